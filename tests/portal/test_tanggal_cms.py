"""Dates and times in the CMS's forms: shown as people here write them, and read back as shown."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils.timezone import now

from berita.models import Artikel
from tests import pabrik
from tests.formulir_cms import formulir

pytestmark = pytest.mark.django_db


def test_tanggal_dan_jam_terbaca_lagi_seperti_tertulis(client):
    """The fifth of July stays in July: Django's Indonesian formats end with American ones."""
    penulis = pabrik.pengguna("Penulis")
    saat = datetime(now().year + 1, 7, 4, 23, 5, tzinfo=UTC)  # 07.05 WITA on the fifth.
    artikel, _ = pabrik.naskah(penulis, tanggal_kegiatan=datetime(2026, 7, 5).date())  # noqa: DTZ001
    artikel.go_live_at = saat
    artikel.save_revision(user=penulis)
    client.force_login(penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[artikel.pk])
    data = formulir(client.get(alamat))
    assert data["tanggal_kegiatan"] == "05-07-2026"
    assert data["go_live_at"] == f"05-07-{saat.year} 07.05"
    client.post(alamat, data)
    isi = Artikel.objects.get(pk=artikel.pk).get_latest_revision_as_object()
    assert (isi.tanggal_kegiatan.isoformat(), isi.go_live_at) == ("2026-07-05", saat)


def test_tanggal_menurut_iso_juga_diterima(client):
    penulis = pabrik.pengguna("Penulis")
    artikel, _ = pabrik.naskah(penulis)
    client.force_login(penulis)
    alamat = reverse("wagtailadmin_pages:edit", args=[artikel.pk])
    client.post(alamat, formulir(client.get(alamat)) | {"tanggal_kegiatan": "2026-07-05"})
    assert (
        Artikel.objects.get(pk=artikel.pk)
        .get_latest_revision_as_object()
        .tanggal_kegiatan.isoformat()
        == "2026-07-05"
    )
