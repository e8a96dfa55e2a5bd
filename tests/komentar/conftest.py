"""Fixtures of the tests of comments."""

import pytest

from tests import pabrik
from tests.komentar.kotak import Jam
from tests.komentar.warga import Warga


@pytest.fixture
def warga(monkeypatch):
    """A citizen."""
    return Warga(monkeypatch)


@pytest.fixture
def artikel(db):
    """A published article, under which comments are open."""
    return pabrik.artikel()


@pytest.fixture
def moderator(client, db):
    """A moderator, logged in to ``client``."""
    pengguna = pabrik.pengguna("Moderator", "moderator-satu")
    client.force_login(pengguna)
    return pengguna


@pytest.fixture
def jam(monkeypatch):
    """A clock that stands on a Monday morning."""
    return Jam(monkeypatch)
