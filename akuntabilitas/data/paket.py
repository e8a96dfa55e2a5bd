"""The whole set in one ZIP: the same data give the same bytes.

Files are written one after the other, row by row; what is computed, a year at a time.
"""

import hashlib
import zipfile
from dataclasses import dataclass

from django.utils.text import slugify

from akuntabilitas.data import kamus
from akuntabilitas.data.semua import SEMUA
from akuntabilitas.data.tulis import potong_csv, potong_json
from akuntabilitas.satker import Satker

NAMA_SIDIK = "SHA256SUMS"
BENTUK = {"csv": potong_csv, "json": potong_json}


@dataclass(frozen=True)
class Berkas:
    """A file of the set: its name, its bytes counted and summed, and the rows of a table in it."""

    nama: str
    ukuran: int
    sha256: str
    baris: int = 0


def nama_kantor():
    """The office's name, as its row has it."""
    return Satker.objects.filter(milik_sendiri=True).values_list("nama", flat=True).first() or ""


def nama_paket(kantor):
    """What the set is called on a reader's disk, without an ending."""
    return f"akuntabilitas-{slugify(kantor)}"


def sidik(terbitan, kantor):
    """A fingerprint that changes when anything of the set does, without reading it all.

    Published rows are frozen: which releases there are says what is in the large tables. All else
    is read in full, with the descriptions of the tables themselves.
    """
    hitung = hashlib.sha256(kantor.encode())
    for tabel in SEMUA:
        hitung.update(repr((tabel.nama, tabel.arti, kamus.skema(tabel))).encode())
        if not tabel.besar:
            for potong in potong_csv(tabel.kepala, tabel.baris(terbitan)):
                hitung.update(potong.encode())
    return hitung.hexdigest()


def tulis_paket(berkas, terbitan, kantor, cap):
    """Write the set to a binary file; ``cap`` is its fingerprint (``sidik``)."""
    with zipfile.ZipFile(berkas, "w", zipfile.ZIP_DEFLATED) as arsip:
        penulis = _Penulis(arsip, nama_paket(kantor), terbitan)
        sumber = {
            tabel.nama: {
                bentuk: penulis.tabel(tabel, bentuk, potong) for bentuk, potong in BENTUK.items()
            }
            for tabel in SEMUA
        }
        penulis.teks(kamus.NAMA_KAMUS, kamus.kamus(kantor, terbitan))
        penulis.teks(kamus.NAMA_LISENSI, kamus.lisensi(kantor))
        penulis.teks(kamus.NAMA_PAKET, kamus.datapackage(kantor, terbitan, cap, sumber))
        daftar = "".join(f"{satu.sha256}  {satu.nama}\n" for satu in penulis.berkas)
        penulis.teks(NAMA_SIDIK, daftar)


class _Penulis:
    """Writes files into the archive, all dated as the newest release, and sums them up."""

    def __init__(self, arsip, folder, terbitan):
        self.arsip, self.folder, self.terbitan = arsip, folder, terbitan
        self.saat = terbitan.terakhir.waktu.utctimetuple()[:6]
        self.berkas = []

    def tabel(self, tabel, bentuk, potong):
        """One table in one form."""
        banyak = 0

        def terhitung():
            nonlocal banyak
            for satu in tabel.baris(self.terbitan):
                banyak += 1
                yield satu

        ukuran, sha256 = self._isi(f"{tabel.nama}.{bentuk}", potong(tabel.kepala, terhitung()))
        self.berkas.append(Berkas(f"{tabel.nama}.{bentuk}", ukuran, sha256, banyak))
        return self.berkas[-1]

    def teks(self, nama, isi):
        """A file that is a text."""
        self.berkas.append(Berkas(nama, *self._isi(nama, [isi])))

    def _isi(self, nama, potongan):
        info = zipfile.ZipInfo(f"{self.folder}/{nama}", self.saat)
        info.compress_type, info.external_attr, info.create_system = (
            zipfile.ZIP_DEFLATED,
            0o644 << 16,
            3,  # Whatever machine writes it, as from a Unix.
        )
        hitung, ukuran = hashlib.sha256(), 0
        with self.arsip.open(info, "w") as tujuan:
            for potong in potongan:
                isi = potong.encode()
                tujuan.write(isi)
                hitung.update(isi)
                ukuran += len(isi)
        return ukuran, hitung.hexdigest()
