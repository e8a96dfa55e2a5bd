"""Where imported things came from, so that nothing comes in twice."""

import hashlib

from django.db import models

PANJANG_KUNCI = 200


class Asal(models.Model):
    """One thing of another site that was brought in: a page, a picture or a document.

    The row outlives what it names: what an editor has deleted doesn't come back.
    """

    sumber = models.CharField("sumber", max_length=120)
    """The other site: host and path, without scheme."""
    kunci = models.CharField("kunci", max_length=PANJANG_KUNCI)
    """What the other site calls the thing."""
    halaman = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="asal"
    )
    gambar = models.ForeignKey(
        "portal.Gambar", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    dokumen = models.ForeignKey(
        "portal.Dokumen", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    waktu = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "asal"
        verbose_name_plural = "asal"
        default_permissions = []
        constraints = [models.UniqueConstraint(fields=["sumber", "kunci"], name="asal_unik")]

    def __str__(self):
        return f"{self.sumber} {self.kunci}"


def kunci_dari(*bagian):
    """A key of at most ``PANJANG_KUNCI`` letters; a longer one is stored by its hash."""
    kunci = ":".join(map(str, bagian))
    if len(kunci) <= PANJANG_KUNCI:
        return kunci
    return f"sha256:{hashlib.sha256(kunci.encode()).hexdigest()}"
