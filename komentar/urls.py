"""The public addresses of comments (docs/alamat.md); none of the library's is mounted."""

from django.urls import path

from komentar.angka import pintu as angka
from komentar.kabar import pintu, pintu_data
from komentar.warga import tulis

app_name = "komentar"
urlpatterns = [
    path("<int:halaman_id>/tulis/", tulis.tulis, name="tulis"),
    path("<int:halaman_id>/terkirim/", tulis.terkirim, name="terkirim"),
    path("bukti/<str:tanda>/", pintu.bukti, name="bukti"),
    path("henti/<str:tanda>/", pintu.henti, name="henti"),
    path("data-saya/", pintu_data.minta_data, name="minta_data"),
    path("data-saya/<str:tanda>/", pintu_data.data_saya, name="data_saya"),
    path("data-saya/<str:tanda>/data.json", pintu_data.unduh, name="data_saya_json"),
    path("data-saya/<str:tanda>/hapus/", pintu_data.hapus_data, name="data_saya_hapus"),
    path("angka/", angka.angka, name="angka"),
    path("angka/data.csv", angka.unduh, name="angka_csv"),
]
