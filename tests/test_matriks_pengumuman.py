"""What the public finds of an announcement; the table: ``tests/matriks_publik.py``."""

import pytest

from tests import matriks
from tests.matriks_publik import periksa, sel

# The world of the module is made once, in one process.
pytestmark = pytest.mark.xdist_group("pengumuman")


@pytest.fixture(scope="module")
def dunia(django_db_setup, django_db_blocker):
    with matriks.dunia("pengumuman", django_db_blocker) as dunia:
        yield dunia


@pytest.mark.parametrize(("saluran", "keadaan", "peran", "huruf"), list(sel("pengumuman")))
def test_yang_ditemukan_publik(saluran, keadaan, peran, huruf, dunia, db):
    periksa(dunia, saluran, keadaan, peran, huruf)
