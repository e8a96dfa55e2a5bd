"""``manage.py hapus_kode <nama>``: for an Admin who has lost phone and recovery codes."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.log_actions import log

from portal.masuk.kelola import lepas_kode
from portal.models import Pengguna


class Command(BaseCommand):
    """Takes the second step off an account and ends its sessions."""

    help = "Menghapus kode kedua sebuah akun dan mengakhiri semua sesinya."

    def add_arguments(self, parser):
        """The account's name."""
        parser.add_argument("nama", help="nama pengguna")

    @transaction.atomic
    def handle(self, *, nama, **pilihan):
        """CommandError where there is no such account."""
        pengguna = Pengguna.objects.filter(username=nama).first()
        if pengguna is None:
            raise CommandError(f"Pengguna {nama} tidak ada.")
        lepas_kode(pengguna)
        pengguna.akhiri_sesi()
        log(pengguna, "portal.hapus_kode")
        self.stdout.write(f"Kode kedua {nama} dihapus.")
