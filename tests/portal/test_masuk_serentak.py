"""Many at the same moment: never more tries, accounts or uses of a code than one by one."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from portal.masuk.model import Percobaan
from portal.models import Pengguna, Undangan
from tests import pabrik
from tests.portal.pintu import KODE, berkode_pulih, coba, masuk
from tests.serentak import KALI, serentak

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("basis_berkas"),
]


def test_sandi_yang_keliru_tidak_lebih_dari_lima():
    nama = pabrik.pengguna("Redaktur").username
    hasil = serentak(lambda n: coba(nama, "keliru", ip=f"192.0.2.{n}").status_code)
    assert set(hasil) <= {200, 429}
    assert hasil.count(200) <= 5
    assert Percobaan.objects.count() == 2 * hasil.count(200)


def test_satu_kode_pulih_membuka_satu_sesi():
    pengguna, pulih = berkode_pulih()
    peramban = [masuk(pengguna), masuk(pengguna)] * (KALI // 2)
    hasil = serentak(lambda n: n < 2 and peramban[n].post(KODE, {"kode": pulih[0]}).status_code)
    assert sorted(hasil[:2]) == [200, 302]


def test_satu_undangan_satu_akun():
    undangan, token = Undangan.baru(
        surel="rina@contoh.invalid", peran=Group.objects.get(name="Penulis"), pengundang=None
    )
    undangan.gantikan()

    def terima(n):
        isian = {
            "username": f"rina-{n}",
            "first_name": "Rina",
            "password1": "benteng-rotterdam-7",
            "password2": "benteng-rotterdam-7",
        }
        return Client().post(f"/admin/terima-undangan/{token}/", isian).status_code

    hasil = serentak(terima)
    assert hasil.count(302) == 1
    assert set(hasil) <= {302, 200, 404}
    assert Pengguna.objects.filter(email="rina@contoh.invalid").count() == 1
