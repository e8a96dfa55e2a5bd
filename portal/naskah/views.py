"""Two doors for the editor: a text into blocks, and what to look at again in a page.

Neither stores anything but the pictures of a .docx; both answer JSON.
"""

import json
import re
from dataclasses import asdict
from pathlib import PurePath
from uuid import uuid4

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import JsonResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.blok import BlokIsi, gambar_dalam, teks_blok
from portal.naskah import docx, html, ragam, whatsapp
from portal.naskah.docx import NaskahDitolak
from portal.naskah.foto import simpan
from portal.naskah.kenali import foto_dari_kredit, kenali, tanpa_foto
from portal.naskah.potongan import Foto
from portal.naskah.susun import susun

TEKS_MAKS = 2 * 1024 * 1024
"""Bytes of pasted text or HTML: Word sends its styles along, about 100 times the words."""
ISIAN = ("title", "tempat_berita", "outlet", "tanggal_kegiatan", "sumber", "inisial", "redaktur")
_CORET = re.compile(r"<(?:del|s|strike)\b|line-through|msoDel", re.IGNORECASE)


class FormNaskah(forms.Form):
    """What the editor sends: the text as a file, and the fields that the page's form has."""

    jenis = forms.ChoiceField(choices=[("teks", ""), ("html", ""), ("docx", "")])
    naskah = forms.FileField()
    isian = forms.JSONField(required=False)

    def clean_isian(self):
        """Known fields with text; anything else is left out."""
        isian = self.cleaned_data["isian"]
        isian = isian if isinstance(isian, dict) else {}
        return {k: isian[k] for k in ISIAN if isinstance(isian.get(k), str)}


def _penulis_saja(request):
    """Refuse whoever may neither add nor change any page."""
    izin = policy_registry.get_by_type(Page)
    if not izin.user_has_any_permission(request.user, ["add", "change"]):
        raise PermissionDenied


@require_POST
@transaction.non_atomic_requests
def impor(request):
    """A text or a .docx as blocks: ``blok``, ``isian``, ``catatan``; or 400 and ``galat``."""
    _penulis_saja(request)
    formulir = FormNaskah(request.POST, request.FILES)
    if not formulir.is_valid():
        return _tolak("Naskah tidak terkirim utuh. Coba lagi.")
    try:
        return JsonResponse(_impor(request.user, **formulir.cleaned_data))
    except NaskahDitolak as galat:
        return _tolak(str(galat))
    except RecursionError:
        return _tolak("Susunan naskah ini terlalu dalam untuk dibaca. Tempel sebagai teks biasa.")


def _tolak(kalimat):
    return JsonResponse({"galat": kalimat}, status=400)


def _impor(pengguna, jenis, naskah, isian):
    catatan, berkas = [], {}
    if naskah.size > (docx.UKURAN_MAKS if jenis == "docx" else TEKS_MAKS):
        raise NaskahDitolak("Naskah ini terlalu besar. Bagi menjadi beberapa bagian.")
    isi = naskah.read()
    if jenis == "docx":
        teks, berkas = docx.baca(isi)
    else:
        teks = isi.decode("utf-8", "replace").replace("\0", "")
    potongan = whatsapp.urai(teks) if jenis == "teks" else html.urai(teks)
    if jenis != "teks" and _CORET.search(teks):
        catatan.append("Teks yang dicoret atau dihapus dalam naskah asal tidak ikut.")
    return _jawaban(pengguna, potongan, isian, berkas, PurePath(naskah.name).stem, catatan)


def _jawaban(pengguna, potongan, isian, berkas, nama, catatan):
    foto = [p for p in potongan if isinstance(p, Foto)]
    dikenali = kenali(potongan, isian, localdate())
    sisa, kredit = dikenali.sisa, foto_dari_kredit(potongan)
    gambar = {}
    if berkas:
        with transaction.atomic():
            gambar, keluhan = simpan(foto, berkas, pengguna, nama, kredit)
        catatan += keluhan
        if gambar:
            catatan.append("Periksa teks alternatif dan kredit tiap gambar di menu Gambar.")
            sisa = tanpa_foto(sisa)
    elif foto:
        catatan.append(
            "Gambar tidak ikut tertempel. Pakai Impor .docx, atau unggah lewat blok Gambar."
        )
    blok = BlokIsi()
    nilai = blok.to_python([{**b, "id": str(uuid4())} for b in susun(sisa, gambar)])
    return {"blok": blok.get_form_state(nilai), "isian": dikenali.isian, "catatan": catatan}


@require_POST
@transaction.non_atomic_requests
def periksa(request):
    """What to look at again in the page that the editor holds now: ``peringatan``."""
    _penulis_saja(request)
    blok = BlokIsi(required=False)
    try:
        isi = blok.value_from_datadict(request.POST, request.FILES, "isi")
    except (KeyError, ValueError, TypeError, json.JSONDecodeError):
        return _tolak("Isi tidak terbaca.")
    kata = [(anak.block_type, teks_blok(anak)) for anak in isi]
    peringatan = ragam.periksa(request.POST.get("title", ""), kata, request.POST.dict())
    for n, anak in enumerate(isi):
        for gambar in gambar_dalam([anak]):
            peringatan += [ragam.Peringatan(f"isi-{n}", "", k) for k in gambar.kekurangan()]
    return JsonResponse({"peringatan": [asdict(p) for p in peringatan]})
