"""Names of permissions in Indonesian, for the form of a role; Django writes them in English."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.utils.translation import override

TINDAKAN = {
    "add": "Boleh menambah",
    "change": "Boleh mengubah",
    "delete": "Boleh menghapus",
    "view": "Boleh melihat",
    "choose": "Boleh memilih",
    "publish": "Boleh menerbitkan",
    "lock": "Boleh mengunci",
    "unlock": "Boleh membuka kunci",
    "bulk_delete": "Boleh menghapus sekaligus",
}
"""What the action at the start of a codename is called."""


def namai(sender, **kwargs):
    """Receiver of ``post_migrate``: name each permission after what it allows, and on what."""
    semua = list(Permission.objects.select_related("content_type"))
    berubah = []
    with override("id"):
        for izin in semua:
            tindakan = izin.codename.removesuffix(f"_{izin.content_type.model}")
            if tindakan in TINDAKAN and izin.content_type.model_class():
                nama = f"{TINDAKAN[tindakan]} {izin.content_type.name}"[:255]
                if nama != izin.name:
                    izin.name = nama
                    berubah.append(izin)
    Permission.objects.bulk_update(berubah, ["name"])


def pengirim():
    """The app whose ``post_migrate`` comes last, when all permissions have been made."""
    return [app for app in apps.get_app_configs() if app.models_module][-1]
