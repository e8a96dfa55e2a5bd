"""A sheet of office paper: what all PDFs of the sample share (fonts, headings, tables, footer)."""

from datetime import UTC, datetime, time

from fpdf import FPDF
from fpdf.enums import TableBordersLayout
from fpdf.fonts import FontFace

MERAH, TINTA, PASIR = (157, 28, 32), (39, 36, 43), (246, 238, 222)
KANTOR = "KPU Kabupaten Maros"
TANDA = "Contoh: isi dan angka rekaan"
BULAN = {
    1: "Januari",
    2: "Februari",
    3: "Maret",
    4: "April",
    5: "Mei",
    6: "Juni",
    7: "Juli",
    8: "Agustus",
    9: "September",
    10: "Oktober",
    11: "November",
    12: "Desember",
}
TANDA_ANGKA = str.maketrans("", "", ".,")


def saat(tanggal):
    """Ten in the morning (WITA) of a date, as PDFs note it."""
    return datetime.combine(tanggal, time(2), UTC)


class Kertas(FPDF):
    """An A4 document with text that can be searched; the same input gives the same bytes."""

    def __init__(self, judul, tanggal):
        super().__init__()
        self.core_fonts_encoding = "cp1252"
        self.set_title(judul)
        self.set_author(KANTOR)
        self.set_lang("id-ID")
        self.set_creation_date(saat(tanggal))
        self.set_margins(22, 20)
        self.set_auto_page_break(True, margin=24)

    def jadi(self):
        """The finished document as bytes."""
        return bytes(self.output())

    def footer(self):
        """The sample's mark and the page's number, on every page."""
        self.set_y(-16)
        self.set_font("Helvetica", size=8)
        self.set_text_color(*MERAH)
        self.cell(110, 6, TANDA)
        self.set_text_color(110)
        self.cell(0, 6, f"{KANTOR} · halaman {self.page_no()}", align="R")

    def sampul(self, baris, kaki):
        """A cover: the title's lines, and what stands at its foot."""
        self.add_page()
        self.set_fill_color(*MERAH)
        self.rect(0, 0, 210, 74, "F")
        self.set_fill_color(227, 168, 63)
        self.rect(0, 74, 210, 2.4, "F")
        self.set_xy(22, 26)
        self.set_font("Helvetica", size=13)
        self.set_text_color(255)
        self.cell(0, 8, "KOMISI PEMILIHAN UMUM", new_x="LMARGIN", new_y="NEXT")
        self.set_font("Helvetica", "B", 20)
        self.cell(0, 11, "KABUPATEN MAROS", new_x="LMARGIN", new_y="NEXT")
        self.set_y(112)
        self.set_text_color(*TINTA)
        for i, satu in enumerate(baris):
            self.set_font("Helvetica", "B" if i == 0 else "", 27 if i == 0 else 16)
            self.multi_cell(0, 13 if i == 0 else 9, satu, align="L", new_x="LMARGIN", new_y="NEXT")
        self._kotak_suara(126, 176)
        self.set_y(252)
        self.set_font("Helvetica", size=10)
        self.multi_cell(0, 5.4, kaki, align="L")

    def _kotak_suara(self, x, y):
        """A small ballot box, the only ornament."""
        self.set_fill_color(*PASIR)
        self.rect(x, y, 52, 46, "F")
        self.set_fill_color(*MERAH)
        self.rect(x, y, 52, 8, "F")
        self.set_fill_color(*TINTA)
        self.rect(x + 15, y - 2.6, 22, 2.6, "F")
        self.set_fill_color(255)
        self.rect(x + 18, y - 17, 16, 15, "F")
        self.set_draw_color(*MERAH)
        self.rect(x + 18, y - 17, 16, 15)

    def bab(self, nomor, judul):
        """A chapter, on a new page and in the outline."""
        self.add_page()
        self.start_section(f"Bab {nomor} {judul}" if nomor else judul)
        self.set_text_color(*MERAH)
        if nomor:
            self.set_font("Helvetica", "B", 12)
            self.cell(0, 7, f"BAB {nomor}", new_x="LMARGIN", new_y="NEXT")
        self.set_font("Helvetica", "B", 18)
        self.multi_cell(0, 9, judul, new_x="LMARGIN", new_y="NEXT")
        self.set_fill_color(227, 168, 63)
        self.rect(22, self.y + 1, 26, 1.2, "F")
        self.ln(8)

    def anak_bab(self, judul):
        """A subheading."""
        if self.y > 240:
            self.add_page()
        self.ln(2)
        self.set_font("Helvetica", "B", 12)
        self.set_text_color(*TINTA)
        self.multi_cell(0, 7, judul, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(1)

    def paragraf(self, teks, rata="J"):
        """A paragraph."""
        self.set_font("Times", size=11.5)
        self.set_text_color(*TINTA)
        self.multi_cell(0, 6, teks, align=rata, new_x="LMARGIN", new_y="NEXT")
        self.ln(2.4)

    def daftar(self, butir):
        """A numbered list."""
        self.set_font("Times", size=11.5)
        self.set_text_color(*TINTA)
        for nomor, teks in enumerate(butir, 1):
            self.cell(8, 6, f"{nomor}.")
            self.multi_cell(0, 6, teks, align="L", new_x="LMARGIN", new_y="NEXT")
            self.ln(1)
        self.ln(2)

    def tabel(self, judul, kepala, baris):
        """A table of ``home.contoh.tabel`` with its caption; columns of numbers stand right."""
        kolom = list(zip(kepala, *baris, strict=True))
        self.set_font("Helvetica", "B", 9.5)
        self.set_text_color(*TINTA)
        if self.y > 230:
            self.add_page()
        self.multi_cell(0, 5.4, judul, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(1.2)
        self.set_font("Helvetica", size=8.6)
        self.set_draw_color(200, 190, 172)
        self.set_fill_color(255)
        with self.table(
            col_widths=[min(44, max(13, *map(len, satu))) for satu in kolom],
            text_align=tuple("RIGHT" if all(map(_angka, k[1:])) else "LEFT" for k in kolom),
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(emphasis="BOLD", color=255, fill_color=MERAH),
            line_height=4.8,
            padding=1.2,
        ) as tabel:
            for satu in (kepala, *baris):
                tabel.row(satu)
        self.ln(5)

    def tanda_tangan(self, kiri, kanan, tanggal, tempat="Maros"):
        """One or two signatories, by office; nobody is named."""
        if self.y > 225:
            self.add_page()
        self.ln(8)
        self.set_font("Times", size=11.5)
        self.set_text_color(*TINTA)
        kalimat = f"{tempat}, {tanggal.day} {BULAN[tanggal.month]} {tanggal.year}"
        self.cell(0, 6, kalimat, align="R", new_x="LMARGIN", new_y="NEXT")
        atas = self.y
        for x, teks in ((22, kiri), (118, kanan)):
            if teks:
                self.set_xy(x, atas)
                self.multi_cell(70, 6, f"{teks},\n\n\nttd.", align="C")
        self.ln(6)


def _angka(sel):
    """Whether a cell belongs in a column of numbers: a number, rupiah, or words for none."""
    kata = ("–", "belum ada", "tidak diukur tahun ini", "tidak tercapai", "target nol tercapai")
    return sel in kata or sel.removeprefix("Rp").translate(TANDA_ANGKA).isdigit()
