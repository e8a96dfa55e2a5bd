"""Fixtures of all tests."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection

from tests.situs import Situs


@pytest.fixture(scope="session")
def situs(tmp_path_factory):
    """The sample office on a real server, shared by the whole run: see ``tests.situs.Situs``.

    A test that changes it leaves what other tests look at as it was.
    """
    situs = Situs(tmp_path_factory.mktemp("situs"))
    try:
        situs.mulai()
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
