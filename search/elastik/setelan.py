"""What this installation says of its Elasticsearch; README.md has the variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_LOKAL = frozenset({"127.0.0.1", "localhost", "::1"})
_AWALAN = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setelan:
    """Hosts, credentials and shape of the index. Without a host there is no Elasticsearch."""

    alamat: tuple[str, ...] = ()
    kunci: str = field(default="", repr=False)
    ca: str = ""
    awalan: str = "portal"
    pecahan: int = 1
    salinan: int = 1


def ada() -> bool:
    """Whether this installation has an Elasticsearch."""
    return bool(settings.ELASTICSEARCH["alamat"])


def setelan() -> Setelan:
    """The settings, checked; raises ``ImproperlyConfigured`` with a sentence."""
    return baca(settings.ELASTICSEARCH)


def baca(isi: Mapping) -> Setelan:
    """Settings from ``settings.ELASTICSEARCH``; raises ``ImproperlyConfigured``.

    An address never carries a password (it would stand in logs), and a key only goes out
    encrypted, or to this machine itself.
    """
    alamat = tuple(_alamat(satu.strip()) for satu in isi["alamat"] if satu.strip())
    kunci, ca, awalan = isi["api_key"], isi["ca"], isi["awalan"]
    terbuka = [s for s in alamat if s.startswith("http:") and urlsplit(s).hostname not in _LOKAL]
    if kunci and terbuka:
        raise ImproperlyConfigured(
            f"PORTAL_ELASTICSEARCH: kunci hanya dikirim lewat https, bukan ke {terbuka[0]}."
        )
    if ca and not Path(ca).is_file():
        raise ImproperlyConfigured(f"PORTAL_ELASTICSEARCH_CA: berkas {ca} tidak ada.")
    if not _AWALAN.fullmatch(awalan):
        raise ImproperlyConfigured(
            "PORTAL_ELASTICSEARCH_AWALAN hanya boleh berisi huruf kecil, angka, - dan _."
        )
    if isi["pecahan"] < 1 or isi["salinan"] < 0:
        raise ImproperlyConfigured(
            "PORTAL_ELASTICSEARCH_PECAHAN paling sedikit 1, PORTAL_ELASTICSEARCH_SALINAN 0."
        )
    return Setelan(
        alamat=alamat,
        kunci=kunci,
        ca=ca,
        awalan=awalan,
        pecahan=isi["pecahan"],
        salinan=isi["salinan"],
    )


def _alamat(alamat: str) -> str:
    """An address with its port; 9200 where none is said."""
    try:
        bagian = urlsplit(alamat)
        port = bagian.port or 9200
    except ValueError:
        bagian = None
    if bagian is None or bagian.scheme not in ("http", "https") or not bagian.hostname:
        raise ImproperlyConfigured(
            "PORTAL_ELASTICSEARCH: alamat harus seperti https://cari.contoh.id:9200, dipisah koma."
        )
    if bagian.username or bagian.password:
        raise ImproperlyConfigured(
            "PORTAL_ELASTICSEARCH: alamat tidak boleh memuat sandi; pakai"
            " PORTAL_ELASTICSEARCH_KUNCI."
        )
    inang = f"[{bagian.hostname}]" if ":" in bagian.hostname else bagian.hostname
    return f"{bagian.scheme}://{inang}:{port}{bagian.path.rstrip('/')}"
