"""Each case of abuse is tried, and the table in docs says neither more nor less than was seen."""

import ast
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.urls import URLPattern

from komentar import urls
from komentar.kabar.model import sidik
from komentar.kabar.tanda import BUKTI, DATA, HENTI
from komentar.models import Komentar, nomor_baru
from komentar.putusan import tanggapi, tarik
from komentar.warga import tautan
from tests import pabrik
from tests.komentar import penyalahgunaan_tempat  # noqa: F401 (adds its cases)
from tests.komentar.penyalahgunaan import KASUS
from tests.komentar.warga import komentar, tiket_dari

AKAR = Path(__file__).resolve().parent.parent.parent
DOKUMEN = AKAR / "docs" / "penyalahgunaan-komentar.md"


def isi_basis_data():
    """All rows of all tables of ours and of libraries, as the database gives them."""
    isi = {}
    with connection.cursor() as kursor:
        for tabel in connection.introspection.django_table_names(only_existing=True):
            kursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")
            isi[tabel] = sorted(map(repr, kursor.fetchall()))
    return isi


def halaman(macam):
    """The number of a page of a sort; its title is a secret."""
    if macam == "biasa":
        return pabrik.halaman_biasa().pk
    satu = pabrik.artikel(terbit=macam != "draf", title="Judul rahasia")
    if macam == "ditarik":
        satu.unpublish()
    return satu.pk


@pytest.fixture
def alam(artikel, warga, monkeypatch):
    """A page with a comment of every state, and who tries things."""
    a = SimpleNamespace(artikel=artikel, warga=warga, monkeypatch=monkeypatch)
    a.client = warga.client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    a.lain = pabrik.artikel()
    a.tampil = komentar(artikel, "disetujui")
    a.asing = komentar(a.lain, "disetujui", nama="Rahasia", teks="Rahasia.")
    a.rahasia = {
        satu: komentar(artikel, satu, nama="Rahasia", teks=f"Rahasia {satu}.")
        for satu in ("menunggu", "ditolak", "disembunyikan")
    }
    a.rahasia["ditarik"] = tarik(komentar(artikel, nama="Rahasia", teks="Rahasia ditarik.").pk)
    a.terbukti = komentar(artikel)
    Komentar.objects.filter(pk=a.terbukti.pk).update(surel_terbukti_pada=a.terbukti.submit_date)
    a.resmi = tanggapi(
        a.tampil.pk,
        oleh=pabrik.pengguna("Moderator"),
        nama="Kantor",
        teks="Besok.",
        kiriman=nomor_baru(),
    )
    a.awal = list(Komentar.objects.values_list("pk", flat=True))
    a.token = tautan.buat(a.terbukti)
    a.tiket_dari, a.jam_tanda, a.nyata = tiket_dari, signing.time, time.time
    a.isi_basis_data, a.halaman = isi_basis_data, halaman
    nomor, suara = artikel.pk, a.tampil.pk
    a.alamat_tanya = [
        f"/komentar/{nomor}/tulis/",
        f"/komentar/{nomor}/tulis/?balas={suara}",
        f"/komentar/{nomor}/laporkan/{suara}/",
        f"/komentar/status/{a.token}/sunting/",
        f"/komentar/status/{a.token}/tarik/",
        f"/komentar/bukti/{BUKTI.buat(a.terbukti.pk)}/",
        f"/komentar/henti/{HENTI.buat(sidik(a.terbukti.user_email))}/",
        "/komentar/data-saya/",
        f"/komentar/data-saya/{DATA.buat(a.terbukti.pk)}/",
        f"/komentar/data-saya/{DATA.buat(a.terbukti.pk)}/hapus/",
    ]
    a.alamat_umum = [
        artikel.get_url(),
        f"/komentar/{nomor}/halaman/1/",
        f"/komentar/{nomor}/tulis/?balas={suara}",
        f"/komentar/{nomor}/laporkan/{suara}/",
        f"/komentar/{nomor}/terkirim/",
        "/komentar/angka/",
        "/komentar/angka/data.csv",
        "/",
        "/sitemap.xml",
    ]
    return a


@pytest.mark.django_db
@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus.nama)
def test_kasus(alam, kasus):
    assert kasus.coba(alam) == kasus.harap


def test_tabel_di_docs_sama_dengan_yang_diuji():
    baris = DOKUMEN.read_text().splitlines()
    awal = baris.index("| --- | --- | --- |") + 1
    tabel = [satu for satu in baris[awal:] if satu.startswith("| ")]
    benar = [kasus.baris for kasus in KASUS]
    assert tabel == benar, "Tabel yang benar:\n" + "\n".join(benar)


@pytest.mark.django_db
def test_setiap_pintu_yang_menerima_post_ikut_ditanya(alam):
    """A new door is a new row here, or this fails."""
    tanya = [satu.partition("?")[0].removeprefix("/komentar/") for satu in alam.alamat_tanya]
    pintu = {
        pola.name
        for pola in urls.urlpatterns
        if isinstance(pola, URLPattern) and any(pola.resolve(satu) for satu in tanya)
    }
    hanya_baca = {"terkirim", "halaman", "dilaporkan", "status", "data_saya_json", "angka"}
    assert {pola.name for pola in urls.urlpatterns} - pintu == hanya_baca | {"angka_csv"}


def test_tidak_ada_pickle_di_kode_kita():
    """Nothing here loads a pickle, so none that comes with a request can be."""
    for berkas in (*AKAR.glob("komentar/**/*.py"), *AKAR.glob("portal/**/*.py")):
        for simpul in ast.walk(ast.parse(berkas.read_text())):
            nama = []
            if isinstance(simpul, ast.Import):
                nama = [satu.name for satu in simpul.names]
            elif isinstance(simpul, ast.ImportFrom):
                nama = [simpul.module or ""]
            assert not {"pickle", "marshal", "shelve", "dill"} & {
                satu.split(".")[0] for satu in nama
            }
