"""A figure in a text: chosen once, kept as it was published, with a line when a newer one exists.

``berita`` may import this file alone, so that a writer's article can cite what planners publish.
"""

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks

from portal.blok import BlokIsi, BlokMengutip


class BlokAngka(BlokMengutip, blocks.FieldBlock):
    """A public figure, an evaluation or an IKM period; the value is its key (``Kunci``) as text."""

    class Meta:
        icon = "list-ol"
        label = "Angka kinerja"
        template = "blocks/angka.html"

    def __init__(self, required=True, **kwargs):
        self._wajib = required
        super().__init__(**kwargs)

    @cached_property
    def field(self):
        """A key, with the chooser of public figures."""
        from akuntabilitas.sitiran.pemilih import PilihAngka

        return forms.CharField(required=self._wajib, max_length=60, widget=PilihAngka())

    def get_form_state(self, value):
        """What the chooser shows of a key: its name and present value."""
        return self.field.widget.data([value])[0]

    def kalimat(self, kunci, terbitan=None):
        """See ``BlokMengutip``."""
        from akuntabilitas.sitiran.catat import tersimpan
        from akuntabilitas.sitiran.publik import baca

        semua = baca(kunci) if terbitan is None else tersimpan(terbitan)
        return {satu: str(semua[satu]) for satu in kunci if satu in semua}

    def get_context(self, value, parent_context=None):
        """The context of the template: ``tampil``, what a reader is shown of the figure."""
        from akuntabilitas.sitiran.tampil import tampil

        return super().get_context(value, parent_context) | {
            "tampil": tampil(value, parent_context or {})
        }


class BlokIsiAngka(BlokIsi):
    """The body of a page that may cite figures."""

    angka = BlokAngka()

    def get_form_state(self, value):
        """Wagtail's, with all figures read at once, however many the editor opens."""
        angka = self.child_blocks["angka"]
        dikutip = [anak.value for anak in value or [] if anak.block is angka]
        data = iter(angka.field.widget.data(dikutip))

        def isi(anak):
            return next(data) if anak.block is angka else anak.block.get_form_state(anak.value)

        return [
            {"type": anak.block.name, "value": isi(anak), "id": anak.id} for anak in value or []
        ]
