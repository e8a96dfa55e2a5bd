"""Plans and agreements as PDFs: Renstra, IKU, RKT, PK, rencana aksi."""

from home.contoh import kinerja, tabel
from home.contoh.berkas.kertas import KANTOR, Kertas
from home.contoh.kinerja import rupiah


def renstra(laporan):
    """The Renstra 2020-2024 of the office: situation, goals, targets of five years."""
    k = Kertas(f"Rencana Strategis {KANTOR} 2020–2024", laporan["tanggal_dokumen"])
    k.sampul(["Rencana Strategis\n2020–2024", KANTOR], f"Nomor {laporan['nomor']}")
    k.bab("I", "Pendahuluan")
    k.paragraf(
        "Rencana strategis ini menurunkan arah KPU RI tahun 2020–2024 ke dalam keadaan Kabupaten "
        "Maros: wilayah yang membentang dari tambak di pesisir sampai kebun di dataran tinggi, "
        "kawasan hunian yang tumbuh di perbatasan kota, dan kampung yang hanya dapat dicapai "
        "melalui sungai."
    )
    k.paragraf(
        "Tiga persoalan menjadi titik tolak: nama pemilih yang tercecer ketika penduduk berpindah, "
        "partisipasi penyandang disabilitas yang rendah, dan pekerjaan rutin yang terhenti setiap "
        "kali tahapan dimulai."
    )
    k.bab("II", "Visi, Misi, dan Tujuan")
    k.paragraf(
        "Visi: menjadi penyelenggara yang mandiri, profesional, dan berintegritas sehingga hasil "
        "Pemilu dan Pemilihan dipercaya warga."
    )
    k.daftar(
        [
            "Menyusun daftar pemilih yang dapat diperiksa dan dibetulkan sepanjang tahun.",
            "Menyelenggarakan tahapan yang mudah diikuti, juga oleh pemilih yang paling jauh.",
            "Melayani permintaan informasi dengan cepat dan apa adanya.",
            "Mengelola anggaran, barang, dan pegawai secara tertib dan dapat ditelusuri.",
        ]
    )
    k.bab("III", "Sasaran dan Target")
    for pk in tabel.NAMA:
        k.tabel(**tabel.renstra(2020, pk))
    k.bab("IV", "Penutup")
    k.paragraf(
        "Rencana ini ditinjau setiap tahun. Perubahan target disertai alasan tertulis dan "
        "diumumkan bersama perjanjian kinerja tahun bersangkutan."
    )
    k.tanda_tangan("", f"Ketua {KANTOR}", laporan["tanggal_ttd"])
    return k.jadi()


def iku(laporan):
    """The IKU with formulas and directions."""
    k = Kertas(f"Indikator Kinerja Utama {KANTOR}", laporan["tanggal_dokumen"])
    k.bab("", "Indikator Kinerja Utama")
    k.paragraf(f"Lampiran Keputusan Nomor {laporan['nomor']}.")
    k.tabel(**tabel.iku(laporan["tahun"]))
    k.paragraf(
        "Indikator yang hanya berlaku pada tahun pemungutan suara tidak diukur pada tahun lain dan "
        "tidak diberi nilai."
    )
    return k.jadi()


def rkt(laporan):
    """The yearly plan: what is wanted and by which activities."""
    tahun = laporan["tahun"]
    k = Kertas(f"Rencana Kinerja Tahunan {KANTOR} Tahun {tahun}", laporan["tanggal_dokumen"])
    k.bab("", f"Rencana Kinerja Tahunan {tahun}")
    k.paragraf(laporan["ringkasan"])
    for pk in tabel.NAMA:
        k.tabel(**tabel.target_awal(tahun, pk))
    k.bab("", "Kegiatan dan Kebutuhan")
    k.tabel(
        "Kegiatan menurut subbagian",
        ["Subbagian", "Kegiatan"],
        [
            ["Perencanaan, Data, dan Informasi", "Pemutakhiran data pemilih; pengukuran kinerja"],
            [
                "Teknis Penyelenggaraan Pemilu, Partisipasi, dan Hubungan Masyarakat",
                "Pendidikan pemilih di desa dan sekolah; layanan informasi publik",
            ],
            ["Hukum dan Sumber Daya Manusia", "Pelatihan pegawai; pengendalian intern"],
            ["Keuangan, Umum, dan Logistik", "Penataan arsip dan barang; laporan keuangan"],
        ],
    )
    k.paragraf(
        "Rencana ini menjadi dasar penyusunan perjanjian kinerja setelah anggaran ditetapkan."
    )
    return k.jadi()


def pk(laporan):
    """A Perjanjian Kinerja of two pages: the pledge, and its targets."""
    siapa, tahun = laporan["jenis"].removeprefix("pk-"), laporan["tahun"]
    pihak = tabel.NAMA[siapa]
    atasan = f"{pihak} KPU Provinsi Sulawesi Selatan"
    perubahan = laporan["slug"] != laporan["jenis"]
    nama = "Perjanjian Kinerja (Perubahan)" if perubahan else "Perjanjian Kinerja"
    k = Kertas(f"{nama} {pihak} {KANTOR} Tahun {tahun}", laporan["tanggal_dokumen"])
    k.bab("", f"{nama} Tahun {tahun}")
    k.paragraf(f"Nomor {laporan['nomor']}")
    k.paragraf(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, terbuka, dan akuntabel "
        "serta berorientasi pada hasil, yang bertanda tangan di bawah ini:"
    )
    k.tabel(
        "Pihak yang berjanji",
        ["Kedudukan", "Jabatan"],
        [["Pihak Pertama", f"{pihak} {KANTOR}"], ["Pihak Kedua", atasan]],
    )
    k.paragraf(
        "Pihak Pertama berjanji mewujudkan target kinerja yang tercantum dalam lampiran, sesuai "
        "dengan sasaran jangka menengah dalam dokumen perencanaan. Keberhasilan dan kegagalan "
        "pencapaian target tersebut menjadi tanggung jawab Pihak Pertama."
    )
    k.paragraf(
        "Pihak Kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja dari "
        "perjanjian ini, dan mengambil tindakan dalam rangka pemberian penghargaan dan sanksi."
    )
    k.tanda_tangan(atasan, f"{pihak} {KANTOR}", laporan["tanggal_ttd"])
    k.bab("", "Lampiran")
    k.tabel(**tabel.target(tahun, siapa, awal=not perubahan))
    if perubahan:
        k.paragraf(f"Alasan perubahan: {laporan['ringkasan']}")
    pos = kinerja.data()["anggaran"].get(str(tahun), {}) if siapa == "sekretaris" else {}
    for sumber, nama in (("apbn", "APBN (DIPA)"), ("hibah", "hibah daerah (NPHD)")):
        if sumber in pos:
            k.paragraf(f"Anggaran {nama}: {rupiah(pos[sumber][0])}.")
    k.paragraf(
        "Perjanjian ini dapat diubah apabila terjadi pergantian pejabat, perubahan strategi yang "
        "memengaruhi target, atau perubahan prioritas dan anggaran."
    )
    return k.jadi()


def renaksi(laporan):
    """A Rencana Aksi: quarterly targets and supporting activities."""
    tahun = laporan["tahun"]
    k = Kertas(f"Rencana Aksi Perjanjian Kinerja {KANTOR} {tahun}", laporan["tanggal_dokumen"])
    k.bab("", f"Rencana Aksi Perjanjian Kinerja Tahun {tahun}")
    k.paragraf(
        "Rencana aksi membagi target setahun ke dalam empat triwulan. Tanda garis berarti "
        "indikator itu tidak diukur pada triwulan bersangkutan. Capaian dibahas dalam rapat pleno "
        "paling lambat dua pekan setelah triwulan berakhir."
    )
    for siapa in tabel.NAMA:
        k.tabel(**tabel.triwulan(tahun, siapa))
    k.anak_bab("Kegiatan pendukung")
    k.daftar(
        [
            "Rekapitulasi data pemilih dan pencocokan terbatas setiap triwulan.",
            "Kelas pemilih di desa dan sekolah menurut jadwal yang disepakati dengan warga.",
            "Penataan arsip setiap Jumat pada pekan kedua dan keempat.",
            "Pelatihan bagi pegawai yang belum mencapai dua puluh jam pelajaran.",
            "Peninjauan rencana penarikan dana setiap bulan.",
        ]
    )
    return k.jadi()
