"""Tables of what the portal computes from the others: a convenience, for all of it can be redone.

They tell the state after the newest release of each year, judged as of the day of the newest
release of all (``Terbitan.hari``).
"""

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.data.hasil import hasil
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.nilai import Arah


def kolom(nama, jenis, arti, **lain):
    """A column of a computed row, which is a dict."""
    return Kolom(nama, jenis, arti, lambda baris: baris[nama], **lain)


TAHUN = kolom("tahun", "integer", "Tahunnya.", satuan="tahun", wajib=True)
RILIS = kolom(
    "rilis", "string", "Rilis terbaru tahun itu yang ikut dihitung.", wajib=True, rujuk="rilis"
)
PER = kolom(
    "per_tanggal",
    "date",
    "Hari yang menentukan apakah sel kosong sudah jatuh tempo: hari rilis terbaru data ini.",
    wajib=True,
)
ATURAN = kolom("aturan", "string", "Nama aturan yang dipakai.")
CATATAN = kolom("catatan", "string", "Yang perlu diketahui pembaca.")
ANGKA_KATA = " Angka, atau keadaannya dalam kata."


def _sel(nama, arti):
    """A cell that may hold a number or words."""
    return kolom(nama, "string", arti + ANGKA_KATA)


HASIL_INDIKATOR = Tabel(
    "hasil_indikator",
    "Hasil: capaian indikator",
    "Target, realisasi, dan capaian setiap indikator setiap tahun.",
    (
        TAHUN,
        RILIS,
        PER,
        kolom("indikator", "string", "Indikatornya.", wajib=True, rujuk="indikator"),
        kolom("sasaran", "string", "Sasarannya.", wajib=True, rujuk="sasaran"),
        kolom("kode", "string", "Kode indikator."),
        kolom("nama", "string", "Nama indikator pada tahun itu.", wajib=True),
        kolom("satuan", "string", "Satuannya."),
        kolom(
            "arah",
            "string",
            "Realisasi mana yang lebih baik.",
            pilihan=[(satu.value, satu.label) for satu in Arah],
        ),
        kolom("dijanjikan", "boolean", "Ya bila ada dalam PK.", wajib=True),
        kolom("target_menurut", "string", "Asal target yang menjawab."),
        _sel("target_pk_awal", "Target pertama."),
        _sel("target", "Target yang menjawab, dari PK terbaru."),
        _sel("realisasi", "Realisasi setahun."),
        kolom(
            "capaian_persen", "number", "Capaian terhadap target yang menjawab.", satuan="persen"
        ),
        kolom("capaian_dibatasi", "number", "Batas capaian, bila memotongnya.", satuan="persen"),
        kolom("pita", "string", "Pita capaian, bila aturannya punya."),
        kolom("hasil", "string", "Putusan dalam kata.", wajib=True),
        kolom(
            "capaian_pk_awal_persen", "number", "Capaian terhadap target pertama.", satuan="persen"
        ),
        kolom("hasil_pk_awal", "string", "Putusan terhadap target pertama.", wajib=True),
        CATATAN,
        ATURAN,
    ),
    ("tahun", "indikator"),
    hasil("hasil_indikator"),
    besar=True,
)

HASIL_SASARAN = Tabel(
    "hasil_sasaran",
    "Hasil: rata-rata sasaran",
    "Rata-rata capaian setiap sasaran, dan indikator yang tidak ikut dihitung.",
    (
        TAHUN,
        RILIS,
        PER,
        kolom("sasaran", "string", "Sasarannya.", wajib=True, rujuk="sasaran"),
        kolom("rata_capaian", "number", "Rata-rata capaian.", satuan="persen"),
        kolom("indikator_dihitung", "integer", "Indikator yang ikut dihitung.", wajib=True),
        kolom("indikator_semua", "integer", "Semua indikator sasaran itu.", wajib=True),
        kolom("ditinggalkan", "string", "Yang tidak ikut dihitung, dan sebabnya."),
        ATURAN,
    ),
    ("tahun", "sasaran"),
    hasil("hasil_sasaran"),
    besar=True,
)

HASIL_JANJI = Tabel(
    "hasil_janji",
    "Hasil: janji setiap tahun",
    "Berapa janji dalam PK yang tercapai.",
    (
        TAHUN,
        RILIS,
        PER,
        kolom("tercapai", "integer", "Janji yang tercapai.", wajib=True),
        kolom("tidak_tercapai", "integer", "Janji yang tidak tercapai.", wajib=True),
        kolom("semua", "integer", "Semua janji.", wajib=True),
        kolom("kalimat", "string", "Kalimat yang dibaca warga.", wajib=True),
    ),
    ("tahun",),
    hasil("hasil_janji"),
    besar=True,
)

HASIL_ANGGARAN = Tabel(
    "hasil_anggaran",
    "Hasil: serapan anggaran",
    "Serapan setiap sumber dana setiap tahun.",
    (
        TAHUN,
        RILIS,
        kolom("sumber", "string", "Sumber dana.", wajib=True, pilihan=Anggaran.Sumber.choices),
        kolom("sampai", "string", "Sampai kapan dihitung.", wajib=True),
        kolom("pagu", "number", "Uang yang disediakan.", satuan="rupiah", wajib=True),
        kolom("realisasi", "number", "Uang yang dipakai.", satuan="rupiah"),
        kolom("serapan_persen", "number", "Realisasi dibagi pagu.", satuan="persen"),
        CATATAN,
    ),
    ("tahun", "sumber"),
    hasil("hasil_anggaran"),
    besar=True,
)

HASIL_EVALUASI = Tabel(
    "hasil_evaluasi",
    "Hasil: nilai evaluasi AKIP",
    "Jumlah nilai komponen dan predikatnya.",
    (
        TAHUN,
        RILIS,
        kolom("nilai", "number", "Nilai AKIP.", satuan="nilai 0 sampai 100"),
        kolom("predikat", "string", "Predikatnya."),
        kolom("tepat_di_batas", "boolean", "Ya bila nilainya tepat di batas dua predikat."),
        CATATAN,
        ATURAN,
    ),
    ("tahun",),
    hasil("hasil_evaluasi"),
    besar=True,
)

HASIL_IKM = Tabel(
    "hasil_ikm",
    "Hasil: IKM",
    "IKM setiap periode. Bila hanya rata-rata tercetak yang ada, yang pasti hanya rentangnya.",
    (
        TAHUN,
        RILIS,
        kolom("mulai", "date", "Hari pertama survei.", wajib=True),
        kolom("akhir", "date", "Hari terakhir survei.", wajib=True),
        kolom("nilai", "number", "IKM, bila pasti.", satuan="indeks"),
        kolom("bawah", "number", "IKM terendah yang mungkin.", satuan="indeks"),
        kolom("atas", "number", "IKM tertinggi yang mungkin.", satuan="indeks"),
        kolom("kelas", "string", "Kelasnya, atau kelas-kelas yang mungkin."),
        kolom("unsur_terendah", "string", "Unsur dengan nilai terendah."),
        CATATAN,
        ATURAN,
    ),
    ("mulai", "akhir"),
    hasil("hasil_ikm"),
    besar=True,
)
