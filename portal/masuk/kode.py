"""The second step: a code of six digits from an app, or one of ten codes kept for bad days.

The app's part is django-otp's (keys, time steps, no code twice); recovery codes are its static
tokens, but only as keyed hashes. How often one may try is counted by ``portal.masuk.jatah``.
"""

from base64 import b32encode

import django_otp
import segno
from django.db import transaction
from django.utils.crypto import get_random_string
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from portal.kantor import Kantor
from portal.masuk.model import sidik

PERAN_WAJIB = ("Redaktur", "Pengesah", "Admin")
BANYAK_PULIH = 10
ANGKA_PULIH = 12


def punya(pengguna):
    """Whether the user has set up an app."""
    return TOTPDevice.objects.devices_for_user(pengguna, confirmed=True).exists()


def wajib(pengguna):
    """Whether the office demands the second step of this user's role."""
    if not Kantor.objects.filter(wajib_kode=True).exists():
        return False
    return pengguna.is_superuser or pengguna.groups.filter(name__in=PERAN_WAJIB).exists()


def lengkap(pengguna):
    """Whether a user who gave the right password may come in, as far as the session knows."""
    if getattr(pengguna, "otp_device", None):
        return True
    return not punya(pengguna) and not wajib(pengguna)


def periksa(pengguna, teks):
    """The device that accepts the code as typed, which is used up by that, or ``None``."""
    angka = "".join(teks.split()).replace("-", "")
    if not (angka.isascii() and angka.isdigit()):
        return None
    if len(angka) == ANGKA_PULIH:
        jenis, angka = StaticDevice, _sidik_pulih(angka)
    elif len(angka) == 6:
        jenis = TOTPDevice
    else:
        return None
    for perangkat in jenis.objects.devices_for_user(pengguna, confirmed=True):
        if diterima := django_otp.verify_token(pengguna, perangkat.persistent_id, angka):
            return diterima
    return None


@transaction.atomic
def pasang(pengguna, kunci, teks):
    """Set up the app that has this key in place of any other, if the code typed is from it.

    Returns the device, or ``None`` and changes nothing where the code is wrong.
    """
    perangkat = TOTPDevice.objects.create(user=pengguna, key=kunci, name="Aplikasi")
    angka = "".join(teks.split())
    if not (angka.isascii() and perangkat.verify_token(angka)):
        perangkat.delete()
        return None
    TOTPDevice.objects.filter(user=pengguna).exclude(pk=perangkat.pk).delete()
    return perangkat


@transaction.atomic
def pulih_baru(pengguna):
    """New recovery codes in place of the old ones: twelve digits each, known to nobody again."""
    wadah, _ = StaticDevice.objects.get_or_create(user=pengguna, name="Kode pulih")
    wadah.token_set.all().delete()
    kode = [get_random_string(ANGKA_PULIH, "0123456789") for _ in range(BANYAK_PULIH)]
    StaticToken.objects.bulk_create(
        StaticToken(device=wadah, token=_sidik_pulih(satu)) for satu in kode
    )
    return [f"{satu[:4]}-{satu[4:8]}-{satu[8:]}" for satu in kode]


def sisa_pulih(pengguna):
    """How many recovery codes are left."""
    return StaticToken.objects.filter(device__user=pengguna).count()


@transaction.atomic
def lepas(pengguna):
    """Take the second step off an account: app and recovery codes."""
    TOTPDevice.objects.filter(user=pengguna).delete()
    StaticDevice.objects.filter(user=pengguna).delete()


def gambar_qr(pengguna, kunci):
    """``(svg, text)`` for a hexadecimal key: what an app can photograph, and what can be typed."""
    alamat = TOTPDevice(user=pengguna, key=kunci).config_url
    svg = segno.make_qr(alamat, error="m").svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
    teks = b32encode(bytes.fromhex(kunci)).decode()
    return svg, " ".join(teks[n : n + 4] for n in range(0, len(teks), 4))


def _sidik_pulih(angka):
    """What is stored of a recovery code: 64 bits, as many as django-otp's column holds."""
    return sidik("pulih", angka)[:16]
