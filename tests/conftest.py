"""Fixtures of all tests."""

import pytest

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
