"""Groups of the table as documents of Elasticsearch."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from search.models import Entri

_SEKALI_BACA = 200
_KOLOM = (
    "grup", "dokumen", "halaman", "jenis", "langkah", "tahun", "kategori", "tanggal",
    "naskah__akar_judul", "naskah__akar_isi",
)  # fmt: skip


def dokumen(grup: Sequence[int]) -> Iterator[tuple[int, dict]]:
    """Each of these groups with its document, read piece by piece.

    A group without entries has an empty document, which nothing finds: it stays so that its
    version stops a late message about what the group said before.
    """
    ada = set()
    entri = Entri.objects.filter(grup__in=grup).order_by("grup", "dokumen", "halaman")
    baris = entri.values_list(*_KOLOM).iterator(_SEKALI_BACA)
    for satu, isi in groupby(baris, key=lambda b: b[0]):
        ada.add(satu)
        yield satu, _dokumen(satu, isi)
    for satu in grup:
        if satu not in ada:
            yield satu, {"grup": satu}


def _dokumen(grup: int, baris: Iterator[tuple]) -> dict:
    hasil: dict = {"grup": grup}
    halaman = []
    for _, nomor_dokumen, nomor, jenis, langkah, tahun, kategori, tanggal, judul, isi in baris:
        hasil |= {"jenis": jenis, "langkah": langkah, "kategori": kategori}
        hasil |= {"tahun": tahun, "tanggal": tanggal and tanggal.isoformat()}
        akar = {"akar_judul": judul or "", "akar_isi": isi or ""}
        if nomor is None:
            hasil |= akar
        else:
            halaman.append({"dokumen": nomor_dokumen, "nomor": nomor, **akar})
    if halaman:
        hasil["halaman"] = halaman
    return hasil
