"""Import of AKIP evaluations and of what they recommended."""

from akuntabilitas.impor.bilangan import tulis
from akuntabilitas.impor.cari_dokumen import DaftarDokumen
from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import Jenis, Kolom
from akuntabilitas.impor.pembaca import pilihan_dari
from akuntabilitas.models import Evaluasi, Rekomendasi, Rilis

KOMPONEN = {
    "perencanaan": "Perencanaan Kinerja",
    "pengukuran": "Pengukuran Kinerja",
    "pelaporan": "Pelaporan Kinerja",
    "evaluasi": "Evaluasi Akuntabilitas Kinerja Internal",
    "capaian": "Capaian Kinerja",
}
"""Components by the codes that the dated rules (``AturanHitung``) use; the last is older."""
BAGIAN = {
    "keberadaan": "Keberadaan",
    "kualitas": "Kualitas",
    "pemanfaatan": "Pemanfaatan",
}
"""Parts of each component by the codes of the rules that keep parts."""
RINCIAN = [(kode, bagian) for kode in KOMPONEN if kode != "capaian" for bagian in BAGIAN]
KEADAAN = pilihan_dari(
    Rekomendasi.Keadaan,
    selesai=["sudah", "tuntas", "sudah ditindaklanjuti"],
    proses=["proses", "sedang diproses"],
    belum=["belum"],
)
SENAMA = ("penilai", "tanggal", "tercetak", "temuan", "isi", "tenggat", "keadaan", "bukti")
KOLOM = {nama: nama for nama in SENAMA}
KOLOM |= {"rincian": RINCIAN[0], "nilai": "perencanaan", "predikat_tercetak": "predikat"}
"""Which column answers for a field."""
SINONIM = {"evaluasi": ("evaluasi internal", "evaluasi kinerja internal")}


class JenisEvaluasi(Jenis):
    """The values of an evaluation."""

    kode = "evaluasi"
    nama = "Evaluasi AKIP"
    penjelasan = (
        "Satu baris untuk satu tahun yang dinilai, dengan nilai tiap komponen, dan nilai "
        "subkomponen bila LHE memuatnya."
    )
    lingkup = Rilis.Lingkup.EVALUASI
    kolom = (
        Kolom("tahun", "Tahun", "contoh: 2024", "Tahun yang dinilai.", ("tahun yang dinilai",)),
        Kolom("penilai", "Penilai", "Inspektorat KPU RI", "Siapa yang menilai.", ("evaluator",)),
        Kolom("tanggal", "Tanggal LHE", "28-02-2025", "Tanggal laporan hasil evaluasi."),
        *(
            Kolom(
                kode,
                nama,
                "21,30",
                "Nilai komponen, bukan persennya.",
                (f"{nama} nilai", *SINONIM.get(kode, ())),
            )
            for kode, nama in KOMPONEN.items()
        ),
        Kolom("tercetak", "Nilai tercetak", "70,00", "Jumlah yang tercetak di LHE.", ("nilai",)),
        Kolom("predikat", "Predikat tercetak", "B", "Predikat di LHE.", ("predikat",)),
        Kolom("temuan", "Temuan", "Rencana aksi belum lengkap", "Boleh kosong."),
        *(
            Kolom(
                (kode, bagian),
                f"{KOMPONEN[kode]}: {BAGIAN[bagian]}",
                "",
                "Nilai subkomponen, bila LHE memuatnya.",
                tuple(f"{kata} {bagian}" for kata in SINONIM.get(kode, ())),
            )
            for kode, bagian in RINCIAN
        ),
    )
    wajib = [("tahun",), tuple(KOMPONEN)]

    def usulkan(self, pembaca, tujuan):
        """Rows of ``Evaluasi``."""
        usulan = Usulan(pembaca, tujuan, Evaluasi)
        for baris in pembaca:
            tahun = pembaca.tahun(baris, "tahun")
            nilai = {k: angka_teks(pembaca, baris, k) for k in KOMPONEN}
            nilai = {k: v for k, v in nilai.items() if v is not None}
            rincian = {}
            for kode, bagian in RINCIAN:
                if (satu := angka_teks(pembaca, baris, (kode, bagian))) is not None:
                    rincian.setdefault(kode, {})[bagian] = satu
            tercetak = pembaca.bilangan(baris, "tercetak")
            isi = {
                "penilai": pembaca.teks(baris, "penilai"),
                "tanggal": pembaca.hari(baris, "tanggal"),
                "nilai": nilai,
                "rincian": rincian,
                "tercetak": tercetak.nilai if tercetak else None,
                "predikat_tercetak": pembaca.teks(baris, "predikat"),
                "temuan": pembaca.teks(baris, "temuan"),
            }
            _tambah(usulan, baris, tahun, Evaluasi(tahun=tahun), (tahun,), isi)
        usulan.banding()
        return usulan


class JenisRekomendasi(Jenis):
    """What evaluations recommended, and what came of it."""

    kode = "rekomendasi"
    nama = "Rekomendasi evaluasi"
    penjelasan = "Satu baris untuk satu rekomendasi, dengan keadaan tindak lanjutnya."
    lingkup = Rilis.Lingkup.EVALUASI
    kolom = (
        Kolom("tahun", "Tahun", "contoh: 2024", "Tahun yang dinilai.", ("tahun yang dinilai",)),
        Kolom("nomor", "Nomor", "1", "Nomor rekomendasi pada tahun itu.", ("no",)),
        Kolom("isi", "Rekomendasi", "Melengkapi rencana aksi", "Bunyinya."),
        Kolom("tenggat", "Tenggat", "28-02-2026", "Tanggal.", ("batas waktu", "target waktu")),
        Kolom(
            "keadaan",
            "Keadaan",
            "Dalam proses",
            "Selesai, Dalam proses, atau Belum ditindaklanjuti.",
            ("status", "status tindak lanjut"),
        ),
        Kolom("selesai", "Tanggal selesai", "", "Bila sudah selesai."),
        Kolom("penjelasan", "Penjelasan", "", "Boleh kosong.", ("tindak lanjut", "keterangan")),
        Kolom(
            "bukti",
            "Bukti",
            "",
            "Judul atau nomor dokumen yang sudah ada di portal.",
            ("bukti dukung",),
        ),
    )
    wajib = [("tahun",), ("nomor",), ("isi", "keadaan")]

    def usulkan(self, pembaca, tujuan):
        """Rows of ``Rekomendasi``."""
        usulan = Usulan(pembaca, tujuan, Rekomendasi, terkait=("bukti",))
        dokumen = DaftarDokumen()
        for baris in pembaca:
            tahun = pembaca.tahun(baris, "tahun")
            nomor = pembaca.bulat(baris, "nomor", paling=999)
            if nomor is None and pembaca.sel(baris, "nomor") is None:
                pembaca.galat(baris, "nomor", "Isi nomor rekomendasinya.")
            if nomor is None:
                continue
            isi = {
                "isi": pembaca.teks(baris, "isi"),
                "tenggat": pembaca.hari(baris, "tenggat"),
                "keadaan": pembaca.pilihan(baris, "keadaan", KEADAAN),
                "selesai": pembaca.hari(baris, "selesai"),
                "penjelasan": pembaca.teks(baris, "penjelasan"),
                "bukti": dokumen.cari(pembaca, baris, "bukti"),
            }
            objek = Rekomendasi(tahun=tahun, nomor=nomor)
            _tambah(usulan, baris, tahun, objek, (tahun, nomor), isi)
        usulan.banding()
        return usulan


def _tambah(usulan, baris, tahun, objek, kunci, isi):
    """Add a row with the fields that its file fills."""
    isi = {nama: nilai for nama, nilai in isi.items() if nilai not in (None, "", {})}
    if tahun is None:
        if usulan.pembaca.sel(baris, "tahun") is None:
            usulan.pembaca.galat(baris, "tahun", "Isi tahunnya.")
        return
    usulan.tambah(baris, Isian(tahun, objek, kunci, isi, baris.nomor, str(objek), KOLOM))


def angka_teks(pembaca, baris, kunci):
    """A number as JSON keeps it (text with a point), or ``None``."""
    bacaan = pembaca.bilangan(baris, kunci)
    if bacaan is None or bacaan.nilai is None:
        return None
    return tulis(bacaan.nilai).replace(".", "").replace(",", ".")
