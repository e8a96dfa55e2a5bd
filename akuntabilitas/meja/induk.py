"""The master data in the CMS: plan, goals, indicators, PKs and rules, under "Kinerja".

Rows of other offices can be read here and not changed; what published numbers rest on is guarded by
``akuntabilitas.tetap``.
"""

from wagtail.admin.panels import FieldPanel, HelpPanel

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.meja.formulir_induk import (
    FormAturan,
    FormJenjang,
    FormPK,
    FormRenstra,
    FormSasaran,
)
from akuntabilitas.meja.indikator import MejaIndikator
from akuntabilitas.meja.milik import DataInduk
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rencana import Jenjang, Renstra, Sasaran


class MejaRenstra(DataInduk):
    """Periods of plan."""

    model = Renstra
    form = FormRenstra
    menu_label = "Renstra"
    list_display = ["nama", "satker", "mulai", "akhir"]
    list_filter = ["satker"]
    search_fields = ["nama"]
    panels = [
        HelpPanel(
            content="Renstra 2025–2029 disusun KPU RI untuk semua kantor dan masuk lewat impor."
            " Di sini dicatat Renstra kantor sendiri dari periode sebelumnya."
        ),
        FieldPanel("nama"),
        FieldPanel("mulai"),
        FieldPanel("akhir"),
    ]


class MejaJenjang(DataInduk):
    """Levels of the tree."""

    model = Jenjang
    form = FormJenjang
    menu_label = "Jenjang"
    list_display = ["nama", "nama_indikator", "urutan"]
    search_fields = ["nama"]
    panels = [FieldPanel("nama"), FieldPanel("nama_indikator"), FieldPanel("urutan")]


class MejaSasaran(DataInduk):
    """Goals."""

    model = Sasaran
    form = FormSasaran
    menu_label = "Sasaran"
    list_display = ["nama", "kode", "jenjang", "renstra", "satker"]
    list_filter = ["renstra", "jenjang", "satker"]
    search_fields = ["nama", "kode"]
    panels = [
        FieldPanel("renstra"),
        FieldPanel("jenjang"),
        FieldPanel("kode"),
        FieldPanel("nama"),
        FieldPanel(
            "induk", help_text="Sasaran yang didukung, milik kantor ini atau kantor di atasnya."
        ),
        FieldPanel("urutan", help_text="Di antara sasaran sejenjang; yang kecil lebih dulu."),
    ]


class MejaPK(DataInduk):
    """Perjanjian Kinerja."""

    model = PerjanjianKinerja
    form = FormPK
    name = "perjanjian_kinerja"
    menu_label = "Perjanjian kinerja"
    list_display = ["__str__", "tahun", "pihak_kedua", "tanggal"]
    list_filter = ["tahun", "pihak", "satker"]
    search_fields = ["pihak_kedua", "alasan"]
    panels = [
        FieldPanel("tahun"),
        FieldPanel("pihak"),
        FieldPanel("pihak_kedua"),
        FieldPanel("nomor"),
        FieldPanel("tanggal"),
        FieldPanel("alasan"),
    ]


class MejaAturan(DataInduk):
    """Dated rules of computing; Admin alone has the permission."""

    model = AturanHitung
    form = FormAturan
    menu_label = "Aturan hitung"
    list_display = ["nama", "jenis", "mulai"]
    list_filter = ["jenis"]
    search_fields = ["nama"]
    panels = [
        HelpPanel(
            content="Portal sudah membawa aturan bawaan; tambahkan di sini hanya bila kantor"
            " memakai aturan lain. Angka yang sudah terbit tetap memakai aturan tahunnya."
        ),
        FieldPanel("jenis"),
        FieldPanel("mulai"),
        FieldPanel("nama"),
        FieldPanel("isi"),
    ]


KELOMPOK = (
    (MejaSasaran, "sasaran"),
    (MejaIndikator, "indikator"),
    (MejaPK, "perjanjian-kinerja"),
    (MejaRenstra, "renstra"),
    (MejaJenjang, "jenjang"),
    (MejaAturan, "aturan-hitung"),
)
"""The sets with their addresses below ``/admin/kinerja/``, in the order of the menu."""


def data_induk():
    """One instance of each set, for the menu's group."""
    return [meja(url_prefix=f"kinerja/{alamat}") for meja, alamat in KELOMPOK]
