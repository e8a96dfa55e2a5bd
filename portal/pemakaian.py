"""What shows a document: who may read its file follows from that, and from nothing else."""

from django.db import models
from wagtail.models import Page

from portal.dokumen import Dokumen, publik_berubah


class Pemakaian(models.Model):
    """That something public shows a document: a page, or something frozen that is no page.

    Of a page that is live or has a readable old version; ``kini`` is true for what the live page
    shows. Of anything else, ``beku`` names it in the words of the room that keeps it ("rilis/12").
    Rewritten in the transaction that publishes or withdraws: Wagtail's reference index is filled by
    a task and so lags; who may read a file can't.
    """

    halaman = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+"
    )
    beku = models.CharField(max_length=60, blank=True)
    dokumen = models.ForeignKey(Dokumen, on_delete=models.CASCADE, related_name="pemakaian")
    kini = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["halaman", "dokumen"], name="pemakaian_unik"),
            models.UniqueConstraint(
                fields=["beku", "dokumen"],
                condition=models.Q(halaman__isnull=True),
                name="pemakaian_beku_unik",
            ),
            models.CheckConstraint(
                condition=models.Q(halaman__isnull=True) ^ models.Q(beku=""),
                name="pemakaian_halaman_atau_beku",
            ),
        ]

    def __str__(self):
        return f"{self.halaman_id or self.beku} → {self.dokumen_id}"

    @classmethod
    def tulis(cls, halaman, dokumen):
        """Say which documents a page shows now; what it showed before stays public.

        ``dokumen`` is an iterable, empty for a page that is no longer live. Runs in the caller's
        transaction; sends ``publik_berubah`` for each document whose state changed.
        """
        milik = cls.objects.filter(halaman=halaman)
        lama = set(milik.values_list("dokumen_id", flat=True))
        baru = {d.pk for d in dokumen}
        milik.update(kini=models.Case(models.When(dokumen__in=baru, then=True), default=False))
        cls.objects.bulk_create(
            cls(halaman_id=halaman.pk, dokumen_id=pk) for pk in sorted(baru - lama)
        )
        cls._samakan(lama | baru)

    @classmethod
    def bekukan(cls, nama, dokumen):
        """Say that something frozen, called ``nama``, shows documents (keys) for ever.

        Runs in the transaction that freezes it; from then on they take no new file.
        """
        semua = set(dokumen)
        cls.objects.bulk_create(cls(beku=nama, dokumen_id=pk) for pk in sorted(semua))
        cls._samakan(semua)

    @classmethod
    def lepas(cls, halaman):
        """Forget all that a page and its versions show: they are closed, or never were real."""
        cls._hapus(cls.objects.filter(halaman=halaman))

    @classmethod
    def lepas_beku(cls, nama):
        """Forget what things called ``nama`` (several) show: a sample's, which never were real."""
        cls._hapus(cls.objects.filter(halaman=None, beku__in=list(nama)))

    @classmethod
    def _hapus(cls, milik):
        lama = set(milik.values_list("dokumen_id", flat=True))
        milik.delete()
        cls._samakan(lama)

    @classmethod
    def _samakan(cls, nomor):
        """Make each document public or private, as its uses say."""
        for d in Dokumen.objects.filter(pk__in=nomor):
            publik = d.pemakaian.exists()
            if publik != d.publik:
                Dokumen.objects.filter(pk=d.pk).update(
                    publik=publik, pernah_publik=publik or d.pernah_publik
                )
                d.publik = publik
                publik_berubah.send(cls, dokumen=d, publik=publik)


def dicari(dokumen):
    """Whether some live page wants a document's text in search (``BasePage.dokumen_cari``)."""
    memakai = Pemakaian.objects.filter(dokumen=dokumen, kini=True).values("halaman_id")
    halaman = Page.objects.live().filter(pk__in=memakai).specific()
    return any(dokumen in satu.dokumen_cari() for satu in halaman if hasattr(satu, "dokumen_cari"))
