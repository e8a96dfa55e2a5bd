"""With ``PORTAL_ELASTICSEARCH`` set, the contract of search is asked of Elasticsearch.

``python alat/elasticsearch.py pytest tests/search`` starts one. Each process has an index of its
own, which follows the table, uncommitted rows too, before every question. Nothing else of the
portal knows of the server then: tests that send to it take the fixture ``elastik``.
"""

from secrets import token_hex

import pytest
from django.conf import settings as setelan_awal

# The command keeps the database's engine: it is imported before that is replaced.
from search.management.commands import indeks  # noqa: F401

ALAMAT = setelan_awal.ELASTICSEARCH["alamat"]


@pytest.fixture(scope="session")
def _mesin_bersama():
    from search.elastik.sementara import mesin_sementara

    with mesin_sementara() as mesin:
        yield mesin


@pytest.fixture(autouse=True)
def mesin_kontrak(request, monkeypatch, settings):
    """Answer with Elasticsearch and nothing else, so that no fallback hides a fault."""
    if not ALAMAT or "pasang" in request.fixturenames:
        yield
        return
    mesin = request.getfixturevalue("_mesin_bersama")
    mesin.lupakan()
    settings.ELASTICSEARCH = {**settings.ELASTICSEARCH, "alamat": []}
    monkeypatch.setattr("search.mesin.tertanam", lambda: mesin)
    yield


@pytest.fixture
def pasang(settings, monkeypatch):
    """Give the portal an Elasticsearch at these addresses: its client, breakers closed."""
    from search.elastik import antar, koneksi, pemutus, penjaga

    def pasang(*alamat, **lain):
        awalan = f"uji-{token_hex(6)}"
        isi = {**settings.ELASTICSEARCH, "alamat": list(alamat), "awalan": awalan, **lain}
        settings.ELASTICSEARCH = isi
        koneksi.klien.cache_clear()
        return koneksi.klien_sabar()

    for modul in (antar, penjaga):
        monkeypatch.setattr(modul, "_pemutus", pemutus.Pemutus())
    yield pasang
    koneksi.klien.cache_clear()


collect_ignore = [] if ALAMAT else ["test_elastik_nyata.py", "test_elastik_sama.py"]
