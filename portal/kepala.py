"""Response headers: what a browser may load, and what may be kept for how long.

Public pages load nothing but their own pictures, styles and scripts. The admin's date pickers and
previews need inline script, so ``/admin/`` has a looser policy of its own.
"""

from django.utils.cache import patch_cache_control

from portal.khusus_admin import di_admin

KEBIJAKAN_UMUM = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
KEBIJAKAN_ADMIN = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
    " script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self';"
    " form-action 'self'; frame-ancestors 'self'"
)
FITUR = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
UMUR_HALAMAN = 60
"""Seconds for which a public page may be shown without asking again."""


def kepala(get_response):
    """Middleware: content security policy, permissions, and a cache rule for every answer."""

    def dengan_kepala(request):
        response = get_response(request)
        admin = di_admin(request)
        if admin:
            # A preview comes with the public page's policy, which no frame of the CMS may show.
            response["Content-Security-Policy"] = KEBIJAKAN_ADMIN
        response.setdefault("Content-Security-Policy", KEBIJAKAN_UMUM)
        response.setdefault("Permissions-Policy", FITUR)
        if "Cache-Control" not in response:
            if admin or request.method not in ("GET", "HEAD") or response.status_code >= 500:
                patch_cache_control(response, no_store=True)
            else:
                patch_cache_control(response, public=True, max_age=UMUR_HALAMAN)
        return response

    return dengan_kepala
