"""Who may see what: role × state × channel, each a test of its own.

Every page of the matrix carries a canary in its body, another in its PDF and a third as the name of
its picture. A cell asks one channel as one role and looks for the canaries in what comes back;
whatever may not see them must not have them anywhere, not even in an error.
"""

from datetime import timedelta
from itertools import product

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from portal.models import Dokumen
from portal.tugas import baca_pdf, buat_gambar
from tests import pabrik

KEADAAN = ("draf", "diajukan", "terjadwal", "terbit", "kedaluwarsa", "ditarik")
PERAN = (
    "Publik",
    "Penulisnya",
    "Penulis",
    "Redaktur",
    "Moderator",
    "Penyusun SAKIP",
    "Pengesah",
    "Admin",
)
REDAKSI = {"Penulisnya", "Redaktur", "Admin"}
"""Who may open the page in the CMS, whatever its state."""
SERUANG = REDAKSI | {"Penulis"}
"""Who works in the same newsroom and so sees in its lists that the page exists."""

kenari = {keadaan: f"kenari{keadaan}burung" for keadaan in KEADAAN}


def _buat(keadaan, penulis):
    """An article in a state, with picture and PDF that carry its canary."""
    kata = kenari[keadaan]
    gambar = pabrik.gambar(title=kata, nama=f"{kata}.jpg")
    dokumen = pabrik.dokumen(f"Isi {kata}", title=f"Dokumen {kata}", nama=f"{kata}.pdf")
    satu = pabrik.artikel(
        terbit=False,
        owner=penulis,
        gambar=gambar,
        slug=f"halaman-{keadaan}",
        title=f"Judul {keadaan}",
        isi=[("paragraf", f"<p>Isi {kata}</p>"), ("dokumen", dokumen)],
    )
    revisi = satu.save_revision(user=penulis)
    if keadaan == "diajukan":
        satu.get_workflow().start(satu, penulis)
    elif keadaan == "terjadwal":
        satu.go_live_at = now() + timedelta(days=1)
        satu.save_revision(user=penulis).publish()
    elif keadaan != "draf":
        revisi.publish()
        baca_pdf.call(dokumen.versi.pk)
    buat_gambar.call(gambar.pk)
    satu.refresh_from_db()
    if keadaan == "ditarik":
        satu.unpublish()
    elif keadaan == "kedaluwarsa":
        satu.unpublish(set_expired=True)
    return satu


@pytest.fixture(scope="module")
def dunia(django_db_setup, django_db_blocker):
    """One article in each state and one user in each role, for all cells; gone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        titik = transaction.savepoint()
        orang = {
            peran: pabrik.pengguna("Penulis" if peran == "Penulisnya" else peran, f"m-{n}")
            for n, peran in enumerate(PERAN)
            if peran != "Publik"
        }
        halaman = {keadaan: _buat(keadaan, orang["Penulisnya"]) for keadaan in KEADAAN}
        yield halaman, orang
        transaction.savepoint_rollback(titik)


@pytest.fixture
def tanya(dunia, db):
    """``tanya(role, address)`` GETs as a role and returns all that came back, headers included."""
    _halaman, orang = dunia

    def tanya(peran, alamat):
        client = Client(raise_request_exception=False)
        if peran != "Publik":
            client.force_login(orang[peran])
        jawab = client.get(alamat)
        assert jawab.status_code < 500, alamat
        isi = b"".join(jawab) if jawab.streaming else jawab.content
        return jawab.status_code, f"{jawab.headers}\n".encode() + isi

    return tanya


def _admin(nama):
    """A channel of the CMS that names a page by its number."""
    return lambda halaman: [reverse(f"wagtailadmin_pages:{nama}", args=[halaman.pk])]


def _revisi(halaman):
    """One revision, as the CMS shows it."""
    return [
        reverse("wagtailadmin_pages:revisions_view", args=[halaman.pk, halaman.latest_revision_id])
    ]


def _beda(halaman):
    """The newest revision beside the page as it is."""
    return [
        reverse(
            "wagtailadmin_pages:revisions_compare",
            args=[halaman.pk, "live", halaman.latest_revision_id],
        )
    ]


def _dokumen(halaman):
    """The PDF, by all its public addresses."""
    satu = Dokumen.objects.get(title__contains=halaman.isi[0].value.source.split()[1][:-4])
    return [f"/dokumen/{satu.pk}/", satu.versi.url, f"/dokumen/{satu.pk}/halaman/1/"]


UMUM = {
    "halaman": lambda halaman: [f"/berita/{halaman.slug}/"],
    "indeks": lambda halaman: ["/", "/berita/"],
    "pdf": _dokumen,
    "gambar asli": lambda halaman: [halaman.gambar.file.url],
    "cari": lambda halaman: [f"/cari/?q={kenari[k]}" for k in KEADAAN if halaman.slug.endswith(k)],
    "umpan": lambda halaman: ["/berita/rss.xml"],
    "peta situs": lambda halaman: ["/sitemap.xml"],
    "komentar": lambda halaman: [f"/komentar/{halaman.pk}/tulis/"],
}
"""Channels of the public; a role changes nothing there."""

CMS = {
    "sunting": _admin("edit"),
    "pratinjau draf": _admin("view_draft"),
    "riwayat": _admin("history"),
    "salin": _admin("copy"),
    "revisi": _revisi,
    "beda": _beda,
}
"""Channels of the CMS that open one page."""

DAFTAR = {
    "daftar berita": lambda halaman: [reverse("berita_artikel:index")],
    "daftar halaman": lambda halaman: [
        reverse("wagtailadmin_explore", args=[halaman.get_parent().pk])
    ],
    "api": lambda halaman: [reverse("wagtailadmin_api:pages:listing") + "?limit=50"],
    "cari CMS": lambda halaman: [reverse("wagtailadmin_pages:search") + f"?q={halaman.title}"],
    "dasbor": lambda halaman: [reverse("wagtailadmin_home")],
}
"""Channels of the CMS that list pages."""


@pytest.mark.parametrize(
    ("keadaan", "saluran", "peran"),
    list(product(KEADAAN, UMUM, ("Publik", "Penulis", "Admin"))),
)
def test_saluran_umum(keadaan, saluran, peran, dunia, tanya):
    halaman = dunia[0][keadaan]
    for alamat in UMUM[saluran](halaman):
        status, isi = tanya(peran, alamat)
        if keadaan == "terbit" and saluran not in ("gambar asli",):
            assert status in (200, 302), alamat
            continue
        if saluran == "pdf" and keadaan in ("ditarik", "kedaluwarsa"):
            # Decision 10: its files stay readable by address, and no search engine keeps them.
            assert status in (200, 302), alamat
            assert status == 302 or b"noindex" in isi, alamat
            continue
        # What was asked for stands in the answer of a search; nothing else may.
        isi = isi.replace(kenari[keadaan].encode(), b"", isi.count(b"q=") + 3 * (saluran == "cari"))
        if saluran == "halaman" and keadaan in ("ditarik", "kedaluwarsa"):
            assert status == 410
        elif saluran in ("halaman", "gambar asli", "komentar"):
            assert status == 404, alamat
        assert kenari[keadaan].encode() not in isi, alamat


@pytest.mark.parametrize(("keadaan", "saluran", "peran"), list(product(KEADAAN, CMS, PERAN)))
def test_saluran_cms(keadaan, saluran, peran, dunia, tanya):
    halaman = dunia[0][keadaan]
    for alamat in CMS[saluran](halaman):
        status, isi = tanya(peran, alamat)
        if peran in REDAKSI:
            assert status in (200, 302), alamat
        else:
            assert status != 200, alamat
            assert kenari[keadaan].encode() not in isi
            assert f"Judul {keadaan}".encode() not in isi


@pytest.mark.parametrize(("keadaan", "saluran", "peran"), list(product(KEADAAN, DAFTAR, PERAN)))
def test_daftar_cms(keadaan, saluran, peran, dunia, tanya):
    halaman = dunia[0][keadaan]
    for alamat in DAFTAR[saluran](halaman):
        _status, isi = tanya(peran, alamat)
        assert kenari[keadaan].encode() not in isi
        if peran not in SERUANG:
            assert f"/pages/{halaman.pk}/".encode() not in isi, alamat
            assert f'"id": {halaman.pk},'.encode() not in isi, alamat
