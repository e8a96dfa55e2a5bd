"""Measurement and evaluation as PDFs: pengukuran, LHE, follow-up, survey."""

from home.contoh import kinerja, tabel
from home.contoh.berkas.kertas import KANTOR, Kertas
from home.contoh.kinerja import UNSUR, angka


def pengukuran(laporan):
    """A Pengukuran Kinerja with obstacles and what is done about them."""
    tahun = laporan["tahun"]
    kata = kinerja.kata()[str(tahun)]
    k = Kertas(f"{laporan['judul']} {KANTOR}", laporan["tanggal_dokumen"])
    k.bab("", laporan["judul"])
    k.paragraf(laporan["ringkasan"])
    for pk in tabel.NAMA:
        k.tabel(**tabel.capaian(tahun, pk))
    nama = {b["kode"]: b["nama"] for b in kinerja.baris(tahun)}
    k.bab("", "Kendala dan Tindak Lanjut")
    k.tabel(
        "Penjelasan per indikator",
        ["Indikator", "Kendala atau penjelasan"],
        [[nama[kode], teks] for kode, teks in kata["sebab"].items()],
    )
    k.anak_bab("Tindak lanjut")
    k.daftar(kata["langkah"])
    return k.jadi()


def lhe(laporan):
    """A Laporan Hasil Evaluasi: value, predicate, findings, recommendations."""
    tahun = laporan["tahun"]
    nilai, predikat = kinerja.lhe(tahun)
    k = Kertas(f"Laporan Hasil Evaluasi {KANTOR} Tahun {tahun}", laporan["tanggal_dokumen"])
    k.bab("", "Laporan Hasil Evaluasi Akuntabilitas Kinerja")
    k.paragraf(f"Nomor {laporan['nomor']} · Tahun {tahun}")
    k.paragraf(
        "Evaluasi dilaksanakan menurut Peraturan Menteri PANRB Nomor 88 Tahun 2021. Penilaian "
        "didasarkan pada dokumen, wawancara, dan bukti pemanfaatan hasil pengukuran kinerja."
    )
    k.paragraf(f"Nilai akhir {angka(nilai)} dengan predikat {predikat}.")
    k.tabel(**tabel.lhe(tahun))
    k.bab("", "Temuan dan Rekomendasi")
    for nomor, satu in enumerate(kinerja.kata()["lhe"][str(tahun)], 1):
        k.anak_bab(f"Temuan {nomor}")
        k.paragraf(satu["temuan"])
        k.paragraf(f"Rekomendasi: {satu['rekomendasi']}")
    k.paragraf(
        "Rekomendasi ditindaklanjuti paling lambat pada tenggat yang disepakati dan dilaporkan "
        "beserta bukti dukungnya."
    )
    penilai = "Ketua Tim Evaluasi KPU Provinsi Sulawesi Selatan"
    k.tanda_tangan("", penilai, laporan["tanggal_ttd"], "Makassar")
    return k.jadi()


def rtl(laporan):
    """The follow-up of an evaluation."""
    tahun = laporan["tahun"]
    k = Kertas(f"Tindak Lanjut Hasil Evaluasi {KANTOR} {tahun}", laporan["tanggal_dokumen"])
    k.bab("", f"Tindak Lanjut Hasil Evaluasi Tahun {tahun}")
    k.paragraf(laporan["ringkasan"])
    k.tabel(**tabel.rtl(tahun))
    k.paragraf(
        "Keadaan dinyatakan dengan tiga kata: selesai, dalam proses, dan belum ditindaklanjuti. "
        "Rekomendasi dinyatakan selesai setelah bukti dukungnya diperiksa tim pengendalian intern."
    )
    k.tanda_tangan("", f"Sekretaris {KANTOR}", laporan["tanggal_ttd"])
    return k.jadi()


def skm(laporan):
    """The survey: totals of each element, IKM and class."""
    tahun = laporan["tahun"]
    survei, nilai = kinerja.data()["ikm"][str(tahun)], kinerja.ikm(tahun)
    k = Kertas(f"Survei Kepuasan Masyarakat {KANTOR} {tahun}", laporan["tanggal_dokumen"])
    k.bab("", f"Survei Kepuasan Masyarakat Tahun {tahun}")
    k.paragraf(
        f"Survei dijawab {survei['responden']} pengguna layanan. Indeks Kepuasan Masyarakat "
        f"{angka(nilai)} dengan mutu pelayanan {kinerja.mutu(nilai)}. Unsur dan perhitungannya "
        "mengikuti Peraturan Menteri PANRB Nomor 14 Tahun 2017: jumlah nilai rata-rata tiap unsur "
        "dikali sepersembilan, kemudian dikali 25. Perhitungan memakai jumlah nilai, bukan "
        "rata-rata yang dibulatkan."
    )
    k.tabel(**tabel.ikm(tahun))
    k.bab("", "Pembahasan")
    urut = [nama.lower() for _, nama in sorted(zip(survei["jumlah"], UNSUR, strict=True))]
    k.paragraf(
        f"Unsur terlemah adalah {urut[0]}, disusul {urut[1]}; yang terkuat {urut[-1]}. Saran "
        "tertulis dikelompokkan menurut unsur dan dibahas dengan petugas ruang layanan."
    )
    k.daftar(
        [
            "Memasang petunjuk arah dari gerbang sampai ruang layanan.",
            "Menambah kursi dan kipas di ruang tunggu.",
            "Menempelkan hasil survei dan tindak lanjutnya di tempat yang terbaca.",
        ]
    )
    k.tanda_tangan("", f"Sekretaris {KANTOR}", laporan["tanggal_ttd"])
    return k.jadi()
