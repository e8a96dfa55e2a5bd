"""The page "Data Anda pada kami", its download, erasure, and the form that asks for its link."""

from django import forms
from django.core.validators import EmailValidator
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from komentar import bersih
from komentar.jaga import jatah
from komentar.kabar.data import buktikan, hapus, kumpulkan
from komentar.kabar.model import Kabar, Penerima, sidik
from komentar.kabar.pintu import bertanda, nomor_dari
from komentar.kabar.surat import TAUTAN_SEHARI
from komentar.kabar.tanda import DATA
from komentar.models import Komentar, nomor_baru
from komentar.warga.formulir import BATAS_SUREL, MedanBersih
from komentar.warga.pintu import pintu


class FormSurel(forms.Form):
    """The e-mail to which the link goes."""

    surel = MedanBersih(
        label="Surel",
        rapikan=bersih.baris,
        sebutan="Alamat surel",
        batas=BATAS_SUREL,
        help_text="Alamat yang Anda pakai untuk berkomentar.",
        error_messages={"required": "Isi alamat surel Anda."},
        validators=[EmailValidator("Alamat surel belum benar. Contoh: nama@contoh.id")],
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, data=None):
        super().__init__(data, auto_id="data-%s")


def _surel(tanda):
    """The e-mail that a token of this room opens: proved, and not erased since."""
    komentar = DATA.komentar(tanda)
    return komentar.user_email if komentar and komentar.surel_terbukti_pada else None


@pintu()
@require_http_methods(["GET", "HEAD", "POST"])
@bertanda(_surel)
def data_saya(request, tanda, surel):
    """Everything we hold on the e-mail; POST proves one more comment, or switches mails."""
    if request.method == "POST":
        if "kabar" in request.POST:
            Penerima.atur(sidik(surel), request.POST["kabar"] != "lanjut")
        else:
            buktikan(surel, nomor_dari(request.POST.get("komentar")))
        return redirect("komentar:data_saya", tanda)
    konteks = {"data": kumpulkan(surel), "tanda": tanda}
    return render(request, "komentar/kabar/data_saya.html", konteks)


@pintu()
@require_safe
@bertanda(_surel)
def unduh(request, tanda, surel):
    """The same as JSON, to keep or to take elsewhere."""
    return JsonResponse(
        kumpulkan(surel).ke_json(),
        json_dumps_params={"ensure_ascii": False, "indent": 2},
        headers={"Content-Disposition": 'attachment; filename="data-saya.json"'},
    )


@pintu()
@require_http_methods(["GET", "HEAD", "POST"])
@bertanda(_surel)
def hapus_data(request, tanda, surel):
    """The question, with what goes and what stays; the button erases."""
    if request.method == "POST":
        return render(request, "komentar/kabar/terhapus.html", {"banyak": hapus(surel)})
    konteks = {"data": kumpulkan(surel), "tanda": tanda}
    return render(request, "komentar/kabar/hapus.html", konteks)


@pintu(FormSurel)
@require_http_methods(["GET", "HEAD", "POST"])
def minta_data(request):
    """Ask for a link: the same answer, after the same work, whether we know the e-mail or not."""
    form = FormSurel(request.POST or None)
    diminta = form.is_valid()
    if diminta:
        jatah.ambil(request, "data")
        _minta(form.cleaned_data["surel"])
    konteks = {"form": form, "diminta": diminta, "sehari": TAUTAN_SEHARI, "umur": DATA.umur}
    return render(request, "komentar/kabar/minta_data.html", konteks)


def _minta(surel):
    """A row for the worker, one at a time for each mailbox; without a proved comment it is moot."""
    penerima = sidik(surel)
    milik = Komentar.objects.filter(user_email__iexact=surel, dibersihkan_pada=None).exclude(
        surel_terbukti_pada=None
    )
    antre = Kabar.objects.filter(
        jenis=Kabar.Jenis.TAUTAN, penerima=penerima, keadaan=Kabar.Keadaan.MENUNGGU
    )
    komentar, ada = milik.order_by("-pk").first(), antre.exists()
    if not ada:
        Kabar.objects.create(
            jenis=Kabar.Jenis.TAUTAN,
            kunci=f"tautan:{nomor_baru()}",
            komentar=komentar,
            penerima=penerima,
        )
