"""``manage.py akun_contoh``: one login per role, for trying the portal out."""

import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

PERAN = {
    "penulis": "Penulis",
    "redaktur": "Redaktur",
    "moderator": "Moderator",
    "penyusun": "Penyusun SAKIP",
    "pengesah": "Pengesah",
    "admin": "Admin",
}
"""The accounts' names and the group of each."""


def berkas_akun():
    """The file that keeps the passwords, readable by its owner alone."""
    return settings.VAR / "akun.txt"


def akun_tersimpan() -> dict[str, str]:
    """The passwords of the sample accounts by name; empty where none were made."""
    berkas = berkas_akun()
    if not berkas.is_file():
        return {}
    return dict(baris.split() for baris in berkas.read_text().splitlines())


class Command(BaseCommand):
    """Makes the sample accounts that are missing, with random passwords kept in akun.txt."""

    help = "Membuat satu akun contoh untuk tiap peran, dengan kata sandi acak di akun.txt."

    def add_arguments(self, parser):
        """Whether accounts that exist get a new password too."""
        parser.add_argument("--baru", action="store_true", help="ganti semua kata sandinya")

    @transaction.atomic
    def handle(self, *, baru, **pilihan):
        """All accounts or none; CommandError when a role's group is missing."""
        akun = akun_tersimpan()
        Pengguna = get_user_model()
        for nama, peran in PERAN.items():
            pengguna, dibuat = Pengguna.objects.get_or_create(
                username=nama,
                defaults={
                    "first_name": peran,
                    "last_name": "Contoh",
                    "email": f"{nama}@contoh.invalid",
                    "inisial": nama[:3],
                    "is_staff": False,
                },
            )
            if dibuat or baru:
                akun[nama] = secrets.token_urlsafe(12)
                pengguna.set_password(akun[nama])
                pengguna.save()
            try:
                pengguna.groups.add(Group.objects.get(name=peran))
            except Group.DoesNotExist:
                raise CommandError(f"Grup {peran} belum ada; jalankan dulu migrate.") from None
        simpan(akun)
        if pilihan["verbosity"]:
            self.stdout.write(f"Akun contoh ada di {berkas_akun()}.")


def simpan(akun: dict[str, str]) -> None:
    """Writes the accounts file anew; only its owner can read it from the first byte on."""
    berkas = berkas_akun()
    berkas.parent.mkdir(parents=True, exist_ok=True)
    sementara = berkas.with_suffix(".baru")
    sementara.unlink(missing_ok=True)
    sementara.touch(mode=0o600)
    sementara.write_text("".join(f"{nama} {sandi}\n" for nama, sandi in akun.items()))
    sementara.rename(berkas)
