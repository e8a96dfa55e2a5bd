"""``manage.py cari "kata" [--json]``: the search page's answer on the command line."""

import json

from django.core.management.base import BaseCommand

from search import pintu
from search.mesin.dasar import KOLOM_SARINGAN


class Command(BaseCommand):
    """Search as the public does; ``--json`` prints it for programs."""

    help = "Mencari seperti di /cari/."

    def add_arguments(self, parser):
        """The words, and the parameters of ``/cari/``."""
        parser.add_argument("kata")
        parser.add_argument("--json", action="store_true", help="cetak sebagai JSON")
        parser.add_argument("--jenis", action="append", default=[], help="saring menurut jenis")
        parser.add_argument("--langkah", action="append", default=[], help="saring langkah SAKIP")
        parser.add_argument("--tahun", action="append", type=int, default=[], help="saring tahun")
        parser.add_argument("--kategori", action="append", default=[], help="saring kategori")
        parser.add_argument("--urut", choices=("sesuai", "baru"), default="sesuai", help="urutan")
        parser.add_argument("--persis", action="store_true", help="jangan betulkan ejaan")
        parser.add_argument("--hal", type=int, default=1, help="halaman hasil")

    def handle(self, *args, kata, urut, **options):
        """Print the hits."""
        bagian = {nama: options[nama] for nama in (*KOLOM_SARINGAN, "persis", "hal")}
        hasil = pintu.cari(pintu.Kueri(teks=kata, terbaru=urut == "baru", **bagian))
        if options["json"]:
            self.stdout.write(json.dumps(_data(hasil), ensure_ascii=False, indent=2))
            return
        if hasil.dicari not in ("", " ".join(kata.split())):
            self.stdout.write(f"Tidak ada hasil untuk “{kata}”.")
        lebih = "lebih dari " if hasil.lebih else ""
        dicari = f" untuk “{hasil.dicari}”" if hasil.dicari else ""
        self.stdout.write(f"{lebih}{hasil.total} hasil{dicari}")
        for hit in hasil.hits:
            nomor = ", ".join(str(h.nomor) for h in hit.halaman)
            self.stdout.write(f"- {hit.judul}{f' (halaman {nomor})' if nomor else ''}: {hit.url}")
        for saran in hasil.saran:
            self.stdout.write(f"Mungkin maksud Anda: {saran}")


def _data(hasil):
    return {
        "dicari": hasil.dicari,
        "total": hasil.total,
        "lebih": hasil.lebih,
        "hits": [
            {
                "judul": hit.judul,
                "url": hit.url,
                "jenis": hit.jenis,
                "tanggal": hit.tanggal and hit.tanggal.isoformat(),
                "halaman": [h.nomor for h in hit.halaman],
                "cuplikan": hit.cuplikan,
            }
            for hit in hasil.hits
        ],
        "facets": {
            nama: {str(p.nilai): p.jumlah for p in pilihan}
            for nama, pilihan in hasil.facets.items()
        },
        "saran": list(hasil.saran),
    }
