"""The public addresses of comments (docs/alamat.md); none of the library's is mounted."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from komentar.angka import pintu as angka
from komentar.kabar import pintu, pintu_data
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
    path("bukti/<str:tanda>/", pintu.bukti, name="bukti"),
    path("henti/<str:tanda>/", pintu.henti, name="henti"),
    path("data-saya/", pintu_data.minta_data, name="minta_data"),
    path("data-saya/<str:tanda>/", pintu_data.data_saya, name="data_saya"),
    path("data-saya/<str:tanda>/data.json", pintu_data.unduh, name="data_saya_json"),
    path("data-saya/<str:tanda>/hapus/", pintu_data.hapus_data, name="data_saya_hapus"),
    path("angka/", angka.angka, name="angka"),
    path("angka/data.csv", angka.unduh, name="angka_csv"),
]
