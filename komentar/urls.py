"""The public addresses of comments (docs/alamat.md); none of the library's is mounted."""

from django.urls import path

from komentar.warga import tulis

app_name = "komentar"
urlpatterns = [
    path("<int:halaman_id>/tulis/", tulis.tulis, name="tulis"),
    path("<int:halaman_id>/terkirim/", tulis.terkirim, name="terkirim"),
]
