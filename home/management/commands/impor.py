"""``manage.py impor``: brings in what other sites hold. ``docs/impor.md`` tells the office how.

    manage.py impor wxr BERKAS.xml --lampiran FOLDER     a WordPress export
    manage.py impor umpan BERKAS_ATAU_ALAMAT             a feed; its items become drafts

Progress goes to stderr, the report to stdout. Both can be repeated: what came in once isn't
touched again.
"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from berita.impor import umpan
from berita.impor.wordpress import Pengimpor
from berita.impor.wxr import BerkasDitolak
from berita.models import IndeksBerita
from home.models import Beranda, HalamanBiasa
from portal.alamat_luar import AlamatDitolak

SETIAP = 25
"""Items between two lines of progress."""


class Command(BaseCommand):
    """Imports a WordPress export or a feed."""

    help = "Membawa masuk naskah situs lama (wxr) atau umpan berita (umpan)."

    def add_arguments(self, parser):
        """Two kinds of sources, each with its own options."""
        sumber = parser.add_subparsers(dest="sumber", required=True, title="sumber")
        wxr = sumber.add_parser("wxr", help="berkas ekspor WordPress")
        wxr.add_argument("berkas", type=Path)
        wxr.add_argument("--lampiran", type=Path, help="salinan folder wp-content/uploads")
        wxr.add_argument("--tempat", default="", help="tempat berita bagi naskah yang tanpa itu")
        wxr.add_argument("--kredit", default="", help="kredit foto bagi gambar situs lama")
        umpan_ = sumber.add_parser("umpan", help="berkas atau alamat umpan RSS/Atom")
        umpan_.add_argument("berkas", metavar="berkas_atau_alamat")
        for satu in (wxr, umpan_):
            satu.add_argument("--periksa", action="store_true", help="hanya melaporkan")

    def handle(self, *, sumber, berkas, periksa, **pilihan):
        """Import and print the report; a source that can't be read is one sentence."""
        indeks = IndeksBerita.objects.get()
        try:
            if sumber == "umpan":
                rekap = umpan.impor(umpan.muat(berkas), indeks, self.lapor, periksa=periksa)
            else:
                rekap = self._wxr(indeks, berkas, periksa, pilihan)
        except (BerkasDitolak, AlamatDitolak) as galat:
            raise CommandError(str(galat)) from galat
        if periksa:
            self.stdout.write("Hanya diperiksa; tidak ada yang disimpan.")
        for baris in rekap.baris():
            self.stdout.write(baris)
        if rekap.gagal:
            raise CommandError(f"{len(rekap.gagal)} naskah gagal; perintah ini dapat diulang.")

    def _wxr(self, indeks, berkas, periksa, pilihan):
        """Import a WordPress export."""
        folder = pilihan["lampiran"]
        if folder and not folder.is_dir():
            raise BerkasDitolak(f"Folder {folder} tidak ada.")
        self.stderr.write("Berkas diperiksa …", style_func=str)
        pengimpor = Pengimpor(
            berkas,
            indeks,
            (Beranda.objects.get(), HalamanBiasa),
            lampiran=folder,
            tempat=pilihan["tempat"].strip()[:60],
            kredit=pilihan["kredit"].strip()[:120],
        )
        return pengimpor.jalan(self.lapor, periksa=periksa)

    def lapor(self, selesai, semua):
        """One line of progress now and then."""
        if selesai % SETIAP == 0 or selesai == semua:
            self.stderr.write(f"{selesai} dari {semua} naskah", style_func=str)
