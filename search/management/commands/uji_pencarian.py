"""``manage.py uji_pencarian BERKAS.toml …``: which cases of a table does search get right?"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from search.mesin import mesin
from search.uji import RUANG, TabelKeliru, baca, jalankan


class Command(BaseCommand):
    """Try tables of cases in an index of their own that is thrown away; see ``search.uji``.

    The exit code is 0 whatever the score, and 1 for a table that can't be read; with ``--ketat``
    also for a case that fails.
    """

    help = "Menguji tabel kasus pencarian dalam indeks sementara."
    # The tables are made anew in memory: neither the installation's database nor its state counts.
    requires_migrations_checks = False
    requires_system_checks = ()

    def add_arguments(self, parser):
        """The tables, the engine, and whether a wrong case is an error."""
        parser.add_argument("berkas", nargs="+", type=Path, help="tabel kasus (TOML)")
        parser.add_argument("--mesin", choices=sorted(RUANG), help="selain mesin yang terpasang")
        parser.add_argument("--ketat", action="store_true", help="kasus yang salah adalah galat")

    def handle(self, *args, berkas, ketat, **options):
        """Run all tables; the last line counts the right cases of all of them."""
        benar = semua = 0
        try:
            tabel = [(satu, *baca(satu)) for satu in berkas]
            with RUANG[options["mesin"] or mesin().nama]() as ruang:
                for satu, kasus, bersama in tabel:
                    salah = jalankan(kasus, bersama, ruang)
                    for satu_salah in salah:
                        self._sebut(satu_salah)
                    if len(tabel) > 1:
                        self.stdout.write(f"{satu}: {len(kasus) - len(salah)} dari {len(kasus)}")
                    benar += len(kasus) - len(salah)
                    semua += len(kasus)
        except TabelKeliru as galat:
            raise CommandError(str(galat)) from galat
        self.stdout.write(f"{benar} dari {semua}")
        if ketat and benar < semua:
            raise CommandError("Ada kasus yang salah.")

    def _sebut(self, kasus):
        harap = "harus ketemu" if kasus.ketemu else "tidak boleh ketemu"
        if kasus.pertama:
            harap += " dan paling atas"
        self.stdout.write(f"Salah: “{kasus.kueri}” {harap}: {kasus.judul} — {kasus.isi[:100]}")
