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


def _garis(lebar, tinggi, titik, tanda, putus):
    """A line over 2019 to 2025 as ``components/grafik_garis.html`` takes it, with a gap in 2021."""
    ruas = [" ".join(",".join(satu) for satu in titik[n : n + 2]) for n in (0, 2, 4)]
    return Contoh(lebar=lebar, tinggi=tinggi, ruas=ruas, titik=titik, tanda=tanda, putus=[putus])


GRAFIK = [
    _garis(
        640,
        200,
        [
            ("45.7", "100"),
            ("137.1", "56"),
            ("320", "47.2"),
            ("411.4", "12"),
            ("502.9", "188"),
            ("594.3", "122"),
        ],
        [
            ("31.7", "59.7", "91.2"),
            ("123.1", "151.1", "64.8"),
            ("214.6", "242.6", "56"),
            ("306", "334", "34"),
            ("397.4", "425.4", "20.8"),
            ("488.9", "516.9", "166"),
            ("580.3", "608.3", "144"),
        ],
        "457.1",
    ),
    _garis(
        320,
        190,
        [
            ("22.9", "95"),
            ("68.6", "53.5"),
            ("160", "45.2"),
            ("205.7", "12"),
            ("251.4", "178"),
            ("297.1", "115.8"),
        ],
        [
            ("8.9", "36.9", "86.7"),
            ("54.6", "82.6", "61.8"),
            ("100.3", "128.3", "53.5"),
            ("146", "174", "32.8"),
            ("191.7", "219.7", "20.3"),
            ("237.4", "265.4", "157.2"),
            ("283.1", "311.1", "136.5"),
        ],
        "228.6",
    ),
]
"""The wide and the narrow form of one series: what ``akuntabilitas.grafik.garis`` gives."""

BATANG = [
    ("Triwulan I", "25", "20", Contoh(x="0", panjang="80", tanda="100")),
    ("Triwulan II", "20", "22", Contoh(x="0", panjang="88", tanda="80")),
    ("Triwulan III", "25", "0", Contoh(x="0", panjang="0", tanda="100")),
    ("Triwulan IV", "25", "belum jatuh tempo", None),
]


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
        "grafik": GRAFIK,
        "grafik_tahun": [Contoh(tahun=tahun) for tahun in range(2019, 2026)],
        "grafik_ujung": ["40%", "80%"],
        "grafik_putus": [2024],
        "batang": BATANG,
        "tahun_terbaru": [
            Contoh(tahun=2025, janji=Contoh(tercetak="3 dari 5 janji tercapai, 1 belum diisi")),
            Contoh(tahun=2024, janji=Contoh(tercetak="5 dari 5 janji tercapai")),
        ],
        "formulir": FormulirContoh(prefix="bersih"),
        "formulir_salah": FormulirContoh({}, prefix="salah"),
    }
    return render(request, "portal/gaya.html", konteks)
