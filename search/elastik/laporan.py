"""What ``manage.py indeks`` says and does about Elasticsearch."""

from collections.abc import Callable

from search.elastik.antar import GALAT
from search.elastik.bangun import bangun
from search.elastik.indeks import alias, keadaan
from search.elastik.kirim import tertunda
from search.elastik.koneksi import klien_sabar
from search.elastik.selisih import Kabar, periksa, samakan

__all__ = ["GALAT", "jalankan"]

_SETIAP = 2_000


def jalankan(tulis: Callable[[str], object], perbaiki: bool, baru: bool) -> bool:
    """Report the drift in sentences, and end it if asked; whether one remains.

    ``baru`` makes a new index in the place of the old one; so does ``perbaiki`` where none is of
    use. Raises one of ``GALAT``.
    """
    klien = klien_sabar()
    kini = keadaan(klien)
    tulis(f"Elasticsearch: {kini}.")
    if kini.calon:
        tulis(f"Pembangunan {kini.calon} belum selesai; --bangun meneruskannya.")
    if kini.hidup:
        beda = samakan(klien, alias(), hidup=True) if perbaiki else periksa(klien, alias())
        tulis(f"Selisih Elasticsearch: {beda}; {tertunda().count()} menunggu dikirim.")
    if baru or (perbaiki and not kini.hidup):
        bangun(klien, kabar=_kemajuan(tulis))
        tulis(f"Elasticsearch: {keadaan(klien)}.")
    elif not kini.hidup:
        return True
    elif not perbaiki:
        return bool(beda)
    sisa, menunggu = periksa(klien, alias()), tertunda().count()
    tulis(f"Sesudahnya: {sisa}; {menunggu} menunggu dikirim.")
    return bool(sisa or menunggu)


def _kemajuan(tulis: Callable[[str], object]) -> Kabar:
    """Says how far it is, now and then."""
    berikut = 0

    def kabar(dari: int, jumlah: int) -> None:
        nonlocal berikut
        if dari >= berikut or dari == jumlah:
            berikut = dari + _SETIAP
            tulis(f"  {dari} dari {jumlah} grup")

    return kabar
