"""One comment as the desk shows it: what can be done, why it was held, how old it is."""

from dataclasses import dataclass, field

from komentar.alasan import sebut
from komentar.jaga import pribadi
from komentar.meja.tanda import bertanda, ringkas
from komentar.meja.umur import Umur, umur
from komentar.models import Keadaan, Komentar
from komentar.putusan import BERALASAN, BOLEH
from portal.templatetags.teks import waktu

KATA_KERJA = {
    Keadaan.DISETUJUI: "Setujui",
    Keadaan.DITOLAK: "Tolak",
    Keadaan.DISEMBUNYIKAN: "Sembunyikan",
}


TANPA_NAMA = "Nama sudah dihapus"


@dataclass
class Baris:
    """What the templates of the desk show of one comment; texts are escaped and marked."""

    komentar: Komentar
    langkah: list
    """Buttons: ``{ke, kata, beralasan}``."""
    nama: str
    teks: str
    ringkas: str
    """The beginning, where the text is long."""
    alasan: str
    umur: Umur | None
    """While it waits."""
    bernomor: bool
    """Whether a number of a person stands in it."""
    terpilih: bool = False
    aduan: list = field(default_factory=list)


def susun(komentar, sebutan, janji_hari, terpilih=False, aduan=()):
    """The ``Baris`` of a comment; no query.

    ``sebutan`` are the labels of reasons by code, ``janji_hari`` the promised working days.
    """
    sebab, bersih = komentar.sebab, komentar.dibersihkan_pada
    menunggu = komentar.keadaan == Keadaan.MENUNGGU
    return Baris(
        komentar=komentar,
        langkah=langkah(komentar),
        nama=TANPA_NAMA if bersih else bertanda(komentar.nama, sebab),
        teks=f"Isinya sudah dihapus pada {waktu(bersih)}."
        if bersih
        else bertanda(komentar.comment, sebab),
        ringkas=ringkas(komentar.comment, sebab),
        alasan=sebut(komentar.alasan_kode, komentar.alasan_teks, sebutan),
        umur=umur(komentar.submit_date, janji_hari) if menunggu else None,
        bernomor=any(pribadi.potongan(isi) for isi in (komentar.comment, komentar.nama)),
        terpilih=terpilih,
        aduan=list(aduan),
    )


def langkah(komentar):
    """What a moderator may make of a comment: ``{ke, kata, beralasan}`` each.

    Nothing where its words were purged: nobody decides on what nobody can read.
    """
    boleh = () if komentar.dibersihkan_pada else BOLEH[komentar.keadaan]
    return [{"ke": ke, "kata": KATA_KERJA[ke], "beralasan": ke in BERALASAN} for ke in boleh]
