"""What the public finds of a report and its file; the table: ``tests/matriks_publik.py``."""

import pytest

from tests import matriks
from tests.matriks_publik import periksa, sel

# The world of the module is made once, in one process.
pytestmark = pytest.mark.xdist_group("laporan")


@pytest.fixture(scope="module")
def dunia(django_db_setup, django_db_blocker):
    with matriks.dunia("laporan", django_db_blocker) as dunia:
        yield dunia


@pytest.mark.parametrize(("saluran", "keadaan", "peran", "huruf"), list(sel("laporan")))
def test_yang_ditemukan_publik(saluran, keadaan, peran, huruf, dunia, db):
    periksa(dunia, saluran, keadaan, peran, huruf)
