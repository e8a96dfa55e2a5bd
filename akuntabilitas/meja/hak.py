"""Who may do what with releases; the rest of the desk asks here."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404

from akuntabilitas.rilis import Rilis
from akuntabilitas.satker import satker_sendiri


def boleh_mengisi(pengguna):
    """Whether the user may make releases and write their rows."""
    return pengguna.has_perm("akuntabilitas.change_rilis")


def boleh_mengesahkan(pengguna):
    """Whether the user may publish a release or give it back."""
    return pengguna.has_perm("akuntabilitas.sahkan_rilis")


def boleh_melihat(pengguna):
    """Whether the user may look at the desk at all."""
    return boleh_mengisi(pengguna) or boleh_mengesahkan(pengguna)


def hanya(syarat):
    """Decorator: let in whom ``syarat`` lets in; the view's address may carry a release.

    A view that takes ``pk`` gets the ``Rilis`` of our office in its place; others' answer 404.
    """

    def hias(view):
        @wraps(view)
        def terjaga(request, pk=None, **lain):
            if not syarat(request.user):
                raise PermissionDenied
            if pk is None:
                return view(request, **lain)
            rilis = Rilis.objects.filter(pk=pk, satker=satker_sendiri()).first()
            if rilis is None:
                raise Http404
            return view(request, rilis, **lain)

        return terjaga

    return hias
