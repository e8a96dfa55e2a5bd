"""The master data in the CMS: plan, goals, indicators, PKs and rules, under "Kinerja".

Rows of other offices can be read here and not changed; what published numbers rest on is guarded by
``akuntabilitas.tetap``.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.meja.formulir_induk import (
    FormAturan,
    FormJenjang,
    FormPK,
    FormRenstra,
    FormSasaran,
    FormVersi,
)
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rencana import Jenjang, Renstra, Sasaran
from akuntabilitas.satker import satker_sendiri

KANTOR_LAIN = "Ini milik kantor lain, jadi hanya dapat dibaca di sini."
DIPAKAI = "“{nama}” tidak dapat dihapus karena sudah dipakai: {oleh}."


def milik_sendiri(satu):
    """Whether the row is of our office, or of none in particular."""
    pemilik = getattr(satu, "indikator", satu)
    return getattr(pemilik, "satker_id", None) in (None, satker_sendiri())


class Daftar(generic.IndexView):
    """A list whose rows of other offices lead to reading alone."""

    def get_edit_url(self, instance):
        """Nothing to change in another office's row."""
        return super().get_edit_url(instance) if milik_sendiri(instance) else None

    def get_copy_url(self, instance):
        """Nor anything to begin from."""
        return super().get_copy_url(instance) if milik_sendiri(instance) else None

    def get_delete_url(self, instance):
        """Nor anything to delete."""
        return super().get_delete_url(instance) if milik_sendiri(instance) else None


class HanyaMilikSendiri:
    """Mixin of views that change a row: another office's leads to where it is read."""

    def dispatch(self, request, *args, **kwargs):
        """Look whose row it is before anything else."""
        if not self.user_has_permission(self.permission_required):
            raise PermissionDenied
        satu = self.get_object()
        if milik_sendiri(satu):
            return super().dispatch(request, *args, **kwargs)
        messages.error(request, KANTOR_LAIN)
        return redirect(self.inspect_url_name, satu.pk)


class Ubah(HanyaMilikSendiri, generic.EditView):
    """Changing a row of our office."""


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


class Hapus(HanyaMilikSendiri, generic.DeleteView):
    """Deleting a row of our office that nothing rests on."""

    inspect_url_name = None

    def form_valid(self, form):
        """Say in words why it stays, where it must."""
        try:
            return super().form_valid(form)
        except ProtectedError as dipakai:
            contoh = ", ".join(sorted({str(satu) for satu in dipakai.protected_objects})[:3])
            messages.error(self.request, DIPAKAI.format(nama=self.object, oleh=contoh))
        except ValidationError as tolak:
            for kalimat in tolak.messages:
                messages.error(self.request, kalimat)
        return redirect(self.get_success_url())


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


class DataInduk(ModelViewSet):
    """What the sets below share."""

    icon = "list-ul"
    inspect_view_enabled = True
    copy_view_enabled = False
    index_view_class = Daftar
    edit_view_class = Ubah
    delete_view_class = Hapus
    search_backend_name = None
    form = None

    def get_form_class(self, for_update=False):
        """The panels say which fields, the class says the rules."""
        return self._edit_handler.get_form_class()

    def get_edit_handler(self):
        """Panels bound to the form class of the model."""
        return ObjectList(self.panels, base_form_class=self.form).bind_to_model(self.model)

    def get_delete_view_kwargs(self, **kwargs):
        """A row that may not be deleted leads to where it is read."""
        lain = {"inspect_url_name": self.get_url_name("inspect"), "usage_url_name": None}
        return super().get_delete_view_kwargs(**lain, **kwargs)


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
