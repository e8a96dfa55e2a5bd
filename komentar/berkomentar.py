"""What a page type takes on when citizens may comment under its pages."""

from django.db import models
from wagtail.admin.panels import FieldPanel

from komentar.utas import utas_untuk
from portal.halaman import BasePage


class Berkomentar(BasePage):
    """Abstract parent of page types with comments: a switch for each page, and its threads.

    A subclass that has ``settings_panels`` of its own begins them with these.
    """

    komentar_dibuka = models.BooleanField(
        "komentar dibuka",
        default=True,
        help_text="Bila ditutup, komentar yang sudah tampil tetap terbaca.",
    )

    settings_panels = [*BasePage.settings_panels, FieldPanel("komentar_dibuka")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        """The page's context with ``utas``, as ``komentar/utas.html`` wants it."""
        return {**super().get_context(request, *args, **kwargs), "utas": utas_untuk(self)}
