"""Tables of the plan: offices, periods, levels, goals."""

from akuntabilitas.data.kunci import kunci_renstra, kunci_sasaran
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.rencana import Jenjang, Renstra, Sasaran
from akuntabilitas.satker import Satker


def _renstra(terbitan):
    return {satu.renstra_id: satu.renstra for satu in terbitan.sasaran.values()}.values()


def _jenjang(terbitan):
    semua = {satu.jenjang_id: satu.jenjang for satu in terbitan.sasaran.values()}
    return sorted(semua.values(), key=lambda satu: satu.urutan)


def _sasaran(terbitan):
    for satu in terbitan.sasaran.values():
        satu.induk = terbitan.sasaran.get(satu.induk_id)
        yield satu


KANTOR = Tabel(
    "kantor",
    "Kantor",
    "Kantor yang angkanya dimuat di sini, beserta kantor di atasnya.",
    (
        Kolom("kode", "string", "Kode wilayah kantor.", wajib=True),
        Kolom("nama", "string", "Nama kantor.", wajib=True),
        Kolom("tingkat", "string", "Tingkat kantor.", wajib=True, pilihan=Satker.Tingkat.choices),
        Kolom(
            "induk",
            "string",
            "Kode kantor di atasnya.",
            lambda s: s.induk.kode if s.induk else None,
            rujuk="kantor",
        ),
        Kolom(
            "milik_sendiri",
            "boolean",
            "Ya bila kantor ini yang menerbitkan data; yang lain pembanding.",
            wajib=True,
        ),
    ),
    ("kode",),
    lambda t: t.kantor,
    Satker,
)

RENSTRA = Tabel(
    "renstra",
    "Periode rencana strategis",
    "Rencana strategis (Renstra) yang menaungi sasaran.",
    (
        Kolom("renstra", "string", "Kunci Renstra.", kunci_renstra, wajib=True, medan=()),
        Kolom(
            "kantor",
            "string",
            "Kode kantor yang menyusunnya.",
            lambda r: r.satker.kode,
            wajib=True,
            rujuk="kantor",
            medan=("satker",),
        ),
        Kolom("nama", "string", "Nama Renstra.", wajib=True),
        Kolom("mulai", "integer", "Tahun pertama.", satuan="tahun", wajib=True),
        Kolom("akhir", "integer", "Tahun terakhir.", satuan="tahun", wajib=True),
    ),
    ("renstra",),
    _renstra,
    Renstra,
)

JENJANG = Tabel(
    "jenjang",
    "Jenjang sasaran",
    "Tingkatan sasaran dalam rencana, dari yang paling atas.",
    (
        Kolom("nama", "string", "Nama jenjang.", wajib=True),
        Kolom("nama_indikator", "string", "Sebutan indikator pada jenjang ini.", wajib=True),
        Kolom("urutan", "integer", "Urutan; 1 paling atas.", wajib=True),
    ),
    ("nama",),
    _jenjang,
    Jenjang,
)

SASARAN = Tabel(
    "sasaran",
    "Sasaran",
    "Sasaran yang indikatornya sudah terbit, dan sasaran yang didukungnya sampai paling atas.",
    (
        Kolom("sasaran", "string", "Kunci sasaran.", kunci_sasaran, wajib=True, medan=()),
        Kolom(
            "renstra",
            "string",
            "Renstra tempat sasaran ini.",
            lambda s: kunci_renstra(s.renstra),
            wajib=True,
            rujuk="renstra",
        ),
        Kolom(
            "kantor",
            "string",
            "Kode kantor pemilik sasaran.",
            lambda s: s.satker.kode,
            wajib=True,
            rujuk="kantor",
            medan=("satker",),
        ),
        Kolom(
            "jenjang",
            "string",
            "Jenjang sasaran.",
            lambda s: s.jenjang.nama,
            wajib=True,
            rujuk="jenjang",
        ),
        Kolom(
            "induk",
            "string",
            "Sasaran yang didukungnya.",
            lambda s: kunci_sasaran(s.induk) if s.induk else None,
            rujuk="sasaran",
        ),
        Kolom("kode", "string", "Kode sasaran dalam rencana.", wajib=True),
        Kolom("nama", "string", "Bunyi sasaran.", wajib=True),
        Kolom("urutan", "integer", "Urutan di antara sasaran sejenjang.", wajib=True),
    ),
    ("sasaran",),
    _sasaran,
    Sasaran,
)
