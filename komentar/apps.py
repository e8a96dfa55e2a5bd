"""The app of comments: switches off what the library does behind our back."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import pre_save


class KomentarConfig(AppConfig):
    """App config of ``komentar``."""

    name = "komentar"
    verbose_name = "Komentar"

    def ready(self):
        """Disconnect the library's handler that publishes every reply when a parent is saved.

        And name who looks at every text that comes in.
        """
        from django_comments_xtd.models import publish_or_unpublish_on_pre_save

        from komentar import periksa
        from komentar.jaga import daftar, pribadi, sebab
        from komentar.kabar import catat, jam
        from komentar.models import Komentar
        from komentar.retensi import bersihkan
        from portal.tugas import berkala

        pre_save.disconnect(publish_or_unpublish_on_pre_save, sender=Komentar)
        sebab.PEMERIKSA += [pribadi.temukan, daftar.temukan]
        checks.register(periksa.periksa_urutan)
        catat.hubungkan()
        berkala.append(("kabar_komentar", jam.DETAK, jam.detak))
        berkala.append(("bersihkan_kabar", 3600, jam.bersihkan))
        berkala.append(("bersihkan_komentar", bersihkan.JEDA, bersihkan.bersihkan))
