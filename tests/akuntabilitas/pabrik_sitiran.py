"""What tests of citations build from."""

from datetime import UTC, datetime

from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka


def kunci(indikator, jenis="realisasi", triwulan=0):
    """The key of a figure of 2024, as it lies in a block."""
    return f"{jenis}:{indikator.pk}:2024:{triwulan}"


def mengutip(*semua, buat=pabrik.artikel, **lain):
    """A page that cites these keys and says nothing else."""
    return buat(isi=[("angka", satu) for satu in semua], **lain)


def koreksi(indikator, nilai="81.20", alasan="Tertulis 80,12, yang benar 81,20."):
    """A further release of 2024, published on 3 March 2026."""
    rilis = angka.rilis(alasan=alasan)
    angka.isi(rilis, indikator, nilai=nilai)
    rilis.sahkan(None, waktu=datetime(2026, 3, 3, tzinfo=UTC))
    return rilis
