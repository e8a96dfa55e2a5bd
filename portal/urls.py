"""All addresses of the portal; docs/alamat.md is their list. This file may import every room."""

from django.conf import settings
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.sitemaps.views import sitemap

from berita.umpan import UmpanBerita
from portal import berkas, galat
from portal.penarikan import TarikView
from portal.robot import robots

urlpatterns = [
    path("admin/dokumen/<int:pk>/pratinjau/", berkas.pratinjau, name="dokumen_pratinjau"),
    # Before Wagtail's own, which asks for no reason.
    path(
        "admin/pages/<int:page_id>/unpublish/",
        require_admin_access(TarikView.as_view()),
        name="tarik",
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
    path("berita/rss.xml", UmpanBerita(), name="umpan"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
]

if settings.PENGEMBANGAN:
    from portal.gaya import gaya

    urlpatterns.append(path("gaya/", gaya, name="gaya"))

urlpatterns.append(path("", include(wagtail_urls)))

handler400 = galat.galat_400
handler403 = galat.galat_403
handler404 = galat.galat_404
handler500 = galat.galat_500
