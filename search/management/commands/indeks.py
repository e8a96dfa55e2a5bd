"""``manage.py indeks [--perbaiki] [--bangun]``: do table and engine hold what they should?"""

from django.core.management.base import BaseCommand, CommandError

from search.elastik import setelan
from search.indeks import rapikan_kosakata, selaraskan_semua
from search.mesin import tertanam


class Command(BaseCommand):
    """Report the drift between what is public and what is found; ``--perbaiki`` ends it.

    Two steps: pages against the table with its text index, then the table against Elasticsearch,
    where the office has one.
    """

    help = "Memeriksa tabel pencarian terhadap halaman yang terbit, dan Elasticsearch bila ada."

    def add_arguments(self, parser):
        """Whether to repair, and whether to make the index of Elasticsearch anew."""
        parser.add_argument("--perbaiki", action="store_true", help="samakan lagi yang berbeda")
        parser.add_argument(
            "--bangun",
            action="store_true",
            help="bangun indeks Elasticsearch yang baru di balik yang lama, lalu gantikan",
        )

    def handle(self, *args, perbaiki, bangun, **options):
        """Compare everything; a drift that remains at the end is an error (exit code 1)."""
        if bangun and not setelan.ada():
            raise CommandError("Portal ini tanpa Elasticsearch (PORTAL_ELASTICSEARCH kosong).")
        sisa, utuh = self._periksa("Selisih", tulis=perbaiki)
        if perbaiki:
            if not utuh:
                tertanam().bangun()
            rapikan_kosakata()
            if sisa or not utuh:
                sisa, utuh = self._periksa("Sesudah diperbaiki", tulis=False)
        beda = setelan.ada() and self._elastik(perbaiki, bangun)
        if sisa or not utuh or beda:
            raise CommandError("Jalankan lagi dengan --perbaiki.")

    def _periksa(self, judul, tulis):
        """Compare all and print the result: the drift, and whether the text index is sound."""
        selisih = selaraskan_semua(tulis, teliti=True)
        utuh = tertanam().periksa()
        self.stdout.write(
            f"{judul}: {selisih.kurang} entri kurang, {selisih.beda} berbeda, "
            f"{selisih.lebih} berlebih; indeks teks {'utuh' if utuh else 'rusak'}."
        )
        return selisih, utuh

    def _elastik(self, perbaiki, bangun):
        """The same for Elasticsearch; whether a drift remains."""
        from search.elastik import laporan

        try:
            return laporan.jalankan(self.stdout.write, perbaiki, bangun)
        except laporan.GALAT as galat:
            raise CommandError(
                f"Elasticsearch tidak dapat diperiksa ({type(galat).__name__}); pencarian dijawab"
                " basis data sampai ia kembali."
            ) from galat
