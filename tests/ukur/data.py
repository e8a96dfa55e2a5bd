"""The set of open data at 40 and at 400 indicators over five years, on top of the sample office.

``python -m tests.ukur.data`` prints a Markdown table: seconds, queries, how far the process's
memory rose above what it held before (Linux), and bytes.
"""

from datetime import UTC, datetime

from tests.ukur.impor import ukur
from tests.ukur.kantor import siapkan

TAHUN = range(2015, 2020)


def isi(banyak):
    """Five years of so many indicators: targets, four quarters with words, a correction."""
    from akuntabilitas.models import (
        Angka,
        Indikator,
        Jenjang,
        PerjanjianKinerja,
        Renstra,
        Rilis,
        Sasaran,
        Satker,
        VersiAngka,
        VersiIndikator,
    )

    kantor = Satker.objects.get(milik_sendiri=True)
    renstra, _ = Renstra.objects.get_or_create(
        satker=kantor, mulai=TAHUN[0], defaults={"nama": "Renstra 2015–2019", "akhir": TAHUN[-1]}
    )
    sasaran = [
        Sasaran.objects.create(
            renstra=renstra,
            satker=kantor,
            jenjang=Jenjang.objects.first(),
            kode=f"U{banyak}-{n}",
            nama=f"Sasaran {n}",
        )
        for n in range(banyak // 10)
    ]
    semua = Indikator.objects.bulk_create(
        Indikator(satker=kantor, slug=f"ukur-{banyak}-{n}") for n in range(banyak)
    )
    VersiIndikator.objects.bulk_create(
        VersiIndikator(
            indikator=satu,
            mulai=TAHUN[0],
            sasaran=sasaran[n // 10],
            kode=f"U{n}",
            nama=f"Persentase pemilih yang terlayani di wilayah {n}",
            definisi="Pemilih yang dilayani dibagi pemilih yang datang pada tahun itu.",
            satuan="%",
            arah="tinggi",
            agregasi="jumlah",
        )
        for n, satu in enumerate(semua)
    )
    for tahun in TAHUN:
        pk, _ = PerjanjianKinerja.objects.get_or_create(satker=kantor, tahun=tahun, pihak="ketua")
        sel = [("target", 0, pk), *(("realisasi", ke, None) for ke in (1, 2, 3, 4))]
        sel += [("target", ke, None) for ke in (1, 2, 3, 4)]
        angka = Angka.objects.bulk_create(
            Angka(indikator=satu, tahun=tahun, jenis=jenis, triwulan=ke, pk_asal=milik)
            for satu in semua
            for jenis, ke, milik in sel
        )
        for ulang in (0, 1):
            rilis = Rilis.objects.create(
                satker=kantor, tahun=tahun, lingkup="tahun", alasan="Dicocokkan dengan dokumen."
            )
            VersiAngka.objects.bulk_create(
                VersiAngka(
                    rilis=rilis,
                    angka=satu,
                    nilai=f"{n % 80 + 10}.{ulang}25",
                    kendala="Hujan lebat menghambat pelayanan di beberapa wilayah.",
                )
                for n, satu in enumerate(angka[:: 1 + ulang])
            )
            rilis.sahkan(None, waktu=datetime(tahun + 1, 1, 20 + ulang, tzinfo=UTC))


def main():
    """Print the table."""
    siapkan()
    from django.test import Client

    from akuntabilitas.data.simpanan import siapkan as siapkan_data
    from akuntabilitas.models import VersiAngka

    client = Client(SERVER_NAME="127.0.0.1")
    print("| Langkah | Detik | Kueri | Memori (MB) |\n| --- | ---: | ---: | ---: |")
    for banyak in (0, 40, 360):
        if banyak:
            isi(banyak)
        nama = f"{VersiAngka.objects.terbit().count()} angka"
        ukur(f"{nama}, jam", siapkan_data)
        ukur(f"{nama}, jam lagi", siapkan_data)
        for ekor in ("", "semua.zip", "angka.csv", "hasil_indikator.json"):
            alamat = f"/akuntabilitas/data/{ekor}"
            jawab = ukur(f"{nama}, {ekor or 'halaman'}", lambda a=alamat: client.get(a))
            print(f"| … byte | {len(jawab.getvalue())} | | |")


if __name__ == "__main__":
    main()
