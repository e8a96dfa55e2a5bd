"""Fixtures of all tests."""

from importlib import import_module

import pytest
from django.db.backends.sqlite3.base import DatabaseWrapper

from tests.situs import Situs


@pytest.fixture(scope="session", autouse=True)
def riwayat_dapat_dibersihkan():
    """Let Django empty SQLite after a transactional test, in spite of the triggers of history.

    It deletes row by row there, which the history forbids; PostgreSQL truncates.
    """
    tetap = import_module("portal.migrations.0003_riwayat")
    ops = DatabaseWrapper.ops_class
    asal = ops.sql_flush

    def sql_flush(self, *args, **kwargs):
        return [*tetap.LEPAS["sqlite"], *asal(self, *args, **kwargs), *tetap.PASANG["sqlite"]]

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(ops, "sql_flush", sql_flush)
        yield


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
