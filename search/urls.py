"""Addresses below ``/cari/``."""

from django.urls import path

from search import views

urlpatterns = [
    path("", views.cari, name="cari"),
    path("saran/", views.saran, name="saran_cari"),
]
