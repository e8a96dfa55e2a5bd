"""Views that hand out files: document versions, HTML pages of PDF pages, renditions."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.bahasa.kueri import susun
from portal.bahasa.sorot import sorot
from portal.dokumen import Dokumen, HalamanDokumen, VersiDokumen
from portal.pdf.uraian import uraikan_keadaan
from portal.riwayat.penutupan import tiada

JENIS_BERKAS = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
baca_kata = susun
"""How ``?kata=`` is read; search puts its own reading here, which knows the office's synonyms."""
SELAMANYA = {"public": True, "max_age": 31536000, "immutable": True}


def _kirim(versi):
    """The file of a version: PDFs open in the browser, everything else is saved."""
    akhiran = f".{versi.nama.rpartition('.')[2]}"
    return FileResponse(
        versi.file.open("rb"),
        as_attachment=akhiran != ".pdf",
        filename=versi.nama,
        content_type=JENIS_BERKAS.get(akhiran, "application/octet-stream"),
    )


def _tandai(response, dokumen):
    """Keep a document out of search engines that only old versions of pages show."""
    if not dokumen.pemakaian.filter(kini=True).exists():
        response["X-Robots-Tag"] = "noindex"


@require_safe
def versi(request, pk, nomor, nama):
    """``/dokumen/<id>/<versi>/<nama>``: the file of a public document, the same for ever."""
    satu = VersiDokumen.objects.filter(
        dokumen_id=pk, dokumen__publik=True, nomor=nomor, nama=nama
    ).first()
    if satu is None:
        return tiada(request)
    response = _kirim(satu)
    _tandai(response, satu.dokumen)
    # Not immutable at once: a document may become private again, and the reader must notice.
    patch_cache_control(response, public=True, max_age=3600)
    response["ETag"] = f'"{satu.sha256}"'
    return response


@require_safe
def dokumen(request, pk):
    """``/dokumen/<id>/``: on to the current version."""
    satu = Dokumen.objects.filter(pk=pk, publik=True).first()
    return HttpResponseRedirect(satu.versi.url) if satu else tiada(request)


@require_safe
def pratinjau(request, pk):
    """Inside the CMS: any document, for those who may choose or change it."""
    satu = get_object_or_404(Dokumen, pk=pk)
    kebijakan = policy_registry.get_by_type(Dokumen)
    if not kebijakan.user_has_any_permission_for_instance(request.user, ["choose", "change"], satu):
        raise Http404
    if satu.versi is None or not satu.versi.file:  # Purged.
        raise Http404
    return _kirim(satu.versi)


@require_safe
def keadaan(request, pk):
    """``/admin/dokumen/<id>/keadaan/``: how far its text is read, as a fragment for the CMS.

    ``portal/static/portal/js/dokumen.js`` puts it below whatever chooses the document.
    """
    satu = get_object_or_404(Dokumen, pk=pk)
    kebijakan = policy_registry.get_by_type(Dokumen)
    if not kebijakan.user_has_any_permission_for_instance(request.user, ["choose", "change"], satu):
        raise Http404
    return render(request, "portal/keadaan_dokumen.html", {"uraian": uraikan_keadaan(satu)})


@require_safe
def halaman(request, pk, nomor):
    """``/dokumen/<id>/halaman/<n>/``: one page of a PDF as a light HTML page, words marked.

    Context: ``dokumen``, ``berkas`` (its ``VersiDokumen``; the frame's ``versi`` is that of a
    page), ``nomor``, ``jumlah``, ``teks_html`` (safe HTML), ``asal`` (``HalamanDokumen.asal``),
    ``pratinjau_url``, ``sebelum_url``, ``sesudah_url``, ``unduh_url``, ``kata``, ``laporan`` (the
    live page that shows the document, or ``None``).
    """
    satu = Dokumen.objects.filter(pk=pk, publik=True).first()
    isi = satu and HalamanDokumen.objects.filter(versi=satu.versi, nomor=nomor).first()
    if isi is None:
        return tiada(request)
    versi_kini = satu.versi
    kata = request.GET.get("kata", "")[:200].replace("\x00", "").strip()
    ekor = f"?{urlencode({'kata': kata})}" if kata else ""

    sekitar = versi_kini.halaman.filter(nomor__in=(nomor - 1, nomor + 1))
    ada = set(sekitar.values_list("nomor", flat=True))

    def alamat(n):
        return reverse("dokumen_halaman", args=[pk, n]) + ekor if n in ada else ""

    memakai = satu.pemakaian.filter(kini=True).values("halaman_id")
    induk = Page.objects.live().filter(pk__in=memakai).order_by("pk").first()
    konteks = {
        "dokumen": satu,
        "berkas": versi_kini,
        "nomor": nomor,
        "jumlah": versi_kini.jumlah_halaman,
        "teks_html": sorot(isi.teks, baca_kata(kata) if kata else ""),
        "asal": isi.asal,
        "pratinjau_url": isi.pratinjau.url if isi.pratinjau else "",
        "sebelum_url": alamat(nomor - 1),
        "sesudah_url": alamat(nomor + 1),
        "unduh_url": versi_kini.url,
        "kata": kata,
        "laporan": induk and induk.specific,
    }
    response = render(request, "portal/halaman_dokumen.html", konteks)
    if kata or induk is None:
        response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def gambar(request, nama):
    """``/media/images/…``: a rendition, or a picture of a public PDF's page.

    Originals have no address. A rendition's name can't be guessed; that of a page of a PDF begins
    with the file's fingerprint.
    """
    nama = f"images/{nama}"
    if ".." in nama or "\x00" in nama or not default_storage.exists(nama):
        return tiada(request)
    if nama.startswith("images/pdf/"):
        sidik = nama.removeprefix("images/pdf/")[:16]
        if not VersiDokumen.objects.filter(sha256__startswith=sidik, dokumen__publik=True).exists():
            return tiada(request)
    response = FileResponse(default_storage.open(nama))
    patch_cache_control(response, **SELAMANYA)
    return response
