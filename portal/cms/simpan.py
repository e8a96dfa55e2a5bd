"""Nothing typed is lost: whether the editor can save now, and whether somebody else saved since.

Wagtail's autosave goes silent when the session has ended, and a form that is sent then ends at the
login, without its text. So the editor's script (portal/static/portal/js/simpan.js) asks first.
"""

from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.bahasa.tanggal import waktu


@never_cache
@require_safe
def siap(request):
    """``/admin/simpan/siap/``: 200 with ``csrf``, the token of now; 403 for who is logged out.

    A login in another tab changes the token; with the old one the form would be refused.
    """
    return JsonResponse({"csrf": get_token(request)})


def didahului(halaman, pengguna, data):
    """A sentence when somebody else saved the page since this form was opened, else "".

    ``data`` is what the form sent; Wagtail's autosave makes the same check, but a press on "Simpan"
    passes it. Whoever was told and goes on sends ``timpa``.
    """
    try:
        dibuka = parse_datetime(data.get("loaded_revision_created_at", ""))
    except ValueError:
        dibuka = None
    if dibuka is None or data.get("timpa") or not halaman.pk:
        return ""
    lain = (
        halaman.revisions.filter(created_at__gt=dibuka, user__isnull=False)
        .exclude(user=pengguna)
        .select_related("user")
        .defer("content")
        .order_by("-created_at")
        .first()
    )
    if lain is None:
        return ""
    nama = lain.user.get_full_name() or lain.user.get_username()
    return (
        f"{nama} menyimpan versi lain, {waktu(lain.created_at)}, sejak Anda membuka halaman ini. "
        "Tulisan Anda masih utuh di bawah, dan versi itu ada di Riwayat. "
        "Gabungkan keduanya dahulu, lalu simpan lagi."
    )
