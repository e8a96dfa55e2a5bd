"""Fixtures of all tests."""

import sqlite3
from contextlib import closing
from importlib import import_module

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from tests.situs import Situs

MIGRASI_CATATAN = "komentar.migrations.0005_meja"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """With more than one process, all that shares the portal of the run goes to one of them.

    What asks no database is proved once, on SQLite.
    """
    for item in items:
        if "situs" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("situs"))
    if connection.vendor == "postgresql":
        config.hook.pytest_deselected(items=[satu for satu in items if not _bertanya(satu)])
        items[:] = [satu for satu in items if _bertanya(satu)]


def _bertanya(item):
    """Whether a test asks the database, itself or through a portal of its own."""
    return (
        item.get_closest_marker("django_db")
        or {"db", "transactional_db", "situs"} & set(item.fixturenames)
        or hasattr(item.module, "Situs")
    )


@pytest.fixture(scope="session", autouse=True)
def riwayat_dapat_dibersihkan():
    """Let Django empty SQLite after a transactional test, in spite of the triggers of history.

    It deletes row by row there, which history and the record of moderation forbid; PostgreSQL
    truncates.
    """
    tetap = [import_module(nama) for nama in ("portal.migrations.0003_riwayat", MIGRASI_CATATAN)]
    ops = DatabaseWrapper.ops_class
    asal = ops.sql_flush

    def sql_flush(self, *args, **kwargs):
        lepas = [satu for modul in tetap for satu in modul.LEPAS["sqlite"]]
        pasang = [satu for modul in tetap for satu in modul.PASANG["sqlite"]]
        return [*lepas, *asal(self, *args, **kwargs), *pasang]

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(ops, "sql_flush", sql_flush)
        yield


@pytest.fixture(scope="session")
def situs(tmp_path_factory):
    """The sample office on a real server, shared by the whole run: see ``tests.situs.Situs``.

    Its queue is empty, so pictures and PDF pages are there and a new task is done at once. A test
    that changes the portal leaves what other tests look at as it was.
    """
    situs = Situs(tmp_path_factory.mktemp("situs"))
    try:
        situs.mulai()
        situs.habiskan_antrean()
        yield situs
    finally:
        situs.hapus()


@pytest.fixture
def basis_berkas(transactional_db, tmp_path):
    """On SQLite, a copy of the database in a file: one in memory knows no waiting for a lock."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    ingatan, nama = connection.connection, connection.settings_dict["NAME"]
    with closing(sqlite3.connect(tmp_path / "uji.sqlite3")) as berkas:
        ingatan.backup(berkas)
    connection.settings_dict["NAME"] = str(tmp_path / "uji.sqlite3")
    connection.connection = None
    yield
    connection.close()
    connection.settings_dict["NAME"], connection.connection = nama, ingatan
