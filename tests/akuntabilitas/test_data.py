"""The set of open data: described, whole, reproducible, and without a word of a draft."""

import hashlib
import json
import subprocess
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db.models import JSONField
from django.test import Client
from django.utils.timezone import localdate, now

from akuntabilitas.data.semua import SEMUA, TAK_DIEKSPOR
from akuntabilitas.data.tulis import sel_csv
from akuntabilitas.models import (
    Rilis,
)
from akuntabilitas.rilis import semua_baris
from home.management import angka as angka_contoh
from home.management.commands.contoh import catat_semua
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.ekspor import BACA, Ekspor
from tests.akuntabilitas.pabrik_data import ambil, buka, terbitkan

pytestmark = pytest.mark.django_db
TAMPIL = {"string": str, "integer": int, "number": str, "boolean": bool, "date": str}
TAMPIL |= {"datetime": str, "array": list, "object": dict}
"""Types of the dictionary to those of JSON."""


def test_setiap_medan_diekspor_atau_disebut_sebabnya():
    menurut = {}
    for tabel in SEMUA:
        if tabel.model:
            medan = {nama for kolom in tabel.kolom for nama in kolom.dari}
            menurut.setdefault(tabel.model, set()).update(medan)
    assert set(semua_baris()) <= set(menurut)
    for model in {*menurut, *TAK_DIEKSPOR}:
        ada = {f.name for f in (*model._meta.fields, *model._meta.many_to_many)}
        diekspor, tidak = menurut.get(model, set()), set(TAK_DIEKSPOR[model])
        assert diekspor | tidak == ada, model
        assert not diekspor & tidak, model
        assert all(TAK_DIEKSPOR[model].values()), model


def test_isi_json_dipecah_menjadi_tabel():
    """A JSON field of a row has columns of its own in a table below, and is no text in a cell."""
    for model in semua_baris():
        for medan in model._meta.fields:
            if isinstance(medan, JSONField):
                tabel = [t for t in SEMUA if t.model is model and t.induk]
                assert any(medan.name in k.dari for t in tabel for k in t.kolom), medan


@pytest.fixture(params=["sendiri", "contoh"])
def ekspor(request, client, tmp_path):
    if request.param == "contoh":
        angka_contoh.muat(catat_semua, {}, {})
    else:
        terbitkan()
    return Ekspor(buka(client, tmp_path))


def test_kamus_menerangkan_semua_dan_tipe_terbaca(ekspor):
    # Reading the tables (``Ekspor``) has parsed every cell by its type already.
    assert set(ekspor.skema) == {tabel.nama for tabel in SEMUA}
    for nama, skema in ekspor.skema.items():
        medan = {satu["name"]: satu for satu in skema["fields"]}
        assert ekspor.kepala(nama) == list(medan), nama
        assert all(satu["description"].endswith((".", "/…/.")) for satu in medan.values()), nama
        for kolom, satu in medan.items():
            isi = [baris[kolom] for baris in ekspor.tabel[nama]]
            assert not satu["constraints"]["required"] or None not in isi, (nama, kolom)
            pilihan = satu["constraints"].get("enum")
            assert not pilihan or {*isi} - {None} <= {*pilihan}, (nama, kolom)
        kunci = [tuple(b[satu] for satu in skema["primaryKey"]) for b in ekspor.tabel[nama]]
        assert len(set(kunci)) == len(kunci), nama
        assert all(medan[satu]["constraints"]["required"] for satu in skema["primaryKey"]), nama


def test_kunci_asing_ada_semua(ekspor):
    diuji = 0
    for nama, skema in ekspor.skema.items():
        for kunci in skema["foreignKeys"]:
            tuju = kunci["reference"]
            assert tuju["fields"] == ekspor.skema[tuju["resource"] or nama]["primaryKey"]
            ada = {
                tuple(b[k] for k in tuju["fields"]) for b in ekspor.tabel[tuju["resource"] or nama]
            }
            for baris in ekspor.tabel[nama]:
                isi = tuple(baris[k] for k in kunci["fields"])
                assert None in isi or isi in ada, (nama, kunci, isi)
                diuji += None not in isi
    assert diuji > 50


def test_json_sama_dengan_csv(ekspor):
    for nama, skema in ekspor.skema.items():
        jenis = {satu["name"]: satu["type"] for satu in skema["fields"]}
        isi = ekspor.json(nama)
        assert len(isi) == len(ekspor.tabel[nama])
        for mesin, lembar in zip(isi, ekspor.tabel[nama], strict=True):
            assert list(mesin) == list(lembar)
            for kolom, nilai in mesin.items():
                if nilai is None:
                    assert lembar[kolom] is None
                    continue
                assert type(nilai) is TAMPIL[jenis[kolom]], (nama, kolom)
                if jenis[kolom] == "number":
                    assert Decimal(nilai) == lembar[kolom]
                elif jenis[kolom] in ("date", "datetime"):
                    assert BACA[jenis[kolom]](nilai) == lembar[kolom]
                elif (nama, kolom) not in KATA_ATAU_ANGKA:
                    assert nilai == lembar[kolom], (nama, kolom)


KATA_ATAU_ANGKA = {
    ("hasil_indikator", kolom) for kolom in ("target_pk_awal", "target", "realisasi")
}
"""Cells that hold a number or words: the comma of a spreadsheet is a point for machines."""


def test_sidik_ukuran_dan_banyaknya_baris(ekspor):
    semua = {satu["path"]: satu for satu in ekspor.paket["resources"]}
    for jalur, satu in semua.items():
        isi = (ekspor.folder / jalur).read_bytes()
        assert satu["bytes"] == len(isi)
        assert satu["hash"] == f"sha256:{hashlib.sha256(isi).hexdigest()}"
    for nama, baris in ekspor.tabel.items():
        assert semua[ekspor.jalur[nama]]["rows"] == len(baris)
    jawab = subprocess.run(
        ["sha256sum", "-c", "--strict", "SHA256SUMS"],
        cwd=ekspor.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert jawab.returncode == 0, jawab.stderr
    ada = {berkas.name for berkas in ekspor.folder.iterdir()}
    tercatat = {b.split("  ")[1] for b in (ekspor.folder / "SHA256SUMS").read_text().splitlines()}
    assert ada - tercatat == {"SHA256SUMS"}


def test_paket_menyebut_lisensi_sumber_dan_rilis_terbaru(ekspor):
    terakhir = Rilis.objects.order_by("waktu").last()
    assert ekspor.paket["created"] == f"{terakhir.waktu.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    assert ekspor.paket["licenses"][0]["name"] == "CC-BY-4.0"
    assert ekspor.paket["sources"][0]["title"] == "KPU Kabupaten Maros"
    assert ekspor.folder.name == "akuntabilitas-kpu-kabupaten-maros"
    hari = localdate(terakhir.waktu)
    assert {b["per_tanggal"] for b in ekspor.tabel["hasil_indikator"]} == {hari}
    for berkas in ("LISENSI.txt", "KAMUS.html"):
        assert "CC BY 4.0" in (ekspor.folder / berkas).read_text(encoding="utf-8")
    kamus = (ekspor.folder / "KAMUS.html").read_text(encoding="utf-8")
    for tabel in SEMUA:
        assert f'id="{tabel.nama}"' in kamus


def test_csv_untuk_excel_tanpa_rumus(client):
    terbitkan()
    isi = ambil(client, "angka.csv")
    assert isi.startswith(b"\xef\xbb\xbfrilis;angka;")
    assert b";-0,5;" in isi
    assert b";1234,25;" in isi
    assert b'"\'- hujan\r\n- banjir"' in isi
    assert b"'=HYPERLINK" in ambil(client, "versi_indikator.csv")
    assert '"nilai": "1234.25"' in ambil(client, "angka.json").decode()


@pytest.mark.parametrize(
    "teks", ["=1", "'=1", "''=1", " -1", "' +1", "'kutip'", "@a", "\t=", "biasa", "' '@", "-"]
)
def test_tanda_petik_dapat_dilepas_lagi(teks):
    tertulis = sel_csv(teks)
    assert not tertulis.lstrip(" ").startswith(("=", "+", "-", "@", "\t"))
    assert BACA["string"](tertulis) == teks


def test_byte_yang_sama_untuk_data_yang_sama(client, monkeypatch):
    terbitkan()
    awal = ambil(client)
    assert ambil(Client()) == awal
    besok = now() + timedelta(days=400)
    with monkeypatch.context() as tambal:
        tambal.setattr("django.utils.timezone.now", lambda: besok)
        assert ambil(client) == awal
    angka.isi(angka.rilis(), angka.indikator(), nilai=1)
    assert ambil(client) == awal
    terbitkan(tahun=2023)
    assert ambil(client) != awal


def test_satu_berkas_sama_dengan_yang_di_dalam_zip(client, tmp_path):
    terbitkan()
    folder = buka(client, tmp_path)
    for berkas in folder.iterdir():
        assert ambil(client, berkas.name) == berkas.read_bytes()


def test_satu_redaktur_disebut_sebagai_peran(client):
    rilis = angka.rilis()
    angka.isi(rilis, angka.indikator(), nilai=1)
    rilis.satu_redaktur = True
    rilis.sahkan(None)
    (satu,) = json.loads(ambil(client, "rilis.json"))
    assert satu["disahkan_oleh"] == "pengisi"


def test_rilis_lama_tetap_ada_dalam_angka(client, tmp_path):
    satu = angka.indikator()
    for nilai in (83, 79):
        rilis = angka.rilis(alasan="Tertulis 83, yang benar 79.")
        angka.isi(rilis, satu, nilai=nilai)
        rilis.sahkan(None, waktu=datetime(2025, 1, nilai - 70, tzinfo=UTC))
    tabel = Ekspor(buka(client, tmp_path)).tabel
    assert {b["rilis"][-1]: b["nilai"] for b in tabel["angka"]} == {"1": 83, "2": 79}
    assert len({b["angka"] for b in tabel["angka"]}) == 1
