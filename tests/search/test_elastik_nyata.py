"""Against a real Elasticsearch: nothing is lost, nothing old comes back, nobody waits."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from elasticsearch import BadRequestError
from elasticsearch.helpers import bulk

from portal.bahasa.kueri import susun
from portal.tugas import baca_pdf
from search.elastik import bangun as modul_bangun
from search.elastik import indeks as modul_indeks
from search.elastik import penjaga
from search.elastik.bangun import bangun
from search.elastik.indeks import alias, buat, keadaan
from search.elastik.kirim import kirim, tandai, tertinggal
from search.elastik.mesin import MesinElastik
from search.elastik.pemutus import BATAS_GAGAL, JEDA, Pemutus
from search.elastik.selisih import periksa
from search.elastik.sementara import mesin_sementara
from search.elastik.tugas import kirim_elastik, samakan_elastik
from search.mesin.dasar import BATAS_HITUNG, Permintaan
from search.models import Entri, Kiriman
from search.pintu import Kueri, cari
from tests import pabrik
from tests.search.conftest import ALAMAT
from tests.search.pengganggu import pengganggu

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(pasang):
    """A client of the real server, with an index that knows the table; all gone at the end."""
    klien = pasang(*ALAMAT)
    kirim_elastik.call()
    yield klien
    kini = keadaan(klien)
    milik = [satu for satu in (kini.hidup, kini.calon, *kini.lain) if satu]
    if milik:
        klien.indices.delete(index=milik)


@pytest.fixture
def lewat(ada, settings):
    """A proxy before the real server, which can be made to misbehave."""
    from search.elastik import koneksi

    with pengganggu("terus", ALAMAT[0]) as server:
        settings.ELASTICSEARCH = {**settings.ELASTICSEARCH, "alamat": [server.url]}
        koneksi.klien.cache_clear()
        yield server


def jumlah(teks, **lain):
    """Hits; facets and headlines must agree."""
    hasil = cari(Kueri(teks=teks, **lain))
    assert sum(p.jumlah for p in hasil.facets["jenis"]) == hasil.total == len(hasil.hits)
    return hasil.total


def indeks(*opsi):
    """Output of ``manage.py indeks``."""
    keluaran = StringIO()
    call_command("indeks", *opsi, stdout=keluaran)
    return keluaran.getvalue()


def tanpa_selisih(klien):
    """Whether the index holds what the table says, and nothing waits."""
    return not periksa(klien, alias()) and not tertinggal()


def test_terbit_terkirim_ditemukan_lalu_ditarik(lewat, ada):
    dokumen = pabrik.dokumen("Pembuka", "Alat bantu tunanetra")
    laporan = pabrik.laporan(title="Laporan logistik", berkas=dokumen)
    baca_pdf.call(dokumen.versi.pk)
    kirim_elastik.call()
    ditanya = lewat.ditanya
    [hit] = cari(Kueri(teks="tunanetra")).hits
    assert [h.nomor for h in hit.halaman] == [2]
    assert lewat.ditanya == ditanya + 1
    assert tanpa_selisih(ada)

    laporan.unpublish()
    ditanya = lewat.ditanya
    assert jumlah("tunanetra") == jumlah("logistik") == 0
    assert lewat.ditanya == ditanya
    kirim_elastik.call()
    ditanya = lewat.ditanya
    assert jumlah("tunanetra") == jumlah("logistik") == 0
    assert lewat.ditanya > ditanya
    assert tanpa_selisih(ada)


def test_draf_dan_yang_ditarik_tidak_ada_di_indeks(ada):
    pabrik.artikel(terbit=False, title="Kata draflangka")
    tarik = pabrik.artikel(title="Kata tariklangka", ringkasan="Isi tariklangka.")
    kirim_elastik.call()
    tarik.unpublish()
    kirim_elastik.call()
    for kata in ("draflangka", "tariklangka"):
        kueri = {"multi_match": {"query": kata, "fields": ["akar_judul", "akar_isi"]}}
        assert ada.search(index=alias(), query=kueri)["hits"]["total"]["value"] == 0
    faset = ada.search(index=alias(), size=0, aggs={"j": {"terms": {"field": "jenis"}}})
    terhitung = sum(b["doc_count"] for b in faset["aggregations"]["j"]["buckets"])
    assert terhitung == Entri.objects.filter(halaman=None).count()


@pytest.mark.parametrize("ragam", ["500", "bukan JSON", "diam", "indeks hilang", "hanya baca"])
def test_gangguan_sebentar_lalu_pulih_sendiri(ragam, lewat, ada, monkeypatch):
    from search.elastik import antar, koneksi

    kini = [0.0]
    for modul in (antar, penjaga):
        monkeypatch.setattr(modul, "_pemutus", Pemutus(lambda: kini[0]))
    monkeypatch.setattr(koneksi, "BATAS_BESAR", 0.3)
    koneksi.klien.cache_clear()
    monkeypatch.setattr(koneksi, "BATAS_DETIK", 0.3)
    pabrik.artikel(title="Logistik satu")
    lewat.ragam = ragam
    for _ in range(BATAS_GAGAL + 1):
        kirim_elastik.call()
        assert jumlah("logistik") == 1
    pabrik.artikel(title="Logistik dua")
    assert jumlah("logistik") == 2

    lewat.ragam = "terus"
    monkeypatch.setattr(koneksi, "BATAS_BESAR", 30)
    monkeypatch.setattr(koneksi, "BATAS_DETIK", 30)
    koneksi.klien.cache_clear()
    kini[0] += JEDA + 1
    kirim_elastik.call()
    assert tanpa_selisih(ada)
    ditanya = lewat.ditanya
    assert jumlah("logistik") == 2
    assert lewat.ditanya == ditanya + 1


def test_indeks_hilang_dijawab_basis_data_lalu_dibangun_lagi(lewat, ada):
    pabrik.artikel(title="Logistik tiba")
    kirim_elastik.call()
    ada.indices.delete(index=keadaan(ada).hidup)
    assert jumlah("logistik") == 1
    assert "belum ada" in str(keadaan(ada))
    kirim_elastik.call()
    assert tanpa_selisih(ada)
    ditanya = lewat.ditanya
    assert jumlah("logistik") == 1
    assert lewat.ditanya == ditanya + 1


def test_indeks_hanya_baca_tidak_menghilangkan_apa_pun(ada):
    nama = keadaan(ada).hidup
    ada.indices.put_settings(index=nama, settings={"index.blocks.write": True})
    pabrik.artikel(title="Logistik tiba")
    for _ in range(BATAS_GAGAL + 1):
        kirim_elastik.call()
    assert tertinggal()
    assert jumlah("logistik") == 1
    ada.indices.put_settings(index=nama, settings={"index.blocks.write": None})
    kirim_elastik.call()
    assert tanpa_selisih(ada)


def test_pemetaan_usang_ditolak_dengan_kata_dan_diganti(ada, monkeypatch):
    pabrik.artikel(title="Logistik tiba")
    kirim_elastik.call()
    lama = keadaan(ada).hidup
    monkeypatch.setattr(modul_indeks, "VERSI", "0badcafe")
    monkeypatch.setattr(
        modul_indeks,
        "isi_indeks",
        lambda setelan, asal=modul_indeks.isi_indeks: {
            **asal(setelan),
            "mappings": {**asal(setelan)["mappings"], "_meta": {"versi": "0badcafe"}},
        },
    )
    keluaran = StringIO()
    with pytest.raises(CommandError):
        call_command("indeks", stdout=keluaran)
    assert f"indeks {lama} tidak cocok dengan pemetaan 0badcafe" in keluaran.getvalue()
    assert jumlah("logistik") == 1
    kirim_elastik.call()
    assert tanpa_selisih(ada)
    assert keadaan(ada).hidup.startswith(f"{alias()}-")
    assert not ada.indices.exists(index=lama)


def test_indeks_dengan_pemetaan_lain_di_balik_alias_tidak_dipakai(ada):
    lama = keadaan(ada).hidup
    ada.indices.put_mapping(index=lama, meta={"versi": "lain"})
    assert keadaan(ada).hidup is None
    kirim_elastik.call()
    assert keadaan(ada).hidup not in (None, lama)
    assert tanpa_selisih(ada)


def test_kiriman_lama_tidak_menimpa_yang_baru(ada):
    artikel = pabrik.artikel(title="Logistik tiba")
    kirim_elastik.call()
    Kiriman.objects.filter(grup=artikel.pk).update(versi=9)
    tandai(kirim(ada, alias(), [artikel.pk], refresh=True).tiba)
    Kiriman.objects.filter(grup=artikel.pk).update(versi=4, terkirim=0)
    assert kirim(ada, alias(), [artikel.pk], refresh=True).didahului == [artikel.pk]
    kueri = {"term": {"grup": artikel.pk}}
    [hit] = ada.search(index=alias(), query=kueri, version=True)["hits"]["hits"]
    assert hit["_version"] == 9
    # As after a restored database: the drift counts on from what the engine has.
    samakan_elastik.call()
    assert Kiriman.objects.get(grup=artikel.pk).versi == 10
    assert tanpa_selisih(ada)


def test_perintah_melaporkan_selisih_dan_mengakhirinya(ada):
    satu, dua = pabrik.artikel(title="Satu"), pabrik.artikel(title="Dua")
    kirim_elastik.call()
    ada.delete(index=alias(), id=str(satu.pk))
    Kiriman.objects.filter(grup=dua.pk).update(versi=7, terkirim=7)
    ada.index(index=alias(), id="987654", document={"grup": 987654, "akar_judul": "hantu"})
    ada.indices.refresh(index=alias())
    keluaran = StringIO()
    with pytest.raises(CommandError, match="--perbaiki"):
        call_command("indeks", stdout=keluaran)
    assert "1 grup kurang, 1 usang, 1 berlebih" in keluaran.getvalue()
    assert "Sesudahnya: 0 grup kurang, 0 usang, 0 berlebih; 0 menunggu" in indeks("--perbaiki")
    assert "Selisih Elasticsearch: 0 grup kurang, 0 usang, 0 berlebih" in indeks()
    assert tanpa_selisih(ada)


def test_selisih_tanpa_catatan_hilang_dengan_sendirinya(ada):
    artikel = pabrik.artikel(title="Logistik tiba")
    kirim_elastik.call()
    ada.delete(index=alias(), id=str(artikel.pk), refresh=True)
    Kiriman.objects.filter(grup=artikel.pk).delete()
    assert periksa(ada, alias())
    samakan_elastik.call()
    assert tanpa_selisih(ada)


def test_bangun_ulang_sambil_naskah_berubah(lewat, ada, monkeypatch):
    tetap, ditarik = pabrik.artikel(title="Logistik satu"), pabrik.artikel(title="Logistik dua")
    kirim_elastik.call()
    lama = keadaan(ada).hidup
    samakan, langkah = modul_bangun.samakan, []

    def samakan_lalu_ubah(*isi, **opsi):
        hasil = samakan(*isi, **opsi)
        langkah.append(opsi["hidup"])
        if len(langkah) == 1:
            # Readers still ask the old one, which learns of edits as ever.
            ditarik.unpublish()
            pabrik.artikel(title="Logistik tiga")
            kirim_elastik.call()
            ditanya = lewat.ditanya
            assert jumlah("logistik") == 2
            assert lewat.ditanya == ditanya + 1
            assert keadaan(ada).hidup == lama
        return hasil

    monkeypatch.setattr(modul_bangun, "samakan", samakan_lalu_ubah)
    keluaran = indeks("--bangun")
    assert langkah == [False, False, True]
    assert "grup\n" in keluaran
    baru = keadaan(ada)
    assert baru.hidup != lama
    assert (baru.calon, baru.lain) == (None, ())
    assert not ada.indices.exists(index=lama)
    assert tanpa_selisih(ada)
    assert jumlah("logistik") == 2
    assert jumlah(f'"{tetap.title}"') == 1


def test_yang_dikirim_saat_pembangunan_sampai_juga_ke_calon(ada):
    calon = buat(ada)
    artikel = pabrik.artikel(title="Logistik tiba")
    kirim_elastik.call()
    ada.indices.refresh(index=calon)
    kueri = {"term": {"grup": artikel.pk}}
    assert ada.count(index=calon, query=kueri)["count"] == 1


def test_pembangunan_yang_terpotong_diteruskan(ada):
    for n in range(3):
        pabrik.artikel(title=f"Logistik {n}")
    lama = keadaan(ada).hidup
    assert not bangun(ada, batas=-1)
    calon = keadaan(ada).calon
    assert keadaan(ada).hidup == lama
    assert bangun(ada)
    assert keadaan(ada).hidup == calon
    assert tanpa_selisih(ada)


def test_awalan_lain_tidak_disentuh(ada, settings):
    awalan = settings.ELASTICSEARCH["awalan"]
    lain = f"{awalan}-lain-{alias().rsplit('-', 1)[1]}-1"
    ada.indices.create(index=lain)
    try:
        assert bangun(ada)
        assert ada.indices.exists(index=lain)
    finally:
        ada.indices.delete(index=lain)


def test_bidang_yang_tidak_dikenal_ditolak(ada):
    with pytest.raises(BadRequestError, match="strict"):
        ada.index(index=alias(), id="1", document={"rahasia": "x"})


def test_uji_pencarian_dalam_indeks_yang_dibuang(ada, tmp_path, django_capture_on_commit_callbacks):
    berkas = tmp_path / "kasus.toml"
    berkas.write_text(
        "".join(
            f'[[kasus]]\nisi = "{isi}"\nkueri = "{kueri}"\nketemu = {ketemu}\n'
            for isi, kueri, ketemu in (
                ("Ditetapkan kemarin", "penetapan", "true"),
                ("Ditetapkan kemarin", "tetapi", "false"),
                ("Logistik tiba", "penetapan", "true"),
            )
        )
    )
    # Other processes of the run have indices on the same server.
    milik = f"{alias().rsplit('-', 1)[0]}-*"
    sebelum = set(ada.indices.get(index=milik))
    keluaran = StringIO()
    with django_capture_on_commit_callbacks() as panggilan:
        call_command("uji_pencarian", str(berkas), "--mesin", "elasticsearch", stdout=keluaran)
    assert keluaran.getvalue().splitlines()[-1] == "2 dari 3"
    assert set(ada.indices.get(index=milik)) == sebelum
    assert panggilan == []


def _banyak(indeks, jumlah):
    """Documents of two kinds in turn, each with a date of its own day."""
    for n in range(1, jumlah + 1):
        isi = {"grup": n, "jenis": ("berita", "laporan")[n % 2], "tahun": 2020 + n % 3}
        isi |= {"langkah": "", "kategori": "", "akar_judul": "logistik", "akar_isi": f"kata{n}"}
        yield {"_index": indeks, "_id": n, "_source": isi}


def test_di_atas_sepuluh_ribu_hanya_disebut_lebih(pasang):
    klien = pasang(*ALAMAT)
    with mesin_sementara() as sementara:
        bulk(klien, _banyak(sementara.indeks, BATAS_HITUNG + 60), chunk_size=2000, refresh=True)
        mesin = MesinElastik(klien, sementara.indeks)
        susunan = susun("logistik")

        jawaban = mesin.cari(Permintaan(susunan=susunan, hal=99_999, per_hal=15))
        assert jawaban.total == BATAS_HITUNG + 1
        assert set(jawaban.faset.values()) == {None}
        # The last page ends with the 10,000th hit.
        assert (jawaban.hal, len(jawaban.cocok)) == (667, 10)

        jawaban = mesin.cari(Permintaan(susunan=susunan, saringan={"jenis": ["berita"]}, hal=4))
        assert jawaban.total == BATAS_HITUNG // 2 + 30
        assert jawaban.faset["jenis"] is None
        assert sum(jawaban.faset["tahun"].values()) == jawaban.total
        assert jawaban.faset["langkah"] == {}
        assert [c.grup for c in jawaban.cocok] == list(range(10_000, 9_980, -2))

        jawaban = mesin.cari(Permintaan(susunan=susunan, saringan={"tahun": [1999]}, hal=7))
        assert (jawaban.total, jawaban.cocok, jawaban.hal) == (0, (), 1)
        assert jawaban.faset["tahun"] is None
