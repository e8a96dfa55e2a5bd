"""App config of ``akuntabilitas``."""

from django.apps import AppConfig


class AkuntabilitasConfig(AppConfig):
    """The room ``akuntabilitas``."""

    name = "akuntabilitas"
    verbose_name = "Akuntabilitas"

    def ready(self):
        """Guard what published numbers rest on, record what cites them, give the clock its work.

        It forgets imported files left behind, and makes the set of open data.
        """
        from akuntabilitas import cari
        from akuntabilitas.data.simpanan import SETIAP, siapkan
        from akuntabilitas.impor.titipan import bersihkan
        from akuntabilitas.sitiran import catat
        from akuntabilitas.tetap import jaga
        from portal.tugas import berkala

        jaga(self)
        catat.hubungkan()
        cari.hubungkan()
        berkala.append(("bersihkan_titipan", 3600, bersihkan))
        berkala.append(("siapkan_data", SETIAP, siapkan))
