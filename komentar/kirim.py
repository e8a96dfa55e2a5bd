"""Taking a comment in: stored once, held, whatever the citizen's browser does."""

import re

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.crypto import salted_hmac

from komentar import isyarat
from komentar.jaga.sebab import ke_data, periksa
from komentar.models import Keadaan, Komentar
from komentar.warga import tautan

TINGKAT_TERDALAM = 2
"""Comment (0), reply (1), reply to a reply (2)."""


class TiketTerpakai(Exception):
    """The form's number was used before, for another text."""


def induk_tampak(halaman, nomor):
    """The public comment of this page with this number (a string from an address), or ``None``.

    Hidden, waiting, foreign, missing and malformed are all the same ``None``.
    """
    if not re.fullmatch(r"[0-9]{1,18}", nomor or ""):
        return None
    return Komentar.objects.tampak().filter(halaman=halaman, pk=int(nomor)).first()


def terima(halaman, *, kiriman, nama, surel, teks, induk=None, sebab=()):
    """Hold a comment and return it; the same sending, or the same words, again returns the first.

    ``induk`` is the comment that is answered, ``kiriman`` the number of the form, ``sebab`` what
    else was noticed (``jaga.sebab``) besides what the text itself tells. The same words return a
    comment that still waits; its ``kiriman`` tells whether it was this form that brought it. Raises
    ``TiketTerpakai`` where the form brought another text before.
    """
    sidik = _sidik(halaman.pk, induk.pk if induk else None, surel.lower(), teks)
    komentar = _sudah_ada(kiriman, sidik)
    if komentar is None:
        baru = Komentar(
            halaman=halaman,
            kiriman=kiriman,
            sidik=sidik,
            kunci_sidik=tautan.sidik(tautan.buat(kiriman)),
            nama=nama,
            user_email=surel,
            comment=teks,
            sebab=ke_data([*sebab, *periksa(nama, teks)]),
        )
        try:
            return simpan(baru, induk)
        except IntegrityError:
            komentar = _sudah_ada(kiriman, sidik)
            if komentar is None:
                raise
    if komentar.sidik != sidik:
        raise TiketTerpakai
    return komentar


def simpan(komentar, induk=None):
    """Store a new comment at its place in the thread, under ``induk`` if given; returns it.

    What answers a comment of the deepest level stands beside it and names whom it answers. The
    first comment of the thread is locked, for the library renumbers the whole thread. Sends
    ``isyarat.masuk``.
    """
    with transaction.atomic():
        if induk is not None:
            Komentar.objects.select_for_update(no_key=True).only("pk").get(pk=induk.thread_id)
            terdalam = induk.level == TINGKAT_TERDALAM
            komentar.parent_id = induk.parent_id if terdalam else induk.pk
            komentar.menjawab = induk if terdalam else None
        komentar.save()
        isyarat.masuk.send(sender=Komentar, komentar=komentar)
    return komentar


def _sudah_ada(kiriman, sidik):
    """The comment that this sending, or else these words, brought before.

    Words of a comment that waits no more may be sent again: were they refused as known, anybody
    could try which e-mail stands behind words that are public.
    """
    ada = list(Komentar.objects.filter(Q(kiriman=kiriman) | Q(sidik=sidik)))
    lama = min(ada, key=lambda komentar: komentar.kiriman != kiriman, default=None)
    if lama is None or lama.kiriman == kiriman or lama.keadaan == Keadaan.MENUNGGU:
        return lama
    Komentar.objects.filter(pk=lama.pk).exclude(keadaan=Keadaan.MENUNGGU).update(sidik=None)
    return None


def _sidik(*bagian):
    """A keyed hash of who says what where, 64 hexadecimal digits; useless without the key."""
    return salted_hmac("komentar.sidik", repr(bagian), algorithm="sha256").hexdigest()
