"""Who cites what: for the planner who corrects, for the writers, for search and an indicator."""

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from akuntabilitas.sitiran.penyitir import berita_menunggu, penyitir
from portal.tugas import baca_pdf
from search.models import Entri
from search.pintu import Kueri, cari
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka
from tests.akuntabilitas.pabrik_sitiran import koreksi, kunci, mengutip
from tests.akuntabilitas.test_halaman_angka import teks

pytestmark = pytest.mark.django_db
SALAH = "Tertulis 80,12, yang benar 81,20."


def draf_koreksi(indikator, nilai="81.20", **lain):
    rilis = angka.rilis(alasan=SALAH)
    angka.isi(rilis, indikator, nilai=nilai, **lain)
    return rilis


def judul(daftar):
    return [p.halaman.title for p in daftar]


# The planner


def test_draf_koreksi_menyebut_yang_mengutip(partisipasi, client):
    halaman = mengutip(kunci(partisipasi), kunci(partisipasi, "capaian"))
    pengumuman = mengutip(kunci(partisipasi), buat=pabrik.pengumuman)
    mengutip(kunci(partisipasi, "target"))
    mengutip(kunci(partisipasi), terbit=False)
    rilis = draf_koreksi(partisipasi)
    client.force_login(pabrik.pengguna("Penyusun SAKIP"))
    dibaca = teks(client.get(reverse("rilis:satu", args=[rilis.pk])))
    assert "2 halaman mengutip angka yang Anda koreksi" in dibaca
    assert "tertulis 80,12%, akan menjadi 81,2%." in dibaca
    assert "tertulis 101,42 persen (tercapai), akan menjadi 102,78 persen (tercapai)." in dibaca
    assert sorted(judul(penyitir(rilis))) == sorted([halaman.title, pengumuman.title])
    rilis.sahkan(None)
    dibaca = teks(client.get(reverse("rilis:satu", args=[rilis.pk])))
    assert "2 halaman masih mengutip angka yang lama" in dibaca
    assert "tertulis 80,12%, kini 81,2%." in dibaca
    pabrik.ubah(halaman, jenis="koreksi")
    assert judul(penyitir(rilis)) == [pengumuman.title]


def test_rilis_yang_tidak_mengubah_yang_dikutip_tidak_menyebut(partisipasi):
    mengutip(kunci(partisipasi))
    assert penyitir(draf_koreksi(partisipasi, "80.12")) == []
    assert penyitir(draf_koreksi(angka.indikator())) == []
    assert penyitir(angka.rilis()) == []


def test_koreksi_berikutnya_mengambil_alih(partisipasi):
    halaman = mengutip(kunci(partisipasi))
    pertama = koreksi(partisipasi)
    kedua = draf_koreksi(partisipasi, "82")
    kedua.sahkan(None)
    assert penyitir(pertama) == []
    assert judul(penyitir(kedua)) == [halaman.title]


def test_evaluasi_dan_ikm_yang_dikoreksi():
    pabrik.tahun(2024)
    awal = angka.rilis()
    angka.nilai_lain(awal)
    awal.sahkan(None)
    halaman = mengutip("evaluasi:2024", "ikm:2024:2024-01-01:2024-06-30")
    ubahan = angka.rilis(alasan="Nilainya keliru.")
    angka.nilai_lain(ubahan)
    for model, isi in (("evaluasi", {"nilai": dict.fromkeys(angka.KOMPONEN, "10")}),):
        baris = getattr(ubahan, f"{model}_semua").get()
        for nama, nilai in isi.items():
            setattr(baris, nama, nilai)
        baris.save()
    (kena,) = penyitir(ubahan)
    assert kena.halaman.title == halaman.title
    assert [(s.kunci, kini) for s, kini in kena.kutipan] == [("evaluasi:2024", "40,00 C, kurang")]


def test_banyaknya_yang_mengutip_tidak_menambah_pertanyaan(partisipasi):
    rilis = draf_koreksi(partisipasi)

    def tanya():
        with CaptureQueriesContext(connection) as terekam:
            ada = len(penyitir(rilis))
        return ada, len(terekam)

    mengutip(kunci(partisipasi))
    ada, sedikit = tanya()
    for _ in range(20):
        mengutip(kunci(partisipasi))
    assert ada == 1
    assert tanya() == (21, sedikit)


# The writers


def test_dasbor_mengingatkan_yang_boleh_mengubahnya(partisipasi, client):
    halaman = mengutip(kunci(partisipasi))
    rilis = draf_koreksi(partisipasi)
    redaktur = pabrik.pengguna("Redaktur")
    assert berita_menunggu(redaktur) == []
    rilis.sahkan(None)
    (butir,) = berita_menunggu(redaktur)
    assert butir.judul == halaman.title
    assert "realisasi tahun 2024: 80,12%. Kini 81,2% (rilis 2)." in butir.keterangan
    assert butir.catatan == SALAH
    assert berita_menunggu(pabrik.pengguna("Moderator")) == []
    client.force_login(redaktur)
    assert "Angka dikoreksi" in teks(client.get(reverse("wagtailadmin_home")))
    pabrik.ubah(halaman, jenis="koreksi")
    assert berita_menunggu(redaktur) == []


def test_dasbor_diam_tentang_yang_lama_dan_yang_bukan_koreksi(partisipasi):
    mengutip(kunci(partisipasi))
    redaktur = pabrik.pengguna("Redaktur")
    koreksi(partisipasi)  # In March, long ago by the tests' clock of today.
    assert berita_menunggu(redaktur) == []


def test_surat_kepada_penulisnya(partisipasi, client, django_capture_on_commit_callbacks):
    penulis = pabrik.pengguna("Penulis")
    penulis.email = "penulis@example.org"
    penulis.save()
    halaman = mengutip(kunci(partisipasi), owner=penulis)
    pengesah = pabrik.pengguna("Pengesah")
    rilis = draf_koreksi(partisipasi, oleh=pabrik.pengguna("Penyusun SAKIP"))
    rilis.ajukan(rilis.penulis.get())
    client.force_login(pengesah)
    layar = client.get(reverse("rilis:satu", args=[rilis.pk]))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("rilis:putus", args=[rilis.pk]),
            {"aksi": "sahkan", "tanda": layar.context["tanda"]},
        )
    surat = [s for s in mail.outbox if s.to == ["penulis@example.org"]]
    assert [s.subject for s in surat] == [
        "Angka di tulisan Anda dikoreksi: Rilis 2, Setahun penuh 2024"
    ]
    assert halaman.full_url in surat[0].body
    assert "tertulis 80,12%, kini 81,2%" in surat[0].body


# Search


def ditemukan(kata, **lain):
    return [(h.judul, h.url) for h in cari(Kueri(teks=kata, jenis=["indikator"], **lain)).hits]


def test_indikator_ditemukan_sesudah_terbit_dan_hilang_bersamanya():
    pabrik.tahun(2024)
    ikm = angka.indikator(
        nama="Indeks Kepuasan Masyarakat",
        definisi="Penilaian orang yang dilayani.",
        satuan="nilai",
        kode="K8",
        iku=True,
    )
    rilis = angka.rilis(contoh=True)
    angka.isi(rilis, ikm, nilai=88)
    assert ditemukan("kepuasan") == []
    rilis.sahkan(None)
    alamat = [("Indeks Kepuasan Masyarakat", f"/akuntabilitas/indikator/{ikm.slug}/")]
    for kata in ("IKM", "puas", "memuaskan masyarakat", "dinilai", "K8", "indikator kinerja utama"):
        assert ditemukan(kata) == alamat, kata
    versi = ikm.versi.get()
    versi.pemilik, versi.kode = "Subbagian", "K9"
    versi.save()
    assert ditemukan("K9") == alamat
    rilis.delete()
    ikm.angka.all().delete()
    ikm.delete()
    assert ditemukan("kepuasan") == []
    assert not Entri.objects.filter(grup__lt=0).exists()


def test_indeks_yang_dibangun_ulang_memuat_indikator(partisipasi):
    Entri.objects.all().delete()
    assert ditemukan("partisipasi") == []
    call_command("indeks", "--perbaiki", verbosity=0)
    assert [j for j, _ in ditemukan("partisipasi")] == ["Partisipasi pemilih"]
    call_command("indeks", verbosity=0)


def test_halaman_cari_menyaring_indikator(partisipasi, client):
    mengutip(kunci(partisipasi), title="Partisipasi naik")
    dibaca = client.get("/cari/?q=partisipasi")
    assert "Indikator (1)" in teks(dibaca)
    hanya = client.get("/cari/?q=partisipasi&jenis=indikator")
    assert "Partisipasi pemilih" in teks(hanya)
    assert "Partisipasi naik" not in teks(hanya)


def test_rilis_besar_menulis_entri_dengan_sedikit_pertanyaan():
    def tanya(banyak):
        rilis = angka.rilis()
        for _ in range(banyak):
            angka.isi(rilis, angka.indikator(), nilai=1)
        with CaptureQueriesContext(connection) as terekam:
            rilis.sahkan(None)
        return len([q for q in terekam if "search_" in q["sql"]])

    tanya(1)  # Learns the words that all of them share.
    assert tanya(2) == tanya(22)


# What speaks of an indicator


def test_indikator_menyebut_yang_mengutip_dan_yang_menautkan(partisipasi, client):
    dikutip = mengutip(kunci(partisipasi), title="Yang mengutip")
    alamat = f"/akuntabilitas/indikator/{partisipasi.slug}/"
    tautan = f'<p><a href="http://127.0.0.1:8000{alamat}">Lihat angkanya</a></p>'
    pabrik.pengumuman(title="Yang menautkan", isi=[("paragraf", tautan)])
    pabrik.halaman_biasa(
        title="Halaman biasa", isi=[("paragraf", f'<p><a href="{alamat}">ini</a></p>')]
    )
    pabrik.artikel(title="Yang tidak menyebut", isi=[("paragraf", f"<p>{alamat}</p>")])
    mengutip(kunci(partisipasi), title="Draf", terbit=False)
    dibaca = teks(client.get(alamat))
    bagian = dibaca[dibaca.index("Berita dan dokumen tentang indikator ini") :]
    urut = ["Halaman biasa", "Yang menautkan", "Yang mengutip"]
    assert [bagian.index(kata) for kata in urut] == sorted(bagian.index(kata) for kata in urut)
    assert "Yang tidak menyebut" not in bagian
    assert "Draf" not in bagian
    pabrik.ubah(dikutip, jenis="koreksi", isi=[("paragraf", "<p>Tanpa angka.</p>")])
    assert "Yang mengutip" not in teks(client.get(alamat))


def test_indikator_menyebut_dokumen_tahunnya_dan_halaman_pdf(partisipasi, client):
    berkas = pabrik.dokumen("Pendahuluan", "Realisasi Partisipasi\npemilih 80,12 persen")
    pabrik.laporan(title="LKj 2024", berkas=berkas)
    baca_pdf.call(berkas.versi.pk)
    pabrik.laporan(title="PK Ketua 2024", jenis="pk-ketua")
    for lain in ({"jenis": "pk-sekretaris"}, {"jenis": "skm"}, {"tahun": 2023}, {"terbit": False}):
        pabrik.laporan(title="Bukan ini", **lain)
    dibaca = teks(client.get(f"/akuntabilitas/indikator/{partisipasi.slug}/"))
    bagian = dibaca[dibaca.index("Dokumen kinerja") :]
    assert "LKj 2024 Laporan Kinerja (LKj) Disebut di berkasnya: halaman 2" in bagian
    assert "PK Ketua 2024" in bagian
    assert "Bukan ini" not in bagian


def test_halaman_indikator_tetap_sekian_pertanyaan(partisipasi, client):
    alamat = f"/akuntabilitas/indikator/{partisipasi.slug}/"

    def tanya():
        client.get(alamat)
        with CaptureQueriesContext(connection) as terekam:
            client.get(alamat)
        return len(terekam)

    def isi(banyak):
        for _ in range(banyak):
            mengutip(kunci(partisipasi))
            berkas = pabrik.dokumen("Partisipasi pemilih")
            pabrik.laporan(berkas=berkas)
            baca_pdf.call(berkas.versi.pk)

    isi(1)
    sedikit = tanya()
    isi(5)
    assert tanya() == sedikit


# The chooser


@pytest.fixture
def pemilih(partisipasi, client):
    """Asks the chooser's list, as a writer."""
    client.force_login(pabrik.pengguna("Penulis"))

    def minta(q="", tahun=""):
        jawab = client.get(reverse("pilih_angka:choose_results"), {"q": q, "tahun": tahun})
        assert jawab.status_code == 200
        return teks(jawab)

    return minta


def test_pemilih_menawarkan_yang_terbit_saja(partisipasi, pemilih, client):
    diam = angka.indikator(nama="Yang masih draf")
    angka.isi(angka.rilis(), diam, nilai=7)
    lama = angka.rilis(tahun=2022)
    angka.isi(lama, partisipasi, nilai=70)
    lama.sahkan(None)
    semua = pemilih()
    assert "Partisipasi pemilih, realisasi tahun 2024: 80,12%" in semua
    assert "draf" not in semua
    assert "70%" not in pemilih("partisipasi 2022")  # No page of that year is public.
    pabrik.tahun(2022)
    assert "realisasi tahun 2022: 70%" in pemilih("partisipasi 2022")
    assert "realisasi tahun 2022: 70%" in pemilih(tahun="2022")
    assert "capaian tahun 2024" not in pemilih("realisasi partisipasi")
    assert "Tidak ada angka terbit yang cocok dengan “gajah”" in pemilih("gajah")
    jendela = client.get(reverse("pilih_angka:choose")).json()["html"]
    assert "Pilih angka" in jendela
    assert "Misalnya: partisipasi" in jendela


def test_pemilih_menjawab_pilihan_dan_menolak_yang_lain(partisipasi, pemilih, client):
    def pilih(teks_kunci):
        return client.get(reverse("pilih_angka:chosen", args=[teks_kunci.replace(":", "_3A")]))

    hasil = pilih(kunci(partisipasi)).json()["result"]
    assert hasil["id"] == kunci(partisipasi)
    assert hasil["title"] == "Partisipasi pemilih, realisasi tahun 2024: 80,12%"
    for salah in (f"realisasi:{partisipasi.pk}:2023:0", "evaluasi:2024", "apa saja"):
        assert pilih(salah).status_code == 404


@pytest.mark.parametrize("tahun", ["abc", "99999999999999999999", "2050", "\x00"])
def test_pemilih_tahan_masukan_aneh(pemilih, tahun):
    assert "Partisipasi" in pemilih(tahun=tahun)


def test_pemilih_bukan_untuk_warga(partisipasi, client):
    assert client.get(reverse("pilih_angka:choose")).status_code == 302


def test_penyunting_membaca_semua_angka_sekaligus(partisipasi):
    blok = pabrik.Artikel._meta.get_field("isi").stream_block
    lain = angka.indikator()
    isi = [{"type": "angka", "value": kunci(partisipasi)}, {"type": "angka", "value": kunci(lain)}]
    nilai = blok.to_python([*isi * 10, {"type": "angka", "value": None}])
    with CaptureQueriesContext(connection) as terekam:
        semua = blok.get_form_state(nilai)
    assert len(terekam) <= 6
    judul_angka = [satu["value"] and satu["value"]["title"] for satu in semua]
    assert judul_angka[:2] == [
        "Partisipasi pemilih, realisasi tahun 2024: 80,12%",
        "Angka ini belum terbit atau sudah ditarik dari publik",
    ]
    assert judul_angka[-1] is None
