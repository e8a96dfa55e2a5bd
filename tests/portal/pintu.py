"""How tests come to the CMS's door: by HTTP, with what a person would type."""

import time

from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from portal.masuk import kode
from tests import pabrik

MASUK = "/admin/login/"
KODE = "/admin/login/kode/"
SIAPKAN = "/admin/login/siapkan/"
DASBOR = "/admin/"


def coba(nama, sandi=pabrik.SANDI, client=None, ip="192.0.2.1", **lain):
    """Send name and password; the answer."""
    return (client or Client()).post(
        MASUK, {"username": nama, "password": sandi, **lain}, REMOTE_ADDR=ip
    )


def masuk(pengguna, sandi=pabrik.SANDI, ip="192.0.2.1"):
    """A browser whose user gave the right password."""
    client = Client()
    jawab = coba(pengguna.username, sandi, client, ip)
    assert jawab.status_code == 302, jawab.context["form"].errors
    return client


def di_dalam(client):
    """Whether a browser is wholly in."""
    return client.get(DASBOR).status_code == 200


def angka(kunci, geser=0):
    """What an app with this hexadecimal key shows now, or so many steps of 30 seconds later."""
    totp = TOTP(bytes.fromhex(kunci))
    totp.time = time.time() + 30 * geser
    return f"{totp.token():06d}"


def berkode(peran="Redaktur"):
    """``(user, key)`` of one with an app that was never used."""
    pengguna = pabrik.pengguna(peran)
    return pengguna, TOTPDevice.objects.create(user=pengguna, name="Aplikasi").key


def berkode_pulih():
    """``(user, recovery codes)``."""
    pengguna, _ = berkode()
    return pengguna, kode.pulih_baru(pengguna)
