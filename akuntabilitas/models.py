"""Where Django looks for models; each lives in the file of its concept."""

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.angka import Angka, VersiAngka
from akuntabilitas.aturan import AturanHitung
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.ikm import Ikm
from akuntabilitas.indeks import IndeksAkuntabilitas, TahunKinerja
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.laporan import Laporan
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rencana import Jenjang, Renstra, Sasaran
from akuntabilitas.rilis import Rilis
from akuntabilitas.satker import Satker
from akuntabilitas.sitiran.model import Sitiran

__all__ = [
    "Anggaran",
    "Angka",
    "AturanHitung",
    "Evaluasi",
    "Ikm",
    "IndeksAkuntabilitas",
    "Indikator",
    "Jenjang",
    "Laporan",
    "PerjanjianKinerja",
    "Rekomendasi",
    "Renstra",
    "Rilis",
    "Sasaran",
    "Satker",
    "Sitiran",
    "TahunKinerja",
    "VersiAngka",
    "VersiIndikator",
]
