"""Old addresses that lead to the new ones, as redirects of Wagtail's."""

from urllib.parse import urlsplit

from wagtail.contrib.redirects.models import Redirect

PANJANG_ALAMAT = 255
KATA_NOMOR = {"post": ["p"], "page": ["p", "page_id"]}
"""What an old address calls the number of an item."""


def alihkan(halaman, naskah, bahan, situs):
    """Lead the old permalink and ``?p=`` to a new page; returns how many redirects were made.

    ``situs`` is the old site's address. A redirect that exists already for another page stays as
    it is, and a person is told.
    """
    lama = []
    try:
        akar = urlsplit(situs).path.rstrip("/")
        lama = [f"{akar}/?{kata}={naskah.nomor}" for kata in KATA_NOMOR[naskah.jenis]]
        bagian = urlsplit(naskah["link"].strip())
        lama.append(f"{bagian.path}{bagian.query and '?' + bagian.query}")
    except ValueError:
        bahan.catat("Alamat lamanya tidak terbaca.")
    jalur = {Redirect.normalise_path(satu) for satu in lama if satu.strip("/")}
    jalur.discard(Redirect.normalise_path(halaman.get_url() or ""))
    return sum(_satu(satu, halaman, bahan) for satu in sorted(jalur))


def _satu(jalur, halaman, bahan):
    if len(jalur) > PANJANG_ALAMAT:
        bahan.catat("Alamat lamanya terlalu panjang untuk dialihkan.")
        return 0
    ada = Redirect.objects.filter(old_path=jalur).first()
    if ada is None:
        Redirect.objects.create(old_path=jalur, redirect_page=halaman, is_permanent=True)
        return 1
    if ada.redirect_page_id != halaman.pk:
        bahan.catat(f"Alamat lama {jalur} sudah dialihkan ke tempat lain.")
    return 0
