"""Where Django looks for models; each lives in the file of its concept."""

from akuntabilitas.indeks import IndeksAkuntabilitas, TahunKinerja
from akuntabilitas.laporan import Laporan
from akuntabilitas.satker import Satker

__all__ = ["IndeksAkuntabilitas", "Laporan", "Satker", "TahunKinerja"]
