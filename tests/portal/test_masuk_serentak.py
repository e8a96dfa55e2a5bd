"""Many wrong passwords at the same moment: never more tries than one after the other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from portal.masuk.model import Percobaan
from tests import pabrik
from tests.portal.pintu import coba

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.mark.skipif(
    "connection.vendor == 'sqlite'", reason="SQLite di ingatan hanya punya satu sambungan"
)
def test_serentak_tidak_lebih_dari_lima():
    nama = pabrik.pengguna("Redaktur").username
    gerbang = Barrier(12)

    def satu(n):
        gerbang.wait(timeout=60)
        try:
            return coba(nama, "keliru", ip=f"192.0.2.{n}").status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(12) as kolam:
        hasil = list(kolam.map(satu, range(1, 13)))
    assert set(hasil) <= {200, 429}
    assert hasil.count(200) <= 5
    assert connection.vendor == "postgresql"
    assert Percobaan.objects.count() == 2 * hasil.count(200)
