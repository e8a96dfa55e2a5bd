"""What is stored of a comment.

``Komentar`` extends the row of django-comments-xtd. Of the library's own columns ours are the text
(``comment``), the time (``submit_date``), the e-mail and the thread (``thread_id``, ``parent_id``,
``level``). Whether anybody may see a comment is decided by ``keadaan`` alone.
"""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django_comments_xtd.models import XtdComment

from komentar.aduan import Aduan, AlasanAduan
from komentar.alasan import AlasanModerasi, kalimat_warga, sebut
from komentar.catatan import CatatanModerasi, CatatanTetap
from komentar.jaga.daftar import KataTahan
from komentar.jaga.jejak import GaramHari, Jejak
from komentar.kabar.model import Kabar, Penerima
from komentar.keadaan import Keadaan
from komentar.retensi.catatan import CatatanPribadi
from komentar.setelan import SetelanKomentar

__all__ = [
    "Aduan",
    "AlasanAduan",
    "AlasanModerasi",
    "CatatanModerasi",
    "CatatanPribadi",
    "CatatanTetap",
    "GaramHari",
    "Jejak",
    "Kabar",
    "KataTahan",
    "Keadaan",
    "Komentar",
    "Penerima",
    "SetelanKomentar",
    "nomor_baru",
]


def nomor_baru():
    """A number nobody can guess, 32 hexadecimal digits; it marks one sending of a form."""
    return secrets.token_hex(16)


class KomentarQuerySet(models.QuerySet):
    """Queries on comments in the words of the domain."""

    def tampak(self):
        """What the public may see: approved, and so is every comment above it in its thread.

        A thread has three levels, so the first and the direct parent are all there is above.
        """
        disetujui = Komentar.objects.filter(keadaan=Keadaan.DISETUJUI)
        return self.filter(
            Exists(disetujui.filter(pk=OuterRef("thread_id"))),
            Exists(disetujui.filter(pk=OuterRef("parent_id"))),
            keadaan=Keadaan.DISETUJUI,
        )


class Komentar(XtdComment):
    """One comment on one page. Its label carries no name, for Wagtail's log keeps labels."""

    halaman = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="halaman",
        on_delete=models.CASCADE,
        related_name="komentar",
    )
    nama = models.CharField("nama", max_length=80)
    keadaan = models.CharField(
        "keadaan", max_length=14, choices=Keadaan.choices, default=Keadaan.MENUNGGU
    )
    resmi = models.BooleanField("tanggapan resmi", default=False)
    menjawab = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="jawaban", editable=False
    )
    """The comment that was answered, where it stands too deep to be the parent in the thread."""

    alasan_kode = models.CharField("alasan", max_length=40, blank=True)
    alasan_teks = models.CharField("penjelasan", max_length=300, blank=True)
    diputus_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    diputus_pada = models.DateTimeField("diputus", null=True)
    putusan_ke = models.PositiveIntegerField(default=0)
    """How many decisions there were; a moderator's form names the number that it was shown."""

    sebab = models.JSONField(default=list, editable=False)
    """Why it is to be read with more care (``jaga.sebab``); for moderators alone."""
    disunting_pada = models.DateTimeField(null=True, editable=False)
    """When its author mended it, while it waited."""
    dibersihkan_pada = models.DateTimeField(null=True, editable=False)
    """When text, name and e-mail were purged; what is left serves the record and the figures."""

    kiriman = models.CharField(max_length=32, unique=True, default=nomor_baru, editable=False)
    """The number of the form that brought it: a form sent twice is stored once."""
    # Unique and often absent: only NULL may stand there many times.
    sidik = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001
    """Keyed hash of who says what where: the same from two tabs is stored once."""
    kunci_sidik = models.CharField(  # noqa: DJ001
        max_length=64, unique=True, null=True, editable=False
    )
    """Hash of the citizen's private link to this comment."""
    surel_terbukti_pada = models.DateTimeField(null=True, editable=False)
    """When the citizen proved, by a button, that the e-mail is theirs."""

    sebutan_alasan = None
    """Labels of reasons (``AlasanQuerySet.sebutan``), where many comments are shown at once."""

    objects = KomentarQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "komentar"
        verbose_name_plural = "komentar"
        ordering = []
        default_permissions = []
        permissions = [("moderasi_komentar", "Dapat memoderasi komentar")]
        indexes = [
            models.Index(fields=["keadaan", "xtdcomment_ptr"], name="komentar_keadaan"),
            models.Index(fields=["halaman", "keadaan"], name="komentar_halaman_keadaan"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(keadaan__in=["ditolak", "disembunyikan"]) | ~Q(alasan_kode=""),
                name="komentar_beralasan",
            )
        ]

    def __str__(self):
        return f"Komentar {self.pk}"

    def save(self, *args, **kwargs):
        """Store; the library's columns follow ours.

        Places a new comment in its page, and ``is_public`` always says what ``keadaan`` says.
        """
        self.is_public = self.keadaan == Keadaan.DISETUJUI
        self.is_removed = False
        if "keadaan" in (kwargs.get("update_fields") or ()):
            kwargs["update_fields"] = {*kwargs["update_fields"], "is_public"}
        if not self.content_type_id:
            self.content_type_id = self.halaman.content_type_id
            self.object_pk = str(self.halaman_id)
            self.site_id = settings.SITE_ID
        super().save(*args, **kwargs)

    @property
    def alasan(self):
        """The reason in words, or an empty string; one query, or none with ``sebutan_alasan``."""
        return sebut(self.alasan_kode, self.alasan_teks, self.sebutan_alasan)

    @property
    def alasan_warga(self):
        """The reason as its author reads it on the private page, or an empty string; one query."""
        return kalimat_warga(self.alasan_kode, self.alasan_teks)
