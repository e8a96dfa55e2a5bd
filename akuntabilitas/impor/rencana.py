"""Import of a plan: Renstra, sasaran and indicators with their dated versions, own or national.

The plan of an office above ours comes in this way alone; nobody types it here.
"""

from akuntabilitas.impor.jenis import Jenis, Kolom
from akuntabilitas.impor.pembaca import kata_pilihan
from akuntabilitas.impor.usulan_rencana import UsulanRencana
from akuntabilitas.nilai import Agregasi, Arah, Hasil, JenisNilai

ARAH = kata_pilihan(
    Arah,
    tinggi=["semakin tinggi", "positif", "maximize", "naik"],
    rendah=["semakin rendah", "negatif", "minimize", "turun"],
    sesuai=["stabil", "stabilize"],
)
JENIS_NILAI = kata_pilihan(
    JenisNilai, bilangan=["angka"], predikat=["predikat"], ya_tidak=["ya/tidak", "ya tidak"]
)
AGREGASI = kata_pilihan(
    Agregasi, jumlah=["jumlah"], terakhir=["terakhir"], maksimum=["maksimum"], tahunan=["tahunan"]
)
HASIL = kata_pilihan(Hasil, output=["keluaran", "output"], outcome=["hasil", "outcome"])


class JenisRencana(Jenis):
    """A plan with its indicators."""

    kode = "rencana"
    nama = "Renstra, sasaran, dan indikator"
    penjelasan = (
        "Satu baris untuk satu indikator. Pilih kantor lain untuk membawa masuk Renstra dan IKU "
        "nasional. Isi rencana berlaku begitu diimpor; angkanya tidak ikut."
    )
    berilis = False
    kolom = (
        Kolom("periode", "Periode", "2020–2024", "Tahun pertama dan terakhir Renstra."),
        Kolom("renstra", "Renstra", "Renstra 2020–2024", "Namanya. Boleh kosong."),
        Kolom("jenjang", "Jenjang", "Sasaran Strategis", "Sasaran Strategis, Program, Kegiatan."),
        Kolom("kode_sasaran", "Kode sasaran", "contoh: SS-1", "Kode sasaran dalam Renstra ini."),
        Kolom(
            "sasaran", "Sasaran", "Pemilih terlayani", "Bunyinya.", ("sasaran strategis", "tujuan")
        ),
        Kolom("induk", "Mendukung", "", "Kode sasaran yang didukung, juga dari kantor di atas."),
        Kolom("kode", "Kode", "IKSS-1", "Kode indikator.", ("kode indikator", "kode iku")),
        Kolom(
            "indikator",
            "Indikator",
            "Persentase partisipasi pemilih",
            "Nama indikator.",
            ("indikator kinerja", "nama indikator", "indikator kinerja utama"),
        ),
        Kolom(
            "mulai",
            "Berlaku sejak",
            "2020",
            "Tahun. Kosong berarti tahun pertama Renstra. Tahun lain membuat versi baru.",
            ("mulai",),
        ),
        Kolom("slug", "Alamat", "", "Alamat indikator yang sudah ada, bila berganti nama."),
        Kolom("satuan", "Satuan", "%", "%, laporan, nilai …"),
        Kolom("desimal", "Desimal", "2", "Angka di belakang koma."),
        Kolom("jenis_nilai", "Jenis nilai", "Persen", "Bilangan, Persen, Predikat, Ya/tidak."),
        Kolom("skala", "Skala", "", "Untuk predikat, dari yang terbaik: “AA; A; BB; B”."),
        Kolom(
            "arah",
            "Arah capaian",
            "Semakin tinggi semakin baik",
            "Semakin tinggi / semakin rendah semakin baik, atau Sesuai target.",
            ("arah", "polaritas"),
        ),
        Kolom("toleransi", "Toleransi", "", "Hanya untuk “sesuai target”."),
        Kolom(
            "agregasi",
            "Triwulan menjadi tahun",
            "Hanya tahunan",
            "Dijumlah, Nilai terakhir, Rata-rata, Nilai tertinggi, Hanya tahunan.",
            ("agregasi",),
        ),
        Kolom("kumulatif", "Kumulatif", "tidak", "Ya bila tiap triwulan memuat yang sebelumnya."),
        Kolom("iku", "IKU", "ya", "Ya bila Indikator Kinerja Utama."),
        Kolom("hasil", "Output/outcome", "outcome", "Output atau outcome.", ("output outcome",)),
        Kolom("definisi", "Definisi", "", "Boleh kosong.", ("definisi operasional",)),
        Kolom("rumus", "Rumus", "", "Boleh kosong.", ("formula", "cara perhitungan")),
        Kolom("pemilik", "Penanggung jawab", "", "Boleh kosong; jabatan, bukan nama orang."),
        Kolom("sumber", "Sumber data", "", "Boleh kosong.", ("sumber",)),
        Kolom("setara", "Indikator nasional", "", "Kode indikator yang sama di kantor di atas."),
        Kolom("alasan_putus", "Alasan putus", "", "Isi bila tidak dapat dibandingkan lagi."),
    )
    wajib = [("kode_sasaran", "kode"), ("periode",), ("sasaran", "indikator")]
    penanda = {"periode", "renstra", "jenjang", "kode_sasaran", "sasaran", "induk"}

    def usulkan(self, pembaca, tujuan):
        """Rows of ``Renstra``, ``Sasaran``, ``Indikator`` and ``VersiIndikator``."""
        usulan = UsulanRencana(pembaca, tujuan.satker)
        for baris in pembaca:
            usulan.baca(baris, _versi(pembaca, baris))
        return usulan


def _versi(pembaca, baris):
    """The fields of a ``VersiIndikator`` that the row fills; blank cells say nothing."""
    isi = {
        nama: pembaca.teks(baris, nama)
        for nama in ("satuan", "definisi", "rumus", "pemilik", "sumber", "alasan_putus", "kode")
    }
    isi["nama"] = pembaca.teks(baris, "indikator")
    isi["desimal"] = pembaca.bulat(baris, "desimal", paling=6)
    isi["jenis_nilai"] = pembaca.pilihan(baris, "jenis_nilai", JENIS_NILAI)
    isi["arah"] = pembaca.pilihan(baris, "arah", ARAH)
    isi["agregasi"] = pembaca.pilihan(baris, "agregasi", AGREGASI)
    isi["hasil"] = pembaca.pilihan(baris, "hasil", HASIL)
    toleransi = pembaca.bilangan(baris, "toleransi", isi["satuan"] or "")
    isi["toleransi"] = toleransi.nilai if toleransi else None
    skala = pembaca.teks(baris, "skala") or ""
    isi["skala"] = [kata.strip() for kata in skala.replace(",", ";").split(";") if kata.strip()]
    for nama in ("kumulatif", "iku"):
        isi[nama] = pembaca.ya(baris, nama) if pembaca.sel(baris, nama) else None
    isi["putus"] = True if isi["alasan_putus"] else None
    if isi["satuan"] and not isi["jenis_nilai"] and isi["satuan"].casefold() in ("%", "persen"):
        isi["jenis_nilai"] = str(JenisNilai.PERSEN)
    return {nama: nilai for nama, nilai in isi.items() if nilai not in (None, "", [])}
