"""Many planners at the same cell at the same moment: one wins, the others are told."""

import pytest
from django.test import Client
from django.urls import reverse

from akuntabilitas.models import VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.serentak import KALI, serentak

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("basis_berkas"),
]


def test_satu_yang_menang_dan_yang_lain_diberi_tahu():
    rilis, satu = pabrik_angka.rilis(), pabrik_angka.indikator()
    masuk = Client()
    masuk.force_login(pabrik.pengguna("Penyusun SAKIP"))
    alamat = reverse("rilis:simpan_sel", args=[rilis.pk])
    isi = {"indikator": satu.pk, "jenis": "realisasi", "triwulan": 0}

    def simpan(n):
        client = Client()
        client.cookies = masuk.cookies
        return client.post(alamat, isi | {"isi": str(n)})

    jawaban = serentak(simpan)
    assert sorted(jawab.status_code for jawab in jawaban) == [200] + [409] * (KALI - 1)
    menang = next(n for n, jawab in enumerate(jawaban) if jawab.status_code == 200)
    assert VersiAngka.objects.get().nilai == menang
    assert {j.json()["tersimpan"] for j in jawaban if j.status_code == 409} == {str(menang)}
