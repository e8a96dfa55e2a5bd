"""App config of ``akuntabilitas``."""

from django.apps import AppConfig


class AkuntabilitasConfig(AppConfig):
    """The room ``akuntabilitas``."""

    name = "akuntabilitas"
    verbose_name = "Akuntabilitas"

    def ready(self):
        """Let the clock forget imported files that nobody came back for."""
        from akuntabilitas.impor.titipan import bersihkan
        from portal.tugas import berkala

        berkala.append(("bersihkan_titipan", 3600, bersihkan))
