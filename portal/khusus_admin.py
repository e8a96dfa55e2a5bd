"""Sessions, users, CSRF cookies and messages exist below ``/admin/`` alone (decision 6).

Django's own middleware touches a session, or answers with a cookie, as soon as a browser sends a
stale one; a public page must not even look.
"""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.middleware.csrf import CsrfViewMiddleware
from django_otp.middleware import OTPMiddleware


def di_admin(request):
    """Whether a request is for the CMS."""
    return request.path.startswith("/admin/")


class KhususAdmin:
    """Mixin: the middleware does its work for the CMS and steps aside elsewhere."""

    def __call__(self, request):
        """Answer through the middleware in the CMS, past it elsewhere."""
        return super().__call__(request) if di_admin(request) else self.get_response(request)


class Sesi(KhususAdmin, SessionMiddleware):
    """Sessions for the CMS."""


class Pengenal(KhususAdmin, AuthenticationMiddleware):
    """``request.user`` for the CMS."""


class Perangkat(KhususAdmin, OTPMiddleware):
    """``request.user.otp_device``, with which the session did its second step."""


class Pesan(KhususAdmin, MessageMiddleware):
    """Messages for the CMS."""


class Csrf(KhususAdmin, CsrfViewMiddleware):
    """CSRF protection for the CMS; public forms carry signed tickets instead."""

    def process_view(self, request, *args):
        """Check the token in the CMS only."""
        return super().process_view(request, *args) if di_admin(request) else None
