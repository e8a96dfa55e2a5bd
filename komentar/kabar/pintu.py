"""The doors that our mails lead to: prove an e-mail, switch mails off. A GET changes nothing.

Whoever holds a token read the mail; nothing else is asked. Programs that open every link in a mail
before its reader does see a page with a button.
"""

import re
from functools import wraps

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from komentar.kabar.data import buktikan, kumpulkan, lepaskan
from komentar.kabar.model import Kabar, Penerima
from komentar.kabar.tanda import BUKTI, DATA, HENTI
from komentar.models import Keadaan, Komentar
from komentar.warga.pintu import pintu


def bertanda(baca):
    """Decorator: what ``baca`` makes of the token, or the page that says it is none (any more)."""

    def hias(view):
        @wraps(view)
        def jawab(request, tanda):
            isi = baca(tanda)
            if isi is None:
                return render(request, "komentar/kabar/tidak_berlaku.html", status=404)
            return view(request, tanda, isi)

        return jawab

    return hias


def nomor_dari(teks):
    """The number in a form's hidden field, or 0, which is no comment's."""
    return int(teks) if re.fullmatch(r"[0-9]{1,18}", teks or "") else 0


@pintu()
@require_http_methods(["GET", "HEAD", "POST"])
@bertanda(BUKTI.komentar)
def bukti(request, tanda, komentar):
    """All comments that name this e-mail, and for each a button that proves it."""
    if request.method == "POST":
        buktikan(komentar.user_email, nomor_dari(request.POST.get("komentar")))
        return redirect("komentar:bukti", tanda)
    data = kumpulkan(komentar.user_email)
    konteks = {
        "terbukti": data.komentar,
        "belum": [satu for satu in data.belum if satu.keadaan != Keadaan.DITARIK],
        "tanda_data": DATA.buat(data.komentar[-1].pk) if data.komentar else None,
    }
    return render(request, "komentar/kabar/bukti.html", konteks)


@pintu()
@require_http_methods(["GET", "HEAD", "POST"])
@bertanda(HENTI.baca)
def henti(request, tanda, sidik):
    """Mails off, or on again with ``lanjut``.

    Any other POST switches them off, for a mail program sends one of its own (RFC 8058, which
    wants an answer and no redirect).
    """
    terbukti, surel = _milik(sidik)
    if request.method == "POST":
        berhenti = "lanjut" not in request.POST
        Penerima.atur(sidik, berhenti)
        if berhenti and not terbukti:
            for satu in surel:
                lepaskan(satu)
    else:
        berhenti = Penerima.berhenti(sidik)
    konteks = {"berhenti": berhenti, "terbukti": terbukti, "baru": request.method == "POST"}
    return render(request, "komentar/kabar/henti.html", konteks)


def _milik(sidik):
    """Whether a comment of the mailbox was ever proved, and the e-mails by which we know it."""
    komentar = Komentar.objects.filter(
        pk__in=Kabar.objects.filter(penerima=sidik).values("komentar")
    ).exclude(user_email="")
    baris = list(komentar.values_list("user_email", "surel_terbukti_pada"))
    return any(terbukti for _, terbukti in baris), {surel for surel, _ in baris}
