"""The dashboard: what waits for whom, in the order of the work; the message for WhatsApp."""

from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils.timezone import now

from komentar.models import Keadaan
from portal.bahasa.kalimat import kalimat_awal
from portal.dasbor.bagikan import kartu
from portal.jadwal import Jadwal
from portal.persetujuan.layar import tautan
from tests import pabrik

pytestmark = pytest.mark.django_db
RUMAH = reverse("wagtailadmin_home")


@pytest.fixture
def penulis():
    return pabrik.pengguna("Penulis", "penulis")


@pytest.fixture
def redaktur():
    return pabrik.pengguna("Redaktur", "redaktur")


def panel(client, pengguna):
    """The panels of the user's dashboard: ``{title: lines}``."""
    client.force_login(pengguna)
    jawab = client.get(RUMAH)
    assert jawab.status_code == 200
    bagian = jawab.text.split('<section class="ruang-panel"')[1:]
    return {satu.split("</h2>")[0].rpartition(">")[2]: unescape(satu) for satu in bagian}


def test_urutan_panel_dan_keadaan_kosong(client, penulis):
    isi = panel(client, penulis)
    assert list(isi) == ["Menunggu Anda", "Draf saya", "Terjadwal", "Baru terbit"]
    assert all("ruang-kosong" in satu for satu in isi.values())
    assert "tampil di sini sampai terbit" in isi["Draf saya"]


@pytest.mark.parametrize(
    ("peran", "tombol"),
    [
        ("Penulis", ["Tulis artikel", "Tulis pengumuman"]),
        ("Penyusun SAKIP", ["Tulis laporan", "Isi angka"]),
        ("Moderator", []),
    ],
)
def test_dasbor_mulai_dengan_yang_boleh_ditulis(client, db, peran, tombol):
    pabrik.tahun()
    client.force_login(pabrik.pengguna(peran))
    teks = client.get(RUMAH).text
    ada = [
        k
        for k in ("Tulis artikel", "Tulis pengumuman", "Tulis laporan", "Isi angka")
        if f">{k}</a>" in teks
    ]
    assert ada == tombol


def test_yang_menunggu_tampil_pada_penyetujunya_saja(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis, title="Naskah yang menunggu")
    assert satu.title in panel(client, redaktur)["Menunggu Anda"]
    for peran in ("Pengesah", "Penyusun SAKIP", "Moderator"):
        client.force_login(pabrik.pengguna(peran))
        assert satu.title not in client.get(RUMAH).text
    isi = panel(client, penulis)
    assert satu.title not in isi["Menunggu Anda"]
    assert tautan(satu.pk) in isi["Draf saya"]


def test_milik_sendiri_disebut_menunggu_orang_lain(client, redaktur):
    pabrik.diajukan(redaktur, title="Tulisan redaktur")
    isi = panel(client, redaktur)["Menunggu Anda"]
    assert "orang lain yang menyetujui" in isi
    assert "Untuk disetujui" not in isi


def test_yang_dikembalikan_tampil_dengan_catatannya(client, penulis, redaktur):
    satu = pabrik.diajukan(penulis)
    satu.current_workflow_task_state.reject(user=redaktur, comment="Fotonya buram.")
    isi = panel(client, penulis)
    assert "Fotonya buram." in isi["Menunggu Anda"]
    assert satu.title not in isi["Draf saya"]
    assert "Fotonya buram." not in panel(client, redaktur)["Menunggu Anda"]


def test_komentar_menunggu_hanya_bagi_moderator(client, penulis):
    from komentar.models import Komentar

    artikel = pabrik.artikel()
    Komentar.objects.create(
        halaman=artikel.page_ptr,
        content_object=artikel.page_ptr,
        site_id=1,
        nama="Warga",
        comment="Kapan?",
        keadaan=Keadaan.MENUNGGU,
    )
    moderator = pabrik.pengguna("Moderator")
    assert "1 komentar warga menunggu" in panel(client, moderator)["Menunggu Anda"]
    assert "komentar warga" not in panel(client, penulis)["Menunggu Anda"]


def test_terlambat_adalah_garis_merah_dengan_sebabnya(client, redaktur):
    lewat = now() - timedelta(hours=2)
    rusak = pabrik.artikel(terbit=False, tempat_berita="", title="Yang rusak")
    rusak.save_revision(approved_go_live_at=lewat)
    Jadwal([]).detak()
    diam = pabrik.artikel(terbit=False, title="Yang didiamkan")
    diam.save_revision(approved_go_live_at=lewat)
    nanti = pabrik.artikel(terbit=False, title="Yang menyusul")
    nanti.save_revision(approved_go_live_at=now() + timedelta(hours=2))
    baris = panel(client, redaktur)["Terjadwal"].split("<li>")[1:]
    menurut = {b.split("</a>")[0].rpartition(">")[2]: b for b in baris}
    assert "Isi tempat berita" in menurut["Yang rusak"]
    assert "Terlambat." in menurut["Yang rusak"]
    assert "Jam portal belum mengerjakannya" in menurut["Yang didiamkan"]
    assert "Terlambat." not in menurut["Yang menyusul"]


def test_yang_akhirnya_terbit_tidak_lagi_terlambat(client, redaktur):
    satu = pabrik.artikel(terbit=False, tempat_berita="", title="Yang rusak")
    satu.save_revision(approved_go_live_at=now() - timedelta(hours=2))
    Jadwal([]).detak()
    satu.tempat_berita = "Maros"
    satu.save_revision().publish()
    isi = panel(client, redaktur)
    assert "Yang rusak" not in isi["Terjadwal"]
    assert "Yang rusak" in isi["Baru terbit"]


@pytest.mark.parametrize(
    ("buat", "peran"),
    [
        (pabrik.artikel, "Redaktur"),
        (pabrik.pengumuman, "Redaktur"),
        (pabrik.laporan, "Pengesah"),
    ],
)
def test_setiap_jenis_halaman_tampil_di_baru_terbit(client, buat, peran):
    halaman = buat()
    assert halaman.title in panel(client, pabrik.pengguna(peran))["Baru terbit"]


@pytest.mark.parametrize("peran", ["Penulis", "Redaktur", "Admin"])
def test_banyak_isi_tidak_menambah_kueri(
    client, peran, penulis, django_assert_max_num_queries, django_assert_num_queries
):
    pengguna = pabrik.pengguna(peran)
    client.force_login(pengguna)
    _isi_kantor(pengguna, penulis)
    client.get(RUMAH)
    with django_assert_max_num_queries(90) as sedikit:
        client.get(RUMAH)
    for _ in range(9):
        _isi_kantor(pengguna, penulis)
    with django_assert_num_queries(len(sedikit.captured_queries)):
        client.get(RUMAH)


def _isi_kantor(pengguna, penulis):
    """Two of everything that a panel can show."""
    for _ in range(2):
        pabrik.diajukan(penulis)
        pabrik.naskah(pengguna)
        satu = pabrik.diajukan(pengguna)
        satu.current_workflow_task_state.reject(user=penulis, comment="Perbaiki.")
        pabrik.artikel(terbit=False).save_revision(approved_go_live_at=now() + timedelta(hours=1))
        pabrik.artikel(gambar=pabrik.gambar())


def test_tulisan_sendiri_dua_klik(client, penulis):
    lama = pabrik.artikel(owner=penulis, title="Tulisan lama penulis")
    pabrik.artikel(title="Tulisan orang lain")
    client.force_login(penulis)
    assert reverse("tulisan_saya:index") in client.get(RUMAH).text
    daftar = client.get(reverse("tulisan_saya:index")).text
    assert reverse("wagtailadmin_pages:edit", args=[lama.pk]) in daftar
    assert "Tulisan orang lain" not in daftar


# WhatsApp


def test_pesan_whatsapp_judul_dua_kalimat_tautan(client, redaktur):
    satu = pabrik.artikel(
        title="KPU Maros *gelar* kelas",
        ringkasan="Kelas dibuka Dr. Andi pukul 9. Sebanyak 120 siswa hadir. Kalimat ketiga.",
    )
    assert kartu(satu).pesan == (
        "*KPU Maros gelar kelas*\n\n"
        "Kelas dibuka Dr. Andi pukul 9. Sebanyak 120 siswa hadir.\n\n"
        f"{satu.full_url}"
    )
    assert kartu(satu).pesan in panel(client, redaktur)["Baru terbit"]


def test_kartu_sama_dengan_yang_dikatakan_halaman(client):
    satu = pabrik.artikel(gambar=pabrik.gambar())
    satu.gambar.get_renditions(*_ukuran())
    halaman = client.get(satu.url).text
    gambaran = kartu(satu)
    assert f'property="og:title" content="{gambaran.judul}"' in halaman
    assert f'property="og:description" content="{gambaran.deskripsi}"' in halaman
    assert f'{gambaran.gambar}">' in halaman
    tanpa = pabrik.artikel()
    assert f'{kartu(tanpa).gambar}">' in client.get(tanpa.url).text


def _ukuran():
    from portal.gambar import UKURAN

    return UKURAN.values()


@pytest.mark.parametrize(
    ("teks", "dua"),
    [
        ("Satu. Dua. Tiga.", "Satu. Dua."),
        ("Satu saja", "Satu saja"),
        ("Rapat, Selasa (14/7). “Kami siap,” katanya. Lalu.",
         "Rapat, Selasa (14/7). “Kami siap,” katanya."),
        ("Nomor PKPU No. 5 berlaku. Sampai Jl. Jenderal Sudirman. Akhir.",
         "Nomor PKPU No. 5 berlaku. Sampai Jl. Jenderal Sudirman."),
        ("Naik 9.876 pemilih. Turun 1,5 persen! Benarkah? Ya.",
         "Naik 9.876 pemilih. Turun 1,5 persen!"),
        ("  Baris\npatah.   Dua  spasi. Tiga.", "Baris patah. Dua spasi."),
        ("", ""),
    ],
)  # fmt: skip
def test_dua_kalimat_pertama(teks, dua):
    assert kalimat_awal(teks, 2) == dua
