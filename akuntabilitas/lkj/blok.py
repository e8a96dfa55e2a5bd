"""What planners write of an LKj: parts of its chapters, and an analysis for each indicator.

A part or an analysis is found by what it is about, not by where it stands, so the editor may show
the outline as boxes to fill in; boxes that stay empty are not stored.
"""

from django import forms
from django.db.models import OuterRef, Subquery
from django.utils.html import strip_tags
from wagtail import blocks

from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.lkj.kerangka import kerangka, pilihan_bagian
from portal.blok import BlokIsi, BlokParagraf

ANALISIS = ("sebab", "tindakan", "efisiensi", "program")
"""The fields of an analysis, as the outline calls them."""


def pilihan_indikator():
    """The office's indicators as choices, by the name that they bear now."""
    kini = VersiIndikator.objects.filter(indikator=OuterRef("pk")).order_by("-mulai")
    semua = Indikator.objects.filter(satker__milik_sendiri=True).annotate(
        kode=Subquery(kini.values("kode")[:1]), nama=Subquery(kini.values("nama")[:1])
    )
    urut = semua.order_by("kode", "pk").values_list("slug", "kode", "nama")
    return [(slug, f"{kode} {nama}") for slug, kode, nama in urut]


def _baris(teks):
    """A line of plain text, as a block that ``portal.blok`` can read."""
    blok = blocks.CharBlock()
    blok.set_name("subjudul")
    return blocks.BoundBlock(blok, teks)


class BlokBagian(blocks.StructBlock):
    """The text of one part of the outline, with tables and pictures below it."""

    bagian = blocks.ChoiceBlock(choices=pilihan_bagian, label="Bagian")
    paragraf = BlokParagraf(required=False, label="Teks")
    tambahan = BlokIsi(required=False, label="Tabel, gambar, dan lainnya")

    class Meta:
        icon = "doc-full"
        label = "Bagian bab"
        label_format = "{bagian}"

    def judul(self, nilai):
        """What the part is called; its code where the outline has it no more."""
        nama = {satu.kode: satu.judul for _, satu in kerangka().bagian}
        return nama.get(nilai["bagian"], nilai["bagian"])

    def dalam(self, nilai):
        """The blocks inside, as ``portal.blok.rata`` asks."""
        return [_baris(self.judul(nilai)), nilai.bound_blocks["paragraf"], *nilai["tambahan"]]

    def kosong(self, nilai):
        """Whether nothing is written."""
        return not nilai["tambahan"] and not strip_tags(nilai["paragraf"].source).strip()


class BlokIndikator(blocks.FieldBlock):
    """One of the office's indicators, by its slug.

    Not a ``ChoiceBlock``: that one asks for its choices with every value that is read.
    """

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.ChoiceField(
            choices=lambda: [("", "---------"), *pilihan_indikator()],
            required=required,
            help_text=help_text,
        )
        super().__init__(**kwargs)

    class Meta:
        icon = "list-ul"


def _medan(label, bantuan):
    return blocks.TextBlock(label=label, required=False, rows=3, help_text=bantuan)


class BlokAnalisis(blocks.StructBlock):
    """Why an indicator came out as it did, in plain words; the figures come from the data."""

    indikator = BlokIndikator(label="Indikator")
    sebab = _medan("Mengapa hasilnya begitu", "Yang membuatnya tercapai, atau yang menghalangi.")
    tindakan = _medan("Apa yang dilakukan tentang itu", "Yang sudah, dan yang akan dilakukan.")
    efisiensi = _medan("Efisiensi", "Hasil dibandingkan dengan biaya, orang, dan waktunya.")
    program = _medan(
        "Program dan kegiatan", "Kegiatan mana yang membantu, dan mana yang menghambat."
    )

    class Meta:
        icon = "list-ul"
        label = "Analisis indikator"
        label_format = "{indikator}"

    def dalam(self, nilai):
        """The texts inside, as ``portal.blok.rata`` asks."""
        terisi = [nilai[nama] for nama in ANALISIS if nilai[nama]]
        return [_baris(nilai["indikator"].replace("-", " ")), *map(_baris, terisi)]

    def kosong(self, nilai):
        """Whether nothing is written."""
        return not any((nilai[nama] or "").strip() for nama in ANALISIS)


class BlokNaskah(blocks.StreamBlock):
    """All that is written of an LKj."""

    bagian = BlokBagian()
    analisis = BlokAnalisis()

    class Meta:
        required = False
        collapsed = True

    def clean(self, value):
        """The cleaned value without the boxes that stayed empty."""
        bersih = super().clean(value)
        return blocks.StreamValue(
            self,
            [
                (anak.block.name, anak.value, anak.id)
                for anak in bersih
                if not anak.block.kosong(anak.value)
            ],
        )
