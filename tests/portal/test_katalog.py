"""The Indonesian catalogue of the CMS: whole, sound, compiled, and what Django really reads."""

import re
from datetime import timedelta
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.urls import reverse
from django.utils import timezone, translation

from alat import katalog

ISIAN = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}|</?\w+[^>]*>")
"""What a translation must keep: placeholders of both kinds, and HTML tags with attributes."""

ISIAN_DIBUANG = {
    # The search of all pages has no name to put there, and prints "None".
    "%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s": {"%(model_name)s"},
}
"""Placeholders that we leave out on purpose, by the text they are in."""

DIJAUHI = re.compile(
    r"publikasi|konsep|kada?luarsa|silahkan|username|\berror\b|\bemail\b|\bmoderasi"
    r"|(?<!kata )\bsandi\b|(?-i:\banda\b)",
    re.IGNORECASE,
)
"""Words that docs/keputusan/0017-bahasa-cms.md replaces by others."""

WAGTAIL = [nama for nama in katalog.PAKET if nama.startswith("wagtail")]


@pytest.fixture(params=katalog.RANAH)
def ranah(request):
    """Each of gettext's domains."""
    return request.param


def test_semua_paket_wagtail_yang_terpasang_ikut_diperiksa():
    berbahasa = {
        app.name
        for app in apps.get_app_configs()
        if app.name.startswith("wagtail") and (Path(app.path) / "locale").is_dir()
    }
    assert berbahasa == set(WAGTAIL)


@pytest.mark.parametrize("paket", katalog.PAKET)
def test_tidak_ada_teks_yang_tertinggal_dalam_bahasa_inggris(paket, ranah):
    assert katalog.belum(paket, ranah) == []


@pytest.mark.parametrize("paket", [p for p in katalog.PAKET if katalog.bawaan(p, "django")])
def test_terjemahan_bawaan_yang_dihitung_memang_dibaca_django(paket):
    """Django reads its own catalogue and those of installed apps, and no others."""
    assert paket == "django.conf" or apps.is_installed(paket)


def test_daftar_yang_harus_diterjemahkan_terbaca():
    """By the size of the catalogues, so that an unreadable folder can't pass as whole."""
    assert len(katalog.asal("wagtail.admin", "django")) > 850
    assert len(katalog.asal("wagtail.admin", "djangojs")) > 80
    assert len(katalog.asal("django_filters", "django")) > 35


def test_yang_belum_diterjemahkan_dilaporkan(monkeypatch, capsys):
    monkeypatch.setattr(katalog, "sendiri", lambda ranah: {})
    assert katalog.periksa() == 1
    assert "belum: 'Schedule to publish'" in capsys.readouterr().out


def test_setiap_terjemahan_terisi_dan_pasti(ranah):
    po = polib.pofile(katalog.KATALOG / f"{ranah}.po")
    assert [e.msgid for e in po if e.obsolete or not e.translated()] == []
    assert po.metadata["Plural-Forms"] == "nplurals=1; plural=0;"
    assert [e.msgid for e in po if e.msgid_plural and set(e.msgstr_plural) != {0}] == []


def test_isian_dan_html_tetap_utuh(ranah):
    """With one form for every number, a plural's translation keeps what the plural has."""
    salah = {}
    for e in katalog.sendiri(ranah).values():
        asal = e.msgid_plural or e.msgid
        terjemahan = e.msgstr_plural[0] if e.msgid_plural else e.msgstr
        dibuang = ISIAN_DIBUANG.get(e.msgid, set())
        diminta = sorted(isian for isian in ISIAN.findall(asal) if isian not in dibuang)
        if sorted(ISIAN.findall(terjemahan)) != diminta:
            salah[asal] = terjemahan
    assert salah == {}


def test_tidak_ada_terjemahan_untuk_teks_yang_sudah_hilang(ranah):
    diminta = {kunci for paket in katalog.PAKET for kunci in katalog.asal(paket, ranah)}
    assert katalog.sendiri(ranah).keys() - diminta == set()


def test_berkas_mo_disusun_dari_po_yang_sekarang(ranah):
    disusun = polib.pofile(katalog.KATALOG / f"{ranah}.po").to_binary()
    assert (katalog.KATALOG / f"{ranah}.mo").read_bytes() == disusun


@pytest.mark.parametrize("paket", WAGTAIL)
def test_satu_kata_untuk_satu_hal(paket):
    """In what Django serves, whoever translated it."""
    with translation.override("id"):
        tersaji = {
            teks: translation.ngettext(teks, e.msgid_plural, 2)
            if e.msgid_plural
            else translation.gettext(teks)
            for (_, teks), e in katalog.asal(paket, "django").items()
        }
    salah = {a: t for a, t in tersaji.items() if DIJAUHI.search(ISIAN.sub("", t))}
    assert salah == {}


def test_kata_kita_menang_atas_terjemahan_bawaan():
    with translation.override("id"):
        assert translation.gettext("Unpublish") == "Tarik dari publik"
        assert translation.gettext("This field is required.") == "Isian ini wajib diisi."
        jamak = translation.ngettext("1 page", "%(counter)s pages", 3)
        assert jamak % {"counter": 3} == "3 halaman"


def test_waktu_di_dasbor_berbahasa_indonesia():
    """Wagtail's "9 minutes ago" comes from an app that it doesn't make us install."""
    with translation.override("id"):
        lalu = naturaltime(timezone.now() - timedelta(minutes=9, seconds=5))
    assert lalu.replace("\xa0", " ") == "9 menit yang lalu"


def test_javascript_cms_berbahasa_indonesia(client):
    teks = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    assert '"Autosave in progress\\u2026": "Menyimpan otomatis\\u2026"' in teks
    assert '"Comment": "Catatan"' in teks
