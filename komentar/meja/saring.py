"""Which comments the list shows: a tab, filters, and words to look for."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.http import urlencode
from wagtail.models import get_page_models

from komentar import bersih
from komentar.models import Keadaan, Komentar
from komentar.warga.formulir import MedanBersih
from portal.bahasa.tanggal import ZONA, tanggal

DILAPORKAN, SEMUA = "dilaporkan", "semua"
TAB = (
    (Keadaan.MENUNGGU, "Menunggu"),
    (DILAPORKAN, "Dilaporkan"),
    (Keadaan.DISETUJUI, "Disetujui"),
    (Keadaan.DITOLAK, "Ditolak"),
    (Keadaan.DISEMBUNYIKAN, "Disembunyikan"),
    (Keadaan.DITARIK, "Ditarik penulisnya"),
    (SEMUA, "Semua"),
)
"""In the order of a moderator's day."""
SEBAB = (
    ("pribadi", "NIK atau nomor telepon"),
    ("kata", "Kata yang ditahan"),
    ("tautan", "Tautan"),
    ("jatah", "Kiriman beruntun"),
)
NOMOR_MAKS = 2**63 - 1
TAHUN = [
    MinValueValidator(date(2000, 1, 1), "Tanggalnya terlalu lama."),
    MaxValueValidator(date(2100, 1, 1), "Tanggalnya terlalu jauh."),
]


def _tanggal(label):
    return forms.DateField(
        label=label,
        required=False,
        input_formats=["%Y-%m-%d"],
        validators=TAHUN,
        error_messages={"invalid": "Tulis tanggal seperti 2026-09-20."},
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


def _kata(label):
    return MedanBersih(label=label, required=False, rapikan=bersih.baris, sebutan=label, batas=100)


def _pilihan(label, pilihan=()):
    galat = {"invalid_choice": "Pilihan ini tidak ada."}
    return forms.ChoiceField(
        label=label, required=False, choices=[("", "Semua"), *pilihan], error_messages=galat
    )


def _nomor():
    return forms.IntegerField(
        required=False, min_value=1, max_value=NOMOR_MAKS, widget=forms.HiddenInput
    )


class FormSaring(forms.Form):
    """The filters; what is filled in wrongly narrows nothing and says so."""

    q = _kata("Cari dalam teks dan nama")
    halaman = _kata("Judul halaman")
    jenis = _pilihan("Jenis halaman")
    dari = _tanggal("Dikirim sejak")
    sampai = _tanggal("Dikirim sampai")
    sebab = _pilihan("Perlu teliti karena", SEBAB)
    alasan = _pilihan("Alasan penolakan")
    resmi = _pilihan("Penulis", [("warga", "Warga"), ("kantor", "Kantor (tanggapan resmi)")])
    utas = _nomor()
    di = _nomor()
    """The number of a page, from the link in a row."""

    def __init__(self, data, sebutan):
        isian = {k: v for k, v in data.items() if v}
        super().__init__(isian, auto_id="saring-%s", label_suffix="")
        self.use_required_attribute = False
        self.fields["jenis"].choices += [
            (str(jenis.pk), model._meta.verbose_name.capitalize()) for model, jenis in _jenis()
        ]
        self.fields["alasan"].choices += list(sebutan.items())
        self.full_clean()
        self.dipakai = {k: v for k, v in self.cleaned_data.items() if v not in (None, "")}

    @property
    def kueri(self):
        """The filters that hold, as part of an address."""
        return urlencode(self.dipakai)

    @property
    def medan_lanjut(self):
        """The fields below the box to search in."""
        return [medan for medan in self.visible_fields() if medan.name != "q"]

    @property
    def salah(self):
        """Whether one of them is filled in wrongly, and must be seen."""
        return any(medan.errors for medan in self.medan_lanjut)

    @property
    def kata(self):
        """The filters that hold, in words."""
        hasil = []
        for nama, nilai in self.dipakai.items():
            pilihan = dict(getattr(self.fields[nama], "choices", ()))
            label = self.fields[nama].label or LABEL[nama]
            isi = tanggal(nilai, hari=False) if isinstance(nilai, date) else nilai
            hasil.append(f"{label}: {pilihan.get(nilai, isi)}")
        return hasil

    def syarat(self):
        """The filters that hold, as a condition on comments."""
        pakai, hasil = self.dipakai, Q()
        for nama, medan in MEDAN.items():
            if nama in pakai:
                hasil &= Q(**{medan: pakai[nama]})
        if "q" in pakai:
            cocok = Q(comment__icontains=pakai["q"]) | Q(nama__icontains=pakai["q"])
            if pakai["q"].isascii() and pakai["q"].isdigit() and len(pakai["q"]) < 19:
                cocok |= Q(pk=int(pakai["q"]))
            hasil &= cocok
        if "dari" in pakai:
            hasil &= Q(submit_date__gte=datetime.combine(pakai["dari"], time.min, ZONA))
        if "sampai" in pakai:
            akhir = pakai["sampai"] + timedelta(days=1)
            hasil &= Q(submit_date__lt=datetime.combine(akhir, time.min, ZONA))
        if "sebab" in pakai:
            hasil &= Q(sebab_teks__contains=f'"kode": "{pakai["sebab"]}"')
        if "resmi" in pakai:
            hasil &= Q(resmi=pakai["resmi"] == "kantor")
        return hasil


MEDAN = {
    "halaman": "halaman__title__icontains",
    "jenis": "halaman__content_type_id",
    "alasan": "alasan_kode",
    "utas": "thread_id",
    "di": "halaman_id",
}
LABEL = {"utas": "Utas nomor", "di": "Halaman nomor"}
"""What the fields that nobody sees are called."""


def terpilih(tab, formulir, dilaporkan):
    """The comments of a tab that pass the filters, in the order in which they are read.

    What waits and what is reported comes oldest first, all else newest first. ``dilaporkan`` is a
    subquery of the numbers of reported comments.
    """
    # Neither database lets Django look into a list of objects alike, but both keep it as text.
    komentar = Komentar.objects.annotate(sebab_teks=Cast("sebab", TextField()))
    komentar = komentar.filter(formulir.syarat()).select_related("halaman", "diputus_oleh")
    if tab == DILAPORKAN:
        komentar = komentar.filter(pk__in=dilaporkan)
    elif tab != SEMUA:
        komentar = komentar.filter(keadaan=tab)
    if tab in (Keadaan.MENUNGGU, DILAPORKAN):
        return komentar.order_by("submit_date", "pk")
    return komentar.order_by("-pk")


def _jenis():
    """Page types that take comments, with their ``ContentType``; cached by Django."""
    model = [satu for satu in get_page_models() if hasattr(satu, "komentar_dibuka")]
    jenis = ContentType.objects.get_for_models(*model)
    return sorted(jenis.items(), key=lambda satu: str(satu[0]._meta.verbose_name))
