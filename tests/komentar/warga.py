"""A citizen, as tests need one: opens the form, takes a while to write, and sends it."""

import re
import time
from itertools import count
from types import SimpleNamespace

from django.test import Client

from komentar.jaga import tiket
from komentar.kirim import terima
from komentar.models import Komentar, nomor_baru
from komentar.putusan import putuskan
from portal.models import Pengguna
from tests import pabrik

urut = count(1)
ISIAN = {"nama": "Sitti Aminah", "surel": "sitti@contoh.id", "teks": "Terima kasih, lengkap."}


def alamat(halaman, balas=None):
    """The address of the form."""
    nomor = getattr(halaman, "pk", halaman)
    return f"/komentar/{nomor}/tulis/" + (f"?balas={balas}" if balas is not None else "")


def tiket_dari(jawab):
    """The ticket in a form that was answered."""
    return re.search(r'name="tiket" value="([^"]+)"', jawab.text)[1]


class Warga:
    """Someone with a browser that keeps nothing."""

    def __init__(self, monkeypatch):
        self.monkeypatch = monkeypatch
        self.client = Client(enforce_csrf_checks=True)

    def buka(self, halaman, balas=None, detik_lalu=60):
        """The form's ticket, opened so many seconds ago."""
        return self.buka_alamat(alamat(halaman, balas), detik_lalu)

    def buka_alamat(self, jalur, detik_lalu=60):
        """The ticket of any form."""
        with self.monkeypatch.context() as tambal:
            jam = SimpleNamespace(time=lambda: time.time() - detik_lalu)
            tambal.setattr(tiket, "time", jam)
            jawab = self.client.get(jalur)
        assert jawab.status_code == 200
        return tiket_dari(jawab)

    def kirim(self, halaman, balas=None, **isian):
        """Send the form; what isn't given is filled in well, the ticket included."""
        if "tiket" not in isian:
            isian["tiket"] = self.buka(halaman, balas)
        return self.client.post(alamat(halaman, balas), {**ISIAN, **isian})


def komentar(halaman, keadaan="menunggu", induk=None, oleh=None, **isian):
    """A comment of a text of its own that went the real way to its state."""
    n = next(urut)
    isian = {"nama": f"Warga {n}", "surel": f"warga{n}@contoh.id", "teks": f"Suara {n}.", **isian}
    satu = terima(halaman, kiriman=nomor_baru(), induk=induk, **isian)
    oleh = oleh or Pengguna.objects.filter(groups__name="Moderator").first()
    oleh = oleh or pabrik.pengguna("Moderator")
    jalan = {"disembunyikan": ["disetujui", "disembunyikan"], "menunggu": []}
    for langkah in jalan.get(keadaan, [keadaan]):
        alasan = "kasar" if langkah in ("ditolak", "disembunyikan") else ""
        satu = putuskan(satu.pk, langkah, oleh=oleh, putusan_ke=satu.putusan_ke, alasan_kode=alasan)
    return Komentar.objects.get(pk=satu.pk)
