"""What tests of an LKj build from: a year with figures, and a report about it."""

from datetime import UTC, datetime

from akuntabilitas.models import Anggaran
from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka

PERIODE = (2020, 2024)


def terbit(rilis, tahun, bulan=1):
    """Publish a release on the 20th of a month."""
    rilis.sahkan(None, waktu=datetime(tahun, bulan, 20, 2, tzinfo=UTC))
    return rilis


def setahun(indikator, tahun=2023, target=80, nilai=84, **lain):
    """A year's promise and result of an indicator, published in January after it."""
    rencana, hasil = angka.rilis(tahun, "rencana"), angka.rilis(tahun)
    angka.isi(rencana, indikator, "target", target, pk_asal=angka.pk(tahun))
    angka.isi(hasil, indikator, nilai=nilai, **lain)
    terbit(rencana, tahun)
    return terbit(hasil, tahun + 1)


def koreksi(indikator, nilai, tahun=2023, alasan="Tertulis 84, yang benar 79."):
    """A correcting release of a year's result, published now."""
    rilis = angka.rilis(tahun, alasan=alasan)
    angka.isi(rilis, indikator, nilai=nilai)
    rilis.sahkan(None)
    return rilis


def anggaran(tahun=2023):
    """APBN 3.950 of 4.000 and a grant 600 of 800, published."""
    rilis = angka.rilis(tahun)
    Anggaran.objects.create(rilis=rilis, tahun=tahun, sumber="apbn", pagu=4000, realisasi=3950)
    Anggaran.objects.create(rilis=rilis, tahun=tahun, sumber="hibah", pagu=800, realisasi=600)
    return terbit(rilis, tahun + 1)


def bagian(kode, teks="Teks bagian.", tambahan=()):
    """A block of a part of the outline."""
    return "bagian", {"bagian": kode, "paragraf": f"<p>{teks}</p>", "tambahan": list(tambahan)}


def analisis(indikator, **isi):
    """A block of what is said of an indicator."""
    return "analisis", {"indikator": indikator.slug, **isi}


def lkj(*blok, tahun=2023, **lain):
    """A published LKj with these blocks."""
    return pabrik.laporan(tahun=tahun, slug="lkj", naskah=list(blok), **lain)
