"""Comments of an old article: what was approved shows, what waited waits, the rest stays behind.

Name, words and time come along; the address of the device was never read, and nothing here needs
the e-mail.
"""

from django.utils import timezone

from berita.impor.paragraf import satu_baris, teks_berbaris
from berita.impor.wxr import bilangan, waktu
from komentar.bersih import baris, paragraf
from komentar.jaga.sebab import ke_data, periksa
from komentar.kirim import simpan
from komentar.models import CatatanModerasi, Keadaan, Komentar

KEADAAN = {
    "1": Keadaan.DISETUJUI,
    "approve": Keadaan.DISETUJUI,
    "approved": Keadaan.DISETUJUI,
    "0": Keadaan.MENUNGGU,
    "hold": Keadaan.MENUNGGU,
}
"""WordPress's words for what may come along; spam, trash and anything else may not."""
TANPA_NAMA = "Anonim"


def bawa_komentar(halaman, daftar, rekap):
    """Store the comments of a new page, answers below what they answer.

    An answer to one that stays behind stands by itself, as it did on the old site.
    """
    dibawa = {}
    for satu in daftar:
        nomor = bilangan(satu.get("wp:comment_id", ""))
        if nomor and _keadaan(satu) and _kata(satu):
            dibawa.setdefault(nomor, satu)
    jadi = {}
    for nomor in _urut(dibawa):
        satu = dibawa[nomor]
        jadi[nomor] = _simpan(halaman, satu, jadi.get(bilangan(satu.get("wp:comment_parent", ""))))
        if jadi[nomor].keadaan == Keadaan.DISETUJUI:
            rekap.komentar_tampil += 1
        else:
            rekap.komentar_menunggu += 1


def _urut(dibawa):
    """Numbers so that each comes after the one that it answers; a circle is cut somewhere."""
    urut, sudah = [], set()
    for awal in sorted(dibawa):
        rantai = []
        nomor = awal
        while nomor in dibawa and nomor not in sudah:
            sudah.add(nomor)
            rantai.append(nomor)
            nomor = bilangan(dibawa[nomor].get("wp:comment_parent", ""))
        urut += reversed(rantai)
    return urut


def _keadaan(satu):
    """Its state here, or ``None`` where it stays behind; pingbacks aren't comments."""
    if satu.get("wp:comment_type", "").strip() not in ("", "comment"):
        return None
    return KEADAAN.get(satu.get("wp:comment_approved", "").strip())


def _kata(satu):
    return paragraf(teks_berbaris(satu.get("wp:comment_content", "")))


def _simpan(halaman, satu, induk):
    keadaan = _keadaan(satu)
    saat = waktu(satu.get("wp:comment_date_gmt", ""), satu.get("wp:comment_date", ""))
    diputus = keadaan == Keadaan.DISETUJUI
    nama, teks = (
        satu_baris(baris(satu.get("wp:comment_author", "")))[:80] or TANPA_NAMA,
        _kata(satu),
    )
    komentar = Komentar(
        halaman=halaman,
        nama=nama,
        comment=teks,
        sebab=ke_data(periksa(nama, teks)),
        submit_date=saat or halaman.first_published_at or timezone.now(),
        keadaan=keadaan,
        diputus_pada=saat if diputus else None,
        putusan_ke=int(diputus),
    )
    simpan(komentar, induk)
    if diputus:
        CatatanModerasi.objects.create(komentar=komentar, ke=keadaan)
    return komentar
