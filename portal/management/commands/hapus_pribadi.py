"""``manage.py hapus_pribadi <page> --alasan=…``: deletes the contents of a closed page for ever."""

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page

from portal.riwayat.penutupan import kosongkan


class Command(BaseCommand):
    """Purges a page that was withdrawn for personal data, excluded information or a court order."""

    help = "Menghapus isi halaman yang sudah ditarik dan ditutup: versi, berkas, gambar, teks PDF."

    def add_arguments(self, parser):
        """Which page, and on what grounds."""
        parser.add_argument("halaman", type=int, help="nomor halaman di CMS")
        parser.add_argument("--alasan", required=True, help="dasar penghapusan, untuk riwayat")

    def handle(self, *, halaman, alasan, **pilihan):
        """Purge, or say why not."""
        satu = Page.objects.filter(pk=halaman).first()
        if satu is None:
            raise CommandError(f"Halaman {halaman} tidak ada.")
        try:
            kosongkan(satu.specific, alasan)
        except ValueError as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"Isi halaman {halaman} dihapus.")
