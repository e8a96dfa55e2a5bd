"""The public addresses of comments (docs/alamat.md); none of the library's is mounted."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from komentar.warga import lapor, semua, status, tulis


class Bilangan(IntConverter):
    """A whole number from 0 on, written in one way only."""

    regex = "0|[1-9][0-9]{0,18}"


register_converter(Bilangan, "bilangan")

app_name = "komentar"
urlpatterns = [
    path("<int:halaman_id>/tulis/", tulis.tulis, name="tulis"),
    path("<int:halaman_id>/terkirim/", tulis.terkirim, name="terkirim"),
    path("<bilangan:halaman_id>/halaman/<bilangan:nomor>/", semua.semua, name="halaman"),
    path("<bilangan:halaman_id>/laporkan/<bilangan:nomor>/", lapor.lapor, name="lapor"),
    path("<bilangan:halaman_id>/dilaporkan/", lapor.dilaporkan, name="dilaporkan"),
    path("status/<str:token>/", status.status, name="status"),
    path("status/<str:token>/sunting/", status.sunting, name="sunting"),
    path("status/<str:token>/tarik/", status.tarik, name="tarik"),
]
