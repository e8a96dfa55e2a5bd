"""The panel of a page's body, with a place to paste a text and what to look at again above it."""

from django import forms
from wagtail.admin.panels import FieldPanel


class PanelIsi(FieldPanel):
    """Panel of a ``StreamField(BlokIsi())``; use it for ``isi`` in place of ``FieldPanel``."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field, with the tools above it."""

        template_name = "portal/panel_isi.html"

        @property
        def media(self):
            """The field's own files and those of the tools."""
            return super().media + forms.Media(
                css={"all": ["portal/naskah/naskah.css"]},
                js=["portal/naskah/naskah.js", "portal/naskah/ragam.js"],
            )
