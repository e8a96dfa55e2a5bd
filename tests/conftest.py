"""Fixtures of all tests."""

import pytest

from tests.situs import Situs


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """With more than one process, all that shares the portal of the run goes to one of them."""
    for item in items:
        if "situs" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("situs"))


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
