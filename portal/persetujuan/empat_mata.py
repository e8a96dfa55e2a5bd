"""Four eyes: what one person wrote another approves, on every way to publish (decision 8).

*Own* is what one wrote in any revision since the last publication. ``periksa`` is the one place;
``portal.publikasi`` calls it in the publishing transaction. Who acts is the user given to
``publish``, or the one that the CMS serves right now; a schedule that falls due is the act of who
set it. Code without a user (an import, the sample office) is the office's own machine and passes.
"""

from contextlib import nullcontext

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.timezone import now
from wagtail.log_actions import LogContext, get_active_log_context, log
from wagtail.models import Revision

from portal.kantor import Kantor
from portal.riwayat.catatan import TakBolehDihapus, Terbitan
from portal.riwayat.uraian import inti

ALASAN_TERPENDEK = 20
"""Letters that an Admin's reason needs at least."""

IKUT_MENULIS = (
    "Anda ikut menulis “{judul}” sejak terakhir terbit. Minta orang lain membaca dan menyetujuinya."
)
PENJADWAL_IKUT_MENULIS = (
    "Yang menjadwalkan “{judul}” ikut menulisnya. Minta orang lain membaca dan menyetujuinya."
)
TANPA_PENYETUJU = "“{judul}” dijadwalkan tanpa ada yang menyetujui. Setujui, lalu jadwalkan lagi."


class BelumDisetujui(ValidationError):
    """A page may not be published by who tries: the sentence says why."""


class PersetujuanQuerySet(models.QuerySet):
    """Queries on the approvals; deleting and changing are closed."""

    def delete(self):
        """Refuse: who approved what can't be deleted."""
        raise TakBolehDihapus("Catatan persetujuan tidak dapat dihapus.")

    def update(self, **nilai):
        """Refuse: who approved what can't be changed."""
        raise TakBolehDihapus("Catatan persetujuan tidak dapat diubah.")


class Persetujuan(models.Model):
    """Who let a revision go public, or set its schedule, and by which right. Append-only."""

    class Cara(models.TextChoices):
        """By which right."""

        EMPAT_MATA = "empat_mata", "Disetujui orang lain"
        PENGECUALIAN = "pengecualian", "Pengecualian oleh Admin"
        SATU_REDAKTUR = "satu_redaktur", "Satu redaktur"

    halaman = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="persetujuan"
    )
    revisi = models.ForeignKey("wagtailcore.Revision", on_delete=models.RESTRICT, related_name="+")
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    cara = models.CharField(max_length=16, choices=Cara.choices)
    alasan = models.TextField(blank=True)
    waktu = models.DateTimeField(auto_now_add=True)

    objects = PersetujuanQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="pengecualian_beralasan",
                condition=~models.Q(cara="pengecualian")
                | models.Q(GreaterThanOrEqual(Length("alasan"), ALASAN_TERPENDEK)),
            )
        ]

    def __str__(self):
        return f"{self.get_cara_display()} {self.pk}"

    def save(self, *args, **kwargs):
        """Store a new row; refuse to change one."""
        if self.pk:
            raise TakBolehDihapus("Catatan persetujuan tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refuse: who approved what can't be deleted."""
        raise TakBolehDihapus("Catatan persetujuan tidak dapat dihapus.")


def oleh(pengguna):
    """Context in which the given user acts; with ``None``, whoever acts already goes on."""
    return LogContext(user=pengguna) if pengguna else nullcontext()


def penulis(revisi):
    """Keys of the users who wrote what the revision would make public, since last published.

    A revision that changes nothing (Wagtail's editor saves one whenever it publishes, and a
    schedule is in it too) makes nobody a writer; one without a user has none.
    """
    return penulis_semua([revisi])[revisi.pk]


def penulis_semua(daftar):
    """``{revision key: set of user keys}`` for revisions of pages, in two queries."""
    halaman = [int(satu.object_id) for satu in daftar]
    terbitan = {}
    for satu in (
        Terbitan.objects.filter(halaman_id__in=halaman, revisi__isnull=False)
        .exclude(jenis=Terbitan.Jenis.DITARIK)
        .order_by("nomor")
        .values_list("halaman_id", "revisi_id", "waktu")
    ):
        terbitan.setdefault(satu[0], []).append(satu[1:])
    lalu = {
        satu.pk: max(
            (t for t in terbitan.get(int(satu.object_id), []) if t[0] < satu.pk),
            default=(0, None),
        )
        for satu in daftar
    }
    saring = models.Q()
    for satu in daftar:
        saring |= models.Q(object_id=str(satu.object_id), pk__lte=satu.pk, pk__gte=lalu[satu.pk][0])
    semua = Revision.page_revisions.filter(saring).order_by("pk") if daftar else []
    menurut = {}
    for satu in semua:
        menurut.setdefault(int(satu.object_id), []).append(satu)
    return {
        satu.pk: _penulis(menurut[int(satu.object_id)], satu, *lalu[satu.pk]) for satu in daftar
    }


def _penulis(urutan, revisi, terbit, waktu):
    """The writers among revisions in their order; ``terbit`` is the last published one's key.

    Autosave overwrites the newest revision in place, the published one too: such a one is later
    than its publication and counts as new.
    """
    hasil, sebelum = set(), None
    for satu in urutan:
        if satu.pk > revisi.pk:
            break
        baru = satu.pk > terbit or satu.created_at > waktu
        teks = _tulisan(satu)
        if baru and satu.user_id and teks != sebelum:
            hasil.add(satu.user_id)
        sebelum = teks
    return hasil


def _tulisan(revisi):
    """What of a revision somebody wrote: its content, and what readers are told of a koreksi."""
    isi = revisi.content
    catatan = isi.get("tanggal_perubahan"), isi.get("alasan_perubahan")
    jenis = ContentType.objects.get_for_id(revisi.content_type_id)
    return inti(isi, jenis.model_class()), catatan


def adalah_admin(pengguna):
    """Whether the user is an Admin of the portal."""
    return pengguna.is_superuser or pengguna.groups.filter(name="Admin").exists()


def satu_redaktur():
    """Whether the office has set that it has one editor only."""
    return Kantor.objects.filter(site__is_default_site=True, satu_redaktur=True).exists()


def halangan(revisi, pengguna):
    """Why the user may not make the revision public: a sentence, or ``""``."""
    if pengguna.pk not in penulis(revisi) or satu_redaktur():
        return ""
    return IKUT_MENULIS.format(judul=revisi.object_str)


def periksa(halaman, revisi):
    """Apply the rule and keep who approved; called while a page is published or scheduled.

    Raises ``BelumDisetujui``.
    """
    if revisi is None or halaman.alias_of_id:
        return
    catatan = Persetujuan.objects.filter(revisi_id=revisi.pk)
    pelaku = get_active_log_context().user
    jadwal = revisi.approved_go_live_at
    jatuh_tempo = pelaku is None and jadwal is not None and jadwal <= now()
    if jatuh_tempo:
        dasar = catatan.last()
        pelaku = dasar and dasar.oleh
        if dasar is None and penulis(revisi):
            raise BelumDisetujui(TANPA_PENYETUJU.format(judul=revisi.object_str))
    if pelaku is None:
        return
    cara, alasan = Persetujuan.Cara.EMPAT_MATA, ""
    if pelaku.pk in penulis(revisi):
        beralasan = catatan.filter(oleh=pelaku, cara=Persetujuan.Cara.PENGECUALIAN).last()
        if beralasan and adalah_admin(pelaku):
            cara, alasan = beralasan.cara, beralasan.alasan
        elif satu_redaktur():
            cara = Persetujuan.Cara.SATU_REDAKTUR
        else:
            kalimat = PENJADWAL_IKUT_MENULIS if jatuh_tempo else IKUT_MENULIS
            raise BelumDisetujui(kalimat.format(judul=revisi.object_str))
    if not catatan.filter(oleh=pelaku, cara=cara).exists():
        _catat(halaman, revisi, pelaku, cara, alasan)


@transaction.atomic
def kecualikan(halaman, revisi, pengguna, alasan):
    """Let an Admin publish what they wrote themselves, for a reason of 20 letters or more.

    Keeps the reason; publishing comes after it. Raises ``BelumDisetujui``.
    """
    alasan = " ".join(alasan.split())
    if not adalah_admin(pengguna):
        raise BelumDisetujui("Hanya Admin yang dapat menerbitkan tulisannya sendiri.")
    if len(alasan) < ALASAN_TERPENDEK:
        raise BelumDisetujui(f"Tulis alasannya, paling sedikit {ALASAN_TERPENDEK} huruf.")
    _catat(halaman, revisi, pengguna, Persetujuan.Cara.PENGECUALIAN, alasan)


def _catat(halaman, revisi, pengguna, cara, alasan):
    """Keep the row, and what is out of the ordinary in the page's history too."""
    Persetujuan.objects.create(
        halaman_id=halaman.pk, revisi_id=revisi.pk, oleh=pengguna, cara=cara, alasan=alasan
    )
    if cara != Persetujuan.Cara.EMPAT_MATA:
        log(
            instance=halaman,
            action=f"portal.{cara}",
            user=pengguna,
            revision=revisi,
            data={"alasan": alasan},
        )
