"""Photos beside the text: many chosen at once, each sent, judged and described by itself."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.images.forms import get_image_form
from wagtail.images.utils import find_image_duplicates
from wagtail.permissions import policy_registry

from portal.blok import BlokGambar
from portal.foto.formulir import FormKeterangan
from portal.foto.keterangan import keterangan_dan_kredit
from portal.gambar import Gambar


@require_POST
def unggah(request):
    """``/admin/foto/unggah/``: one photo (``berkas``), with the article's ``keterangan``.

    Answers JSON: 200 with ``foto`` (see ``butir``), ``kembar`` when the office has that photo
    already, which then is the one; 400 with ``pesan`` when the photo is refused.
    """
    kebijakan = policy_registry.get_by_type(Gambar)
    koleksi = kebijakan.collections_user_has_permission_for(request.user, "add").first()
    if koleksi is None:
        raise PermissionDenied
    berkas = request.FILES.get("berkas")
    if berkas is None:
        return JsonResponse({"pesan": "Pilih fotonya dahulu."}, status=400)
    alternatif, kredit = _awal(request)
    formulir = get_image_form(Gambar)(
        {
            "description": alternatif,
            "kredit": kredit,
            "collection": koleksi.pk,
        },
        {"file": berkas},
        instance=Gambar(uploaded_by_user=request.user, alternatif_awal=alternatif),
        user=request.user,
    )
    if not formulir.is_valid():
        pesan = " ".join(kalimat for daftar in formulir.errors.values() for kalimat in daftar)
        return JsonResponse({"pesan": pesan}, status=400)
    formulir.instance._set_image_file_metadata()
    kembar = find_image_duplicates(formulir.instance, request.user, kebijakan).first()
    return JsonResponse(
        {"foto": butir(kembar or formulir.save(), request.user), "kembar": bool(kembar)}
    )


@require_POST
def lengkapi(request, pk):
    """``/admin/foto/<id>/``: what the writer says of a photo; answers ``foto`` or ``pesan``."""
    gambar = get_object_or_404(Gambar, pk=pk)
    if not boleh_ubah(request.user, gambar):
        raise PermissionDenied
    formulir = FormKeterangan(request.POST, instance=gambar)
    if not formulir.is_valid():
        pesan = " ".join(kalimat for daftar in formulir.errors.values() for kalimat in daftar)
        return JsonResponse({"pesan": pesan}, status=400)
    return JsonResponse({"foto": butir(formulir.save(), request.user)})


def butir(gambar, pengguna):
    """A photo for the editor's script (a dict for JSON).

    ``nilai`` is the state of a ``BlokGambar`` that holds it, ``ubah`` the address that mends it,
    empty for those who may not.
    """
    boleh = boleh_ubah(pengguna, gambar)
    return {
        "id": gambar.pk,
        "judul": gambar.title,
        "alternatif": gambar.description,
        "hiasan": gambar.hiasan,
        "kredit": gambar.kredit,
        "periksa": gambar.perlu_diperiksa,
        "kurang": gambar.kekurangan(),
        "ubah": reverse("foto_lengkapi", args=[gambar.pk]) if boleh else "",
        "nilai": BlokGambar().get_form_state({"gambar": gambar, "keterangan": ""}),
    }


def boleh_ubah(pengguna, gambar):
    """Whether a user may mend what is said of a picture."""
    kebijakan = policy_registry.get_by_type(Gambar)
    return kebijakan.user_has_permission_for_instance(pengguna, "change", gambar)


def _awal(request):
    """Alternative text and credit from the article's caption, or the credit of its main picture."""
    alternatif, kredit = keterangan_dan_kredit(request.POST.get("keterangan", "")[:1000])
    nomor = request.POST.get("gambar", "")
    if not kredit and nomor.isascii() and nomor.isdigit() and len(nomor) < 10:
        kredit = Gambar.objects.filter(pk=nomor).values_list("kredit", flat=True).first() or ""
    return alternatif[:255].strip(), kredit[:120].strip()
