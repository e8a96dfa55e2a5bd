"""Tables of what the portal computes from the others: a convenience, for all of it can be redone.

They tell the state after the newest release of each year, judged as of the day of the newest
release of all (``Terbitan.hari``).
"""

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.data.kunci import kunci_rilis, kunci_sasaran
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.data.tahun import baris_indikator
from akuntabilitas.nilai import Arah


def _indikator(terbitan, buku):
    for kelompok in buku.sasaran:
        sasaran = terbitan.sasaran[kelompok.sasaran.pk]
        for satu in kelompok.indikator:
            baris = baris_indikator(sasaran, satu, buku)
            awal = satu.terhadap.awal
            yield baris | {
                "rilis": _rilis(buku),
                "per_tanggal": buku.hari_ini,
                "nama": baris["indikator"],
                "indikator": baris["alamat"],
                "sasaran": kunci_sasaran(sasaran),
                "dijanjikan": satu.dijanjikan,
                "pita": satu.capaian.pita,
                "capaian_pk_awal_persen": awal.persen,
                "hasil_pk_awal": awal.putusan,
                "catatan": " ".join(satu.catatan),
            }


def _sasaran(terbitan, buku):
    for satu in buku.sasaran:
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "per_tanggal": buku.hari_ini,
            "sasaran": kunci_sasaran(terbitan.sasaran[satu.sasaran.pk]),
            "rata_capaian": satu.rata.nilai,
            "indikator_dihitung": satu.rata.dihitung,
            "indikator_semua": satu.rata.semua,
            "ditinggalkan": "; ".join(f"{n} ({s})" for n, s in satu.rata.ditinggalkan),
            "aturan": buku.aturan_capaian.nama,
        }


def _janji(terbitan, buku):
    yield {
        "tahun": buku.tahun,
        "rilis": _rilis(buku),
        "per_tanggal": buku.hari_ini,
        "tercapai": buku.janji.tercapai,
        "tidak_tercapai": buku.janji.tidak_tercapai,
        "semua": buku.janji.semua,
        "kalimat": buku.janji.tercetak,
    }


def _anggaran(terbitan, buku):
    for satu in buku.anggaran:
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "sumber": satu.hasil.sumber,
            "sampai": satu.sampai,
            "pagu": satu.pagu,
            "realisasi": satu.realisasi,
            "serapan_persen": satu.hasil.nilai,
            "catatan": " ".join(satu.hasil.catatan) or satu.hasil.kata,
        }


def _evaluasi(terbitan, buku):
    if (satu := buku.evaluasi) is not None:
        hasil = satu.hasil
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "nilai": hasil and hasil.nilai,
            "predikat": hasil and hasil.predikat and hasil.predikat.kode,
            "tepat_di_batas": hasil and hasil.di_batas,
            "catatan": " ".join(hasil.catatan) if hasil else satu.kata,
            "aturan": satu.aturan.nama,
        }


def _ikm(terbitan, buku):
    for satu in buku.ikm:
        hasil = satu.hasil
        yield {
            "tahun": buku.tahun,
            "rilis": _rilis(buku),
            "mulai": satu.baris.mulai,
            "akhir": satu.baris.akhir,
            "nilai": hasil and hasil.nilai,
            "bawah": hasil and hasil.bawah,
            "atas": hasil and hasil.atas,
            "kelas": hasil and " atau ".join(k.kode for k in hasil.kelas_mungkin),
            "unsur_terendah": hasil and "; ".join(hasil.terendah),
            "catatan": " ".join(hasil.catatan) if hasil else satu.kata,
            "aturan": satu.aturan.nama,
        }


PEMBACA = {
    "hasil_indikator": _indikator,
    "hasil_sasaran": _sasaran,
    "hasil_janji": _janji,
    "hasil_anggaran": _anggaran,
    "hasil_evaluasi": _evaluasi,
    "hasil_ikm": _ikm,
}
"""Each table's rows of one year."""


def _hasil(nama):
    """How a table is read: with all others, so that each year is computed once and then let go."""

    def baca(terbitan):
        if not terbitan.hasil:
            for buku in terbitan.buku():
                for tabel, pembaca in PEMBACA.items():
                    terbitan.hasil.setdefault(tabel, []).extend(pembaca(terbitan, buku))
        return terbitan.hasil.get(nama, [])

    return baca


def _rilis(buku):
    return kunci_rilis(buku.rilis[-1])


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
    _hasil("hasil_indikator"),
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
    _hasil("hasil_sasaran"),
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
    _hasil("hasil_janji"),
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
    _hasil("hasil_anggaran"),
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
    _hasil("hasil_evaluasi"),
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
    _hasil("hasil_ikm"),
    besar=True,
)
