"""Who may sit at the desk; the rest of it asks here."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.permission_policies.base import BasePermissionPolicy

from komentar.models import Komentar
from portal.models import Pengguna

IZIN = "komentar.moderasi_komentar"
BAWAAN = "django.contrib.auth.backends.ModelBackend"


def boleh_memoderasi(pengguna):
    """Whether the user may see and decide on comments, and keep the office's lists."""
    return pengguna.has_perm(IZIN)


def hanya_moderator(view):
    """Decorator: refuse whoever may not moderate; a view that takes ``pk`` gets the comment."""

    @wraps(view)
    def terjaga(request, pk=None, **lain):
        if not boleh_memoderasi(request.user):
            raise PermissionDenied
        if pk is None:
            return view(request, **lain)
        komentar = Komentar.objects.select_related("halaman", "diputus_oleh").filter(pk=pk).first()
        if komentar is None:
            raise Http404
        return view(request, komentar, **lain)

    return terjaga


class IzinMeja(BasePermissionPolicy):
    """Permission policy of the lists: whoever moderates may do everything with them."""

    def user_has_permission(self, user, action):
        """The one permission, for every action."""
        return user.is_active and boleh_memoderasi(user)

    def users_with_any_permission(self, actions):
        """Users who have it."""
        return Pengguna.objects.with_perm(IZIN, backend=BAWAAN)
