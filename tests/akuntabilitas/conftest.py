"""A figure that tests of citations share."""

from datetime import UTC, datetime

import pytest

from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka


@pytest.fixture
def partisipasi(db):
    """Turnout of 2024: 80.12 against a promised 79, published on 20 January 2025."""
    pabrik.tahun(2024)
    satu = angka.indikator(nama="Partisipasi pemilih")
    rilis = angka.rilis()
    angka.isi(rilis, satu, "target", 79, pk_asal=angka.pk())
    angka.isi(rilis, satu, nilai="80.12")
    rilis.sahkan(None, waktu=datetime(2025, 1, 20, tzinfo=UTC))
    return satu
