"""Bytes and queries of each kind of page, on the sample office.

``python -m tests.ukur.halaman`` prints a Markdown table: compressed and plain bytes of the HTML,
and database queries of a second visit.
"""

import gzip

from tests.ukur.kantor import siapkan


def alamat():
    """One address for each kind of page: ``{name: path}``."""
    from akuntabilitas.models import Indikator, Laporan
    from berita.models import Artikel
    from home.models import HalamanBiasa

    artikel = Artikel.objects.terbit().exclude(gambar=None).first()
    laporan = Laporan.objects.terbit().exclude(berkas=None).first()
    lkj = Laporan.objects.terbit().exclude(rilis_angka=None).order_by("-tahun").first()
    indikator = Indikator.objects.filter(satker__milik_sendiri=True, angka__tahun=lkj.tahun).first()
    kinerja = f"/akuntabilitas/{lkj.tahun}/"
    return {
        "Beranda": "/",
        "Indeks berita": "/berita/",
        "Artikel": artikel.get_url(),
        "Indeks akuntabilitas": "/akuntabilitas/",
        "Tahun": f"/akuntabilitas/{laporan.tahun}/",
        "Laporan": laporan.get_url(),
        "LKj sebagai halaman": f"{lkj.get_url()}naskah/",
        "Indikator": f"/akuntabilitas/indikator/{indikator.slug}/",
        "Cara menghitung": f"/akuntabilitas/indikator/{indikator.slug}/{lkj.tahun}/",
        "Pohon kinerja": f"{kinerja}pohon/",
        "Tahun menurut rilis": f"{kinerja}rilis/1/",
        "Evaluasi": "/akuntabilitas/evaluasi/",
        "IKM": "/akuntabilitas/ikm/",
        "Data terbuka": "/akuntabilitas/data/",
        "Halaman PDF": f"/dokumen/{laporan.berkas_id}/halaman/1/",
        "Halaman biasa": HalamanBiasa.objects.live().first().get_url(),
        "Cari": "/cari/?q=pertanggungjawaban",
        "Cari, tersaring": "/cari/?q=kinerja&jenis=laporan&tahun=2024&urut=baru",
        "Cari, tanpa kata": "/cari/",
        "Saran pencarian": "/cari/saran/?q=ki",
        "Saran pencarian, dua kata": "/cari/saran/?q=laporan+ki",
        "Tulis komentar": f"/komentar/{artikel.pk}/tulis/",
        "Semua komentar": f"/komentar/{artikel.pk}/halaman/1/",
        "Angka moderasi": "/komentar/angka/",
        "Umpan RSS": "/berita/rss.xml",
        "Peta situs": "/sitemap.xml",
    }


def ukur():
    """Yield ``(name, compressed bytes, plain bytes, queries)`` for each kind of page."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="127.0.0.1")
    for nama, jalur in alamat().items():
        client.get(jalur)
        with CaptureQueriesContext(connection) as kueri:
            jawab = client.get(jalur)
        assert jawab.status_code == 200, (jalur, jawab.status_code)
        yield nama, len(gzip.compress(jawab.content)), len(jawab.content), len(kueri)


def main():
    """Print the table."""
    siapkan()
    print("| Halaman | HTML, gzip (byte) | HTML (byte) | Kueri |\n| --- | ---: | ---: | ---: |")
    for nama, kecil, besar, kueri in ukur():
        print(f"| {nama} | {kecil} | {besar} | {kueri} |")


if __name__ == "__main__":
    main()
