"""Pictures: upright, without the camera's notes, and only their renditions are ever public."""

from pathlib import PurePath
from secrets import token_urlsafe

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import Page, ReferenceIndex

from portal.foto.bersih import bersihkan

LEBAR = (400, 800, 1280)
"""Widths, in pixels, that pages ask for."""

UKURAN = {
    **{f"{lebar}-webp": f"width-{lebar}|format-webp|webpquality-72" for lebar in LEBAR},
    **{f"{lebar}-jpeg": f"width-{lebar}|format-jpeg|jpegquality-76" for lebar in LEBAR},
    "kartu": "fill-1200x630|format-jpeg|jpegquality-76",
}
"""Every rendition that a public page may use; ``portal.tugas.buat_gambar`` makes them all."""


class Gambar(AbstractImage):
    """A picture with what a reader must know of it: what it shows and who took it."""

    description = models.CharField(
        "teks alternatif",
        max_length=255,
        blank=True,
        default="",
        help_text="Dibacakan untuk tunanetra: apa yang tampak di gambar, bukan nama acaranya.",
    )
    hiasan = models.BooleanField(
        "hanya hiasan",
        default=False,
        help_text="Gambar tidak menambah keterangan apa pun, jadi tidak perlu dibacakan.",
    )
    kredit = models.CharField(
        "kredit foto", max_length=120, blank=True, help_text="Misalnya: Humas KPU Maros"
    )

    alternatif_awal = models.CharField(
        "teks alternatif dari keterangan",
        max_length=255,
        blank=True,
        default="",
        editable=False,
        help_text="Disalin dari keterangan artikel saat diunggah; untuk diperbaiki penulis.",
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "hiasan",
        "kredit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "gambar"
        verbose_name_plural = "gambar"

    def save(self, *args, **kwargs):
        """Store a new file clean (``portal.foto.bersih``), then save as Wagtail does.

        Raises ``FotoDitolak`` for a file that can't become a picture.
        """
        if self.file and (self._state.adding or not self.file._committed):
            self._bersihkan_berkas()
        super().save(*args, **kwargs)

    @property
    def terpakai(self):
        """Whether a page shows it, as far as Wagtail's index of references knows."""
        rujukan = ReferenceIndex.get_references_to(self)
        halaman = ContentType.objects.get_for_model(Page)
        return rujukan.filter(base_content_type=halaman).exists()

    def delete(self, *args, **kwargs):
        """Refuse while a page shows it, which would change without a word."""
        if self.terpakai:
            raise PermissionDenied("Gambar yang tampil di halaman tidak dapat dihapus.")
        return super().delete(*args, **kwargs)

    def _bersihkan_berkas(self):
        """Put the clean file in place of what was given, also where that was stored already.

        Wagtail's page for many pictures stores the file first when another field was wrong.
        """
        lama = self.file
        if not isinstance(lama.file, FotoBersih):
            lama.seek(0)
            self.file = FotoBersih(bersihkan(lama.read()), lama.name)
            if lama._committed:
                lama.storage.delete(lama.name)
        self._set_image_file_metadata()

    @property
    def alternatif(self):
        """Text for ``alt``: empty for decoration."""
        return "" if self.hiasan else self.description

    @property
    def perlu_diperiksa(self):
        """Whether the alternative text is still the caption that it was prefilled with."""
        awal = self.alternatif_awal.strip()
        return bool(awal) and not self.hiasan and self.description.strip() == awal

    def kekurangan(self):
        """What a public page would miss of this picture, as sentences."""
        kurang = []
        if not self.hiasan and not self.description.strip():
            kurang.append(
                f"Gambar “{self.title}” belum punya teks alternatif. "
                "Isi di panel Foto, atau tandai sebagai hiasan."
            )
        if not self.kredit.strip():
            kurang.append(f"Gambar “{self.title}” belum punya kredit foto.")
        return kurang


class Rendisi(AbstractRendition):
    """A resized copy of a picture; the only form in which the public gets it."""

    image = models.ForeignKey(Gambar, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename):
        """A path that nobody can guess: a picture of a draft has renditions in the CMS already."""
        bagian = PurePath(super().get_upload_to(filename))
        return str(bagian.with_name(f"{token_urlsafe(9)}.{bagian.name}"))

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class FotoBersih(ContentFile):
    """The file of a ``portal.foto.bersih.Foto``, named after the upload (a name or path)."""

    def __init__(self, foto, nama):
        super().__init__(foto.isi, name=PurePath(nama).stem + foto.akhiran)
