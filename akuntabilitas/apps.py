"""App config of ``akuntabilitas``."""

from django.apps import AppConfig


class AkuntabilitasConfig(AppConfig):
    """The room ``akuntabilitas``."""

    name = "akuntabilitas"
    verbose_name = "Akuntabilitas"

    def ready(self):
        """Guard what published numbers rest on; give the clock its work.

        It forgets imported files left behind, and makes the set of open data.
        """
        from akuntabilitas.data.simpanan import SETIAP, siapkan
        from akuntabilitas.impor.titipan import bersihkan
        from akuntabilitas.tetap import jaga
        from portal.tugas import berkala

        jaga(self)
        berkala.append(("bersihkan_titipan", 3600, bersihkan))
        berkala.append(("siapkan_data", SETIAP, siapkan))
