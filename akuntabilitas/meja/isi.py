"""What a release holds, in words: each row with what it replaces beside it."""

from dataclasses import dataclass
from decimal import Decimal

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.angka import VersiAngka
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.hitung.aturan import TidakAdaAturan
from akuntabilitas.ikm import Ikm
from akuntabilitas.nilai import JenisNilai, Keadaan
from portal.bahasa.angka import angka
from portal.bahasa.tanggal import tanggal

JENIS = {
    "anggaran": (Anggaran, "Anggaran", "Tambah anggaran"),
    "evaluasi": (Evaluasi, "Evaluasi AKIP", "Tambah evaluasi"),
    "rekomendasi": (Rekomendasi, "Rekomendasi", "Tambah rekomendasi"),
    "ikm": (Ikm, "Survei kepuasan masyarakat (IKM)", "Tambah periode IKM"),
}
"""Kinds of rows that have a form: the word in the address, the model, and its labels."""


@dataclass(frozen=True)
class Medan:
    """One field of a row: its label, what it says, and what it said in public (``None``: new)."""

    label: str
    baru: str
    lama: str | None = None

    @property
    def berubah(self):
        """Whether it replaces something else."""
        return self.lama is not None and self.lama != self.baru


@dataclass(frozen=True)
class BarisTampil:
    """A row for the screen; ``jenis`` is a key of ``JENIS``, or ``""`` for a number of the grid."""

    objek: object
    judul: str
    medan: list[Medan]
    jenis: str
    koreksi: bool


def bilangan(nilai):
    """A stored decimal as people write it, without noughts at the end; ``""`` for ``None``."""
    return "" if nilai is None else angka(Decimal(nilai).normalize())


def nilai_angka(baris, versi):
    """What a ``VersiAngka`` says in words, by the kind of its indicator (``VersiIndikator``)."""
    if baris.keadaan != Keadaan.TERISI:
        return baris.get_keadaan_display()
    if versi is not None and versi.jenis_nilai == JenisNilai.YA_TIDAK:
        return "Ya" if baris.nilai else "Tidak"
    return baris.predikat or bilangan(baris.nilai)


def _tanggal(nilai):
    return tanggal(nilai, hari=False) if nilai else ""


def _komponen(evaluasi):
    """Names and values of the components and their parts, as the rule of the year names them."""
    try:
        aturan = AturanBerlaku().akip(evaluasi)
        semua = (*aturan.komponen, *aturan.subkomponen)
    except TidakAdaAturan:
        semua = ()
    nama = {satu.kode: satu.nama for satu in semua}

    def sebut(*kode):
        return ": ".join(nama.get(satu, satu.capitalize()) for satu in kode)

    return [
        *((sebut(kode), _tertulis(nilai)) for kode, nilai in evaluasi.nilai.items()),
        *(
            (sebut(kode, bagian), _tertulis(nilai))
            for kode, isi in evaluasi.rincian.items()
            for bagian, nilai in isi.items()
        ),
    ]


def _tertulis(nilai):
    """A number that JSON keeps as text, as people write it."""
    return str(nilai).replace(".", ",")


def _sebaran(banyak):
    """How many gave each answer: "1: 0, 2: 2, 3: 26, 4: 29"."""
    return ", ".join(f"{ke}: {bilangan_bulat(n)}" for ke, n in enumerate(banyak, 1))


def _uraian(baris):
    """Pairs of label and text of one row."""
    if isinstance(baris, VersiAngka):
        versi = baris.angka.indikator.pada(baris.angka.tahun)
        return [
            ("Nilai", nilai_angka(baris, versi)),
            ("Kendala", baris.kendala),
            ("Tindak lanjut", baris.tindak_lanjut),
            ("Alasan terhadap target nasional", baris.alasan_nasional),
            ("Bukti dukung", str(baris.bukti or "")),
        ]
    if isinstance(baris, Anggaran):
        return [("Pagu (Rp)", bilangan(baris.pagu)), ("Realisasi (Rp)", bilangan(baris.realisasi))]
    if isinstance(baris, Evaluasi):
        return [
            ("Penilai", baris.penilai),
            ("Tanggal LHE", _tanggal(baris.tanggal)),
            *_komponen(baris),
            ("Nilai yang tercetak", bilangan(baris.tercetak)),
            ("Predikat yang tercetak", baris.predikat_tercetak),
            ("Temuan", baris.temuan),
            ("Laporannya", str(baris.laporan or "")),
        ]
    if isinstance(baris, Rekomendasi):
        return [
            ("Rekomendasi", baris.isi),
            ("Tenggat", _tanggal(baris.tenggat)),
            ("Keadaan", baris.get_keadaan_display()),
            ("Tanggal selesai", _tanggal(baris.selesai)),
            ("Penjelasan", baris.penjelasan),
            ("Bukti", str(baris.bukti or "")),
        ]
    return [
        ("Jumlah responden (n)", bilangan_bulat(baris.banyak_responden)),
        *((f"Jawaban: {nama}", _sebaran(isi)) for nama, isi in baris.sebaran.items()),
        *((f"Jumlah nilai: {nama}", str(nilai)) for nama, nilai in baris.jumlah.items()),
        *((f"Rata-rata: {nama}", _tertulis(n)) for nama, n in baris.rata.items()),
        ("IKM yang tercetak", bilangan(baris.tercetak)),
        ("Siapa yang menjawab", baris.siapa),
        ("Yang dilakukan atas unsur terendah", baris.tindakan),
    ]


def bilangan_bulat(nilai):
    """A whole number as people write it; ``""`` for ``None``."""
    return angka(nilai)


def judul(baris):
    """What a row is about, without its value."""
    if isinstance(baris, VersiAngka):
        satu = baris.angka
        versi = satu.indikator.pada(satu.tahun)
        kapan = f"{satu.get_triwulan_display()} {satu.tahun}" if satu.triwulan else f"{satu.tahun}"
        janji = f" menurut {satu.pk_asal}" if satu.pk_asal else ""
        return f"{versi or satu.indikator}: {satu.get_jenis_display().lower()} {kapan}{janji}"
    if isinstance(baris, Anggaran):
        sampai = f" sampai dengan {baris.get_triwulan_display()}" if baris.triwulan else ""
        return f"{baris}{sampai}"
    if isinstance(baris, Ikm):
        return f"IKM {_tanggal(baris.mulai)} sampai {_tanggal(baris.akhir)}"
    return str(baris)


def _tampil(baris, lama, jenis):
    dulu = dict(_uraian(lama)) if lama else {}
    kini = dict(_uraian(baris))
    medan = [
        Medan(label, kini.get(label, ""), dulu.get(label, "") if lama else None)
        for label in {**kini, **dulu}
        if kini.get(label) or dulu.get(label)
    ]
    return BarisTampil(baris, judul(baris), medan, jenis, lama is not None)


def angka_rilis(rilis):
    """The release's numbers as ``BarisTampil``; three queries, however many there are."""
    baris = list(
        rilis.versiangka_semua.select_related("angka__indikator", "angka__pk_asal", "bukti")
        .prefetch_related("angka__indikator__versi")
        .order_by("angka__indikator", "angka__jenis", "angka__triwulan", "angka__pk_asal")
    )
    dulu = {}
    for lama in (
        _sebelum(VersiAngka, rilis)
        .filter(angka__in=[satu.angka_id for satu in baris])
        .select_related("angka__indikator", "bukti")
        .prefetch_related("angka__indikator__versi")
    ):
        dulu.setdefault(lama.angka_id, lama)
    return [_tampil(satu, dulu.get(satu.angka_id), "") for satu in baris]


def bagian(rilis):
    """The kinds that have forms, each with its labels and its rows, for the page of a release."""
    hasil = []
    for jenis, (model, label, tambah) in JENIS.items():
        semua = model.objects.filter(rilis=rilis).order_by(*model.KUNCI)
        hasil.append(
            {
                "jenis": jenis,
                "label": label,
                "tambah": tambah,
                "baris": [_tampil(satu, sebelum(satu), jenis) for satu in semua],
            }
        )
    return hasil


def _sebelum(model, rilis):
    """Published rows as they were before the release, the newest first."""
    semua = model.objects.terbit().filter(rilis__satker=rilis.satker_id).exclude(rilis=rilis)
    return semua.filter(rilis__nomor__lt=rilis.nomor) if rilis.nomor else semua


def sebelum(baris):
    """The published row that this one replaces or replaced, or ``None`` if it is the first."""
    kunci = {nama: getattr(baris, nama) for nama in baris.KUNCI}
    return _sebelum(type(baris), baris.rilis).filter(**kunci).first()
