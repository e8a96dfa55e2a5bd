"""Where a request comes from: its network address, and whether we know its browser.

A browser that has come in carries a signed cookie with a random mark and hashes of the accounts
it came in with. It proves nothing and opens nothing; it only gives tries of its own.
"""

from ipaddress import IPv4Address, ip_address, ip_network

from django.conf import settings
from django.core import signing
from django.utils.crypto import get_random_string

KUKI = "portal_peramban"
GARAM = "portal.masuk.peramban"
UMUR = 180 * 24 * 3600
BANYAK_AKUN = 8


def alamat(request):
    """The network address as text: IPv4 whole, of IPv6 the /64 that one connection has.

    Behind a front server (``PORTAL_DI_BELAKANG_PROXY``) it is the last one of X-Forwarded-For,
    which that server writes; all before it is what the client claims. "" if it is no address.
    """
    teks = request.META.get("REMOTE_ADDR", "")
    if settings.DI_BELAKANG_PROXY:
        teks = request.headers.get("X-Forwarded-For", teks).rpartition(",")[2]
    try:
        satu = ip_address(teks.strip())
    except ValueError:
        return ""
    satu = getattr(satu, "ipv4_mapped", None) or satu
    if isinstance(satu, IPv4Address):
        return str(satu)
    return str(ip_network((int(satu), 64), strict=False))


def _baca(request):
    """``[mark, account, …]`` of the cookie, or ``[]``."""
    try:
        return signing.loads(request.COOKIES.get(KUKI, ""), salt=GARAM, max_age=UMUR)
    except signing.BadSignature:
        return []


def tanda(request, akun):
    """The browser's mark if it came in with this account (a hash) before, else ``None``."""
    isi = _baca(request)
    return isi[0] if akun in isi[1:] else None


def ingat(request, response, akun):
    """Let the browser be known for this account (a hash) from now on."""
    tanda, *lain = _baca(request) or [get_random_string(22)]
    isi = [tanda, akun, *[satu for satu in lain if satu != akun][: BANYAK_AKUN - 1]]
    response.set_cookie(
        KUKI,
        signing.dumps(isi, salt=GARAM),
        max_age=UMUR,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
