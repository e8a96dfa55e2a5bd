"""The addresses at the door, below ``/admin/``; they stand before Wagtail's own of these names.

Each try is stored for good before it is judged, so none of them runs in the admin's transaction.
"""

from django.urls import path

from portal.masuk.langkah_kedua import Kode, Siapkan
from portal.masuk.pintu import Lupa, Masuk
from portal.masuk.undangan import terima
from portal.publikasi import tanpa_transaksi

urlpatterns = [
    path("login/", tanpa_transaksi(Masuk.as_view()), name="wagtailadmin_login"),
    path("login/kode/", tanpa_transaksi(Kode.as_view()), name="masuk_kode"),
    path("login/siapkan/", tanpa_transaksi(Siapkan.as_view()), name="masuk_siapkan"),
    path("password_reset/", tanpa_transaksi(Lupa.as_view()), name="wagtailadmin_password_reset"),
    path("terima-undangan/<str:token>/", terima, name="terima_undangan"),
]
