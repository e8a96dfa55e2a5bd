"""The panel "Perubahan" of the editor's form: shown only for pages that were public."""

from django.forms import RadioSelect
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from portal.riwayat.halaman import Riwayat
from portal.riwayat.perubahan import JENIS, berubah, tanda


class PilihJenis(RadioSelect):
    """Both kinds, without an entry for "none"."""

    def optgroups(self, name, value, attrs=None):
        """Leave out the empty choice."""
        return [
            kelompok for kelompok in super().optgroups(name, value, attrs) if self._isi(kelompok)
        ]

    @staticmethod
    def _isi(kelompok):
        return any(pilihan["value"] in dict(JENIS) for pilihan in kelompok[1])


class PanelPerubahan(MultiFieldPanel):
    """Asks of what kind a change is, and points out what makes it look like a correction."""

    def __init__(self, **kwargs):
        super().__init__(
            **{
                "children": [
                    FieldPanel("jenis_perubahan", widget=PilihJenis),
                    FieldRowPanel([FieldPanel("tanggal_perubahan")]),
                    FieldPanel("alasan_perubahan"),
                    FieldPanel("perubahan_diperiksa"),
                ],
                "heading": "Perubahan",
                **kwargs,
            }
        )

    class BoundPanel(MultiFieldPanel.BoundPanel):
        """Shown when there is a published version to change."""

        template_name = "portal/panel_perubahan.html"

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.terakhir = Riwayat(self.instance).terakhir

        def is_shown(self):
            """Whether the page was ever public."""
            return self.terakhir is not None and super().is_shown()

        def get_context_data(self, parent_context=None):
            """Adds ``tanda``: the signs in the draft as it was last saved."""
            lama = self.terakhir.catatan
            beda = berubah(lama, self.instance)
            return {
                **super().get_context_data(parent_context),
                "tanda": tanda(lama, self.instance) if beda else [],
                "sama": not beda,
            }
