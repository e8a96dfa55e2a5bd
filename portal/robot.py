"""robots.txt: everything public may be read; forms and search have nothing to index."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_safe

ISI = """User-agent: *
Disallow: /admin/
Disallow: /cari/
Disallow: /komentar/

Sitemap: {alamat}/sitemap.xml
"""


@require_safe
def robots(request):
    """Answer with robots.txt."""
    return HttpResponse(
        ISI.format(alamat=settings.ALAMAT), content_type="text/plain; charset=utf-8"
    )
