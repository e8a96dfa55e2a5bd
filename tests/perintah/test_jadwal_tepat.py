"""On the real portal: due at a second, public within five; asleep, it catches up."""

import json
from datetime import UTC, datetime, timedelta

from tests.situs import tunggu

PASANG = """
import json
from datetime import timedelta
from django.utils.timezone import now
from berita.models import Artikel, IndeksBerita, Kategori
hasil = []
for nama, detik, kategori in {daftar!r}:
    saat = (now() + timedelta(seconds=detik)).replace(microsecond=0)
    satu = Artikel(
        title=f"Jadwal {{nama}}", slug=f"jadwal-{{nama}}", ringkasan="Uji.", tempat_berita="Maros",
        kategori=Kategori.objects.first() if kategori else None, live=False, go_live_at=saat,
        isi=[("subjudul", "Uji")],
    )
    IndeksBerita.objects.get().add_child(instance=satu)
    satu.save_revision(approved_go_live_at=saat)
    hasil.append([satu.pk, saat.timestamp()])
print(json.dumps(hasil))
"""
BACA = """
import json
from berita.models import Artikel
semua = Artikel.objects.filter(pk__in={daftar!r}).order_by("pk")
jadwal = lambda a: a.revisions.filter(approved_go_live_at__isnull=False).exists()
print(json.dumps([[a.live, a.last_published_at and a.last_published_at.timestamp(), jadwal(a)]
                  for a in semua]))
"""


def shell(situs, teks, daftar):
    """What a text of Python prints on the portal, as JSON."""
    jawaban = situs.manage("shell", "--no-imports", "-c", teks.format(daftar=daftar))
    return json.loads(jawaban.strip().splitlines()[-1])


def test_tiba_waktunya_publik_dalam_lima_detik_dan_yang_lewat_disusul(situs):
    (rusak, _), (lewat, _), (tepat, saat) = shell(
        situs, PASANG, [("rusak", -60, False), ("lewat", -86400, True), ("tepat", 15, True)]
    )
    assert situs.ambil("/berita/jadwal-tepat/")[0] == 404
    tunggu(lambda: situs.ambil("/berita/jadwal-lewat/")[0] == 200, 60)
    tunggu(lambda: situs.ambil("/berita/jadwal-tepat/")[0] == 200, 60)
    keadaan = shell(situs, BACA, [rusak, lewat, tepat])
    assert keadaan[0] == [False, None, True], "yang rusak menyimpan jadwalnya sendiri"
    assert keadaan[1][0]
    assert not keadaan[1][2]
    terbit = datetime.fromtimestamp(keadaan[2][1], UTC)
    seharusnya = datetime.fromtimestamp(saat, UTC)
    assert timedelta() <= terbit - seharusnya < timedelta(seconds=5)
