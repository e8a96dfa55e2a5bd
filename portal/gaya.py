"""``/gaya/``: every component with its states, for whoever works on the looks. Development only."""

from datetime import date
from types import SimpleNamespace as Contoh

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.safestring import mark_safe

IKON = [
    "lambang",
    "cari",
    "menu",
    "tutup",
    "kanan",
    "kiri",
    "unduh",
    "dokumen",
    "luar",
    "surel",
    "telepon",
    "lokasi",
    "jam",
    "putar",
    "rss",
    "peringatan",
    "centang",
]


class FormulirContoh(forms.Form):
    """A text, an optional text, a long one and a box to tick."""

    nama = forms.CharField(
        label="Nama",
        help_text="Tampil bersama komentar Anda.",
        error_messages={"required": "Tulis nama Anda."},
    )
    situs = forms.CharField(label="Situs", required=False)
    komentar = forms.CharField(
        label="Komentar",
        widget=forms.Textarea,
        error_messages={"required": "Tulis komentar Anda."},
    )
    setuju = forms.BooleanField(
        label="Saya setuju dengan tata tertib komentar",
        error_messages={"required": "Centang persetujuan."},
    )


def _artikel(judul, ringkasan=""):
    """An article as a card sees it, without a picture."""
    return Contoh(
        title=judul,
        url="#",
        ringkasan=ringkasan,
        tanggal=date(2025, 9, 20),
        kategori=Contoh(nama="Kegiatan"),
        gambar=None,
    )


def _pengumuman(judul, usai):
    """An announcement as a list sees it."""
    return Contoh(
        title=judul,
        url="#",
        ringkasan="Satu kalimat ringkasan.",
        nomor="12/PP.04.2-Pu/7309/2026",
        tanggal_surat=date(2026, 7, 14),
        kategori="badan-adhoc",
        label_kategori="Badan adhoc",
        berlaku_sampai=date(2026, 7, 17),
        sudah_berakhir=usai,
    )


def gaya(request):
    """Show all components."""
    versi = Contoh(
        ukuran=3_812_345, jumlah_halaman=48, halaman=Contoh(all=[Contoh(teks="", url="#")])
    )
    laporan = Contoh(
        title="Laporan Kinerja Tahun 2024",
        url="#",
        tahun=2024,
        get_jenis_display="Laporan Kinerja (LKj)",
    )
    konteks = {
        "ikon": IKON,
        "artikel": [
            _artikel(
                "Rapat pleno menetapkan daftar pemilih berkelanjutan", "Satu kalimat ringkasan."
            ),
            _artikel("Pertanggungjawaban anggaran dibuka untuk umum"),
            _artikel("Siswa belajar menghitung suara", "Ringkasan yang lebih panjang. " * 8),
        ],
        "pengumuman": [
            _pengumuman("Pendaftaran anggota PPS dibuka", usai=False),
            _pengumuman("Hasil seleksi anggota PPS", usai=True),
        ],
        "pemberitahuan_contoh": Contoh(
            teks="Penghitungan suara sedang berlangsung.", tautan="#", label_tautan="Ikuti hasilnya"
        ),
        "pejabat": Contoh(
            nama="Nama Contoh A", inisial="NA", sebutan="Ketua", masa="2024–2029", foto=None
        ),
        "laporan": laporan,
        "dokumen": Contoh(
            title="Laporan Kinerja Tahun 2024", url="#", versi=versi, file_extension="pdf"
        ),
        "langkah": [
            Contoh(
                kode="satu", label="Pelaporan", penjelasan="Janji dan hasilnya.", laporan=[laporan]
            ),
            Contoh(kode="dua", label="Evaluasi", penjelasan="Penilaian pihak lain.", laporan=[]),
        ],
        "halaman_contoh": Contoh(
            title="Berita",
            url="#",
            get_ancestors=[Contoh(title="Beranda", url="/", depth=2)],
            sumber="www.kpu.go.id",
            tautan_asli="https://www.kpu.go.id/",
            inisial="ook",
            redaktur="red",
            gambar=None,
        ),
        "daftar": Paginator(range(100), 12).page(4),
        "saringan": [Contoh(label="Tahun 2025", url="#"), Contoh(label="Berita", url="#")],
        "hasil": [
            Contoh(
                judul="Laporan Kinerja Tahun 2024",
                url="#",
                jenis_label="Laporan",
                tanggal=date(2025, 2, 10),
                cuplikan=mark_safe(
                    "… setiap kantor <mark>mempertanggungjawabkan</mark> hasilnya …"
                ),
                halaman=[Contoh(nomor=3, url="#"), Contoh(nomor=19, url="#")],
            )
        ],
        "kutipan": Contoh(
            teks="Ukurannya adalah indeks kepuasan masyarakat.",
            nama="Narasumber",
            jabatan="Sekretaris",
        ),
        "angka_kutipan": Contoh(
            judul="Partisipasi pemilih, realisasi tahun 2024",
            kata="80,12%",
            nomor_rilis=2,
            alamat="#",
            kini="Angka ini dikoreksi pada 3 Maret 2026 (rilis 3): kini 81,2%.",
        ),
        "tabel": Contoh(
            kepala=["Indikator", "Target", "Realisasi"],
            data=[
                ["Partisipasi pemilih", "80", "83"],
                ["Pemilih belum terdaftar", "0,2", "belum diisi"],
            ],
        ),
        "formulir": FormulirContoh(prefix="bersih"),
        "formulir_salah": FormulirContoh({}, prefix="salah"),
    }
    return render(request, "portal/gaya.html", konteks)
