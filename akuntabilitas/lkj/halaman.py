"""What a report gains where it is an LKj: its chapters below its own address, and their release.

``naskah/`` is the report to read, ``naskah/cetak/`` the same as a plain document.
"""

from functools import cached_property

from django.db import models, transaction
from django.http import Http404
from django.template.response import TemplateResponse
from wagtail.fields import StreamField
from wagtail.url_routing import RouteResult

from akuntabilitas.lkj.blok import BlokNaskah
from akuntabilitas.lkj.kurang import kalimat
from akuntabilitas.lkj.naskah import Naskah
from akuntabilitas.lkj.patokan import kurang_patokan, tetapkan
from akuntabilitas.rantai import JenisLaporan
from portal.blok import tabel_tanpa_judul

TEMPLAT = {
    "naskah": "akuntabilitas/naskah_lkj.html",
    "naskah/cetak": "akuntabilitas/naskah_cetak.html",
}
"""The addresses below a report and what they show."""


class Bernaskah(models.Model):
    """The text of an LKj and the release of its figures; abstract."""

    naskah = StreamField(BlokNaskah(), verbose_name="naskah LKj", blank=True)
    rilis_angka = models.PositiveIntegerField(
        "angka dari rilis",
        null=True,
        blank=True,
        help_text="Angka dalam laporan tetap seperti sesudah rilis ini, juga bila kelak dikoreksi.",
    )

    exclude_fields_in_copy = ["rilis_angka"]
    _diminta_naskah = ""

    class Meta:
        abstract = True

    @property
    def adalah_lkj(self):
        """Whether the report is an LKj."""
        return self.jenis == JenisLaporan.LKJ

    @property
    def ada_naskah(self):
        """Whether there is a text or a figure to read in chapters."""
        return self.adalah_lkj and bool(self.naskah or self.rilis_angka)

    @cached_property
    def naskah_lkj(self):
        """The chapters with their figures (``lkj.naskah.Naskah``)."""
        return Naskah(self)

    @property
    def belum_memuat(self):
        """What the outline demands and the text lacks, as a sentence."""
        return kalimat(self.naskah_lkj.kurang)

    @property
    def alamat_naskah(self):
        """The address of the chapters, from the root."""
        return f"{self.get_url()}naskah/"

    def kekurangan(self):
        """A release that is there, and a caption on each table of the text."""
        kurang = super().kekurangan()
        return kurang | {
            "rilis_angka": kurang_patokan(self),
            "naskah": tabel_tanpa_judul(self.naskah),
        }

    def publish(self, revision, user=None, **kwargs):
        """Publish as every page, with the release of the figures fixed first."""
        with transaction.atomic():
            tetapkan(self, revision)
            return super().publish(revision, user=user, **kwargs)

    def route(self, request, path_components):
        """Route as every page, and to the chapters; a withdrawn report answers for them."""
        diminta = "/".join(path_components)
        if diminta not in TEMPLAT:
            return super().route(request, path_components)
        if not self.live:
            return super().route(request, [])
        if not self.ada_naskah:
            raise Http404
        self._diminta_naskah = diminta
        return RouteResult(self)

    def serve(self, request, *args, **kwargs):
        """The chapters where they were asked for."""
        if not self._diminta_naskah:
            return super().serve(request, *args, **kwargs)
        kanonik = self.full_url + "naskah/"
        konteks = {
            **self.get_context(request),
            "naskah": self.naskah_lkj,
            "kanonik": kanonik,
            "json_ld": "",
        }
        jawab = TemplateResponse(request, TEMPLAT[self._diminta_naskah], konteks)
        if self._diminta_naskah != "naskah":
            jawab["X-Robots-Tag"] = "noindex"
        return jawab

    # Redirects: when a slug changes, the chapters move along.

    def get_route_paths(self):
        """What a redirect from a former address must keep: the chapters too."""
        naskah = TEMPLAT if self.adalah_lkj else ()
        return [*super().get_route_paths(), *(f"/{jalur}/" for jalur in naskah)]

    def resolve_subpage(self, alamat):
        """That a route below the report exists, as ``Redirect.link`` asks."""
        if alamat.strip("/") in TEMPLAT and self.ada_naskah:
            return alamat
        return super().resolve_subpage(alamat)
