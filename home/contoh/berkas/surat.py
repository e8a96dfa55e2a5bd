"""Announcements as PDFs: the letter, and the form that goes with it."""

from home.contoh.berkas.kertas import KANTOR, TINTA, Kertas

GARIS = "_" * 20


def lampiran(pengumuman, satu):
    """One attachment of an announcement of ``naskah.pengumuman()``: a form if it has ``medan``."""
    return (_formulir if "medan" in satu else _surat)(pengumuman, satu)


def _surat(pengumuman, satu):
    k = Kertas(f"{satu['judul']}: {pengumuman['judul']}", pengumuman["tanggal_surat"])
    k.bab("", "Pengumuman")
    k.paragraf(f"Nomor {pengumuman['nomor']}", rata="L")
    k.anak_bab(pengumuman["judul"])
    for teks in satu["paragraf"]:
        k.paragraf(teks)
    if "tabel" in satu:
        k.tabel(**satu["tabel"])
    k.daftar(satu["butir"])
    k.tanda_tangan("", f"Ketua {KANTOR}", pengumuman["tanggal_surat"])
    return k.jadi()


def _formulir(pengumuman, satu):
    k = Kertas(f"{satu['judul']}: {pengumuman['judul']}", pengumuman["tanggal_surat"])
    k.bab("", satu["judul"])
    k.paragraf(f"Lampiran Pengumuman Nomor {pengumuman['nomor']}", rata="L")
    k.ln(4)
    for medan in satu["medan"]:
        k.set_font("Helvetica", size=10)
        k.set_text_color(*TINTA)
        k.cell(0, 6, medan, new_x="LMARGIN", new_y="NEXT")
        k.set_draw_color(160, 150, 140)
        k.rect(22, k.y, 166, 11)
        k.ln(15)
    k.paragraf(satu["pernyataan"])
    k.paragraf(f"Tempat dan tanggal: {GARIS}    Tanda tangan: {GARIS}", "L")
    return k.jadi()
