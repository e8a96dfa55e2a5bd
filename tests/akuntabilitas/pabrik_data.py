"""What tests of open data build from and download with."""

import io
import zipfile

from tests import pabrik
from tests.akuntabilitas import pabrik_angka as angka

ALAMAT = "/akuntabilitas/data/"


def ambil(client, nama="semua.zip"):
    jawab = client.get(ALAMAT + nama)
    assert jawab.status_code == 200, nama
    return jawab.getvalue()


def buka(client, folder):
    with zipfile.ZipFile(io.BytesIO(ambil(client))) as arsip:
        arsip.extractall(folder)
    (isi,) = folder.iterdir()
    return isi


def terbitkan(**lain):
    """A published release of a year with everything."""
    rilis = angka.rilis(**lain)
    satu = angka.indikator(nama='=HYPERLINK("x")')
    bukti = pabrik.dokumen(title="Daftar hadir", publik=True)
    angka.isi(rilis, satu, "target", "-0.5", pk_asal=angka.pk())
    angka.isi(rilis, satu, nilai="1234.25", bukti=bukti, kendala="- hujan\r\n- banjir")
    angka.nilai_lain(rilis)
    rilis.sahkan(None)
    return satu
