"""Many workers at once: every mail once, and to a victim one a day."""

import pytest
from django.core import mail
from django.utils import timezone

from komentar.kabar.antrean import kirim_kabar
from komentar.kabar.model import Kabar, Penerima, sidik
from tests import pabrik
from tests.komentar.warga import komentar
from tests.serentak import KALI, serentak

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("basis_berkas"),
]


@pytest.fixture
def artikel(basis_berkas):
    """An article in the database that all threads see."""
    return pabrik.artikel()


def test_setiap_surat_sekali(artikel):
    for _ in range(KALI):
        komentar(artikel)
    serentak(lambda n: kirim_kabar.call())
    assert len(mail.outbox) == KALI
    assert len({surat.to[0] for surat in mail.outbox}) == KALI
    assert set(Kabar.objects.filter(jenis="bukti").values_list("coba", flat=True)) == {1}


def test_satu_korban_satu_surat(artikel):
    for _ in range(KALI):
        komentar(artikel, surel="korban@contoh.id")
    serentak(lambda n: kirim_kabar.call())
    assert len(mail.outbox) == 1


def test_satu_giliran_sehari():
    kini = timezone.now()
    hasil = serentak(lambda n: Penerima.ambil_giliran(sidik("korban@contoh.id"), kini))
    assert hasil.count(None) == 1
    assert Penerima.objects.count() == 1
