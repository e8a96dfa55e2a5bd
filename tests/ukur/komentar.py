"""The moderator's desk with 10,000 comments, and an article with 500.

``python -m tests.ukur.komentar`` prints Markdown tables: seconds (the median of five, after one to
warm up), queries and bytes, each answer made by the portal itself, without a network between.
"""

import re
import time
from itertools import cycle
from statistics import median

from tests.ukur.kantor import siapkan

BANYAK = 10_000
DI_SATU_ARTIKEL = 500
MASSAL = 200
KALI = 5
TEKS = (
    "Apakah jadwal pelayanan pindah memilih nomor {n} sudah ditetapkan? Mohon penjelasan petugas.",
    "Terima kasih, laporan ke-{n} mudah dibaca. Lihat juga https://contoh.id/{n} untuk pembanding.",
    "Petugas di loket {n} sangat b 0 d o h, saya menunggu dua jam tanpa penjelasan apa pun.",
    "Nomor saya 0812-3456-78{ekor:02}, tolong hubungi bila dokumen yang ke-{n} sudah siap diambil.",
)


def isi():
    """Fill the office; returns the article with many comments."""
    from berita.models import Artikel
    from komentar.jaga.sebab import ke_data, periksa
    from komentar.kirim import simpan
    from komentar.models import Keadaan, Komentar

    artikel = list(Artikel.objects.live())
    ramai = artikel.pop()
    keadaan = cycle([Keadaan.MENUNGGU] * 3 + [Keadaan.DISETUJUI] * 6 + [Keadaan.DITOLAK])
    awal = time.perf_counter()
    for n in range(BANYAK):
        tampil = n < DI_SATU_ARTIKEL
        satu = Komentar(
            halaman=ramai if tampil else artikel[n % len(artikel)],
            nama=f"Warga {n}",
            user_email=f"warga{n}@contoh.id",
            comment=TEKS[n % 4].format(n=n, ekor=n % 100),
            keadaan=Keadaan.DISETUJUI if tampil else next(keadaan),
        )
        satu.sebab = ke_data(periksa(satu.nama, satu.comment))
        if satu.keadaan == Keadaan.DITOLAK:
            satu.alasan_kode = ("kasar", "iklan", "hoaks")[n % 3]
        if satu.keadaan != Keadaan.MENUNGGU:
            satu.putusan_ke = 1
        simpan(satu)
    print(f"{BANYAK} komentar masuk dalam {time.perf_counter() - awal:.0f} detik.\n")
    return ramai


def ukur(nama, kerja, kali=KALI):
    """Run ``kerja`` several times and print a row; returns the last answer."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    if kali > 1:
        kerja()
    lama = []
    for _ in range(kali):
        with CaptureQueriesContext(connection) as kueri:
            mulai = time.perf_counter()
            jawab = kerja()
            lama.append(time.perf_counter() - mulai)
        assert jawab.status_code in (200, 302), jawab.status_code
    print(f"| {nama} | {median(lama):.3f} | {len(kueri)} | {len(jawab.content)} |")
    return jawab


def meja(client):
    """The rows of the desk."""
    from komentar.models import Komentar

    def daftar(**tanya):
        return lambda: client.get("/admin/komentar/", tanya)

    ukur("halaman pertama", daftar())
    ukur("tab semua", daftar(keadaan="semua"))
    ukur("tab semua, halaman terakhir", daftar(keadaan="semua", hal=9999))
    ukur("200 sehalaman", daftar(banyak=200))
    ukur("saringan sebab", daftar(keadaan="semua", sebab="kata"))
    ukur("saringan alasan dan tanggal", daftar(keadaan="semua", alasan="iklan", dari="2026-01-01"))
    ukur("cari dalam teks dan nama", daftar(keadaan="semua", q="pembanding"))
    ukur("cari yang tidak ada", daftar(keadaan="semua", q="tidak-ada-yang-begini"))
    satu = Komentar.objects.order_by("pk").last()
    ukur("satu komentar", lambda: client.get(f"/admin/komentar/{satu.pk}/"))
    for ke, lain in (("disetujui", {}), ("ditolak", {"alasan_kode": "iklan"})):
        pilih = re.findall(r'name="pilih"[^>]*value="([\d:]+)"', daftar(banyak=MASSAL)().text)
        assert len(pilih) == MASSAL
        isian = {"ke": ke, "pilih": pilih, **lain}
        ukur(
            f"{MASSAL} sekaligus {ke}",
            lambda isian=isian: client.post("/admin/komentar/massal/", isian),
            1,
        )


def main():
    """Print the tables."""
    siapkan()
    from django.contrib.auth.models import Group
    from django.db import transaction
    from django.test import Client

    from portal.models import Pengguna

    with transaction.atomic():
        ramai = isi()
    client = Client(SERVER_NAME="127.0.0.1")
    orang = Pengguna.objects.create_user("moderator-ukur")
    orang.groups.add(Group.objects.get(name="Moderator"))
    client.force_login(orang)
    print("| Meja moderator | Detik | Kueri | Byte |\n| --- | ---: | ---: | ---: |")
    meja(client)
    print("\n| Warga | Detik | Kueri | Byte |\n| --- | ---: | ---: | ---: |")
    warga = Client(SERVER_NAME="127.0.0.1")
    ukur(f"artikel dengan {DI_SATU_ARTIKEL} komentar", lambda: warga.get(ramai.get_url()))
    ukur("semua utasnya, halaman 1", lambda: warga.get(f"/komentar/{ramai.pk}/halaman/1/"))


if __name__ == "__main__":
    main()
