"""Import of survey periods (IKM): each element's total of answers, or its printed mean with n."""

from akuntabilitas.impor.evaluasi import angka_teks
from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import Jenis, Kolom
from akuntabilitas.models import Ikm, Rilis

UNSUR = {
    "Persyaratan": ("persyaratan pelayanan",),
    "Sistem, Mekanisme, dan Prosedur": (
        "sistem mekanisme dan prosedur",
        "prosedur",
        "prosedur pelayanan",
    ),
    "Waktu Penyelesaian": ("waktu", "waktu pelayanan", "waktu penyelesaian pelayanan"),
    "Biaya/Tarif": ("biaya", "tarif", "biaya tarif"),
    "Produk Spesifikasi Jenis Pelayanan": ("produk", "produk layanan", "produk pelayanan"),
    "Kompetensi Pelaksana": ("kompetensi petugas",),
    "Perilaku Pelaksana": ("perilaku petugas",),
    "Penanganan Pengaduan, Saran, dan Masukan": ("penanganan pengaduan", "pengaduan"),
    "Sarana dan Prasarana": ("sarana", "prasarana", "sarana prasarana"),
}
"""The nine elements of PermenPANRB 14/2017, found by name, for their order differs."""
TOTAL = ("Jumlah", ("jumlah nilai", "total", "jumlah"))
RATA = ("Rata-rata", ("rata rata", "nrr", "rerata"))


def _kolom_unsur(jenis, judul, awalan, contoh, petunjuk):
    for nama, sinonim in UNSUR.items():
        lain = [f"{awal} {kata}" for awal in awalan for kata in (nama, *sinonim)]
        yield Kolom((jenis, nama), f"{judul} {nama}", contoh, petunjuk, tuple(lain))


class JenisIkm(Jenis):
    """Periods of the survey."""

    kode = "ikm"
    nama = "Survei kepuasan masyarakat (IKM)"
    penjelasan = (
        "Satu baris untuk satu periode. Isi jumlah nilai tiap unsur bila ada; bila tidak, "
        "rata-rata tercetaknya beserta jumlah responden."
    )
    lingkup = Rilis.Lingkup.IKM
    kolom = (
        Kolom("mulai", "Dari", "contoh: 01-01-2025", "Hari pertama.", ("mulai", "tanggal mulai")),
        Kolom("akhir", "Sampai", "30-06-2025", "Hari terakhir.", ("tanggal akhir",)),
        Kolom("responden", "Responden", "57", "Jumlah responden (n).", ("n", "jumlah responden")),
        *_kolom_unsur("jumlah", *TOTAL, "198", "Jumlah nilai (1–4) semua responden."),
        *_kolom_unsur("rata", *RATA, "", "Bila jumlahnya tidak ada."),
        Kolom("tercetak", "IKM tercetak", "88,45", "IKM seperti tercetak.", ("ikm",)),
        Kolom("siapa", "Siapa yang menjawab", "Pengguna layanan PPID", "Boleh kosong."),
        Kolom("tindakan", "Tindakan", "", "Yang dilakukan atas unsur terendah sebelumnya."),
    )
    wajib = [("mulai",), ("akhir",), ("jumlah", "rata")]

    def usulkan(self, pembaca, tujuan):
        """Rows of ``Ikm``; a period belongs to the year in which it ends."""
        usulan = Usulan(pembaca, tujuan, Ikm)
        for baris in pembaca:
            mulai, akhir = (_hari(pembaca, baris, kunci) for kunci in ("mulai", "akhir"))
            responden = pembaca.bulat(baris, "responden", paling=10_000_000)
            isi = {"responden": responden, "jumlah": {}, "rata": {}}
            for jenis, nama in (k for k in pembaca.tabel.kolom if isinstance(k, tuple)):
                nilai = _nilai(pembaca, baris, jenis, nama)
                if nilai is not None:
                    isi[jenis][nama] = nilai
            tercetak = pembaca.bilangan(baris, "tercetak")
            isi["tercetak"] = tercetak.nilai if tercetak else None
            isi |= {nama: pembaca.teks(baris, nama) for nama in ("siapa", "tindakan")}
            isi = {nama: nilai for nama, nilai in isi.items() if nilai not in (None, "", {})}
            if mulai and akhir:
                kolom = {nama: nama for nama in ("mulai", "akhir", "responden")}
                objek = Ikm(mulai=mulai, akhir=akhir)
                kunci = (mulai, akhir)
                usulan.tambah(
                    baris, Isian(akhir.year, objek, kunci, isi, baris.nomor, str(objek), kolom)
                )
        usulan.banding()
        return usulan


def _hari(pembaca, baris, kunci):
    if pembaca.sel(baris, kunci) is None:
        pembaca.galat(baris, kunci, "Isi tanggalnya.")
    return pembaca.hari(baris, kunci)


def _nilai(pembaca, baris, jenis, nama):
    """A total as a whole number, or a mean as JSON keeps decimals."""
    kunci = (jenis, nama)
    return pembaca.bulat(baris, kunci) if jenis == "jumlah" else angka_teks(pembaca, baris, kunci)
