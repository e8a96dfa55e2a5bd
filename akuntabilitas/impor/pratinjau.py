"""What an import would do, told before it does anything."""

import hashlib
import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Galat:
    """Why a cell can't be taken. ``kolom`` is its letter and heading, or empty for the row."""

    baris: int
    kolom: str
    kalimat: str


@dataclass(frozen=True)
class Tanya:
    """A text with two readings, which only its writer can tell apart."""

    baris: int
    kolom: str
    teks: str
    ribuan: str
    desimal: str


@dataclass(frozen=True)
class Ubahan:
    """One thing that would be added (``lama`` is empty) or changed."""

    baris: int
    apa: str
    lama: str
    baru: str


@dataclass
class Pratinjau:
    """All of it; with errors or open questions nothing may be written."""

    ubahan: list[Ubahan] = field(default_factory=list)
    tetap: int = 0
    galat: list[Galat] = field(default_factory=list)
    tanya: list[Tanya] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    @property
    def baru(self):
        """What would be added."""
        return [satu for satu in self.ubahan if not satu.lama]

    @property
    def berubah(self):
        """What would be changed."""
        return [satu for satu in self.ubahan if satu.lama]

    @property
    def siap(self):
        """Whether there is something to write and nothing against it."""
        return bool(self.ubahan) and not self.galat and not self.tanya

    @property
    def sidik(self):
        """A fingerprint of the changes: what a person saw is what gets written."""
        isi = json.dumps([asdict(satu) for satu in self.ubahan], ensure_ascii=False)
        return hashlib.sha256(isi.encode()).hexdigest()

    @property
    def ringkasan(self):
        """One sentence."""
        if not self.ubahan and not self.galat and not self.tanya:
            return "Tidak ada yang berubah." if self.tetap else "Tidak ada isi yang terbaca."
        bagian = [
            (len(self.baru), "ditambah"),
            (len(self.berubah), "diubah"),
            (self.tetap, "tetap"),
            (len(self.galat), "keliru"),
            (len(self.tanya), "ditanyakan"),
        ]
        kata = ", ".join(f"{n:,} {kata}".replace(",", ".") for n, kata in bagian if n)
        return f"{kata[0].upper()}{kata[1:]}."
