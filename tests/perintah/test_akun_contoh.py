"""The sample accounts: one per role, passwords random and kept for their owner alone."""

import stat

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from portal.management.commands.akun_contoh import PERAN, akun_tersimpan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR = tmp_path
    return tmp_path


def test_satu_akun_tiap_peran_yang_dapat_masuk(var):
    call_command("akun_contoh", verbosity=0)
    akun = akun_tersimpan()
    assert list(akun) == ["penulis", "redaktur", "moderator", "penyusun", "pengesah", "admin"]
    for nama, sandi in akun.items():
        pengguna = authenticate(username=nama, password=sandi)
        assert [grup.name for grup in pengguna.groups.all()] == [PERAN[nama]]
        assert not pengguna.is_superuser
    assert len(set(akun.values())) == 6
    assert min(map(len, akun.values())) >= 16
    assert stat.S_IMODE((var / "akun.txt").stat().st_mode) == 0o600


def test_dijalankan_lagi_tidak_mengubah_apa_pun(var):
    call_command("akun_contoh", verbosity=0)
    isi = (var / "akun.txt").read_bytes()
    penulis = get_user_model().objects.get(username="penulis")
    penulis.set_password("diganti sendiri")
    penulis.save()
    call_command("akun_contoh", verbosity=0)
    assert (var / "akun.txt").read_bytes() == isi
    assert authenticate(username="penulis", password="diganti sendiri")


def test_sandi_baru_bila_diminta(var):
    call_command("akun_contoh", verbosity=0)
    lama = akun_tersimpan()
    call_command("akun_contoh", "--baru", verbosity=0)
    baru = akun_tersimpan()
    assert not set(lama.values()) & set(baru.values())
    assert authenticate(username="admin", password=baru["admin"])
    assert not authenticate(username="admin", password=lama["admin"])


def test_tanpa_grup_tidak_ada_yang_dibuat(var):
    Group.objects.filter(name="Pengesah").delete()
    with pytest.raises(CommandError, match="Grup Pengesah belum ada"):
        call_command("akun_contoh", verbosity=0)
    assert akun_tersimpan() == {}
    assert not get_user_model().objects.filter(username="penulis").exists()
