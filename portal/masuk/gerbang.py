"""Whoever has not done the second step is nobody yet, wherever in the CMS they look.

Sessions begin with the right password, so that a changed password or a closed account ends the
half-open ones too; but ``request.user`` stays anonymous until nothing is missing any more.
``request.orang`` is the person at the door, for the few views that belong to it.
"""

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import SimpleLazyObject

from portal.khusus_admin import di_admin
from portal.masuk import kode


def gerbang(get_response):
    """Middleware, after django-otp's: hide a user whose second step is missing."""

    def jaga(request):
        if di_admin(request):
            orang = request.orang = request.user
            request.user = SimpleLazyObject(lambda: _tampak(orang))
            request.auser = None  # Nobody asks in the asynchronous way; nobody shall.
        return get_response(request)

    return jaga


def _tampak(orang):
    """The user for everybody else to see."""
    return orang if orang.is_anonymous or kode.lengkap(orang) else AnonymousUser()
