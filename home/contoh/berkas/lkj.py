"""The yearly performance report (LKj) as a PDF: four chapters, tables and a chart."""

from home.contoh import kinerja, tabel
from home.contoh.berkas.kertas import KANTOR, MERAH, PASIR, TINTA, Kertas
from home.contoh.lkj import tulisan


def lkj(laporan):
    """The LKj of a report of ``naskah.laporan()`` as bytes."""
    tahun = laporan["tahun"]
    kata = kinerja.kata()[str(tahun)]
    k = Kertas(f"Laporan Kinerja {KANTOR} Tahun {tahun}", laporan["tanggal_dokumen"])
    k.sampul(
        [f"Laporan Kinerja\nTahun {tahun}", KANTOR],
        f"Nomor {laporan['nomor']}\nDisusun menurut Peraturan Presiden Nomor 29 Tahun 2014",
    )
    _ikhtisar(k, tahun, kata)
    _pendahuluan(k, kata)
    _perencanaan(k, tahun)
    _akuntabilitas(k, tahun, kata)
    _penutup(k, laporan, kata)
    return k.jadi()


def _ikhtisar(k, tahun, kata):
    k.bab("", "Ikhtisar Eksekutif")
    for teks in kata["ikhtisar"]:
        k.paragraf(teks)
    k.tabel(**tabel.janji(tahun))
    k.paragraf(
        "Indikator yang tidak diukur pada tahun laporan tidak dihitung sebagai tercapai maupun "
        "tidak tercapai, dan disebutkan dalam tabel sebagai “tidak diukur tahun ini”."
    )


def _pendahuluan(k, kata):
    k.bab("I", "Pendahuluan")
    k.anak_bab("A. Keadaan tahun laporan")
    k.paragraf(kata["keadaan"])
    k.anak_bab("B. Kedudukan, tugas, dan wewenang")
    k.paragraf(tulisan()["bagian"]["tugas"])
    k.anak_bab("C. Susunan organisasi")
    k.paragraf(tulisan()["bagian"]["organisasi"])
    k.anak_bab("D. Permasalahan utama")
    k.paragraf(tulisan()["bagian"]["masalah"])


def _perencanaan(k, tahun):
    k.bab("II", "Perencanaan Kinerja")
    k.paragraf(
        "Sasaran dan target tahun ini ditetapkan dalam Perjanjian Kinerja Ketua dan Perjanjian "
        "Kinerja Sekretaris."
    )
    for pk in tabel.NAMA:
        k.tabel(**tabel.target(tahun, pk))


def _akuntabilitas(k, tahun, kata):
    k.bab("III", "Akuntabilitas Kinerja")
    k.anak_bab("A. Capaian tahun ini")
    k.paragraf(
        "Capaian dihitung dari realisasi dibagi target. Untuk indikator yang semakin rendah "
        "semakin baik dipakai rumus dua kali target dikurangi realisasi, dibagi target. "
        "Pembulatan dilakukan sekali ke dua angka di belakang koma, dan tidak ada pembatasan "
        "pada angka seratus."
    )
    if any(b["arah"] == "sesuai" for b in kinerja.baris(tahun)):
        k.paragraf(
            "Untuk indikator yang harus sesuai target, selisihnya dari target dikurangkan dari "
            "seratus persen, dan janji tercapai bila selisihnya dalam batas toleransi. Predikat "
            "dan jawaban ya/tidak hanya dinyatakan tercapai atau tidak tercapai, tanpa persen."
        )
    for pk in tabel.NAMA:
        k.tabel(**tabel.capaian(tahun, pk))
    _bagan(k, [b for b in kinerja.baris(tahun) if b["capaian"][:1].isdigit()])
    k.anak_bab("B. Perbandingan dengan tahun sebelumnya")
    if any(kinerja.janji(tahun - 1)):
        k.tabel(**tabel.banding(tahun))
    else:
        k.paragraf(
            "Indikator baru ditetapkan pada tahun pertama Renstra 2020–2024 sehingga angka tahun "
            f"{tahun - 1} tidak dapat dibandingkan."
        )
    k.anak_bab("C. Analisis")
    for b in kinerja.baris(tahun):
        if b["kode"] in kata["sebab"]:
            k.paragraf(f"{b['nama']}. {kata['sebab'][b['kode']]}")
    k.anak_bab("D. Realisasi anggaran")
    k.tabel(**tabel.anggaran(tahun))


def _bagan(k, baris):
    """Bars of capaian, with a mark at 100 percent."""
    if k.y > 240 - 8 * len(baris):
        k.add_page()
    k.anak_bab("Bagan capaian (persen)")
    atas, kiri, panjang = k.y, 112, 62
    for i, b in enumerate(baris):
        y, nilai = atas + i * 8, float(kinerja.baca(b["capaian"]))
        k.set_xy(22, y)
        k.set_font("Helvetica", size=7.4)
        k.set_text_color(*TINTA)
        k.cell(88, 5, b["nama"] if len(b["nama"]) < 62 else f"{b['nama'][:59]}…")
        k.set_fill_color(*PASIR)
        k.rect(kiri, y, panjang, 5, "F")
        k.set_fill_color(*(MERAH if b["tercapai"] else (198, 90, 53)))
        k.rect(kiri, y, panjang * min(nilai, 120) / 120, 5, "F")
        k.set_xy(kiri + panjang + 1, y)
        k.cell(14, 5, b["capaian"])
    k.set_draw_color(*TINTA)
    x = kiri + panjang * 100 / 120
    k.line(x, atas - 1, x, atas + 8 * len(baris) - 2)
    k.set_xy(22, atas + 8 * len(baris))
    k.set_font("Helvetica", size=7.4)
    keterangan = "Garis tegak menandai 100 persen; merah tua berarti tercapai."
    k.cell(0, 5, keterangan, align="R", new_x="LMARGIN", new_y="NEXT")
    k.ln(3)


def _penutup(k, laporan, kata):
    kena, semua = kinerja.janji(laporan["tahun"])
    k.bab("IV", "Penutup")
    k.paragraf(
        f"Pada tahun {laporan['tahun']}, {kena} dari {semua} indikator yang dijanjikan tercapai. "
        "Laporan ini menjadi pertanggungjawaban kepada masyarakat sekaligus bahan perbaikan "
        "perencanaan tahun berikutnya."
    )
    k.anak_bab("Langkah perbaikan")
    k.daftar(kata["langkah"])
    k.tanda_tangan("", f"Ketua {KANTOR}", laporan["tanggal_ttd"])
