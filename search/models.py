"""The table that every search engine works from (design, decision 5).

One ``Entri`` per public page, one per page of a PDF that it shows, and one for what is no page but
has an address (``portal.sifat.SumberCari``: its group is below zero); their texts stand apart in
``Naskah``, so that counting by kind and year reads short rows only. What is said here is what may
be found: nothing private is ever in these tables.
"""

from django.db import models

from search.catatan.model import PencarianDicatat
from search.padanan import Padanan

__all__ = ["Entri", "Kiriman", "Kosakata", "Naskah", "Padanan", "PencarianDicatat"]


class Entri(models.Model):
    """What search knows of one page, or of one page of a PDF; narrow on purpose."""

    grup = models.BigIntegerField(
        help_text="Nomor halaman Wagtail; semua entri satu grup adalah satu hasil."
    )
    dokumen = models.BigIntegerField(null=True, blank=True, db_index=True)
    halaman = models.PositiveIntegerField(null=True, blank=True, help_text="Halaman PDF.")
    jenis = models.CharField(max_length=20)
    langkah = models.CharField(max_length=20, blank=True)
    tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    kategori = models.CharField(max_length=120, blank=True)
    tanggal = models.DateField(null=True, blank=True)
    berlaku_sampai = models.DateField(null=True, blank=True)
    url = models.CharField(max_length=500)
    judul = models.CharField(max_length=255)

    class Meta:
        verbose_name = "entri pencarian"
        verbose_name_plural = "entri pencarian"
        constraints = [
            models.UniqueConstraint(
                fields=["grup"], condition=models.Q(halaman=None), name="entri_halaman_unik"
            ),
            models.UniqueConstraint(fields=["grup", "dokumen", "halaman"], name="entri_pdf_unik"),
        ]
        indexes = [
            models.Index(fields=["jenis", "langkah", "tahun", "kategori"], name="entri_saringan")
        ]

    def __str__(self):
        return self.judul if self.halaman is None else f"{self.judul}, halaman {self.halaman}"


class Naskah(models.Model):
    """The text of an entry, and the roots of its words, which the engine indexes.

    The full-text index over ``akar_judul`` and ``akar_isi`` is made by migration 0002; on SQLite
    triggers of this table feed it, so a migration that alters the table must make it anew.
    """

    entri = models.OneToOneField(Entri, on_delete=models.CASCADE, primary_key=True)
    isi = models.TextField(blank=True)
    akar_judul = models.TextField(blank=True)
    akar_isi = models.TextField(blank=True)

    class Meta:
        verbose_name = "naskah pencarian"
        verbose_name_plural = "naskah pencarian"

    def __str__(self):
        return str(self.entri)


class Kosakata(models.Model):
    """A word that stands in some entry, with its root; what suggestions are chosen from.

    Counted in the transaction that writes entries; a word that no public entry has any more is
    gone with the last of them.
    """

    kata = models.CharField(max_length=40, unique=True)
    akar = models.CharField(max_length=250, db_index=True)
    banyak = models.PositiveIntegerField(default=0, help_text="Entri yang memuatnya.")

    class Meta:
        verbose_name = "kosakata"
        verbose_name_plural = "kosakata"

    def __str__(self):
        return self.kata


class KataJudul(models.Model):
    """A word of the title of an entry that is no page of a PDF; what titles are suggested by.

    Written and deleted with its entry, so it holds nothing that isn't public.
    """

    entri = models.ForeignKey(Entri, on_delete=models.CASCADE, db_index=False)
    kata = models.CharField(max_length=40)

    class Meta:
        verbose_name = "kata judul"
        verbose_name_plural = "kata judul"
        constraints = [models.UniqueConstraint(fields=["entri", "kata"], name="kata_judul_unik")]
        indexes = [models.Index(fields=["kata", "entri"], name="kata_judul_terbaru")]

    def __str__(self):
        return self.kata


class Kiriman(models.Model):
    """How far an outer search engine knows a group: what it lacks is ``versi > terkirim``.

    ``versi`` grows in the transaction that changes the group's entries. The row stays when they
    are all gone, since the engine still has to be told and a version must never be used twice.
    """

    grup = models.BigIntegerField(primary_key=True)
    versi = models.PositiveBigIntegerField(default=1)
    terkirim = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "kiriman ke mesin pencari"
        verbose_name_plural = "kiriman ke mesin pencari"
        indexes = [
            models.Index(
                fields=["grup"],
                name="kiriman_tertunda",
                condition=models.Q(versi__gt=models.F("terkirim")),
            )
        ]

    def __str__(self):
        return f"grup {self.grup}, versi {self.versi}"
