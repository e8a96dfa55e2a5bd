"""The full-text index: that it is used, that it can be made and unmade, that it notices damage."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.bahasa.kueri import susun
from search.mesin import sql
from search.mesin import tertanam as mesin
from search.mesin.dasar import Permintaan
from search.models import Entri, Naskah

SQLITE, POSTGRESQL = connection.vendor == "sqlite", connection.vendor == "postgresql"


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
    with connection.cursor() as kursor:
        if POSTGRESQL:
            # Tables of a test are so small that reading all of them, row by row or by their
            # primary key, is rightly cheapest; and without figures the planner only guesses.
            kursor.execute("SET LOCAL enable_seqscan = off")
            kursor.execute("SET LOCAL enable_indexscan = off")
            kursor.execute("ANALYZE search_naskah, search_entri")
            kursor.execute(f"EXPLAIN {sql}", nilai)
        else:
            kursor.execute(f"EXPLAIN QUERY PLAN {sql}", nilai)
        return "\n".join(str(baris[-1]) for baris in kursor.fetchall())


@pytest.mark.django_db
def test_rencana_memakai_indeks_teks(monkeypatch):
    isi_tabel()
    pernyataan = []
    tanya = sql._tanya
    monkeypatch.setattr(sql, "_tanya", lambda *isi: pernyataan.append(isi) or tanya(*isi))
    saringan = {"jenis": ["berita"], "tahun": [2022]}
    jawaban = mesin().cari(Permintaan(susunan=susun("judul 7"), saringan=saringan))
    assert jawaban.total == 1
    assert pernyataan
    for perintah, nilai in pernyataan:
        teks = rencana(perintah, nilai)
        if SQLITE:
            assert "search_naskah_fts VIRTUAL TABLE INDEX" in teks
            assert "SCAN e" not in teks
            assert "SEARCH e USING" in teks
        else:
            assert "Bitmap Index Scan on search_naskah_vektor" in teks


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
