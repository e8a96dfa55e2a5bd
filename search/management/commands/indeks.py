"""``manage.py indeks [--perbaiki]``: does the table of entries hold what it should?"""

from django.core.management.base import BaseCommand, CommandError

from search.indeks import rapikan_kosakata, selaraskan_semua
from search.mesin import mesin


class Command(BaseCommand):
    """Report the drift between what is public and what is found; ``--perbaiki`` ends it."""

    help = "Memeriksa tabel pencarian terhadap halaman yang terbit."

    def add_arguments(self, parser):
        """Whether to repair."""
        parser.add_argument("--perbaiki", action="store_true", help="samakan lagi yang berbeda")

    def handle(self, *args, perbaiki, **options):
        """Compare every page; a drift that remains at the end is an error (exit code 1)."""
        sisa, utuh = self._periksa("Selisih", tulis=perbaiki)
        if perbaiki:
            if not utuh:
                mesin().bangun()
            rapikan_kosakata()
            if sisa or not utuh:
                sisa, utuh = self._periksa("Sesudah diperbaiki", tulis=False)
        if sisa or not utuh:
            raise CommandError("Jalankan lagi dengan --perbaiki.")

    def _periksa(self, judul, tulis):
        """Compare all and print the result: the drift, and whether the text index is sound."""
        selisih = selaraskan_semua(tulis, teliti=True)
        utuh = mesin().periksa()
        self.stdout.write(
            f"{judul}: {selisih.kurang} entri kurang, {selisih.beda} berbeda, "
            f"{selisih.lebih} berlebih; indeks teks {'utuh' if utuh else 'rusak'}."
        )
        return selisih, utuh
