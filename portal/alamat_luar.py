"""Addresses outside: which ones we link to, and the one way to fetch from them.

What others write may lead to the machine's own network (a loopback service, a router, a cloud's
metadata). ``tautan_luar`` judges an address by its face and asks nobody; ``unduh`` asks for the
name once, refuses unless every answer is public, and connects to that very answer, so that a name
that changes between the question and the connection (DNS rebinding) gains nothing.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from urllib.parse import urljoin, urlsplit

from django.utils.encoding import iri_to_uri

BATAS_UNDUH = 5 * 1024 * 1024
"""Bytes of one answer."""
TENGGAT_SAMBUNG, TENGGAT_UNDUH = 10, 30
"""Seconds for one wait, and for everything: a server that drips can't hold us."""
BATAS_ALIH = 3

# fmt: off
NAMA_DALAM = {
    "arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localdomain",
    "localhost", "onion", "test",
}
# fmt: on
"""Last labels of names that never are public."""
_TEROWONGAN = [ipaddress.ip_network(satu) for satu in ("2002::/16", "2001::/32")]
_SEJAGAT = ipaddress.ip_network("2000::/3")
_BERPINDAH = (301, 302, 303, 307, 308)


class AlamatDitolak(Exception):
    """The address can't be used; the message says why, in Indonesian."""


def ip_publik(ip):
    """Whether an ``ipaddress`` address is one of the public internet; tunnels to others are not."""
    if ip.version == 6 and (ip not in _SEJAGAT or any(ip in jaring for jaring in _TEROWONGAN)):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def tautan_luar(alamat):
    """The address, tidied, if it is one of the public web by its face; else ``None``.

    It must be http or https, without user or password, and its host a name with a public ending or
    a public IP address in its usual notation. Nothing is resolved and nothing is fetched.
    """
    alamat = (alamat or "").strip()
    if any(huruf <= " " or huruf in "\\\x7f" for huruf in alamat):
        return None
    try:
        bagian = urlsplit(alamat)
        tuan, _ = bagian.hostname, bagian.port
    except ValueError:
        return None
    if bagian.scheme not in ("http", "https") or not tuan or "@" in bagian.netloc:
        return None
    return alamat if _tuan_luar(tuan) else None


def _tuan_luar(tuan):
    """Whether a host looks public: an IP address by its number, a name by its last label."""
    try:
        return ip_publik(ipaddress.ip_address(tuan))
    except ValueError:
        pass
    label = tuan.rstrip(".").split(".")
    # "127.1", "2130706433" and "0x7f.1" are addresses too, to some programs.
    berangka = label[-1].isdigit() or label[-1].startswith("0x")
    return len(label) > 1 and all(label) and not berangka and label[-1] not in NAMA_DALAM


def unduh(alamat):
    """The bytes behind an address; raises ``AlamatDitolak``.

    Follows up to ``BATAS_ALIH`` redirects, each judged like the first address.
    """
    for _ in range(BATAS_ALIH + 1):
        isi, alih = _sekali(alamat)
        if alih is None:
            return isi
        try:
            alamat = urljoin(alamat, alih)
        except ValueError as galat:
            raise AlamatDitolak("Alamat itu berpindah ke alamat yang rusak.") from galat
    raise AlamatDitolak("Alamat itu berpindah terlalu banyak kali.")


def _sekali(alamat):
    """One request: ``(bytes, None)`` or ``(None, where to)``."""
    if tautan_luar(alamat) is None:
        raise AlamatDitolak("Hanya alamat http atau https di internet umum yang diambil.")
    bagian = urlsplit(iri_to_uri(alamat.strip()))
    sambungan = _Sambungan(bagian)
    jam = threading.Timer(TENGGAT_UNDUH, sambungan.putus)
    jam.daemon = True
    jam.start()
    try:
        return _jawaban(sambungan, f"{bagian.path or '/'}{bagian.query and '?' + bagian.query}")
    except (OSError, http.client.HTTPException, UnicodeError) as galat:
        if sambungan.terputus:
            raise AlamatDitolak(f"Belum selesai dalam {TENGGAT_UNDUH} detik.") from galat
        raise AlamatDitolak(f"Alamat itu tidak dapat diambil ({type(galat).__name__}).") from galat
    finally:
        jam.cancel()
        sambungan.close()


def _jawaban(sambungan, jalur):
    """Send the request and judge the answer, like ``_sekali``."""
    kepala = {"User-Agent": "PortalKPU", "Accept-Encoding": "identity"}
    sambungan.request("GET", jalur, headers=kepala)
    jawab = sambungan.getresponse()
    if jawab.status in _BERPINDAH and jawab.headers["Location"]:
        return None, jawab.headers["Location"]
    if jawab.status != 200:
        raise AlamatDitolak(f"Server menjawab {jawab.status}.")
    if jawab.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise AlamatDitolak("Server mengirim isi termampatkan, yang tidak diminta.")
    isi = bytearray()
    while potong := jawab.read(65536):
        isi += potong
        if len(isi) > BATAS_UNDUH:
            raise AlamatDitolak(f"Isinya lebih dari {BATAS_UNDUH // 1024 // 1024} MB.")
    if sambungan.terputus:
        raise AlamatDitolak(f"Belum selesai dalam {TENGGAT_UNDUH} detik.")
    if jawab.length:
        raise AlamatDitolak("Isinya terpotong di tengah jalan.")
    return bytes(isi), None


class _Sambungan(http.client.HTTPConnection):
    """A connection to the checked address of a host, with TLS for the host's name."""

    def __init__(self, bagian):
        self.tls = bagian.scheme == "https"
        self.terputus = False
        self.kabel = None
        self.default_port = 443 if self.tls else 80
        super().__init__(bagian.hostname, bagian.port, timeout=TENGGAT_SAMBUNG)

    def connect(self):
        """Resolve once, refuse what isn't public, and connect to what was checked."""
        jawaban = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        semua = list(dict.fromkeys(satu[4][0] for satu in jawaban))
        if not semua or not all(ip_publik(ipaddress.ip_address(ip)) for ip in semua):
            raise AlamatDitolak("Alamat itu menuju jaringan dalam.")
        self.sock = socket.create_connection((semua[0], self.port), self.timeout)
        if self.tls:
            self.sock = ssl.create_default_context().wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
        # http.client forgets the socket of an answer without a length before that is read.
        self.kabel = self.sock
        if self.tls:
            self.kabel.do_handshake()

    def putus(self):
        """End the connection from another thread: its reader gets an end of file or an error."""
        self.terputus = True
        with contextlib.suppress(OSError, TypeError):
            socket.socket.shutdown(self.kabel, socket.SHUT_RDWR)
