"""Error pages, in Indonesian, which need no database, no session and no context processor."""

from django.http import HttpResponse
from django.template.loader import render_to_string


def _galat(kode):
    """A view that answers with ``templates/galat/<kode>.html``; errors are never stored."""

    def jawab(request, *args, **kwargs):
        response = HttpResponse(render_to_string(f"galat/{kode}.html"), status=kode)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        return response

    jawab.__name__ = f"galat_{kode}"
    return jawab


galat_400 = _galat(400)
galat_403 = _galat(403)
galat_404 = _galat(404)
galat_410 = _galat(410)
galat_429 = _galat(429)
galat_500 = _galat(500)
galat_503 = _galat(503)


def csrf_gagal(request, reason=""):
    """The admin's form was too old or forged."""
    return galat_403(request)
