"""Tables of what is measured and promised: indicators, agreements, rule sets."""

from collections import namedtuple

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.aturan_berlaku import AWAL
from akuntabilitas.data.kunci import kunci_pk, kunci_sasaran
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.data.tulis import tepat
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.nilai import Agregasi, Arah, Hasil, JenisNilai
from akuntabilitas.pk import PerjanjianKinerja

SatuAturan = namedtuple("SatuAturan", "jenis aturan asal")
"""A rule set with its kind, and whether it is the portal's own or the office's."""


def _sebutan(jenis):
    return [(satu.value, satu.label) for satu in jenis]


def _versi(terbitan):
    for satu in terbitan.versi:
        satu.indikator = terbitan.indikator[satu.indikator_id]
        satu.sasaran = terbitan.sasaran[satu.sasaran_id]
        satu.setara = terbitan.indikator.get(satu.setara_id)
        yield satu


def _aturan(terbitan):
    for jenis, (_, bawaan) in AWAL.items():
        for satu in terbitan.aturan.semua(jenis):
            if satu.mulai <= terbitan.sampai:
                yield SatuAturan(jenis, satu, "portal" if satu in bawaan else "kantor")


INDIKATOR = Tabel(
    "indikator",
    "Indikator",
    "Indikator yang angkanya sudah terbit. Artinya dari tahun ke tahun ada pada versi_indikator.",
    (
        Kolom(
            "indikator",
            "string",
            "Kunci indikator; juga alamat halamannya, /akuntabilitas/indikator/…/.",
            lambda i: i.slug,
            wajib=True,
            medan=("slug",),
        ),
        Kolom(
            "kantor",
            "string",
            "Kode kantor pemilik indikator.",
            lambda i: i.satker.kode,
            wajib=True,
            rujuk="kantor",
            medan=("satker",),
        ),
    ),
    ("indikator",),
    lambda t: t.indikator.values(),
    Indikator,
)

VERSI_INDIKATOR = Tabel(
    "versi_indikator",
    "Arti indikator",
    "Arti setiap indikator, berlaku sejak suatu tahun sampai versi berikutnya.",
    (
        Kolom(
            "indikator",
            "string",
            "Indikatornya.",
            lambda v: v.indikator.slug,
            wajib=True,
            rujuk="indikator",
        ),
        Kolom("mulai", "integer", "Berlaku sejak tahun.", satuan="tahun", wajib=True),
        Kolom(
            "sasaran",
            "string",
            "Sasaran yang diukurnya.",
            lambda v: kunci_sasaran(v.sasaran),
            wajib=True,
            rujuk="sasaran",
        ),
        Kolom("kode", "string", "Kode indikator dalam rencana.", wajib=True),
        Kolom("nama", "string", "Nama indikator.", wajib=True),
        Kolom("definisi", "string", "Apa yang diukur."),
        Kolom("rumus", "string", "Bagaimana realisasinya dihitung kantor."),
        Kolom("satuan", "string", "Satuan target dan realisasi.", wajib=True),
        Kolom("desimal", "integer", "Banyaknya angka di belakang koma pada isian.", wajib=True),
        Kolom(
            "jenis_nilai",
            "string",
            "Jenis nilainya.",
            wajib=True,
            pilihan=_sebutan(JenisNilai),
        ),
        Kolom(
            "skala",
            "array",
            "Predikat yang mungkin, dari yang terbaik; daftar JSON.",
            lambda v: v.skala or None,
        ),
        Kolom(
            "arah", "string", "Realisasi mana yang lebih baik.", wajib=True, pilihan=_sebutan(Arah)
        ),
        Kolom(
            "toleransi",
            "number",
            "Untuk arah sesuai: selisih dari target yang masih disebut tercapai.",
            lambda v: tepat(v.toleransi),
            satuan="satuan indikator",
        ),
        Kolom(
            "agregasi",
            "string",
            "Bagaimana empat triwulan menjadi setahun.",
            wajib=True,
            pilihan=_sebutan(Agregasi),
        ),
        Kolom(
            "kumulatif",
            "boolean",
            "Ya bila isian tiap triwulan memuat triwulan sebelumnya.",
            wajib=True,
        ),
        Kolom("iku", "boolean", "Ya bila Indikator Kinerja Utama.", wajib=True),
        Kolom("hasil", "string", "Yang diukur: keluaran atau hasil.", pilihan=Hasil.choices),
        Kolom("pemilik", "string", "Bagian yang bertanggung jawab."),
        Kolom("sumber", "string", "Sumber datanya."),
        Kolom(
            "setara",
            "string",
            "Indikator nasional yang sama, bila targetnya sudah terbit.",
            lambda v: v.setara.slug if v.setara else None,
            rujuk="indikator",
        ),
        Kolom(
            "putus",
            "boolean",
            "Ya bila sejak tahun ini tidak dapat dibandingkan dengan tahun sebelumnya.",
            wajib=True,
        ),
        Kolom("alasan_putus", "string", "Mengapa tidak dapat dibandingkan."),
    ),
    ("indikator", "mulai"),
    _versi,
    VersiIndikator,
)

PERJANJIAN = Tabel(
    "perjanjian",
    "Perjanjian kinerja",
    "Perjanjian Kinerja (PK) Ketua dan Sekretaris yang targetnya sudah terbit.",
    (
        Kolom("pk", "string", "Kunci PK.", kunci_pk, wajib=True, medan=()),
        Kolom(
            "kantor",
            "string",
            "Kode kantornya.",
            lambda p: p.satker.kode,
            wajib=True,
            rujuk="kantor",
            medan=("satker",),
        ),
        Kolom("tahun", "integer", "Tahun yang dijanjikan.", satuan="tahun", wajib=True),
        Kolom(
            "pihak",
            "string",
            "Jabatan yang berjanji.",
            wajib=True,
            pilihan=PerjanjianKinerja.Pihak.choices,
        ),
        Kolom("pihak_kedua", "string", "Jabatan yang menerima janji."),
        Kolom("nomor", "integer", "0 untuk PK awal, lalu perubahan ke berapa.", wajib=True),
        Kolom("tanggal", "date", "Tanggal PK."),
        Kolom("alasan", "string", "Mengapa PK diubah."),
    ),
    ("pk",),
    lambda t: t.pk.values(),
    PerjanjianKinerja,
)

ATURAN = Tabel(
    "aturan",
    "Aturan hitung",
    "Aturan yang dipakai menghitung, masing-masing sejak tanggalnya sampai aturan berikutnya. "
    "Capaian memakai aturan 1 Januari tahunnya, evaluasi AKIP tanggal laporannya (atau akhir "
    "tahun yang dinilai), IKM hari terakhir surveinya.",
    (
        Kolom(
            "jenis",
            "string",
            "Untuk menghitung apa.",
            lambda s: s.jenis.value,
            wajib=True,
            pilihan=AturanHitung.Jenis.choices,
        ),
        Kolom("mulai", "date", "Berlaku sejak.", lambda s: s.aturan.mulai, wajib=True),
        Kolom("nama", "string", "Nama aturan.", lambda s: s.aturan.nama, wajib=True),
        Kolom(
            "asal",
            "string",
            "Dari mana aturan ini.",
            wajib=True,
            pilihan=(("portal", "Bawaan portal"), ("kantor", "Ditetapkan kantor")),
            medan=(),
        ),
        Kolom(
            "isi",
            "object",
            "Seluruh isi aturan sebagai JSON: desimal, batas, rumus, bobot, predikat, kelas, "
            "sumber, dan keyakinan atas sumber itu (A, B, atau C).",
            lambda s: s.aturan.ke_data(),
            wajib=True,
        ),
    ),
    ("jenis", "mulai"),
    _aturan,
    AturanHitung,
)
