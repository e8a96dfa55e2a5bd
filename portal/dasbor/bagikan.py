"""How a published page looks when it is sent on: the message for WhatsApp, and its card.

The card says what the page's head says to machines (``templates/dasar.html``); a test holds both
to one another.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.templatetags.static import static

from portal.bahasa.kalimat import kalimat_awal
from portal.blok import teks_dalam
from portal.templatetags.gambar import kartu_url


@dataclass(frozen=True)
class Kartu:
    """A page as WhatsApp shows it: picture on top, title, description, host; and the message."""

    judul: str
    deskripsi: str
    gambar: str
    situs: str
    alamat: str
    tebal: str
    sari: str

    @property
    def pesan(self):
        """The message as it is typed: title in bold, two sentences, link."""
        return "\n\n".join(filter(None, [f"*{self.tebal}*", self.sari, self.alamat]))


def kartu(halaman, contoh=False):
    """The ``Kartu`` of a live page (specific); ``contoh`` where sample content is loaded."""
    gambar = kartu_url(halaman.gambar_utama)
    ringkasan = halaman.search_description or halaman.ringkasan
    isi = ringkasan or teks_dalam(getattr(halaman, "isi", []))
    return Kartu(
        judul=f"Contoh: {halaman.title}" if contoh else halaman.title,
        deskripsi=("Contoh: isi dan angka rekaan. " if contoh else "")
        + (ringkasan or halaman.title),
        gambar=urlsplit(gambar).path if gambar else static("portal/kartu.png"),
        situs=urlsplit(settings.ALAMAT).hostname or "",
        alamat=halaman.full_url,
        # An asterisk would end WhatsApp's bold.
        tebal=halaman.title.replace("*", ""),
        sari=kalimat_awal(isi, 2),
    )
