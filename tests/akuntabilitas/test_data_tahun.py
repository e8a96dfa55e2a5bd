"""A year's table for spreadsheets and machines."""

import csv
import io
import json

import pytest

from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka

pytestmark = pytest.mark.django_db


@pytest.fixture
def tahun():
    """2024 with a name that a spreadsheet would compute, and a year of thirds."""
    pabrik.tahun(2024)
    rilis = angka.rilis()
    satu = angka.indikator(nama='=HYPERLINK("x")', arah="rendah")
    angka.isi(rilis, satu, "target", "-0.5", pk_asal=angka.pk())
    angka.isi(rilis, satu, nilai="1234.25")
    rata = angka.indikator(nama="Rata; “kutip”", agregasi="rata_rata")
    angka.isi(rilis, rata, "target", 2, pk_asal=angka.pk())
    for ke, nilai in ((1, 1), (2, 2), (3, 2)):
        angka.isi(rilis, rata, nilai=nilai, triwulan=ke)
    angka.isi(rilis, rata, keadaan="tidak_berlaku", triwulan=4)
    rilis.sahkan(None)


def test_csv_untuk_excel_indonesia(tahun, client):
    jawab = client.get("/akuntabilitas/2024/data.csv")
    assert jawab["Content-Type"] == "text/csv; charset=utf-8"
    assert jawab.content.startswith(b"\xef\xbb\xbf")
    teks = jawab.content.decode("utf-8-sig")
    satu, rata = csv.DictReader(io.StringIO(teks, newline=""), delimiter=";")
    assert satu["indikator"] == '\'=HYPERLINK("x")'
    assert (satu["target"], satu["realisasi"]) == ("-0,5", "1234,25")
    assert rata["indikator"] == "Rata; “kutip”"
    assert rata["realisasi"] == "1,666666666667"
    assert rata["realisasi_triwulan_4"] == "tidak berlaku"
    # 5/3 ÷ 2 × 100
    assert (rata["capaian_persen"], rata["hasil"]) == ("83,33", "tidak tercapai")


def test_json_untuk_mesin(tahun, client):
    isi = json.loads(client.get("/akuntabilitas/2024/data.json").content)
    assert isi["janji"] == "0 dari 2 janji tercapai"
    satu, rata = isi["indikator"]
    assert satu["indikator"] == '=HYPERLINK("x")'
    assert (satu["target"], satu["capaian_dibatasi"]) == ("-0.5", None)
    assert rata["target_triwulan_1"] is None
    assert (rata["realisasi_triwulan_1"], satu["realisasi_triwulan_1"]) == ("1", "belum diisi")
