"""Where Django looks for models; each lives in the file of its concept."""

from portal.dokumen import Dokumen, HalamanDokumen, VersiDokumen
from portal.gambar import Gambar, Rendisi
from portal.jadwal import KegagalanJadwal
from portal.kantor import ButirKaki, ButirUtama, Kantor, Menu
from portal.masuk.model import Percobaan, PermintaanSandi, Undangan
from portal.pemakaian import Pemakaian
from portal.pemberitahuan import Pemberitahuan
from portal.pengguna import Pengguna
from portal.persetujuan.empat_mata import Persetujuan
from portal.riwayat.catatan import Terbitan
from portal.riwayat.penutupan import Terhapus

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
    "Pemberitahuan",
    "Pengguna",
    "Percobaan",
    "PermintaanSandi",
    "Persetujuan",
    "Rendisi",
    "Terbitan",
    "Terhapus",
    "Undangan",
    "VersiDokumen",
]
