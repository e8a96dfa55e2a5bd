"""The desk as tests use it."""

import re

MEJA = "/admin/komentar/"


def nomor_di_daftar(teks):
    """The comments in a list, in order."""
    return [int(n) for n in re.findall(r'id="komentar-(\d+)"', teks)]


def daftar(client, **tanya):
    """The numbers of the comments that the list shows."""
    return nomor_di_daftar(client.get(MEJA, tanya).text)


def putus(client, satu, ke, **isian):
    """Send a decision as the button does."""
    isian = {"ke": ke, "putusan_ke": satu.putusan_ke, **isian}
    return client.post(f"{MEJA}{satu.pk}/putus/", isian, follow=True)


def massal(client, semua, ke, **isian):
    """Send a decision on many as the form does, as the list showed them."""
    pilih = [f"{satu.pk}:{satu.putusan_ke}" for satu in semua]
    isian = {"ke": ke, "pilih": pilih, **isian}
    return client.post(f"{MEJA}massal/", isian, follow=True)
