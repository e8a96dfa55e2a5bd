"""Where Django looks for models; each lives in the file of its concept."""

from portal.dokumen import Dokumen, HalamanDokumen, Pemakaian, VersiDokumen
from portal.gambar import Gambar, Rendisi
from portal.jadwal import KegagalanJadwal
from portal.kantor import ButirKaki, ButirUtama, Kantor, Menu
from portal.pengguna import Pengguna
from portal.persetujuan import Persetujuan
from portal.riwayat import Terbitan

__all__ = [
    "ButirKaki",
    "ButirUtama",
    "Dokumen",
    "Gambar",
    "HalamanDokumen",
    "Kantor",
    "KegagalanJadwal",
    "Menu",
    "Pemakaian",
    "Pengguna",
    "Persetujuan",
    "Rendisi",
    "Terbitan",
    "VersiDokumen",
]
