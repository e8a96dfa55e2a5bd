"""The editor's panel for photos: many at once into the body, and what is left to do for them."""

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel
from wagtail.permissions import policy_registry

from portal.foto.bersih import BANTUAN_FOTO, BATAS_BYTE, SEBAB_BESAR, TERIMA
from portal.foto.keterangan import BANTUAN_ALTERNATIF, PERIKSA
from portal.gambar import Gambar


class PanelFoto(Panel):
    """Uploads many photos into a body (the ``StreamField`` named ``isi``), and says which photos
    of the page a writer has still to look at.
    """

    def __init__(self, isi="isi", **kwargs):
        super().__init__(**{"heading": "Foto", "icon": "image", **kwargs})
        self.isi = isi

    def clone_kwargs(self):
        """What a copy of the panel is made of."""
        return {**super().clone_kwargs(), "isi": self.isi}

    @property
    def clean_name(self):
        """A name of its own among the panels."""
        return super().clean_name or "foto"

    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/panel_foto.html"

        class Media:
            js = ["portal/js/foto.js"]
            css = {"all": ["portal/css/foto.css"]}

        def is_shown(self):
            """For those who may add pictures; for others only where something is left to do."""
            return super().is_shown() and (self.boleh_unggah or bool(self.tertinggal))

        @cached_property
        def boleh_unggah(self):
            """Whether the user may add pictures."""
            kebijakan = policy_registry.get_by_type(Gambar)
            return kebijakan.user_has_permission(self.request.user, "add")

        @cached_property
        def tertinggal(self):
            """The page's pictures that a writer has still to look at: picture, sentences, and
            whether this user may mend them.
            """
            from portal.foto.unggah import boleh_ubah

            semua = [(gambar, _tertinggal(gambar)) for gambar in self.instance.gambar_publik()]
            return [
                (gambar, kalimat, boleh_ubah(self.request.user, gambar))
                for gambar, kalimat in semua
                if kalimat
            ]

        def get_context_data(self, parent_context=None):
            """What the template and its script need: words, limits, ``tertinggal``."""
            return {
                **super().get_context_data(parent_context),
                "isi": self.panel.isi,
                "boleh_unggah": self.boleh_unggah,
                "terima": TERIMA,
                "bantuan_foto": BANTUAN_FOTO,
                "bantuan_alternatif": BANTUAN_ALTERNATIF,
                "batas_byte": BATAS_BYTE,
                "sebab_besar": SEBAB_BESAR,
                "tertinggal": self.tertinggal,
            }


def _tertinggal(gambar):
    """What a writer has still to do for a picture, as sentences."""
    return gambar.kekurangan() + ([PERIKSA] if gambar.perlu_diperiksa else [])
