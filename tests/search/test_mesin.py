"""The full-text index: that it is used, that it can be made and unmade, that it notices damage."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test.utils import CaptureQueriesContext

from portal.bahasa.kueri import susun
from search.mesin import sql
from search.mesin import tertanam as mesin
from search.mesin.dasar import Permintaan
from search.mesin.postgres import MesinPostgres
from search.mesin.sqlite import MesinSqlite
from search.models import Entri, Naskah
from search.pintu import Kueri, cari

SQLITE, POSTGRESQL = connection.vendor == "sqlite", connection.vendor == "postgresql"
MESIN = MesinSqlite if SQLITE else MesinPostgres


def isi_tabel(banyak=300):
    """Entries enough for a plan to be meant seriously."""
    entri = Entri.objects.bulk_create(
        Entri(grup=n, jenis="berita", tahun=2020 + n % 5, url=f"/{n}/", judul=f"Judul {n}")
        for n in range(1, banyak + 1)
    )
    Naskah.objects.bulk_create(
        Naskah(entri=satu, isi="", akar_judul=f"judul {satu.grup}", akar_isi=f"isi kata{satu.grup}")
        for satu in entri
    )


def rencana(sql, nilai):
    """The plan of a statement as text."""
    with MESIN().suasana(), connection.cursor() as kursor:
        if POSTGRESQL:
            # The table of a test is so small that reading all of it by its primary key is rightly
            # cheapest; and without figures the planner only guesses.
            kursor.execute("SET LOCAL enable_indexscan = off")
            kursor.execute("ANALYZE search_naskah, search_entri")
            kursor.execute(f"EXPLAIN {sql}", nilai)
        else:
            kursor.execute(f"EXPLAIN QUERY PLAN {sql}", nilai)
        return "\n".join(str(baris[-1]) for baris in kursor.fetchall())


def pernyataan_dari(monkeypatch, **permintaan):
    """The statements of one search."""
    semua, tanya = [], sql._tanya
    with monkeypatch.context() as tambal:
        tambal.setattr(sql, "_tanya", lambda *isi: semua.append(isi) or tanya(*isi))
        assert MESIN().cari(Permintaan(**permintaan)).total
    return semua


@pytest.mark.django_db
@pytest.mark.parametrize("luas", [False, True])
@pytest.mark.parametrize("terbaru", [False, True])
def test_rencana_setiap_pernyataan_memakai_indeks(monkeypatch, luas, terbaru):
    isi_tabel()
    if luas:
        monkeypatch.setattr(sql, "BATAS_HITUNG", 20)
        monkeypatch.setattr(MESIN, "BATAS_NILAI", 20)
    semua = pernyataan_dari(
        monkeypatch,
        susunan=susun("judul isi -kata8" if luas else "judul 7"),
        saringan={"jenis": ["berita"], "tahun": [2022]},
        terbaru=terbaru,
    )
    assert len(semua) == (6 if luas else 3)
    for perintah, nilai in semua:
        teks = rencana(perintah, nilai)
        if SQLITE:
            assert "search_naskah_fts VIRTUAL TABLE INDEX" in teks
            assert not re.search(r"SCAN (e|search_\w+)$", teks, re.MULTILINE), teks
        else:
            assert "Seq Scan on search_" not in teks
            # The entries of ten groups are asked one by one; all others by the words.
            indeks = "_pkey" if "dokumen" in perintah else "_vektor"
            assert f"search_naskah{indeks}" in teks or "search_naskah_vektor" in teks


@pytest.mark.django_db
def test_seluruh_jawaban_tidak_pernah_membaca_seluruh_tabel():
    isi_tabel()
    with CaptureQueriesContext(connection) as semua:
        assert cari(Kueri(teks="judul 7"), MESIN()).total
    baca = [satu["sql"] for satu in semua if satu["sql"].lstrip().startswith(("SELECT", "WITH"))]
    for perintah in [satu for satu in baca if "search_entri" in satu]:
        teks = rencana(perintah, None)
        assert not re.search("(SCAN|Seq Scan on) (search_entri|e)\\b", teks), f"{perintah}\n{teks}"


@pytest.mark.django_db
def test_mesin_menghitung_grup_bukan_entri():
    isi_tabel(3)
    Naskah.objects.bulk_create(
        Naskah(
            entri=Entri.objects.create(
                grup=1, dokumen=5, halaman=n, jenis="berita", tahun=2021, url="/", judul="Judul 1"
            ),
            akar_judul="judul 1",
            akar_isi="isi pdf",
        )
        for n in (1, 2)
    )
    jawaban = mesin().cari(Permintaan(susunan=susun("isi")))
    assert jawaban.total == 3
    assert sorted(satu.grup for satu in jawaban.cocok) == [1, 2, 3]
    [satu] = [satu for satu in jawaban.cocok if satu.grup == 1]
    assert satu.utama
    assert sorted(nomor for _, nomor in satu.halaman) == [1, 2]
    # The title alone does not make a PDF page a hit.
    [satu] = mesin().cari(Permintaan(susunan=susun("judul 1"))).cocok
    assert (satu.utama, satu.halaman) == (True, ())


def grup_dari(kueri):
    """Groups that a query finds, in order."""
    return sorted(c.grup for c in mesin().cari(Permintaan(susunan=susun(kueri))).cocok)


def _rusakkan_indeks():
    """Take an entry out of SQLite's index behind the table's back; PostgreSQL can't be fooled."""
    if SQLITE:
        with connection.cursor() as kursor:
            kursor.execute(
                "INSERT INTO search_naskah_fts(search_naskah_fts, rowid, akar_judul, akar_isi)"
                " SELECT 'delete', entri_id, akar_judul, akar_isi FROM search_naskah"
                " WHERE akar_judul = 'judul 1'"
            )


@pytest.mark.django_db
def test_indeks_yang_rusak_diketahui_dan_dibangun_ulang():
    isi_tabel(3)
    assert mesin().periksa()
    _rusakkan_indeks()
    assert mesin().periksa() != SQLITE
    assert grup_dari("isi") == ([2, 3] if SQLITE else [1, 2, 3])
    mesin().bangun()
    assert mesin().periksa()
    assert grup_dari("isi") == [1, 2, 3]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_migrasi_indeks_dapat_dibalik_dan_mengindeks_isi_yang_ada():
    isi_tabel(3)
    nama = apps.get_app_config("search").label
    try:
        MigrationExecutor(connection).migrate([(nama, "0001_awal")])
        with connection.cursor() as kursor:
            tabel = connection.introspection.table_names(kursor)
            kolom = connection.introspection.get_table_description(kursor, "search_naskah")
        assert "search_naskah_fts" not in tabel
        assert "vektor" not in [satu.name for satu in kolom]
    finally:
        pelaksana = MigrationExecutor(connection)
        pelaksana.migrate(pelaksana.loader.graph.leaf_nodes(nama))
    assert grup_dari("isi") == [1, 2, 3]
