"""App config of ``home``."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The room ``home``."""

    name = "home"
    verbose_name = "Beranda"
