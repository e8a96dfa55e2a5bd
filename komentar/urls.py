"""The public addresses of comments (docs/alamat.md); none of the library's is mounted."""

from django.urls import path

from komentar import views

app_name = "komentar"
urlpatterns = [
    path("<int:halaman_id>/tulis/", views.tulis, name="tulis"),
    path("<int:halaman_id>/terkirim/", views.terkirim, name="terkirim"),
]
