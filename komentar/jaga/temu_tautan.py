"""Links found in a text: with a scheme, with www, or a bare host that ends as hosts do."""

import re
from dataclasses import dataclass

from komentar.jaga.lipat import lipat

PANJANG_MAKS = 253
"""Characters of a host."""
AKHIRAN = frozenset(
    {"id", "com", "net", "org", "info", "co", "io", "me", "ly", "gl", "gg", "be", "tv", "cc", "top"}
    | {"xyz", "site", "online", "club", "link", "live", "shop", "store", "web", "app", "dev", "pro"}
    | {"vip", "bet", "win", "fun", "asia", "biz", "us", "uk", "my", "sg", "jp", "cn", "ru", "eu"}
)
"""Ends that make a bare "contoh.id" a link; others are a missing blank after a full stop."""
_DERET = re.compile(r"[\w.-]+")
_SKEMA = re.compile(r"(?:https?|ftp)://\Z")
_POLA = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}")
_BUNTUT = re.compile(r"[/?#:].*|\s.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link at ``[awal:akhir]`` of a text; ``host`` is folded, ``akhiran`` all its ends."""

    awal: int
    akhir: int
    host: str

    @property
    def akhiran(self):
        """The host and every host above it: bit.ly for www.bit.ly too."""
        bagian = self.host.split(".")
        return [".".join(bagian[i:]) for i in range(len(bagian) - 1)]


def host(pola):
    """The host that an editor means ("https://www.bit.ly/x" is bit.ly), or "" if it is none."""
    teks = lipat(pola.strip()).teks.split("://", 1)[-1]
    teks = _BUNTUT.sub("", teks).removeprefix("www.").strip(".")
    return teks if _POLA.fullmatch(teks) else ""


def tautan(teks):
    """All links of a text in order; an e-mail's host is none. Time grows with the text."""
    lipatan = lipat(teks)
    hasil = []
    for deret in _DERET.finditer(lipatan.teks):
        isi = deret.group().strip(".-_")
        if "." not in isi:
            continue
        awal = deret.start() + deret.group().index(isi)
        akhir = awal + len(isi)
        sebelum = lipatan.teks[max(0, awal - 80) : awal].rsplit(None, 1)[-1:]
        sebelum = sebelum[0] if sebelum and not lipatan.teks[awal - 1].isspace() else ""
        skema = _SKEMA.search(sebelum)
        if not _tautan(isi, sebelum, skema):
            continue
        mulai = awal - len(skema.group()) if skema else awal
        hasil.append(Tautan(*lipatan.asal(mulai, akhir), isi[-PANJANG_MAKS:].removeprefix("www.")))
    return hasil


def _tautan(isi, sebelum, skema):
    """Whether a run of letters and points is a link, by itself and by what stands before it."""
    if skema or isi.startswith("www."):
        return True
    if sebelum.endswith("@"):  # Either somebody's e-mail, or a link with a name before the host.
        return "://" in sebelum
    return isi.rsplit(".", 1)[-1] in AKHIRAN and not sebelum.endswith("/")
