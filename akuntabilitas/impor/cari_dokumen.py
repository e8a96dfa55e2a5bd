"""The documents that a file names as evidence, by title or by the number in their address."""

from collections import defaultdict

from akuntabilitas.impor.bilangan import potong
from akuntabilitas.impor.kepala import baku
from akuntabilitas.impor.lembar import rapikan
from portal.models import Dokumen


class DaftarDokumen:
    """All documents of the portal, read once and only if something is asked."""

    def __init__(self):
        self._nomor, self._judul = None, defaultdict(list)

    def cari(self, pembaca, baris, kunci):
        """The ``Dokumen`` that a cell names, or ``None``: empty, or an error is noted for it.

        A title counts before a number, for "2024" may be one.
        """
        self._baca()
        teks = rapikan(pembaca.teks(baris, kunci) or "")
        if not teks:
            return None
        calon = self._judul.get(baku(teks), [])
        if not calon and teks in self._nomor:
            calon = [self._nomor[teks]]
        if not calon:
            kata = f"Dokumen “{potong(teks)}” tidak ada di portal. Tulis judul atau nomornya."
            pembaca.galat(baris, kunci, kata)
        elif len(calon) > 1:
            nomor = ", ".join(str(satu.pk) for satu in calon[:5])
            kata = f"Ada {len(calon)} dokumen berjudul “{potong(teks)}”. Tulis nomornya ({nomor})."
            pembaca.galat(baris, kunci, kata)
        return calon[0] if len(calon) == 1 else None

    def sebut(self, dokumen):
        """What ``cari`` finds a document by: its title, or its number where others share that."""
        self._baca()
        kembar = len(self._judul[baku(dokumen.title)]) > 1
        return str(dokumen.pk) if kembar else dokumen.title

    def _baca(self):
        if self._nomor is None:
            semua = Dokumen.objects.only("title").order_by("pk")
            self._nomor = {str(satu.pk): satu for satu in semua}
            for satu in self._nomor.values():
                self._judul[baku(satu.title)].append(satu)
