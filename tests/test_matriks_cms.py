"""What the CMS shows: role × state × channel, each cell a test of its own.

``SATU`` holds the channels that open one article, ``DAFTAR`` those that list. Whoever stands
outside of the newsroom has to find nothing of an article that isn't public, not even its title.
"""

from itertools import product

import pytest
from django.urls import reverse

from tests import matriks
from tests.matriks import BELUM, KEADAAN, PERAN, rahasia, tajuk

REDAKSI = {"Penulisnya", "Redaktur", "Admin"}
"""Who may open the article, whatever its state: its writer, and who may change it."""
SERUANG = REDAKSI | {"Penulis"}
"""Who works in the same newsroom and so finds in its lists that there is such an article."""
PEMILIH = set(PERAN) - {"Publik", "Moderator"}
"""Who may put pictures and documents of the office's one library into a page."""
PENGUBAH = {"Redaktur", "Pengesah", "Admin"}
"""Who may change pictures and documents of others."""

ADA = set(KEADAAN) - {"dihapus", "dikosongkan"}
PERNAH = ADA - set(BELUM)
BERISI, BERJUDUL, KOSONG = "contents", "title", "neither"


def _satu(nama, *lain):
    return lambda h: reverse(
        f"wagtailadmin_pages:{nama}", args=[h.pk, *(getattr(h, a) for a in lain)]
    )


SATU = {
    # channel: (address, what those who may open it see, and of an article with one text only)
    "sunting": (_satu("edit"), BERISI, BERISI),
    "pratinjau draf": (_satu("view_draft"), BERISI, BERISI),
    "pratinjau sunting": (_satu("preview_on_edit"), KOSONG, KOSONG),
    "revisi": (_satu("revisions_view", "revisi"), BERISI, BERISI),
    "revisi pertama": (_satu("revisions_view", "revisi_awal"), BERISI, BERISI),
    "kembali ke revisi": (_satu("revisions_revert", "revisi_awal"), BERISI, BERISI),
    "beda revisi": (_satu("revisions_compare", "revisi_awal", "revisi"), BERISI, BERJUDUL),
    "riwayat": (_satu("history"), BERJUDUL, BERJUDUL),
    "riwayat alur": (_satu("workflow_history"), BERJUDUL, BERJUDUL),
    "pemakaian": (_satu("usage"), BERJUDUL, BERJUDUL),
    "salin": (_satu("copy"), BERJUDUL, BERJUDUL),
    "persetujuan": (lambda h: reverse("persetujuan", args=[h.pk]), BERJUDUL, BERJUDUL),
    "persetujuan, halaman": (
        lambda h: reverse("persetujuan_pratinjau", args=[h.pk]),
        BERISI,
        BERISI,
    ),
}


def _laporan(nama):
    return [f"/admin/reports/{nama}/{ekor}" for ekor in ("", "?export=csv", "?export=xlsx")]


DAFTAR = {
    # channel: (addresses, who finds it, in which states, by which canary)
    "daftar berita": (lambda h: ["/admin/berita_artikel/"], SERUANG, ADA, tajuk),
    "jelajah": (lambda h: [f"/admin/pages/{h.induk}/"], SERUANG, ADA, tajuk),
    "jenis halaman": (lambda h: ["/admin/pages/usage/berita/artikel/"], SERUANG, ADA, tajuk),
    "tulisan saya": (lambda h: ["/admin/tulisan_saya/"], {"Penulisnya"}, ADA, tajuk),
    "cari": (lambda h: ["/admin/pages/search/?q=Perkara"], SERUANG, ADA, tajuk),
    "api": (lambda h: ["/admin/api/main/pages/?limit=20"], SERUANG, ADA, tajuk),
    "api satu": (lambda h: [f"/admin/api/main/pages/{h.pk}/"], SERUANG, ADA, tajuk),
    "pemilih": (lambda h: [f"/admin/choose-page/{h.induk}/"], SERUANG, ADA, tajuk),
    "pemilih, cari": (
        lambda h: ["/admin/choose-page/search/?q=Perkara"],
        SERUANG,
        ADA,
        tajuk,
    ),
    "pemilih, terpilih": (
        lambda h: [f"/admin/choose-page/chosen-multiple/?id={h.pk}"],
        SERUANG,
        ADA,
        tajuk,
    ),
    "laporan alur": (lambda h: _laporan("workflow"), REDAKSI, {"diajukan"}, tajuk),
    "laporan tugas": (lambda h: _laporan("workflow_tasks"), REDAKSI, {"diajukan"}, tajuk),
    "laporan terkunci": (lambda h: _laporan("locked"), set(), set(), tajuk),
    "laporan usang": (lambda h: _laporan("aging-pages"), {"Redaktur", "Admin"}, PERNAH, tajuk),
    "laporan situs": (lambda h: _laporan("site-history"), SERUANG, ADA, tajuk),
    "laporan jenis": (lambda h: _laporan("page-types-usage"), set(), set(), tajuk),
    "gambar": (lambda h: ["/admin/images/"], PENGUBAH, ADA, rahasia),
    "gambar, satu": (lambda h: [f"/admin/images/{h.gambar}/"], PENGUBAH, ADA, rahasia),
    "gambar, pemakaian": (lambda h: [f"/admin/images/usage/{h.gambar}/"], PENGUBAH, ADA, rahasia),
    "gambar, pemilih": (lambda h: ["/admin/images/chooser/"], PEMILIH, ADA, rahasia),
    "gambar, terpilih": (
        lambda h: [f"/admin/images/chooser/chosen/{h.gambar}/"],
        PEMILIH,
        ADA,
        rahasia,
    ),
    "gambar, api": (
        lambda h: ["/admin/api/main/images/?limit=20", f"/admin/api/main/images/{h.gambar}/"],
        PEMILIH,
        ADA,
        rahasia,
    ),
    "dokumen": (lambda h: ["/admin/documents/"], PENGUBAH, ADA, rahasia),
    "dokumen, satu": (
        lambda h: [f"/admin/documents/edit/{h.dokumen.pk}/"],
        PENGUBAH,
        ADA,
        rahasia,
    ),
    "dokumen, pemakaian": (
        lambda h: [f"/admin/documents/usage/{h.dokumen.pk}/"],
        PENGUBAH,
        ADA,
        rahasia,
    ),
    "dokumen, pemilih": (lambda h: ["/admin/documents/chooser/"], PEMILIH, ADA, rahasia),
    "dokumen, terpilih": (
        lambda h: [f"/admin/documents/chooser/chosen/{h.dokumen.pk}/"],
        PEMILIH,
        ADA,
        rahasia,
    ),
    "dokumen, berkas": (
        lambda h: [f"/admin/dokumen/{h.dokumen.pk}/pratinjau/"],
        PEMILIH,
        ADA,
        rahasia,
    ),
    "dokumen, api": (
        lambda h: [
            "/admin/api/main/documents/?limit=20",
            f"/admin/api/main/documents/{h.dokumen.pk}/",
        ],
        PEMILIH,
        ADA,
        rahasia,
    ),
}
TETAP = {"gambar", "dokumen"}
"""Libraries keep the files of a draft that was deleted, for those who may see the others."""
BOLEH_TERBIT = {"pemilih", "pemilih, cari", "pemilih, terpilih"}
"""Channels that tell everybody in the CMS of what is public anyway."""


# The world of the module is made once, in one process.
pytestmark = pytest.mark.xdist_group("cms")


@pytest.fixture(scope="module")
def dunia(django_db_setup, django_db_blocker):
    with matriks.dunia("artikel", django_db_blocker) as dunia:
        yield dunia


@pytest.mark.parametrize(("saluran", "keadaan", "peran"), list(product(SATU, KEADAAN, PERAN)))
def test_satu_artikel(saluran, keadaan, peran, dunia, db):
    alamat, tampak, tampak_awal = SATU[saluran]
    jawab = dunia.tanya(peran, alamat(dunia.halaman[keadaan]))
    if keadaan == "dihapus" and peran != "Publik":
        assert jawab.status == 404
    elif peran not in REDAKSI:
        assert jawab.status in (302, 403, 404)
    else:
        assert jawab.status == 200
        tampak = KOSONG if keadaan == "dikosongkan" else tampak_awal if keadaan in BELUM else tampak
        assert (rahasia(keadaan) in jawab.isi) == (tampak == BERISI)
        assert (tajuk(keadaan) in jawab.isi) == (tampak != KOSONG)
        return
    assert rahasia(keadaan) not in jawab.semua
    assert tajuk(keadaan) not in jawab.semua


@pytest.mark.parametrize(("saluran", "keadaan", "peran"), list(product(DAFTAR, KEADAAN, PERAN)))
def test_daftar(saluran, keadaan, peran, dunia, db):
    alamat, siapa, kapan, kenari = DAFTAR[saluran]
    if saluran.split(",")[0] in TETAP:
        kapan = kapan | {"dihapus"}
    ada = keadaan in kapan and peran in siapa
    if keadaan == "terbit" and saluran in BOLEH_TERBIT and peran != "Publik":
        ada = True
    for satu in alamat(dunia.halaman[keadaan]):
        jawab = dunia.tanya(peran, satu)
        assert (kenari(keadaan) in jawab.semua) == ada, satu
        lain = rahasia if kenari is tajuk else tajuk
        assert ada or lain(keadaan) not in jawab.semua, satu


@pytest.mark.parametrize(("keadaan", "peran"), list(product(KEADAAN, PERAN)))
def test_dasbor(keadaan, peran, dunia, db):
    jawab = dunia.tanya(peran, "/admin/")
    boleh = SERUANG if keadaan in ADA else set()
    perlu = {"draf": {"Penulisnya"}, "diajukan": {"Penulisnya", "Redaktur"}}.get(keadaan, set())
    assert peran in boleh or tajuk(keadaan) not in jawab.semua
    assert peran in boleh or rahasia(keadaan) not in jawab.semua
    assert peran not in perlu or tajuk(keadaan) in jawab.isi
