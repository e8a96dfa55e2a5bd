"""A planted name, e-mail, text, token and address, searched for everywhere on a real portal.

Logs must never have them; everything else must not have them after the purge. A search that finds
nothing proves nothing, so each place is first seen to hold what is searched for, where it may.
"""

import http.client
import json
import re
import socket
import uuid
from email import message_from_bytes, policy
from urllib.parse import urlencode

import pytest

from tests.komentar.surel_palsu import menerima
from tests.situs import Situs, tunggu

DARI = "127.77.66.55"
"""The device's own address: all of 127.0.0.0/8 is this machine."""
DITERUSKAN = "203.0.113.77"
"""What a front server says the device's address is."""

BONGKAR = """
import json
from django.db import connection
sasaran = {sasaran}
with connection.cursor() as kursor:
    if connection.vendor == "sqlite":
        kursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        kursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    else:
        kursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    temu = set()
    for (tabel,) in kursor.fetchall():
        kursor.execute(f'SELECT * FROM "{{tabel}}"')
        kolom = [satu[0] for satu in kursor.description]
        for baris in kursor.fetchall():
            for nama, isi in zip(kolom, baris):
                isi = bytes(isi) if isinstance(isi, (bytes, memoryview)) else str(isi).encode()
                if any(satu.encode() in isi.lower() for satu in sasaran):
                    temu.add(f"{{tabel}}.{{nama}}")
print(json.dumps(sorted(temu)))
"""
PUTUS = """
from komentar.models import Komentar
from komentar.putusan import putuskan
from portal.models import Pengguna
for satu in Komentar.objects.filter(comment__contains="{kata}", keadaan="menunggu"):
    ke = "disetujui" if "terbuka" in satu.comment else "ditolak"
    putuskan(satu.pk, ke, oleh=Pengguna.objects.get(username="moderator"),
             putusan_ke=satu.putusan_ke, alasan_kode="" if ke == "disetujui" else "lain",
             alasan_teks="" if ke == "disetujui" else "Menyebut {kata}.")
    print(satu.pk if ke == "disetujui" else "")
"""
BERSIHKAN = """
from datetime import timedelta
from django.utils import timezone
from komentar.jaga.jejak import GaramHari
from komentar.kabar import jam
from komentar.models import Aduan, Kabar, Komentar
from komentar.retensi.bersihkan import bersihkan
lama = timezone.now() - timedelta(days=400)
Komentar.objects.filter(comment__contains="{kata}").update(diputus_pada=lama)
Kabar.objects.exclude(selesai_pada=None).update(selesai_pada=lama)
GaramHari.objects.update(hari=lama.date())
bersihkan()
jam.bersihkan()
"""
KIRIM = """
from komentar.kabar.antrean import kirim_kabar
kirim_kabar.call()
"""
VACUUM = """
from django.db import connection
with connection.cursor() as kursor:
    kursor.execute("VACUUM")
    kursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(kursor.fetchone()[0])
"""


class Kenari:
    """One planted person, and a device that writes from its own address."""

    def __init__(self, situs):
        self.situs = situs
        self.kata = f"kenari{uuid.uuid4().hex[:12]}"
        self.surel = f"{self.kata}@contoh.id"
        self.token = []

    @property
    def sasaran(self):
        """Everything that is searched for: the word stands in name, e-mail and text."""
        return [self.kata, *self.token]

    def minta(self, cara, jalur, isian=None):
        """One request; the status, the address it leads to, and the text."""
        sambungan = http.client.HTTPConnection(
            "127.0.0.1", self.situs.port, timeout=60, source_address=(DARI, 0)
        )
        kepala = {
            "X-Forwarded-For": f"198.51.100.9, {DITERUSKAN}",
            "User-Agent": f"Peramban {self.kata}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        sambungan.request(cara, jalur, isian and urlencode(isian), kepala)
        jawab = sambungan.getresponse()
        teks = jawab.read().decode(errors="replace")
        sambungan.close()
        return jawab.status, jawab.headers.get("Location", ""), teks

    def kirim(self, jalur, **isian):
        """A form, sent as fast as a machine and once more; where it leads."""
        teks = self.minta("GET", jalur)[2]
        for _ in range(2):
            isian["tiket"] = re.search(r'name="tiket" value="([^"]+)"', teks)[1]
            status, tujuan, teks = self.minta("POST", jalur, isian)
        assert status == 302, teks
        return tujuan

    def tulis(self, halaman, teks):
        """A comment; the address of its private link."""
        tujuan = self.kirim(
            f"/komentar/{halaman}/tulis/",
            nama=f"Nama {self.kata}",
            surel=self.surel,
            teks=f"{teks} {self.kata}",
        )
        self.token.append(tujuan.split("/")[3])
        return tujuan

    def jalankan(self, naskah, **isi):
        """What a script in the portal prints, line by line."""
        isi = {"kata": self.kata, "sasaran": json.dumps(self.sasaran), **isi}
        return self.situs.manage("shell", "--no-imports", "-c", naskah.format(**isi)).splitlines()

    def dalam_basis_data(self):
        """The columns of all tables in which something planted stands."""
        return json.loads(self.jalankan(BONGKAR)[-1])

    def dalam_berkas(self):
        """The files of the portal, logs left out, in which something planted stands."""
        return sorted(
            berkas.name
            for berkas in self.situs.var.rglob("*")
            if berkas.is_file() and self.tampak(berkas.read_bytes())
        )

    def tampak(self, isi):
        """Whether something planted stands in these bytes."""
        isi = isi.lower()
        return any(satu.lower().encode() in isi for satu in self.sasaran)


def tautan_surel(server, kenari, bagian):
    """The path of the newest mail's link to a part of the portal, once such a mail has come."""

    def cari():
        for isi in reversed(server.surat):
            surat = message_from_bytes(isi, policy=policy.default)
            temu = re.search(rf"(/komentar/{bagian}/\S+/)", surat.get_body().get_content())
            if kenari.kata in surat["To"] and temu:
                return temu[1]
        return None

    # The portal's own worker is busy with the pictures of the sample office.
    kenari.jalankan(KIRIM)
    jalur = tunggu(cari, 120)
    kenari.token.append(jalur.split("/")[3])
    return jalur


@pytest.fixture(scope="module")
def surel():
    """A mail server."""
    with menerima() as server:
        yield server


@pytest.fixture(scope="module")
def kenari(tmp_path_factory, surel):
    """A portal behind a front server that keeps an access log, with mails that go out."""
    situs = Situs(tmp_path_factory.mktemp("kenari"))
    situs.akses = situs.var.with_name("akses.log")
    situs.lingkungan |= {
        "PORTAL_DI_BELAKANG_PROXY": "1",
        "PORTAL_SUREL_URL": f"smtp://127.0.0.1:{surel.server_address[1]}",
        "GUNICORN_CMD_ARGS": f"--access-logfile {situs.akses} --access-logformat '%(r)s %(h)s "
        "%({x-forwarded-for}i)s %(a)s'",
    }
    try:
        situs.mulai()
        yield Kenari(situs)
    finally:
        situs.hapus()


def test_kenari_tidak_di_log_dan_sesudah_masanya_tidak_di_mana_pun(kenari, surel):
    situs = kenari.situs
    artikel = re.search(r'href="(/berita/[a-z0-9-]+/)"', situs.ambil("/berita/")[1])[1]
    kenari.minta("GET", artikel)
    halaman = re.search(r"/komentar/(\d+)/tulis/", situs.ambil(artikel)[1])[1]

    # Planted: refused, withdrawn, public, reported, proved, with every door opened once.
    kenari.tulis(halaman, "Ditolak.")
    ditarik = kenari.tulis(halaman, "Ditarik.")
    kenari.tulis(halaman, "Ini terbuka.")
    nomor = next(filter(None, kenari.jalankan(PUTUS)))
    assert kenari.kata in situs.ambil(artikel)[1]
    kenari.kirim(
        f"/komentar/{halaman}/laporkan/{nomor}/", alasan="kasar", keterangan=f"Ia {kenari.kata}."
    )
    assert kenari.minta("GET", f"{ditarik}?asal={kenari.kata}")[0] == 200
    assert kenari.minta("POST", f"{ditarik}tarik/")[0] == 302
    bukti = tautan_surel(surel, kenari, "bukti")
    assert kenari.minta("GET", bukti)[0] == 200
    assert kenari.minta("POST", bukti, {"komentar": nomor})[0] == 302
    assert kenari.minta("POST", "/komentar/data-saya/", {"surel": kenari.surel})[0] == 200
    data = tautan_surel(surel, kenari, "data-saya")
    assert kenari.kata in kenari.minta("GET", f"{data}data.json")[2]
    for jalur in (
        f"/komentar/{halaman}/tulis/?balas={kenari.kata}",
        f"/komentar/status/{'0' * 32}/",
    ):
        assert kenari.minta("GET", jalur)[0] == 404
    for rusak in (
        f"GET {bukti}?q={kenari.kata} HTTP/9.9\r\n\r\n",
        f"GET {bukti} HTTP/1.1\r\nHost: x\r\n{kenari.kata}\r\n\r\n",
    ):
        with socket.create_connection(
            ("127.0.0.1", situs.port), timeout=30, source_address=(DARI, 0)
        ) as colokan:
            colokan.sendall(rusak.encode())
            assert b" 400 " in colokan.recv(200)

    # The logs, in which other things stand.
    log, akses = situs.log.read_text(), situs.akses.read_text()
    assert "Invalid request from ip=…" in log
    assert f"GET {artikel} HTTP/1.1" in akses
    assert "/komentar/" not in akses
    for satu in (*kenari.token, f"Nama {kenari.kata}", kenari.surel):
        assert satu not in log + akses
    assert kenari.kata not in log
    assert DARI not in log
    assert DITERUSKAN not in log

    # Before the purge the search finds them, so it is no blind one.
    awal = set(kenari.dalam_basis_data())
    assert {
        "django_comments.comment",
        "django_comments.user_email",
        "komentar_komentar.nama",
        "komentar_komentar.alasan_teks",
        "komentar_aduan.keterangan",
    } <= awal

    # Withdrawn too, and the time of all of them is over.
    kenari.minta("POST", f"/komentar/status/{kenari.token[2]}/tarik/")
    kenari.jalankan(BERSIHKAN)
    assert kenari.dalam_basis_data() == []
    for jalur in (
        artikel,
        f"/komentar/{halaman}/halaman/1/",
        "/komentar/angka/data.csv",
        "/berita/rss.xml",
        "/sitemap.xml",
        "/",
    ):
        kode, teks = situs.ambil(jalur)
        assert kode == 200
        assert not kenari.tampak(teks.encode())
    assert f"Tidak ada hasil untuk “{kenari.kata}”" in situs.ambil(f"/cari/?q={kenari.kata}")[1]
    if situs.induk is None:
        assert tunggu(lambda: kenari.jalankan(VACUUM)[-1] == "0", 60)
    assert kenari.dalam_berkas() == []
    assert not kenari.tampak(situs.log.read_bytes())
