"""All addresses of the portal; docs/alamat.md is their list. This file may import every room."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.urls import serve_pattern
from wagtail.views import serve

from berita.umpan import UmpanBerita
from portal import berkas, galat
from portal.cms.pemilih import TerpilihBanyak
from portal.riwayat.banding import Bandingkan
from portal.riwayat.penarikan import TarikView
from portal.robot import robots

urlpatterns = [
    path("admin/dokumen/<int:pk>/pratinjau/", berkas.pratinjau, name="dokumen_pratinjau"),
    path("admin/dokumen/<int:pk>/keadaan/", berkas.keadaan, name="dokumen_keadaan"),
    # Before Wagtail's own, which asks for no reason.
    path(
        "admin/pages/<int:page_id>/unpublish/",
        require_admin_access(TarikView.as_view()),
        name="tarik",
    ),
    # Before Wagtail's own, which shows what the database keeps.
    re_path(
        r"^admin/pages/(?P<pk>\d+)/revisions/compare/"
        r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$",
        require_admin_access(Bandingkan.as_view()),
        name="banding",
    ),
    # Before Wagtail's own, which tells the titles of all pages.
    path(
        "admin/choose-page/chosen-multiple/",
        require_admin_access(TerpilihBanyak.as_view()),
        name="wagtailadmin_choose_page_chosen_multiple",
    ),
    path("admin/", include("portal.masuk.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("dokumen/<int:pk>/", berkas.dokumen, name="dokumen"),
    path("dokumen/<int:pk>/halaman/<int:nomor>/", berkas.halaman, name="dokumen_halaman"),
    path("dokumen/<int:pk>/<int:nomor>/<str:nama>", berkas.versi, name="dokumen_versi"),
    path("media/images/<path:nama>", berkas.gambar, name="gambar"),
    path("komentar/", include("komentar.urls")),
    path("cari/", include("search.urls")),
    path("akuntabilitas/", include("akuntabilitas.urls")),
    path("berita/rss.xml", require_safe(UmpanBerita()), name="umpan"),
    path("sitemap.xml", require_safe(sitemap), name="sitemap"),
    path("robots.txt", robots, name="robots"),
]

if settings.PENGEMBANGAN:
    from portal.gaya import gaya

    urlpatterns.append(path("gaya/", gaya, name="gaya"))

# Of Wagtail's public addresses only the pages: its others are a login of its own, without the
# door's limits, and passwords for pages.
urlpatterns.append(re_path(serve_pattern, serve, name="wagtail_serve"))

handler400 = galat.galat_400
handler403 = galat.galat_403
handler404 = galat.galat_404
handler500 = galat.galat_500
