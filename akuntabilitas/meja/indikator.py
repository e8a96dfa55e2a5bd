"""Indicators in the CMS, by their dated versions."""

from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic

from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.meja.formulir_induk import FormVersi
from akuntabilitas.meja.milik import DIPAKAI, Daftar, DataInduk, HanyaMilikSendiri, Hapus, Ubah


class VersiBaru(HanyaMilikSendiri, generic.CopyView):
    """A new version of an indicator, begun from one that is there."""

    inspect_url_name = None
    success_message = "Versi baru “%(object)s” dibuat."

    def get_initial_form_instance(self):
        """The old version without its key, for the year after it."""
        satu = self.get_object()
        satu.pk, satu.mulai = None, None
        satu.putus, satu.alasan_putus = False, ""
        satu._state.adding = True
        return satu

    def get_add_url(self):
        """The form goes back to this address, where the indicator is known."""
        return self.request.path


class HapusVersi(Hapus):
    """Deleting a version; with the last one the indicator goes, unless it has numbers."""

    def form_valid(self, form):
        """Numbers, drafts too, need a version that says what they mean."""
        indikator = self.object.indikator
        terakhir = indikator.versi.count() == 1
        if terakhir and indikator.angka.exists():
            oleh = "angkanya sudah ada"
            messages.error(self.request, DIPAKAI.format(nama=self.object, oleh=oleh))
            return redirect(self.get_success_url())
        jawab = super().form_valid(form)
        if not indikator.versi.exists():
            indikator.delete()
        return jawab


class DaftarIndikator(Daftar):
    """All versions of all indicators, the newest of each first."""

    def order_queryset(self, queryset):
        """By indicator, then the newest version first, unless asked otherwise."""
        if self.request.GET.get("ordering"):
            return super().order_queryset(queryset)
        return queryset.order_by("indikator__slug", "-mulai")

    def get_list_more_buttons(self, instance):
        """Wagtail's "copy" is our new version."""
        tombol = super().get_list_more_buttons(instance)
        for satu in tombol:
            if satu.url == self.get_copy_url(instance):
                satu.label = "Buat versi baru"
        return tombol


class UbahIndikator(Ubah):
    """Changing a version, with the way to a new one and to the others."""

    @property
    def header_more_buttons(self):
        """Wagtail's "copy" is our new version."""
        tombol = super().header_more_buttons
        for satu in tombol:
            if satu.url == self.get_copy_url():
                satu.label = "Buat versi baru"
        return tombol


class MejaIndikator(DataInduk):
    """Indicators by their dated versions."""

    model = VersiIndikator
    form = FormVersi
    menu_label = "Indikator"
    name = "indikator"
    index_view_class = DaftarIndikator
    edit_view_class = UbahIndikator
    delete_view_class = HapusVersi
    copy_view_enabled = True
    copy_view_class = VersiBaru
    list_display = [
        "nama",
        "kode",
        Column("mulai", label="Berlaku sejak", sort_key="mulai"),
        "satuan",
        Column("get_arah_display", label="Arah"),
        "sasaran",
    ]
    list_filter = ["iku", "arah", "jenis_nilai", "sasaran__jenjang", "indikator__satker"]
    search_fields = ["nama", "kode"]
    panels = [
        HelpPanel(
            content="Satu isian ini berlaku sejak tahun yang ditulis sampai versi berikutnya."
            " Bila definisi, rumus, satuan atau arah berubah, jangan ubah yang lama: buka yang"
            " lama, lalu pilih “Buat versi baru”."
        ),
        MultiFieldPanel(
            [
                FieldPanel("mulai"),
                FieldPanel("sasaran"),
                FieldPanel("kode"),
                FieldPanel("nama"),
                FieldPanel("slug"),
            ],
            heading="Indikator",
        ),
        MultiFieldPanel(
            [
                FieldPanel("definisi", help_text="Apa yang diukur, dalam kalimat untuk warga."),
                FieldPanel("rumus", help_text="Cara menghitung nilainya, dalam kata."),
                FieldPanel("sumber"),
                FieldPanel("pemilik", help_text="Jabatan atau subbagian, bukan nama orang."),
            ],
            heading="Penjelasan",
        ),
        MultiFieldPanel(
            [
                FieldPanel("satuan"),
                FieldPanel("jenis_nilai"),
                FieldPanel("skala"),
                FieldPanel("desimal"),
                FieldPanel("arah"),
                FieldPanel("toleransi"),
                FieldPanel("agregasi"),
                FieldPanel("kumulatif"),
            ],
            heading="Pengukuran",
        ),
        MultiFieldPanel(
            [FieldPanel("iku"), FieldPanel("hasil"), FieldPanel("setara")], heading="Tanda"
        ),
        MultiFieldPanel([FieldPanel("putus"), FieldPanel("alasan_putus")], heading="Deret waktu"),
    ]

    def get_copy_view_kwargs(self, **kwargs):
        """Another office's version leads to where it is read."""
        lain = {"inspect_url_name": self.get_url_name("inspect")}
        return super().get_copy_view_kwargs(**lain, **kwargs)
