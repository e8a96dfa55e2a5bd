"""When comments are open: whole site, span of days, kind of page, page, days after publication."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from komentar import kebijakan as modul
from komentar.kebijakan import kebijakan
from komentar.models import Komentar, SetelanKomentar
from komentar.setelan import jenis_berkomentar
from komentar.utas import utas_untuk
from portal.bahasa.tanggal import ZONA
from tests import pabrik
from tests.komentar.warga import alamat

pytestmark = pytest.mark.django_db


@pytest.fixture
def hari(monkeypatch):
    """Makes a date today."""

    def hari(kapan):
        monkeypatch.setattr(modul, "hari_ini", lambda: kapan)

    return hari


@pytest.mark.parametrize(
    ("kapan", "dari", "sampai", "kata"),
    [
        (date(2027, 2, 10), date(2027, 2, 11), date(2027, 2, 14), ""),
        (date(2027, 2, 11), date(2027, 2, 11), date(2027, 2, 14), "sampai 14 Februari 2027"),
        (date(2027, 2, 14), date(2027, 2, 11), date(2027, 2, 14), "sampai 14 Februari 2027"),
        (date(2027, 2, 15), date(2027, 2, 11), date(2027, 2, 14), ""),
        (date(2027, 2, 14), None, date(2027, 2, 14), "sampai 14 Februari 2027"),
        (date(2027, 2, 15), None, date(2027, 2, 14), ""),
        (date(2027, 2, 15), date(2027, 2, 11), None, "sejak 11 Februari 2027"),
        (date(2027, 2, 10), date(2027, 2, 11), None, ""),
    ],
)
def test_masa_tenang(artikel, hari, kapan, dari, sampai, kata):
    SetelanKomentar.objects.create(tutup_dari=dari, tutup_sampai=sampai, tutup_sebab="masa tenang")
    hari(kapan)
    aturan = kebijakan(artikel)
    assert aturan.dibuka is not bool(kata)
    if kata:
        assert aturan.kata == f"Komentar ditutup {kata}: masa tenang."


def test_masa_tenang_dibaca_di_halaman_dan_di_formulir(artikel, warga, client, hari):
    tiket = warga.buka(artikel)
    SetelanKomentar.objects.create(
        tutup_dari=date(2027, 2, 11), tutup_sampai=date(2027, 2, 14), tutup_sebab="masa tenang"
    )
    hari(date(2027, 2, 12))
    kata = "Komentar ditutup sampai 14 Februari 2027: masa tenang."
    assert kata in client.get(artikel.get_url()).text
    assert kata in client.get(alamat(artikel)).text
    jawab = warga.kirim(artikel, tiket=tiket, teks="Jangan hilang.")
    assert jawab.status_code == 409
    assert kata in jawab.text
    assert "Jangan hilang." in jawab.text
    assert not Komentar.objects.exists()
    hari(date(2027, 2, 15))
    assert warga.kirim(artikel, tiket=tiket, teks="Jangan hilang.").status_code == 302


def test_menurut_jenis_halaman(artikel, client):
    SetelanKomentar.objects.create(jenis_ditutup=["berita.pengumuman"])
    pengumuman = pabrik.pengumuman()
    assert kebijakan(artikel).dibuka
    assert kebijakan(pabrik.laporan()).dibuka
    assert kebijakan(pengumuman).kata == "Komentar untuk pengumuman ditutup."
    assert "Komentar untuk pengumuman ditutup." in client.get(pengumuman.get_url()).text


def test_jenis_yang_menerima_komentar():
    assert {label for label, _ in jenis_berkomentar()} == {
        "berita.artikel",
        "berita.pengumuman",
        "akuntabilitas.laporan",
    }


def test_selama_beberapa_hari_sesudah_terbit(artikel, hari):
    SetelanKomentar.objects.create(hari_dibuka=30)
    artikel.first_published_at = datetime(2026, 11, 24, 7, 30, tzinfo=ZONA)
    hari(date(2026, 12, 24))
    assert kebijakan(artikel).kata == (
        "Komentar dibuka sampai 24 Desember 2026. Moderator membacanya sebelum tampil."
    )
    hari(date(2026, 12, 25))
    aturan = kebijakan(artikel)
    assert not aturan.dibuka
    assert aturan.kata.endswith("sampai 24 Desember 2026, 30 hari sesudah terbit.")


def test_nol_hari_hanya_hari_terbit(artikel, hari):
    SetelanKomentar.objects.create(hari_dibuka=0)
    terbit = artikel.first_published_at.astimezone(ZONA).date()
    hari(terbit)
    assert kebijakan(artikel).dibuka
    hari(terbit + timedelta(days=1))
    assert not kebijakan(artikel).dibuka


@pytest.mark.parametrize("buat", [pabrik.artikel, pabrik.pengumuman, pabrik.laporan])
def test_tiga_jenis_halaman_membawa_sakelar_dan_utas(buat, client):
    halaman = buat()
    assert "Komentar dibuka." in client.get(halaman.get_url()).text
    halaman.komentar_dibuka = False
    assert utas_untuk(halaman)["keadaan_kata"] == "Komentar di halaman ini ditutup."
    panel = [p.field_name for p in halaman.settings_panels if hasattr(p, "field_name")]
    assert "komentar_dibuka" in panel


@pytest.mark.parametrize(
    ("isi", "medan"),
    [
        (
            {
                "tutup_dari": date(2027, 2, 14),
                "tutup_sampai": date(2027, 2, 11),
                "tutup_sebab": "masa tenang",
            },
            "tutup_sampai",
        ),
        ({"tutup_dari": date(2027, 2, 11)}, "tutup_sebab"),
        ({"tutup_sampai": date(2027, 2, 11)}, "tutup_sebab"),
    ],
)
def test_setelan_yang_keliru_ditolak(isi, medan):
    with pytest.raises(ValidationError) as galat:
        SetelanKomentar(**isi).full_clean()
    assert list(galat.value.message_dict) == [medan]


BERISI = (
    "jatah_tahan", "jatah_tolak", "hari_ditolak", "hari_ditarik", "hari_surel", "hari_aduan",
    "hari_surat",
)  # fmt: skip
"""Settings that always hold a number."""


def test_setelan_dari_cms(admin_client, artikel):
    alamat_setelan = "/admin/settings/komentar/setelankomentar/"
    formulir = admin_client.get(alamat_setelan, follow=True)
    assert "Pengumuman" in formulir.text
    jawab = admin_client.post(
        formulir.redirect_chain[-1][0] if formulir.redirect_chain else alamat_setelan,
        {
            "dibuka": "on",
            "tutup_dari": "2027-02-11",
            "tutup_sampai": "2027-02-14",
            "tutup_sebab": "masa tenang",
            "hari_dibuka": "60",
            "jenis_ditutup": ["berita.artikel"],
            **{nama: SetelanKomentar._meta.get_field(nama).default for nama in BERISI},
        },
    )
    assert jawab.status_code == 302
    setelan = SetelanKomentar.kini()
    assert (setelan.hari_dibuka, setelan.jenis_ditutup) == (60, ["berita.artikel"])
    assert kebijakan(artikel).kata == "Komentar untuk artikel ditutup."


def test_membaca_setelan_tidak_menulis():
    assert SetelanKomentar.kini().pk is None
    assert not SetelanKomentar.objects.exists()
