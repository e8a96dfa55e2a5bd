"""Addresses of figures below ``/akuntabilitas/``; what isn't here is a page of Wagtail's."""

from django.urls import path

from akuntabilitas import penilaian, views
from akuntabilitas.data import views as data

urlpatterns = [
    path("data/", data.halaman, name="data"),
    path("data/semua.zip", data.semua, name="data_semua"),
    path("data/<str:nama>", data.berkas, name="data_berkas"),
    path("evaluasi/", penilaian.evaluasi, name="evaluasi"),
    path("ikm/", penilaian.ikm, name="ikm"),
    path("indikator/<slug:slug>/", views.indikator, name="indikator"),
    path("indikator/<slug:slug>/<int:tahun>/", views.cara, name="indikator_tahun"),
    path("<int:tahun>/rilis/<int:nomor>/", views.rilis, name="tahun_rilis"),
    path("<int:tahun>/pohon/", views.pohon, name="pohon"),
    path("<int:tahun>/data.csv", views.data_csv, name="tahun_csv"),
    path("<int:tahun>/data.json", views.data_json, name="tahun_json"),
]
