"""Indonesian on every screen of the CMS: each role walks all that it can reach.

``tests.peramban.inggris`` judges, and lists what may look English and why.
"""

import pytest

from tests.peramban import inggris

PERAN = ["admin", "penulis", "redaktur", "moderator", "penyusun", "pengesah"]
LAYAR_PALING_SEDIKIT = {
    "admin": 90,
    "penulis": 30,
    "redaktur": 50,
    "moderator": 8,
    "penyusun": 30,
    "pengesah": 35,
}
"""Screens that a role reaches by links alone; fewer means that the walk got lost."""


def test_bahasa_inggris_yang_ditanam_terlihat(tab, mata, situs):
    """The walk can fail: English that is planted on a screen, in many places, is found."""
    mata.buka(tab, "/admin/login/")
    assert mata.bocor == []
    tab.evaluate(
        """() => document.querySelector("main").insertAdjacentHTML("beforeend", `
            <button>Publish</button> <p>The page could not be saved.</p>
            <input placeholder="Search…"> <a title="Choose another page">x</a>
            <template><p>Are you sure you want to delete this page?</p></template>
            <div data-teks='{"MOVE_UP": "Move up"}'></div>
            <p hidden>Page <em>'Rapat'</em> created.</p> <p>Sorry, an unknown thing.</p>`)"""
    )
    mata.lihat(tab, "ditanam")
    semua = "\n".join(mata.bocor)
    for teks in (
        "Publish",
        "could not be saved",
        "Search…",
        "Choose another page",
        "Are you sure",
        "Move up",
        "created.",
        "Sorry",
    ):
        assert teks in semua, teks


def test_kalimat_terisi_dan_kata_lepas():
    assert inggris.periksa("Page 'Rapat kerja' created and published.").startswith("ka")
    assert inggris.periksa("Save Rapat selected") == "kata save, selected"
    assert inggris.periksa("Moderator") == ""
    assert inggris.periksa("Halaman 'Page' dibuat.") == "kata page"
    assert inggris.periksa("12.345") == ""


@pytest.mark.parametrize("nama", PERAN)
def test_semua_layar_yang_tertaut(cms, mata, nama):
    tab = cms(nama)
    banyak = mata.jelajahi(tab, nama)
    mata.periksa()
    assert banyak >= LAYAR_PALING_SEDIKIT[nama], banyak


LAYAR_HALAMAN = [
    "edit/",
    "history/",
    "usage/",
    "workflow_history/",
    "revisions/compare/earliest...latest/",
    "delete/",
    "unpublish/",
    "copy/",
    "move/",
]


@pytest.mark.parametrize("nama", ["penulis", "redaktur", "pengesah", "admin"])
def test_halaman_dalam_setiap_keadaan(cms, mata, bahan, nama):
    tab = cms(nama)
    tab.goto("/admin/account/")
    for keadaan, pk in bahan.items():
        if keadaan == "komentar" or keadaan.startswith("untuk_"):
            continue
        mata.buka(tab, f"/admin/pages/{pk}/edit/", f"{nama} {keadaan}")
        mata.intip(tab, f"/admin/persetujuan/{pk}/", f"{nama} {keadaan}")
        for layar in LAYAR_HALAMAN[1:]:
            mata.intip(tab, f"/admin/pages/{pk}/{layar}", f"{nama} {keadaan}")
    mata.periksa()


def test_meja_komentar_dalam_setiap_keadaan(cms, mata, bahan):
    tab = cms("moderator")
    for pk in bahan["komentar"]:
        mata.buka(tab, f"/admin/komentar/{pk}/")
    mata.intip(tab, "/admin/komentar/?keadaan=menunggu&dari=x&alasan=x")
    mata.intip(tab, "/admin/komentar/?keadaan=dilaporkan&banyak=200")
    mata.periksa()


CARI = {
    "penulis": ["tulisan_saya", "pages/search", "images", "documents"],
    "redaktur": [
        "berita_artikel",
        "berita_pengumuman",
        "pages/4",
        "snippets/berita/kategori",
        "pencarian/padanan",
        "searchpicks",
    ],
    "penyusun": ["akuntabilitas_laporan", "pages/5"],
    "admin": ["users", "redirects", "snippets/home/pejabat", "pages/3"],
}


@pytest.mark.parametrize("nama", CARI)
def test_pencarian_di_setiap_daftar(cms, mata, nama):
    tab = cms(nama)
    for daftar in CARI[nama]:
        for kata in ("a", "tidak-ada-yang-begini"):
            mata.intip(tab, f"/admin/{daftar}/?q={kata}")
    mata.periksa()


BUAT = [
    "pages/add/berita/artikel/4/",
    "pages/add/berita/pengumuman/6/",
    "pages/add/akuntabilitas/laporan/14/",
    "pages/add/akuntabilitas/tahunkinerja/5/",
    "pages/add/home/halamanbiasa/3/",
    "users/new/",
    "groups/new/",
    "redirects/add/",
    "snippets/berita/kategori/add/",
    "snippets/home/pejabat/add/",
    "sites/new/",
    "workflows/add/",
    "workflows/tasks/add/wagtailcore/groupapprovaltask/",
    "undangan/",
    "account/",
    "settings/portal/kantor/",
    "images/add/",
    "documents/add/",
    "komentar/alasan/new/",
    "komentar/kata/new/",
    "pencarian/padanan/new/",
    "searchpicks/add/",
]
"""Forms that an Admin meets, below ``/admin/``, which empty or overfull can't be saved."""

SALAH = """([isian]) => {
  const form = [...document.querySelectorAll("main form, form[data-edit-form]")]
    .filter((satu) => satu.method === "post").at(-1);
  form.noValidate = true;
  for (const unsur of form.elements) {
    if (unsur.type === "hidden" || unsur.closest("template") || /csrf/.test(unsur.name)) continue;
    if (unsur.tagName === "SELECT") unsur.selectedIndex = -1;
    else if (/checkbox|radio/.test(unsur.type)) unsur.checked = false;
    else if (/text|email|url|number|password|tel|^$/.test(unsur.type)) unsur.value = isian;
  }
  const tombol = form.querySelector("button[type=submit]:not([name]), input[type=submit]");
  tombol ? form.requestSubmit(tombol) : form.requestSubmit();
}"""
"""Fills every field of the form with the same text and sends it."""


def test_pesan_kesalahan_formulir(cms, mata):
    tab = cms("admin")
    for alamat in BUAT:
        tab.goto(f"/admin/{alamat}")
        for isian in ("", "?" * 300):
            with tab.expect_navigation():
                tab.evaluate(SALAH, [isian])
            mata.lihat(tab, f"{alamat} dengan {isian[:1]!r}")
    mata.periksa()
