"""Pictures of an imported text as ``Gambar``, through the same form that an upload passes."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from wagtail.images.forms import get_image_form
from wagtail.images.utils import find_image_duplicates
from wagtail.permissions import policy_registry

from portal.gambar import Gambar
from portal.naskah.potongan import Foto

_TEBAKAN_MESIN = ("generated", "ai-generated")


def simpan(foto: list[Foto], berkas, pengguna, nama: str, kredit: str):
    """Store the pictures; returns ``({key: id}, [sentence, …])``, a sentence for each not taken.

    `berkas` maps keys to bytes and extension. A picture that was imported before is used again.
    """
    izin = policy_registry.get_by_type(Gambar)
    koleksi = izin.collections_user_has_permission_for(pengguna, "add").first()
    if not foto or koleksi is None:
        return {}, ["Anda tidak dapat menambah gambar, jadi gambarnya tidak ikut."] if foto else []
    hasil, catatan = {}, []
    for n, satu in enumerate(foto, start=1):
        isi, jenis = berkas.get(satu.kunci, (b"", ""))
        judul = (satu.keterangan or f"{nama}, gambar {n}")[:200]
        akhiran = {"jpeg": "jpg"}.get(jenis, jenis)
        formulir = get_image_form(Gambar)(
            {
                "title": judul,
                "description": _alternatif(satu),
                "kredit": kredit[:120],
                "collection": koleksi.pk,
            },
            {"file": SimpleUploadedFile(f"naskah-{n}.{akhiran}", isi)},
            instance=Gambar(uploaded_by_user=pengguna),
            user=pengguna,
        )
        if not formulir.is_valid():
            sebab = " ".join(p for daftar in formulir.errors.values() for p in daftar)
            catatan.append(f"Gambar ke-{n} tidak ikut. {sebab}")
            continue
        hasil[satu.kunci] = _sekali(formulir, pengguna, izin).pk
    return hasil, catatan


def _sekali(formulir, pengguna, izin):
    """The picture of a valid form, stored; or the same one, if it is there already.

    Only what was stored, upright and without EXIF, can be compared; a twin is rolled back, with
    the tasks that it would have left.
    """
    with transaction.atomic():
        gambar = formulir.save()
        gambar.get_file_hash()
        kembar = find_image_duplicates(gambar, pengguna, izin).first()
        if kembar:
            gambar.file.delete(save=False)
            transaction.set_rollback(True)
    return kembar or gambar


def _alternatif(foto: Foto) -> str:
    """The alternative text to begin with; Word's own guess, in English, is none."""
    teks = foto.alternatif
    if any(kata in teks.lower() for kata in _TEBAKAN_MESIN):
        teks = ""
    return (teks or foto.keterangan)[:255]
