"""A row of the outbox made a mail: to whom, in which words; or nothing, where it became moot.

Plain text. No mail carries what a stranger typed, neither text nor name; titles of pages are ours.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from komentar import bersih
from komentar.kabar.model import Kabar, Penerima
from komentar.kabar.tanda import BUKTI, DATA, HENTI
from komentar.kabar.tenggat import mendesak
from komentar.models import Keadaan, Komentar
from portal.kantor import Kantor

Jenis = Kabar.Jenis
TAUTAN_SEHARI = 3
"""How many links to one's data go to one mailbox in a day."""
TAMPAK = (Jenis.DISETUJUI, Jenis.DITANGGAPI, Jenis.DIBALAS)
"""What is only worth telling while everybody can see it."""


@dataclass(frozen=True)
class Surat:
    """A mail that may be sent; ``henti`` is the address that switches mails off."""

    kepada: str
    templat: str
    isi: dict = field(default_factory=dict)
    henti: str = ""

    def pesan(self, kabar, sambungan):
        """The message; the first line of the template is its subject.

        A repeated try has the same ``Message-ID``, so that a server that has it already knows it.
        """
        isi = {"kantor": _kantor(), "henti": self.henti, **self.isi}
        teks = render_to_string(f"komentar/surel/{self.templat}.txt", isi)
        perihal, _, badan = teks.strip().partition("\n")
        inang = urlsplit(settings.ALAMAT).hostname
        kepala = {
            "Message-ID": f"<komentar.{kabar.pk}.{int(kabar.dibuat.timestamp())}@{inang}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        }
        if self.henti:
            kepala["List-Id"] = f"<komentar.{inang}>"
            kepala["List-Unsubscribe"] = f"<{self.henti}>"
            kepala["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        return EmailMessage(
            bersih.baris(perihal),
            badan.strip() + "\n",
            None,
            [self.kepada],
            headers=kepala,
            connection=sambungan,
        )


def susun(kabar):
    """The ``Surat`` for a row, or ``None`` where there is nothing to tell any more."""
    if kabar.jenis in (Jenis.BARU, Jenis.TENGGAT):
        return _untuk_moderator(kabar)
    komentar = kabar.komentar
    if komentar is None or not _alamat_surel(komentar.user_email):
        return None
    if kabar.jenis == Jenis.TAUTAN:
        return _tautan(kabar, komentar)
    if Penerima.berhenti(kabar.penerima):
        return None
    return _bukti(kabar, komentar) if kabar.jenis == Jenis.BUKTI else _kabar(kabar, komentar)


def ikut(kabar):
    """Other waiting rows of which this one's mail tells as well."""
    sejenis = Kabar.objects.filter(jenis=kabar.jenis, keadaan=Kabar.Keadaan.MENUNGGU)
    if kabar.jenis == Jenis.BUKTI:
        surel = kabar.komentar.user_email
        return sejenis.filter(penerima=kabar.penerima, komentar__user_email__iexact=surel)
    if kabar.jenis in (Jenis.BARU, Jenis.TENGGAT):
        return sejenis.filter(pengguna=kabar.pengguna)
    return sejenis.none()


def belum_terbukti(surel):
    """Comments that name this e-mail, may still be seen by others, and were not proved."""
    return Komentar.objects.filter(
        user_email__iexact=surel,
        surel_terbukti_pada=None,
        keadaan__in=(Keadaan.MENUNGGU, Keadaan.DISETUJUI),
        resmi=False,
    ).order_by("pk")


def tautan(nama, *argumen):
    """The absolute address of one of our doors."""
    return settings.ALAMAT + reverse(f"komentar:{nama}", args=argumen)


def _bukti(kabar, komentar):
    if not belum_terbukti(komentar.user_email).filter(pk=komentar.pk).exists():
        return None
    nomor = [komentar.pk, *ikut(kabar).values_list("komentar", flat=True)]
    isi = {
        "banyak": belum_terbukti(komentar.user_email).filter(pk__in=nomor).count(),
        "judul": _judul(komentar),
        "bukti": tautan("bukti", BUKTI.buat(komentar.pk)),
        "hari": BUKTI.umur.days,
    }
    return Surat(komentar.user_email, "bukti", isi, _henti(kabar))


def _kabar(kabar, komentar):
    """News of a comment, as long as it is still true."""
    if not komentar.surel_terbukti_pada:
        return None
    if kabar.jenis in TAMPAK:
        dilihat = kabar.jawaban_id or komentar.pk
        if not Komentar.objects.tampak().filter(pk=dilihat, halaman__live=True).exists():
            return None
    elif komentar.keadaan != kabar.jenis:
        return None
    isi = {
        "judul": _judul(komentar),
        "halaman": f"{komentar.halaman.full_url}#komentar-{kabar.jawaban_id or komentar.pk}",
        "alasan": bersih.baris(komentar.alasan_warga),
        "data": tautan("minta_data"),
        "tertib": f"{settings.ALAMAT}/tata-tertib-komentar/",
    }
    return Surat(komentar.user_email, kabar.jenis, isi, _henti(kabar))


def _tautan(kabar, komentar):
    """The link to one's data: for who proved the e-mail, and a few times a day."""
    sehari = Kabar.objects.filter(
        jenis=Jenis.TAUTAN,
        keadaan=Kabar.Keadaan.TERKIRIM,
        penerima=kabar.penerima,
        selesai_pada__gt=timezone.now() - timedelta(days=1),
    )
    if not komentar.surel_terbukti_pada or sehari.count() >= TAUTAN_SEHARI:
        return None
    isi = {
        "data": tautan("data_saya", DATA.buat(komentar.pk)),
        "jam": int(DATA.umur.total_seconds() // 3600),
    }
    return Surat(komentar.user_email, "tautan", isi)


def _untuk_moderator(kabar):
    """How many comments wait; no word of them."""
    pengguna = kabar.pengguna
    if not pengguna or not pengguna.is_active or not _alamat_surel(pengguna.email):
        return None
    if not pengguna.has_perm("komentar.moderasi_komentar"):
        return None
    janji = _kantor().janji_moderasi_hari
    menunggu = Komentar.objects.filter(keadaan=Keadaan.MENUNGGU)
    banyak = menunggu.count()
    if kabar.jenis == Jenis.TENGGAT:
        banyak = mendesak(menunggu, janji, timezone.now()).count()
    if not banyak:
        return None
    isi = {
        "banyak": banyak,
        "janji": janji,
        "meja": settings.ALAMAT + reverse("meja_komentar:daftar"),
    }
    return Surat(pengguna.email, kabar.jenis, isi)


def _henti(kabar):
    return tautan("henti", HENTI.buat(kabar.penerima))


def _judul(komentar):
    return bersih.baris(komentar.halaman.title)


def _alamat_surel(teks):
    """Whether a text is one address: rows that were imported hold anything."""
    try:
        validate_email(teks)
    except ValidationError:
        return False
    return True


def _kantor():
    return Kantor.for_site(Site.objects.get(is_default_site=True))
