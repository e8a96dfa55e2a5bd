"""App config of ``akuntabilitas``."""

from django.apps import AppConfig


class AkuntabilitasConfig(AppConfig):
    """The room ``akuntabilitas``."""

    name = "akuntabilitas"
    verbose_name = "Akuntabilitas"

    def ready(self):
        """Guard what published numbers rest on; let the clock forget imported files left behind."""
        from akuntabilitas.impor.titipan import bersihkan
        from akuntabilitas.tetap import jaga
        from portal.tugas import berkala

        jaga(self)
        berkala.append(("bersihkan_titipan", 3600, bersihkan))
