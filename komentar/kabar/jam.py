"""What the clock does for the outbox: it gathers, reminds, nudges the worker, and tidies."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from komentar.kabar.antrean import JEDA_MODERATOR, kirim_kabar
from komentar.kabar.model import JEDA_SURAT, Kabar, Penerima
from komentar.kabar.tenggat import mendesak
from komentar.models import Keadaan, Komentar, SetelanKomentar
from portal.bahasa.tanggal import setempat
from portal.kantor import Kantor

DETAK = 15
"""Seconds between two looks."""
HILANG = timedelta(minutes=15)
"""A row that is being sent for so long was lost with its worker."""
SABTU = 5
PUKUL = 7
"""From this hour of a working day on moderators are reminded."""


def moderator():
    """The active people with the permission to moderate who have an e-mail."""
    boleh = get_user_model().objects.with_perm(
        "komentar.moderasi_komentar",
        include_superusers=False,
        backend="django.contrib.auth.backends.ModelBackend",
    )
    return boleh.exclude(email="")


def detak():
    """One look: what is new for moderators, what is late, what must be sent."""
    kini = timezone.now()
    Kabar.objects.filter(keadaan=Kabar.Keadaan.DIKIRIM, diambil_pada__lt=kini - HILANG).update(
        keadaan=Kabar.Keadaan.MENUNGGU
    )
    kumpulkan(kini)
    ingatkan(kini)
    if Kabar.objects.jatuh_tempo(kini).exists() and not _sudah_antre():
        kirim_kabar.enqueue()


def kumpulkan(kini):
    """Make of all comments that came in one mail a moderator, at most every 15 minutes."""
    masuk = Kabar.objects.filter(jenis=Kabar.Jenis.MASUK)
    nomor = list(masuk.values_list("pk", flat=True))
    if not nomor:
        return
    terakhir = Kabar.objects.filter(jenis=Kabar.Jenis.BARU).aggregate(n=Max("dibuat"))["n"]
    if terakhir and kini - terakhir < JEDA_MODERATOR[Kabar.Jenis.BARU]:
        return
    with transaction.atomic():
        _kepada_moderator(Kabar.Jenis.BARU, max(nomor), kini)
        masuk.filter(pk__in=nomor).delete()


def ingatkan(kini):
    """Once a working day: the promise to some that wait is about to break, or broken."""
    sini = setempat(kini)
    if sini.weekday() >= SABTU or sini.hour < PUKUL:
        return
    hari = sini.date().isoformat()
    if Kabar.objects.filter(
        jenis=Kabar.Jenis.TENGGAT, kunci__startswith=f"tenggat:{hari}:"
    ).exists():
        return
    janji = Kantor.for_site(Site.objects.get(is_default_site=True)).janji_moderasi_hari
    menunggu = Komentar.objects.filter(keadaan=Keadaan.MENUNGGU)
    if mendesak(menunggu, janji, kini).exists():
        _kepada_moderator(Kabar.Jenis.TENGGAT, hari, kini)


def bersihkan():
    """Forget what was sent long ago, and mailboxes that we may write to again."""
    kini = timezone.now()
    umur = timedelta(days=SetelanKomentar.kini().hari_surat)
    Kabar.objects.filter(selesai_pada__lt=kini - umur).delete()
    Kabar.objects.filter(keadaan=Kabar.Keadaan.BATAL, selesai_pada__lt=kini - JEDA_SURAT).delete()
    Penerima.objects.filter(henti_pada=None, surat_pada__lt=kini - JEDA_SURAT).delete()


def _kepada_moderator(jenis, kunci, kini):
    Kabar.objects.tambah(
        *(
            Kabar(
                jenis=jenis,
                kunci=f"{jenis}:{kunci}:{satu.pk}",
                pengguna=satu,
                dibuat=kini,
                berikut=kini,
            )
            for satu in moderator()
        )
    )


def _sudah_antre():
    """Whether the worker has a run of ours before it, so that a busy one isn't flooded."""
    return DBTaskResult.objects.filter(
        task_path=kirim_kabar.module_path, status=TaskResultStatus.READY
    ).exists()
