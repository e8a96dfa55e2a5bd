"""Pictures: upright, without the camera's notes, and only their renditions are ever public."""

from io import BytesIO
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import models
from PIL import Image, ImageOps
from wagtail.images.models import AbstractImage, AbstractRendition

SISI_TERPANJANG = 2560
"""Longest side that is kept, in pixels: enough for print at 20 cm, small enough to store."""

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
        """Store a new file upright and without EXIF, then save as Wagtail does."""
        if self.file and not self.file._committed:
            self.file = tanpa_catatan(self.file)
            self._set_image_file_metadata()
        super().save(*args, **kwargs)

    @property
    def alternatif(self):
        """Text for ``alt``: empty for decoration."""
        return "" if self.hiasan else self.description

    def kekurangan(self):
        """What a public page would miss of this picture, as sentences."""
        kurang = []
        if not self.hiasan and not self.description.strip():
            kurang.append(
                f"Gambar “{self.title}” belum punya teks alternatif. "
                "Isi di menu Gambar, atau tandai sebagai hiasan."
            )
        if not self.kredit.strip():
            kurang.append(f"Gambar “{self.title}” belum punya kredit foto.")
        return kurang


class Rendisi(AbstractRendition):
    """A resized copy of a picture; the only form in which the public gets it."""

    image = models.ForeignKey(Gambar, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


def tanpa_catatan(berkas):
    """A copy of an uploaded picture, upright, without EXIF, GPS or comments.

    Takes an open file that Pillow can read (the form has checked format, bytes and pixels) and
    returns a ``ContentFile`` of the same format, at most ``SISI_TERPANJANG`` on its longest side.
    """
    berkas.seek(0)
    with Image.open(berkas) as asal:
        format_asal = asal.format
        gambar = ImageOps.exif_transpose(asal)
        gambar.thumbnail((SISI_TERPANJANG, SISI_TERPANJANG), Image.Resampling.LANCZOS)
        keluaran = BytesIO()
        if format_asal == "JPEG":
            bersih = gambar.convert("RGB")
            bersih.info = {}
            bersih.save(keluaran, "JPEG", quality=88, optimize=True, progressive=True)
        else:
            bersih = gambar.copy()
            bersih.info = {}
            bersih.save(keluaran, format_asal, **({"quality": 88} if format_asal == "WEBP" else {}))
    return ContentFile(keluaran.getvalue(), name=PurePath(berkas.name).name)
