"""Two hundred citizens post at once while a moderator works, on a real running site.

``python -m tests.ukur.komentar_serentak`` starts the portal on SQLite (and once more on PostgreSQL
where ``PORTAL_DATABASE_URL`` names a server), opens a form for each citizen, lets all of them send
at the same moment, each from a network of their own, and every tenth twice. Meanwhile a moderator
approves and refuses what comes in. Loopback only, one run, then counts: what was accepted, what is
in the table, what came twice, what the server could not answer. Prints the table for
``docs/angka/komentar-serentak.md``; ends with an error where a comment is lost or doubled, or any
answer is a 500.
"""

import http.client
import json
import os
import re
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event
from urllib.parse import urlencode

from tests.situs import Situs

WARGA, DUA_KALI, SABAR = 200, 10, 120
"""Citizens; every n-th of them sends twice; seconds that one waits for an answer."""
HITUNG = """
import json
from collections import Counter
from komentar.models import CatatanModerasi, Komentar
suara = Komentar.objects.filter(comment__startswith="Beban ")
print(json.dumps({
    "teks": list(suara.values_list("comment", flat=True)),
    "keadaan": Counter(suara.values_list("keadaan", flat=True)),
    "catatan": CatatanModerasi.objects.filter(komentar__in=suara.values("pk")).count(),
    "putusan": sum(suara.values_list("putusan_ke", flat=True)),
}))
"""


class Orang:
    """Someone on a connection of their own, as seen through a front server."""

    def __init__(self, port, n):
        self.port, self.kepala = port, {"X-Forwarded-For": f"10.{n // 250}.{n % 250}.1"}
        self.kuki = {}

    def minta(self, cara, jalur, isian=None):
        """Status, the address it leads to, and the text; ``0`` where no answer came."""
        sambungan = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SABAR)
        kepala = {**self.kepala, "Content-Type": "application/x-www-form-urlencoded"}
        if self.kuki:
            kepala["Cookie"] = "; ".join(f"{nama}={nilai}" for nama, nilai in self.kuki.items())
        try:
            sambungan.request(cara, jalur, isian and urlencode(isian), kepala)
            jawab = sambungan.getresponse()
            for baris in jawab.headers.get_all("Set-Cookie") or ():
                nama, _, nilai = baris.partition(";")[0].partition("=")
                self.kuki[nama] = nilai
            return jawab.status, jawab.headers.get("Location", ""), jawab.read().decode()
        except OSError:
            return 0, "", ""
        finally:
            sambungan.close()


def medan(teks, nama):
    """The value of a hidden field."""
    return re.search(rf'name="{nama}" value="([^"]+)"', teks)[1]


def moderator(situs, selesai):
    """Work until told to stop: the number of decisions, and the slowest list in seconds."""
    orang = Orang(situs.port, 9999)
    teks = orang.minta("GET", "/admin/login/")[2]
    isian = {"username": "moderator", "password": situs.akun["moderator"]}
    kode = orang.minta(
        "POST",
        "/admin/login/",
        {**isian, "csrfmiddlewaretoken": medan(teks, "csrfmiddlewaretoken")},
    )[0]
    assert kode == 302, kode
    putusan, lambat, kodenya = 0, 0.0, []
    while not selesai.is_set():
        mulai = time.monotonic()
        kode, _, teks = orang.minta("GET", "/admin/komentar/")
        lambat = max(lambat, time.monotonic() - mulai)
        kodenya.append(kode)
        nomor = re.search(r"/admin/komentar/(\d+)/putus/", teks)
        if kode != 200 or not nomor:
            time.sleep(0.2)
            continue
        ke = ("disetujui", "ditolak")[putusan % 2]
        isian = {
            "ke": ke,
            "putusan_ke": "0",
            "alasan_kode": "" if ke == "disetujui" else "di-luar-topik",
            "csrfmiddlewaretoken": medan(teks, "csrfmiddlewaretoken"),
        }
        kode = orang.minta("POST", f"/admin/komentar/{nomor[1]}/putus/", isian)[0]
        kodenya.append(kode)
        putusan += kode == 302
    return putusan, lambat, kodenya


def satu_warga(situs, halaman, tiket, gerbang, n):
    """Send the form, every n-th twice at once; ``[(status, seconds, address)]``."""
    isian = {
        "nama": f"Warga {n}",
        "surel": f"w{n}@contoh.id",
        "teks": f"Beban {n}.",
        "tiket": tiket,
    }
    orang = Orang(situs.port, n)
    gerbang.wait(timeout=SABAR)

    def kirim(_):
        mulai = time.monotonic()
        kode, tujuan, _ = orang.minta("POST", f"/komentar/{halaman}/tulis/", isian)
        return kode, time.monotonic() - mulai, tujuan

    if n % DUA_KALI:
        return [kirim(0)]
    with ThreadPoolExecutor(2) as kolam:
        return list(kolam.map(kirim, range(2)))


def ukur(situs):
    """One run; the row of the table, and what is wrong in words."""
    artikel = re.search(r'href="(/berita/[a-z0-9-]+/)"', situs.ambil("/berita/")[1])[1]
    halaman = re.search(r"/komentar/(\d+)/tulis/", situs.ambil(artikel)[1])[1]
    tiket = [
        medan(Orang(situs.port, n).minta("GET", f"/komentar/{halaman}/tulis/")[2], "tiket")
        for n in range(WARGA)
    ]
    time.sleep(4)  # Who sends faster than three seconds after opening is asked once more.
    selesai, gerbang = Event(), Barrier(WARGA)
    with ThreadPoolExecutor(WARGA + 1) as kolam:
        meja = kolam.submit(moderator, situs, selesai)
        mulai = time.monotonic()
        jawaban = list(
            kolam.map(lambda n: satu_warga(situs, halaman, tiket[n], gerbang, n), range(WARGA))
        )
        lama = time.monotonic() - mulai
        time.sleep(2)
        selesai.set()
        putusan, lambat, kode_meja = meja.result()
    isi = json.loads(situs.manage("shell", "--no-imports", "-c", HITUNG).splitlines()[-1])
    semua = [satu for warga in jawaban for satu in warga]
    diterima = [n for n, warga in enumerate(jawaban) if any(kode == 302 for kode, _, _ in warga)]
    tersimpan = sorted(isi["teks"])
    salah = []
    if tersimpan != sorted(f"Beban {n}." for n in diterima):
        salah.append(f"diterima {len(diterima)}, tersimpan {len(tersimpan)}")
    if any(len({tujuan for kode, _, tujuan in w if kode == 302}) > 1 for w in jawaban):
        salah.append("satu formulir, dua tautan")
    salah += ["500" for kode in (*(satu[0] for satu in semua), *kode_meja) if kode == 500]
    if isi["catatan"] != isi["putusan"]:
        salah.append("putusan tanpa catatan")
    log = situs.log.read_text()
    for tanda in ("database is locked", "Traceback", " ERROR "):
        if (di_mana := log.find(tanda)) >= 0:
            salah.append(f"{tanda} dalam log: {log[max(0, di_mana - 500) : di_mana + 3000]}")
    detik = sorted(satu[1] for satu in semua)
    kode = ", ".join(
        f"{satu}: {sum(k == satu for k, _, _ in semua)}" for satu in sorted({s[0] for s in semua})
    )
    baris = (
        f"{len(semua)} | {kode} | {len(diterima)} | {len(tersimpan)} | {lama:.1f} |"
        f" {statistics.median(detik):.1f} | {detik[int(len(detik) * 0.95)]:.1f} | {detik[-1]:.1f} |"
        f" {putusan} | {lambat:.1f}"
    )
    return baris, salah


def main():
    """Measure on each database, print the table, fail where something is wrong."""
    url = os.environ.pop("PORTAL_DATABASE_URL", "")
    print(
        "| | kiriman | jawaban | diterima | tersimpan | seluruhnya, s | median, s | 95 %, s |"
        " terlama, s | putusan moderator | daftar terlama, s |\n"
        "| --- |" + " ---: |" * 10
    )
    salah = []
    for nama, alamat in (("SQLite", ""), ("PostgreSQL", url)):
        if nama == "PostgreSQL" and not url:
            continue
        if alamat:
            os.environ["PORTAL_DATABASE_URL"] = alamat
        with tempfile.TemporaryDirectory(prefix="portal-ukur-") as folder:
            situs = Situs(Path(folder) / "var")
            situs.lingkungan["PORTAL_DI_BELAKANG_PROXY"] = "1"
            try:
                situs.mulai()
                situs.habiskan_antrean()
                baris, kurang = ukur(situs)
            finally:
                situs.hapus()
        print(f"| {nama} | {baris} |", flush=True)
        salah += [f"{nama}: {satu}" for satu in kurang]
    if salah:
        sys.exit("\n".join(salah))


if __name__ == "__main__":
    main()
