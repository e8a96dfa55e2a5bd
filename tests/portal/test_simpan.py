"""The editor's door, and the refusal to save over what somebody else wrote meanwhile."""

from datetime import timedelta

import pytest
from django.urls import reverse

from portal.cms.simpan import didahului
from tests import pabrik


def test_siap_bagi_yang_masuk_saja(client, db):
    alamat, tanpa = reverse("simpan_siap"), {"x-requested-with": "XMLHttpRequest"}
    assert client.get(alamat, headers=tanpa).status_code == 403
    client.force_login(pabrik.pengguna("Penulis"))
    jawab = client.get(alamat, headers=tanpa)
    assert jawab.json()["csrf"]
    assert "no-store" in jawab["Cache-Control"]
    assert client.post(alamat, headers=tanpa).status_code == 405


@pytest.mark.parametrize(
    ("oleh_lain", "detik", "lebih", "ditolak"),
    [
        (True, -1, {}, True),
        (True, 1, {}, False),
        (False, -1, {}, False),
        (True, -1, {"timpa": "1"}, False),
    ],
    ids=["orang lain sesudahnya", "orang lain sebelumnya", "sendiri", "sudah tahu"],
)
def test_yang_didahului_ditolak_dengan_kata_kata(db, oleh_lain, detik, lebih, ditolak):
    penulis, lain = pabrik.pengguna("Penulis"), pabrik.pengguna("Redaktur", nama="rina")
    satu, revisi = pabrik.naskah(lain if oleh_lain else penulis)
    dibuka = (revisi.created_at + timedelta(seconds=detik)).isoformat()
    kalimat = didahului(satu, penulis, {"loaded_revision_created_at": dibuka, **lebih})
    assert bool(kalimat) == ditolak
    assert ("rina menyimpan versi lain" in kalimat) == ditolak


@pytest.mark.parametrize("waktu", ["", "kemarin", "2026-99-99T00:00:00"])
def test_waktu_yang_tak_terbaca_tidak_menolak(db, waktu):
    penulis = pabrik.pengguna("Penulis")
    satu, _ = pabrik.naskah(pabrik.pengguna("Redaktur"))
    assert didahului(satu, penulis, {"loaded_revision_created_at": waktu}) == ""
