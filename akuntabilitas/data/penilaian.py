"""Tables of what others said of the office: evaluations, recommendations, surveys."""

from collections import namedtuple
from decimal import Decimal, InvalidOperation

from django.conf import settings

from akuntabilitas.data.isi import BUKTI, RILIS_BARIS
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.ikm import Ikm

JAWABAN = (1, 2, 3, 4)
"""What an element of the survey may be answered with (PermenPANRB 14/2017)."""

Bagian = namedtuple("Bagian", "induk rilis urutan nama bagian nilai")
"""One entry of a row's JSON: the row, its release, its place, its names, its value."""


def _evaluasi(terbitan):
    for satu in terbitan.dengan_rilis(Evaluasi):
        satu.laporan = terbitan.laporan.get(satu.laporan_id)
        yield satu


def _komponen(terbitan):
    for satu in terbitan.dengan_rilis(Evaluasi):
        for ke, (nama, nilai) in enumerate(satu.nilai.items(), start=1):
            yield Bagian(satu, satu.rilis, ke, nama, "", nilai)


def _subkomponen(terbitan):
    for satu in terbitan.dengan_rilis(Evaluasi):
        for ke, (nama, bagian) in enumerate(satu.rincian.items(), start=1):
            for sub, nilai in bagian.items():
                yield Bagian(satu, satu.rilis, ke, nama, sub, nilai)


def _unsur(terbitan):
    for satu in terbitan.dengan_rilis(Ikm):
        for ke, nama in enumerate({**satu.sebaran, **satu.jumlah, **satu.rata}, start=1):
            yield Bagian(satu, satu.rilis, ke, nama, "", satu)


def bilangan(isi):
    """A value of a JSON field as ``Decimal`` with the decimals it was written with, or ``None``."""
    try:
        nilai = Decimal(str(isi))
    except InvalidOperation:
        return None
    return nilai if nilai.is_finite() else None


TAHUN_BAGIAN = Kolom(
    "tahun",
    "integer",
    "Tahun yang dinilai.",
    lambda b: b.induk.tahun,
    satuan="tahun",
    wajib=True,
    medan=("tahun",),
)

EVALUASI = Tabel(
    "evaluasi",
    "Evaluasi AKIP",
    "Evaluasi akuntabilitas kinerja setiap tahun. Nilainya dihitung dari evaluasi_komponen; tanpa "
    "itu dari evaluasi_subkomponen; tanpa keduanya, nilai tercetak yang dipakai.",
    (
        RILIS_BARIS,
        Kolom("tahun", "integer", "Tahun yang dinilai.", satuan="tahun", wajib=True),
        Kolom("penilai", "string", "Lembaga yang menilai."),
        Kolom("tanggal", "date", "Tanggal laporan hasil evaluasi."),
        Kolom("tercetak", "number", "Nilai yang tercetak di laporan.", satuan="nilai 0 sampai 100"),
        Kolom("predikat_tercetak", "string", "Predikat yang tercetak di laporan."),
        Kolom("temuan", "string", "Temuan penilai."),
        Kolom(
            "laporan",
            "string",
            "Alamat laporannya, bila terbuka.",
            lambda e: settings.ALAMAT + e.laporan.url if e.laporan else None,
        ),
    ),
    ("rilis", "tahun"),
    _evaluasi,
    Evaluasi,
)

KOMPONEN = Tabel(
    "evaluasi_komponen",
    "Nilai komponen evaluasi",
    "Nilai setiap komponen evaluasi AKIP.",
    (
        RILIS_BARIS,
        TAHUN_BAGIAN,
        Kolom("urutan", "integer", "Urutan penulisan.", wajib=True, medan=()),
        Kolom(
            "komponen",
            "string",
            "Kode atau nama komponen menurut aturannya.",
            lambda b: b.nama,
            wajib=True,
            medan=("nilai",),
        ),
        Kolom(
            "nilai",
            "number",
            "Nilainya; kosong bila belum ada.",
            lambda b: bilangan(b.nilai),
            satuan="nilai 0 sampai bobot komponen",
        ),
    ),
    ("rilis", "tahun", "komponen"),
    _komponen,
    Evaluasi,
    induk="evaluasi",
)

SUBKOMPONEN = Tabel(
    "evaluasi_subkomponen",
    "Nilai subkomponen evaluasi",
    "Nilai setiap bagian komponen evaluasi AKIP, bila kantor memilikinya.",
    (
        RILIS_BARIS,
        TAHUN_BAGIAN,
        Kolom(
            "komponen",
            "string",
            "Kode komponen.",
            lambda b: b.nama,
            wajib=True,
            medan=("rincian",),
        ),
        Kolom(
            "subkomponen",
            "string",
            "Kode subkomponen.",
            lambda b: b.bagian,
            wajib=True,
            medan=("rincian",),
        ),
        Kolom(
            "nilai",
            "number",
            "Nilainya; kosong bila belum ada.",
            lambda b: bilangan(b.nilai),
            satuan="nilai 0 sampai bobot subkomponen",
            medan=("rincian",),
        ),
    ),
    ("rilis", "tahun", "komponen", "subkomponen"),
    _subkomponen,
    Evaluasi,
    induk="evaluasi",
)

REKOMENDASI = Tabel(
    "rekomendasi",
    "Rekomendasi evaluasi",
    "Yang diminta evaluasi, dan apa jadinya menurut setiap rilis.",
    (
        RILIS_BARIS,
        Kolom("tahun", "integer", "Tahun yang dinilai.", satuan="tahun", wajib=True),
        Kolom("nomor", "integer", "Nomor rekomendasi.", wajib=True),
        Kolom("isi", "string", "Bunyi rekomendasi.", wajib=True),
        Kolom("tenggat", "date", "Batas waktu menindaklanjuti."),
        Kolom(
            "keadaan",
            "string",
            "Sejauh mana ditindaklanjuti.",
            wajib=True,
            pilihan=Rekomendasi.Keadaan.choices,
        ),
        Kolom("selesai", "date", "Tanggal selesai."),
        Kolom("penjelasan", "string", "Penjelasan kantor."),
        BUKTI,
    ),
    ("rilis", "tahun", "nomor"),
    lambda t: t.dengan_rilis(Rekomendasi),
    Rekomendasi,
)

IKM = Tabel(
    "ikm",
    "Survei kepuasan masyarakat",
    "Setiap periode survei kepuasan. IKM dihitung dari ikm_unsur; IKM adalah indeks, bukan persen.",
    (
        RILIS_BARIS,
        Kolom("mulai", "date", "Hari pertama survei.", wajib=True),
        Kolom("akhir", "date", "Hari terakhir survei.", wajib=True),
        Kolom(
            "responden",
            "integer",
            "Banyaknya yang menjawab (n).",
            lambda i: i.banyak_responden,
            satuan="orang",
        ),
        Kolom("tercetak", "number", "IKM yang tercetak di laporan kantor.", satuan="indeks"),
        Kolom("siapa", "string", "Siapa yang menjawab."),
        Kolom("tindakan", "string", "Yang dilakukan atas unsur terendah periode sebelumnya."),
    ),
    ("rilis", "mulai", "akhir"),
    lambda t: t.dengan_rilis(Ikm),
    Ikm,
)

UNSUR = Tabel(
    "ikm_unsur",
    "Unsur survei kepuasan",
    "Banyaknya tiap jawaban, jumlah nilai, atau rata-rata setiap unsur pada satu periode; satu di "
    "antaranya terisi.",
    (
        RILIS_BARIS,
        Kolom(
            "mulai",
            "date",
            "Hari pertama survei.",
            lambda b: b.induk.mulai,
            wajib=True,
        ),
        Kolom(
            "akhir",
            "date",
            "Hari terakhir survei.",
            lambda b: b.induk.akhir,
            wajib=True,
        ),
        Kolom("urutan", "integer", "Urutan penulisan.", wajib=True, medan=()),
        Kolom("unsur", "string", "Nama unsur.", lambda b: b.nama, wajib=True, medan=()),
        *(
            Kolom(
                f"jawaban_{nilai}",
                "integer",
                f"Berapa yang menjawab {nilai}.",
                lambda b, ke=nilai - 1: b.nilai.sebaran[b.nama][ke] if b.nilai.sebaran else None,
                satuan="orang",
                medan=("sebaran",),
            )
            for nilai in JAWABAN
        ),
        Kolom(
            "jumlah",
            "integer",
            "Jumlah nilai semua responden.",
            lambda b: int(b.nilai.jumlah[b.nama]) if b.nama in b.nilai.jumlah else None,
            satuan="jumlah jawaban 1 sampai 4",
        ),
        Kolom(
            "rata",
            "number",
            "Rata-rata yang tercetak (NRR), dengan desimal seperti tercetak.",
            lambda b: bilangan(b.nilai.rata.get(b.nama)),
            satuan="nilai 1 sampai 4",
        ),
    ),
    ("rilis", "mulai", "akhir", "unsur"),
    _unsur,
    Ikm,
    induk="ikm",
)
