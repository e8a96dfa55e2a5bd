"""Writing an LKj in the CMS: a box for all that the outline demands, and what is still missing."""

from django import forms
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from akuntabilitas.lkj.kerangka import BAB_INDIKATOR, kerangka
from akuntabilitas.lkj.naskah import Naskah
from akuntabilitas.lkj.patokan import TANPA_ANGKA, rilis_terbit
from portal.bahasa.tanggal import tanggal
from portal.halaman import FormHalaman
from portal.riwayat.halaman import Riwayat

MEDAN = ("naskah", "rilis_angka")
"""What the form of any other report leaves out."""


class FormLaporan(FormHalaman):
    """The form of a report; an LKj's shows its outline as boxes, also those still empty."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.adalah_lkj:
            for nama in MEDAN:
                self.fields.pop(nama, None)
            return
        # Read before what was typed is put into the page.
        self.tersimpan = Naskah(self.instance)
        if "rilis_angka" in self.fields:
            self._pilihan_rilis()
        if "naskah" in self.fields and not self.is_bound:
            self.initial["naskah"] = kotak(self.tersimpan)

    def _pilihan_rilis(self):
        """The year's releases; a report that was published stands on one of them for good."""
        terakhir = Riwayat(self.instance).terakhir
        lama = terakhir and terakhir.catatan.revisi.content.get("rilis_angka")
        if self.instance.rilis_angka is None:
            self.initial["rilis_angka"] = lama
        semua = list(rilis_terbit(self.instance.tahun))
        pilihan = [
            (s.nomor, f"Rilis {s.nomor}: {s.get_lingkup_display()}, {tanggal(s.waktu, hari=False)}")
            for s in reversed(semua)
        ]
        if lama is None:
            pilihan.insert(0, ("", "Rilis terbaru ketika laporan terbit"))
        if lama == TANPA_ANGKA or not semua:
            pilihan.append((TANPA_ANGKA, "Tanpa angka"))
        self.fields["rilis_angka"].widget.choices = pilihan


def kotak(naskah):
    """A ``Naskah``'s text with an empty box for each part and indicator that nothing is said of.

    Boxes stand in the order of the outline, unless the writer has put the filled ones otherwise:
    then the empty ones follow them.
    """
    isi = naskah.laporan.naskah
    terisi = [anak.get_prep_value() for anak in isi]
    urutan = {kunci: n for n, kunci in enumerate(_urutan(naskah))}
    medan = {"bagian": "bagian", "analisis": "indikator"}

    def kunci(satu):
        return satu["type"], satu["value"][medan[satu["type"]]]

    ada = {kunci(satu) for satu in terisi}
    kosong = [
        {"type": jenis, "value": {medan[jenis]: kode}}
        for jenis, kode in urutan
        if (jenis, kode) not in ada
    ]
    semua = sorted([*terisi, *kosong], key=lambda satu: urutan.get(kunci(satu), len(urutan)))
    if [satu for satu in semua if satu in terisi] != terisi:
        semua = [*terisi, *kosong]
    return isi.stream_block.to_python(semua)


def _urutan(naskah):
    """All that the outline asks for, as pairs of block and code; indicators end their chapter."""
    for bab in kerangka().bab:
        yield from (("bagian", satu.kode) for satu in bab.bagian)
        if bab.kode == BAB_INDIKATOR:
            for satu in naskah.indikator:
                if satu.hasil.realisasi.ada:
                    yield "analisis", satu.hasil.versi.indikator.slug


class PanelLkj(MultiFieldPanel):
    """The text of an LKj, below a list of what the outline still asks for."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        """Shown for an LKj alone."""

        template_name = "akuntabilitas/meja/panel_lkj.html"

        def is_shown(self):
            """Whether the report was saved as an LKj."""
            return self.instance.adalah_lkj and super().is_shown()

        def get_context_data(self, parent_context=None):
            """Adds ``kurang``: what the draft lacks, as it was last saved."""
            return {
                **super().get_context_data(parent_context),
                "kurang": self.form.tersimpan.kurang,
            }


def panel_lkj():
    """The panel with its fields."""
    return PanelLkj(
        [FieldPanel("rilis_angka", widget=forms.Select), FieldPanel("naskah")],
        heading="Naskah LKj (empat bab)",
        help_text="Buka satu kotak, lalu tulis. Angka, tabel, dan perbandingannya muncul sendiri "
        "dari data; kotak yang dibiarkan kosong tidak ditampilkan.",
    )
