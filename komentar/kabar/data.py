"""What we hold on an e-mail: shown whole to whoever proved it, and erased when they say so.

Whole are comments for which the e-mail was proved. Of others that name it, somebody else may have
written the words: of those it is told that they are there, and erasing takes the e-mail off them.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from komentar.kabar.model import Kabar, Penerima, sidik
from komentar.models import AlasanModerasi, Komentar
from komentar.putusan import tarik
from komentar.retensi.kosong import kosongkan, lepas_surel
from portal.bahasa.tanggal import setempat


@dataclass(frozen=True)
class Data:
    """Everything that belongs to one e-mail."""

    surel: str
    komentar: list
    belum: list
    """Comments that name the e-mail, without proof."""
    surat: list
    """Rows of the outbox that were sent to it."""
    berhenti: bool
    """Whether its owner wants no mail."""

    def ke_json(self):
        """All of it as plain values; times in ISO 8601 in the office's zone."""
        return {
            "surel": self.surel,
            "diambil_pada": _waktu(timezone.now()),
            "kabar_dihentikan": self.berhenti,
            "komentar": [_komentar(satu) for satu in self.komentar],
            "komentar_belum_dibuktikan": [
                {"halaman": satu.halaman.title, "dikirim_pada": _waktu(satu.submit_date)}
                for satu in self.belum
            ],
            "surel_dari_kami": [
                {"perihal": satu.get_jenis_display(), "waktu": _waktu(satu.selesai_pada)}
                for satu in self.surat
            ],
        }


def kumpulkan(surel, *, juga_belum=False):
    """The ``Data`` of an e-mail, oldest first, in a constant number of queries.

    ``juga_belum``, as in ``hapus``: all comments whole.
    """
    semua = list(_semua(surel).select_related("halaman").prefetch_related("catatan"))
    sebutan = AlasanModerasi.objects.sebutan()
    for satu in semua:
        satu.sebutan_alasan = sebutan
    terkirim = Kabar.objects.filter(penerima=sidik(surel), keadaan=Kabar.Keadaan.TERKIRIM)
    return Data(
        surel=surel,
        komentar=[satu for satu in semua if satu.surel_terbukti_pada or juga_belum],
        belum=[satu for satu in semua if not (satu.surel_terbukti_pada or juga_belum)],
        surat=list(terkirim.order_by("selesai_pada")),
        berhenti=Penerima.berhenti(sidik(surel)),
    )


def buktikan(surel, nomor):
    """Note that the owner of the e-mail wrote this comment; whether there is such a one."""
    milik = _semua(surel).filter(pk=nomor, surel_terbukti_pada=None)
    return bool(
        Komentar.objects.filter(pk__in=milik.values("pk")).update(
            surel_terbukti_pada=timezone.now()
        )
    )


def lepaskan(surel):
    """Take the e-mail off all comments for which nobody proved it."""
    for satu in _semua(surel).filter(surel_terbukti_pada=None):
        lepas_surel(satu)


@transaction.atomic
def hapus(surel, *, juga_belum=False):
    """Erase text, name, e-mail and links of all proved comments; returns how many there were.

    ``juga_belum`` says that the unproved ones are known to be the person's own too.

    Each is withdrawn first, so that nobody sees it or decides on it any more. Its states, reasons
    and times stay, without a word: the office answers for its decisions, and the figures stay true.
    """
    milik = _semua(surel)
    if not juga_belum:
        milik = milik.exclude(surel_terbukti_pada=None)
    nomor_milik = list(milik.values_list("pk", flat=True))
    for nomor in nomor_milik:
        kosongkan(tarik(nomor))
    lepaskan(surel)
    Kabar.objects.filter(penerima=sidik(surel)).delete()
    return len(nomor_milik)


def _semua(surel):
    """All comments that name the e-mail and still have their words."""
    return Komentar.objects.filter(
        user_email__iexact=surel, dibersihkan_pada=None, resmi=False
    ).order_by("pk")


def _komentar(satu):
    """One comment with all that is kept of it."""
    return {
        "nomor": satu.pk,
        "halaman": satu.halaman.title,
        "alamat_halaman": satu.halaman.full_url if satu.halaman.live else None,
        "nama": satu.nama,
        "teks": satu.comment,
        "keadaan": satu.get_keadaan_display(),
        "alasan": satu.alasan,
        "dikirim_pada": _waktu(satu.submit_date),
        "disunting_pada": _waktu(satu.disunting_pada),
        "surel_terbukti_pada": _waktu(satu.surel_terbukti_pada),
        "riwayat": [
            {"keadaan": catatan.get_ke_display(), "waktu": _waktu(catatan.waktu)}
            for catatan in satu.catatan.all()
            if catatan.dari != catatan.ke
        ],
    }


def _waktu(kapan):
    return setempat(kapan).isoformat(timespec="seconds") if kapan else None
