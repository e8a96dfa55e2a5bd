"""App config of ``berita``."""

from django.apps import AppConfig


class BeritaConfig(AppConfig):
    """The room ``berita``."""

    name = "berita"
    verbose_name = "Berita"
