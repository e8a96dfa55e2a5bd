"""What one text needs besides its words (pictures, documents, links), and what it lacks."""

from urllib.parse import urljoin, urlsplit

from portal.alamat_luar import tautan_luar


class Bahan:
    """The surroundings of one text of which nothing is at hand but the text, as in a feed.

    ``alamat`` is where the text stood. ``kurang`` gathers reasons why it can't be published as it
    is, ``catatan`` what else a person should know; each sentence once.
    """

    def __init__(self, alamat=""):
        self.alamat = alamat
        self.kurang, self.catatan = [], []

    def kurangi(self, kalimat):
        """Note what the text lacks."""
        if kalimat not in self.kurang:
            self.kurang.append(kalimat)

    def catat(self, kalimat):
        """Note what was changed."""
        if kalimat not in self.catatan:
            self.catatan.append(kalimat)

    def lengkap(self, alamat):
        """An address as the text has it, made absolute; empty if it can't be."""
        alamat = (alamat or "").strip()
        if alamat.startswith("//"):
            alamat = f"https:{alamat}"
        try:
            return urljoin(self.alamat, alamat)
        except ValueError:
            return ""

    def gambar(self, nomor, alamat, alt):
        """The ``Gambar`` with the old site's number or address, or ``None``."""
        if not alamat.startswith("data:"):
            alamat = urlsplit(self.lengkap(alamat)).path.rpartition("/")[2][:80]
        self.catat(f"Gambar “{alamat[:80]}” tidak dibawa.")

    def anak(self):
        """Numbers of the pictures that belong to the text."""
        return []

    def dokumen(self, alamat):
        """The ``Dokumen`` behind an address, or ``None``."""
        return

    def tautan(self, alamat):
        """The attributes of a link to an address of the text, or ``None`` where it may not stay."""
        alamat = (alamat or "").strip()
        if not alamat or alamat.startswith("#"):
            return None
        if alamat.lower().startswith(("mailto:", "tel:")):
            return {"href": alamat}
        luar = tautan_luar(self.lengkap(alamat))
        if luar is None:
            self.catat("Satu tautan yang bukan alamat internet umum dibuang; kata-katanya tinggal.")
            return None
        return {"href": luar}
