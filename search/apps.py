"""App config of ``search``."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The room ``search``: listens to publications and keeps the table of search entries."""

    name = "search"
    verbose_name = "Pencarian"

    def ready(self):
        """Connect the receivers, behind those of ``portal``, which is first in INSTALLED_APPS."""
        from portal import berkas
        from portal.tugas import berkala
        from search import penerima, sinonim, tugas
        from search.catatan.kumpul import kumpulkan
        from search.elastik import setelan
        from search.elastik.tugas import kirim_elastik, samakan_elastik

        # A wrong setting stops the start, with a sentence.
        setelan.setelan()
        penerima.hubungkan()
        # What no signal tells, such as a renamed category, is in line again within the hour.
        berkala.append(("selaraskan_pencarian", 3600, tugas.selaraskan_pencarian.enqueue))
        berkala.append(("kumpulkan_pencarian", 600, kumpulkan))
        # The page of a PDF marks what the search that led there found.
        berkas.baca_kata = sinonim.baca
        if setelan.ada():
            berkala.append(("kirim_elastik", 60, kirim_elastik.enqueue))
            berkala.append(("samakan_elastik", 3600, samakan_elastik.enqueue))
