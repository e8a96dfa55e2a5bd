"""Two revisions beside each other in the CMS, in the words that readers see.

Wagtail's own comparison shows tables, figures and pictures as the database keeps them.
"""

from django.http import Http404
from wagtail.admin.views.pages.revisions import RevisionsCompareView

from portal.riwayat.beda import bedakan_bagian
from portal.riwayat.uraian import uraian


class Bandingkan(RevisionsCompareView):
    """Wagtail's view of two revisions of a page, with our list of what differs (``BagianBeda``)."""

    template_name = "portal/ruang/banding.html"

    def get_object(self, queryset=None):
        """The page, if this user may work on it; 404 for what is no page of ours."""
        halaman = super().get_object(queryset)
        if not hasattr(halaman, "kutipan"):
            raise Http404
        return halaman

    def _get_comparison(self, revision_a, revision_b):
        return bedakan_bagian(uraian(revision_a), uraian(revision_b))
