"""App config of ``akuntabilitas``."""

from django.apps import AppConfig


class AkuntabilitasConfig(AppConfig):
    """The room ``akuntabilitas``."""

    name = "akuntabilitas"
    verbose_name = "Akuntabilitas"

    def ready(self):
        """Guard what published numbers rest on."""
        from akuntabilitas.tetap import jaga

        jaga(self)
