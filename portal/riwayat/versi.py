"""Old versions of a page at ``<page>versi/<n>/``, and what changed at ``<page>versi/<n>/beda/``.

A mixin of ``BasePage``, so every page type has them. Nothing of it is in a list, search or sitemap.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from django.http import Http404
from django.template.response import TemplateResponse
from wagtail.url_routing import RouteResult

from portal.galat import galat_404
from portal.riwayat.beda import bedakan_bagian
from portal.riwayat.catatan import Terbitan
from portal.riwayat.halaman import Riwayat, Versi
from portal.riwayat.uraian import Bagian, uraian

_NOMOR = re.compile("[1-9][0-9]{0,5}")


@dataclass(frozen=True)
class Diminta:
    """What a request asks of a page: its tombstone, a version, or a version's difference."""

    penarikan: Terbitan | None = None
    versi: Versi | None = None
    beda: bool = False


class Berversi:
    """Routes and serves a page's versions and its tombstone."""

    diminta = Diminta()

    @property
    def riwayat(self):
        """The page's ``Riwayat``, asked once for each object."""
        if "riwayat" not in self.__dict__:
            self.__dict__["riwayat"] = Riwayat(self)
        return self.__dict__["riwayat"]

    def alamat_versi(self, nomor):
        """The address of a version, from the root."""
        return urljoin(self.get_url(), f"versi/{nomor}/")

    def route(self, request, path_components):
        """Route as Wagtail does, but to versions too, and let a withdrawn page answer for itself.

        What was asked for stays on the object, since a routable page takes no arguments of ours.
        """
        if path_components[:1] == ["versi"]:
            self.diminta = self._cari_versi(path_components[1:])
            return RouteResult(self)
        if not path_components and not self.live:
            if self.riwayat.penarikan is None:
                raise Http404
            self.diminta = Diminta(penarikan=self.riwayat.penarikan)
            return RouteResult(self)
        return super().route(request, path_components)

    def _cari_versi(self, bagian):
        """What ``versi/<n>/`` or ``versi/<n>/beda/`` asks for; ``Http404`` for anything else."""
        beda = bagian[1:] == ["beda"]
        if not bagian or not (beda or len(bagian) == 1) or not _NOMOR.fullmatch(bagian[0]):
            raise Http404
        versi = self.riwayat.cari(int(bagian[0]))
        if versi is None or (beda and versi.nomor == 1):
            raise Http404
        if not versi.terbaca or (beda and not self.riwayat.cari(versi.nomor - 1).terbaca):
            return Diminta(penarikan=self.riwayat.tutup)
        return Diminta(versi=versi, beda=beda)

    def serve(self, request, *args, **kwargs):
        """Answer with the page, one of its versions, or 410 and the reason of its withdrawal."""
        if self.diminta.penarikan is not None:
            return self._ditarik(request, self.diminta.penarikan)
        versi = self.diminta.versi
        if versi is None:
            return super().serve(request, *args, **kwargs)
        jawab = self._beda(request, versi) if self.diminta.beda else self._lama(request, versi)
        jawab["X-Robots-Tag"] = "noindex"
        return jawab

    def _ditarik(self, request, penarikan):
        if penarikan.judul_pribadi:
            return galat_404(request)
        konteks = {"page": self, "penarikan": penarikan}
        return TemplateResponse(request, "portal/ditarik.html", konteks, status=410)

    def _lama(self, request, versi):
        """The version in the page's own template, below a banner."""
        lama = self.pada(versi)
        konteks = lama.get_context(request) | {
            "json_ld": "",
            "versi": versi,
            "kanonik": self.full_url,
            "berkas_versi": list(versi.catatan.berkas.order_by("dokumen", "nomor")),
            "alamat_beda": f"{self.alamat_versi(versi.nomor)}beda/" if versi.nomor > 1 else "",
        }
        return TemplateResponse(request, lama.get_template(request), konteks)

    def _beda(self, request, versi):
        """What a version changed, compared with the one before it."""
        dulu = self.riwayat.cari(versi.nomor - 1)
        konteks = {
            "page": self,
            "versi": versi,
            "dulu": dulu,
            "bagian": bedakan_bagian(self._bagian(dulu), self._bagian(versi)),
            "kanonik": self.full_url,
            "alamat_versi": self.alamat_versi(versi.nomor),
            "alamat_dulu": self.alamat_versi(dulu.nomor),
        }
        return TemplateResponse(request, "portal/beda.html", konteks)

    def _bagian(self, versi):
        """The version's fields and files."""
        berkas = "\n".join(map(str, versi.catatan.berkas.order_by("dokumen", "nomor")))
        return [*uraian(self.pada(versi), versi.catatan), Bagian("berkas_versi", "Berkas", berkas)]

    def pada(self, versi):
        """The page as it was in a version, at the address that it has now."""
        lama = versi.catatan.revisi.as_object()
        lama.url_path = self.url_path
        lama.last_published_at = versi.dari
        lama.__dict__["riwayat"] = self.riwayat
        return lama

    # Redirects: when a slug changes, the addresses of the versions move along.

    def get_route_paths(self):
        """What a redirect from a former address must keep: the page and its versions."""
        return ["/", *(f"/versi/{v.nomor}/" for v in Riwayat(self).versi)]

    def resolve_subpage(self, alamat):
        """That a version's route exists, as ``Redirect.link`` asks; ``AttributeError`` if not."""
        cocok = re.fullmatch(r"/?versi/(\d{1,6})/?", alamat)
        if not cocok or self.riwayat.cari(int(cocok[1])) is None:
            raise AttributeError(alamat)
        return cocok
