"""The approver's screen: read the page, see what changed, decide; made for a phone at night.

The link to it goes round by WhatsApp. It gives nothing away: who opens it logs in first, and sees
the page only with the right to work on it.
"""

from datetime import datetime
from functools import wraps

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.timezone import get_current_timezone, localtime, now
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from portal.bahasa.tanggal import waktu as dalam_kata
from portal.pdf.uraian import peringatan_dokumen
from portal.persetujuan import empat_mata
from portal.publikasi import syarat_terbit
from portal.riwayat.beda import bedakan_bagian
from portal.riwayat.halaman import Riwayat
from portal.riwayat.uraian import uraian

CATATAN_TERPANJANG = 1000


def tautan(halaman_pk):
    """The absolute address of a page's approval screen."""
    return settings.ALAMAT + reverse("persetujuan", args=[halaman_pk])


class FormPutusan(forms.Form):
    """What the approver decided. ``tanda`` is the text that was on the screen."""

    aksi = forms.ChoiceField(choices=[(a, a) for a in ("setujui", "jadwalkan", "perbaikan")])
    tanda = forms.CharField(max_length=80)
    catatan = forms.CharField(max_length=CATATAN_TERPANJANG, required=False)
    alasan = forms.CharField(max_length=CATATAN_TERPANJANG, required=False)
    tanggal = forms.DateField(required=False, error_messages={"invalid": "Tanggal tidak dikenali."})
    jam = forms.TimeField(required=False, error_messages={"invalid": "Jam tidak dikenali."})

    def clean(self):
        """A remark where changes are asked for; a time to come where it is to be scheduled."""
        data = super().clean()
        if data.get("aksi") == "perbaikan" and not data.get("catatan"):
            self.add_error("catatan", "Tulis apa yang perlu diperbaiki.")
        if data.get("aksi") == "jadwalkan" and not self.errors:
            if not (data["tanggal"] and data["jam"]):
                raise ValidationError("Isi tanggal dan jam terbit.")
            saat = datetime.combine(data["tanggal"], data["jam"], get_current_timezone())
            if saat <= now():
                raise ValidationError(f"{dalam_kata(saat)} sudah lewat. Pilih waktu lain.")
            data["saat"] = saat
        return data


class Naskah:
    """A page as it waits, for one user: what it is, and what that user may do with it."""

    def __init__(self, pk, pengguna):
        halaman = Page.objects.filter(pk=pk, depth__gt=1).first()
        self.halaman = halaman = halaman and halaman.specific
        self.pengguna = pengguna
        if not hasattr(halaman, "kekurangan"):
            raise Http404
        self.izin = halaman.permissions_for_user(pengguna)
        self.tahap = halaman.current_workflow_task_state
        tugas = self.tahap and self.tahap.task.specific
        tindakan = {nama for nama, *_ in tugas.get_actions(halaman, pengguna)} if tugas else set()
        admin = empat_mata.adalah_admin(pengguna)
        self.boleh_mengembalikan = bool(tugas) and ("reject" in tindakan or admin)
        if not (self.izin.can_edit() or self.izin.can_publish() or tindakan):
            raise Http404
        self.revisi = halaman.get_latest_revision()
        self.menunggu = bool(self.tahap) or not halaman.live or halaman.has_unpublished_changes
        self.terjadwal = halaman.approved_schedule
        boleh = "approve" in tindakan or self.izin.can_publish()
        self.boleh_terbit = bool(self.revisi) and self.menunggu and boleh and not self.terjadwal
        self.halangan = empat_mata.halangan(self.revisi, pengguna) if self.boleh_terbit else ""
        self.boleh_kecuali = bool(self.halangan) and admin and self.izin.can_publish()

    @property
    def isi(self):
        """The page with the content that waits."""
        return self.revisi.as_object() if self.revisi else self.halaman

    @property
    def tanda(self):
        """Which text this is; autosave may overwrite a revision, so its time belongs to it."""
        return f"{self.revisi.pk}-{self.revisi.created_at.isoformat()}" if self.revisi else ""

    @property
    def kekurangan(self):
        """What publication demands and the page lacks, as sentences."""
        return [k for semua in syarat_terbit(self.isi).values() for k in semua]

    @property
    def peringatan(self):
        """What the approver should look at and publication doesn't demand, as sentences."""
        gambar = [
            f"Teks alternatif “{gambar.title}” masih salinan keterangannya: “{gambar.description}”."
            for gambar in self.isi.gambar_publik()
            if gambar.perlu_diperiksa
        ]
        return [*gambar, *peringatan_dokumen(self.isi)]

    @property
    def perbedaan(self):
        """What changed since the last published version (``BagianBeda``), as readers will see it.

        Empty for a page that was never public.
        """
        terakhir = Riwayat(self.halaman).terakhir
        if terakhir is None or not self.menunggu:
            return []
        lama = uraian(terakhir.catatan.revisi.as_object(), terakhir.catatan)
        return bedakan_bagian(lama, uraian(self.isi))

    def terbitkan(self, saat=None, catatan="", alasan=""):
        """Approve and publish, at once or at the given time; raises ``ValidationError``."""
        isi, revisi = self.isi, self.revisi
        if isi.go_live_at != saat:
            isi.go_live_at = saat
            revisi = isi.save_revision(user=self.pengguna, changed=False)
        if self.boleh_kecuali:
            empat_mata.kecualikan(self.halaman, revisi, self.pengguna, alasan)
        if self.tahap:
            tugas = self.tahap.task.specific
            tugas.on_action(self.tahap, self.pengguna, "approve", comment=catatan)
        else:
            revisi.publish(user=self.pengguna)

    def kembalikan(self, catatan):
        """Send the page back to its writer with a remark."""
        self.tahap.task.specific.on_action(self.tahap, self.pengguna, "reject", comment=catatan)


def _dengan_naskah(view):
    """Decorator: give the view a ``Naskah``; 404 for whoever may not see it, or where none is."""

    @wraps(view)
    def terjaga(request, pk, **lain):
        return view(request, Naskah(pk, request.user), **lain)

    return terjaga


@require_safe
@_dengan_naskah
def pratinjau(request, naskah):
    """The page as readers will see it, for the frame in the screen."""
    isi = naskah.isi
    return isi.make_preview_request(
        request, isi.default_preview_mode, extra_request_attrs={"in_preview_panel": True}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@_dengan_naskah
def layar(request, naskah):
    """Show the page that waits; a POST decides on it."""
    form = FormPutusan(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["tanda"] != naskah.tanda:
            messages.warning(request, "Naskah berubah sejak Anda membukanya. Baca lagi di bawah.")
            return redirect(request.path)
        try:
            with transaction.atomic():
                kabar = _putuskan(naskah, form.cleaned_data)
        except ValidationError as tolak:
            form.add_error(None, tolak.messages)
        else:
            messages.success(request, kabar)
            return redirect("wagtailadmin_home")
    return _tampilkan(request, naskah, form)


def _putuskan(naskah, data):
    """Do what was decided and give the sentence that says so; raises ``ValidationError``."""
    judul = naskah.isi.title
    if data["aksi"] == "perbaikan":
        if not naskah.boleh_mengembalikan:
            raise ValidationError("Halaman ini tidak sedang menunggu persetujuan Anda.")
        naskah.kembalikan(data["catatan"])
        return f"“{judul}” dikembalikan kepada penulisnya dengan catatan Anda."
    if not naskah.boleh_terbit:
        raise ValidationError("Halaman ini tidak sedang menunggu persetujuan Anda.")
    if naskah.halangan and not naskah.boleh_kecuali:
        raise ValidationError(naskah.halangan)
    naskah.terbitkan(data.get("saat"), data["catatan"], data["alasan"])
    if saat := data.get("saat"):
        return f"“{judul}” dijadwalkan terbit {dalam_kata(saat)}."
    return f"“{judul}” sudah terbit."


def _tampilkan(request, naskah, form):
    halaman, isi = naskah.halaman, naskah.isi
    diminta = isi.go_live_at if isi.go_live_at and isi.go_live_at > now() else None
    saat = localtime(diminta) if diminta else None
    konteks = {
        "header_title": "Persetujuan",
        "header_icon": "clipboard-list",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Beranda"},
            {"url": "", "label": "Persetujuan"},
        ],
        "naskah": naskah,
        "halaman": halaman,
        "isi": isi,
        "alur": halaman.current_workflow_state,
        "perbedaan": naskah.perbedaan,
        "kekurangan": naskah.kekurangan if naskah.boleh_terbit else [],
        "peringatan": naskah.peringatan if naskah.boleh_terbit else [],
        "form": form,
        "tautan": tautan(halaman.pk),
        "tanggal": form["tanggal"].value() or (f"{saat:%Y-%m-%d}" if saat else ""),
        "jam": form["jam"].value() or (f"{saat:%H:%M}" if saat else "07:00"),
        "diminta": diminta,
        "hari_ini": f"{localtime():%Y-%m-%d}",
        "alasan_terpendek": empat_mata.ALASAN_TERPENDEK,
        "catatan_terpanjang": CATATAN_TERPANJANG,
    }
    return TemplateResponse(request, "portal/ruang/persetujuan.html", konteks)
