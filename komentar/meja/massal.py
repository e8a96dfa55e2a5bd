"""One decision on many comments, each of them under a lock of its own."""

from dataclasses import dataclass, field

from django.contrib import messages
from django.db import DatabaseError, transaction
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request

from komentar.meja.daftar import MASSAL, PALING_BANYAK, tampilkan
from komentar.meja.hak import hanya_moderator
from komentar.meja.putus import bilangan, kabar_putusan, penjelasan
from komentar.models import Keadaan, Komentar
from komentar.putusan import (
    BERALASAN,
    PutusanTakSah,
    SudahDiputus,
    periksa_alasan,
    putuskan,
)
from portal.bahasa.angka import angka


@dataclass
class Hasil:
    """What came of it: how many were decided, and sentences on those that were left alone."""

    jadi: int = 0
    dibiarkan: list = field(default_factory=list)


# Each decision is a transaction of its own, so that one that fails takes no other with it and
# nobody waits for two hundred locks.
@transaction.non_atomic_requests
@hanya_moderator
@require_POST
def massal(request):
    """Decide on what was ticked; what can't be done at all changes nothing and keeps the ticks."""
    kirim = request.POST
    ke, kode, teks = kirim.get("ke", ""), kirim.get("alasan_kode", ""), penjelasan(request)
    dicentang = {}
    try:
        dicentang = _baca(kirim.getlist("pilih"))
        _periksa(ke, kode, teks, dicentang)
    except PutusanTakSah as galat:
        isian = {"alasan_kode": kode, "alasan_teks": teks}
        return tampilkan(request, dicentang, isian, str(galat))
    hasil = _jalankan(dicentang, ke, request.user, kode, teks)
    if hasil.jadi:
        messages.success(request, f"{angka(hasil.jadi)} komentar {Keadaan(ke).label.lower()}.")
    if hasil.dibiarkan:
        awal = f"{angka(len(hasil.dibiarkan))} komentar dibiarkan seperti adanya."
        messages.warning(request, " ".join([awal, *hasil.dibiarkan]))
    return redirect(get_valid_next_url_from_request(request) or "meja_komentar:daftar")


def _baca(pilihan):
    """The ticks, "number:decisions seen" each, as ``{number: decisions}``."""
    hasil = {}
    for satu in pilihan:
        nomor, _, lihat = satu.partition(":")
        if not (nomor.isascii() and nomor.isdigit() and len(nomor) < 19) or bilangan(lihat) < 0:
            raise PutusanTakSah("Pilihannya tidak terbaca. Tidak ada yang diubah.")
        hasil[int(nomor)] = bilangan(lihat)
    return hasil


def _periksa(ke, kode, teks, dicentang):
    """Raise ``PutusanTakSah`` where nothing of it can be done."""
    if ke not in MASSAL:
        raise PutusanTakSah("Pilih setujui atau tolak.")
    if not dicentang:
        raise PutusanTakSah("Centang dulu komentarnya.")
    if len(dicentang) > PALING_BANYAK:
        raise PutusanTakSah(
            f"Sekali putus paling banyak {PALING_BANYAK} komentar; Anda mencentang"
            f" {angka(len(dicentang))}. Tidak ada yang diubah."
        )
    if ke in BERALASAN:
        periksa_alasan(kode, teks)


def _jalankan(dicentang, ke, oleh, kode, teks):
    """Decide one after the other, in the order in which they came in."""
    hasil = Hasil()
    for nomor, lihat in sorted(dicentang.items()):
        try:
            putuskan(nomor, ke, oleh=oleh, putusan_ke=lihat, alasan_kode=kode, alasan_teks=teks)
        except SudahDiputus as lebih_dulu:
            hasil.dibiarkan.append(kabar_putusan(lebih_dulu.komentar))
        except PutusanTakSah as galat:
            hasil.dibiarkan.append(f"Komentar {nomor}: {galat}")
        except Komentar.DoesNotExist:
            hasil.dibiarkan.append(f"Komentar {nomor} sudah tidak ada.")
        except DatabaseError:
            hasil.dibiarkan.append(f"Komentar {nomor} belum diputus karena gangguan; ulangi nanti.")
        else:
            hasil.jadi += 1
    return hasil
