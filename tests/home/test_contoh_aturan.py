"""The rules that a new site begins with are such as the arithmetic reads."""

import pytest

from home.contoh.angka.sumber import data

aturan = pytest.importorskip("akuntabilitas.hitung.aturan")


@pytest.mark.parametrize(
    ("jenis", "kelas"), [("capaian", "AturanCapaian"), ("akip", "AturanAKIP"), ("ikm", "AturanIKM")]
)
def test_aturan_terbaca_oleh_hitung(jenis, kelas):
    for isi in data("aturan")[jenis]:
        satu = getattr(aturan, kelas).dari_data(isi)
        assert {k: v for k, v in satu.ke_data().items() if v is not None}.keys() == isi.keys()
