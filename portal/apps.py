"""The frame's app: connects the rule of publication before any other room listens."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    """App config of ``portal``."""

    name = "portal"
    verbose_name = "Portal"

    def ready(self):
        """Connect the rule and register the system checks."""
        from portal import kantor, periksa, publikasi
        from portal.cms import izin
        from portal.riwayat import alihan

        publikasi.hubungkan()
        alihan.hubungkan()
        post_migrate.connect(kantor.samakan_alamat, sender=self)
        post_migrate.connect(izin.namai, sender=izin.pengirim())
        checks.register(periksa.periksa_sifat)
        checks.register(periksa.periksa_halaman)
        checks.register(periksa.periksa_templat)
        checks.register(periksa.periksa_perubahan)
