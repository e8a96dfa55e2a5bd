"""What a kind of import is: its columns, and how its rows become a proposal."""

from collections.abc import Hashable
from dataclasses import dataclass

from akuntabilitas.impor.kepala import baku
from akuntabilitas.impor.pembaca import Pembaca, Pilihan
from akuntabilitas.impor.tujuan import Tujuan

ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
TRIWULAN = {f"{awal}{kata}": n for awal in ("tw ", "") for kata, n in ROMAWI.items()}
TRIWULAN |= {f"triwulan {kata}": n for kata, n in ROMAWI.items()}
TRIWULAN |= {f"tw{kata}": n for kata, n in ROMAWI.items()}
TRIWULAN |= dict.fromkeys(("setahun", "tahun", "tahunan", "1 tahun", "satu tahun"), 0)
"""Words for a quarter (``nilai.Triwulan``), made ``baku``."""
PILIHAN_TRIWULAN = Pilihan({"I": 1, "II": 2, "III": 3, "IV": 4, "Setahun": 0} | TRIWULAN)
"""The same for a cell."""


UMUM = (
    "Tulis angka seperti 1.234,5. Sel berformat persen yang tampil 83% dibaca 83.",
    "Tulis “tidak diukur” atau “tidak berlaku” bila memang demikian; nol berarti nol.",
    "Semua baris masuk, atau tidak satu pun. Berkas yang sama boleh diunggah lagi.",
)
"""What a template says of filling it, for every kind that says nothing else."""


@dataclass(frozen=True)
class Kolom:
    """A column: the heading of the template, an example, what it is for, and other headings."""

    kunci: Hashable
    judul: str
    contoh: str = ""
    petunjuk: str = ""
    sinonim: tuple[str, ...] = ()


class Jenis:
    """A kind of import.

    ``wajib`` lists columns that must be there, each with its alternatives; the first of them
    identifies a row. In the columns ``penanda`` a cell merged downwards counts for each row.
    ``lingkup`` is the scope of its releases where that isn't a choice; ``berilis`` says whether it
    fills releases at all; ``kosong`` says what an empty cell does. ``umum`` are the template's
    sentences on how to fill it. ``pribadi``: its sheets may hold columns about people, which
    aren't kept (``kepala.samarkan``).
    """

    kode = nama = penjelasan = ""
    kolom: tuple[Kolom, ...] = ()
    wajib: list[tuple] = []
    penanda: set = set()
    lingkup = None
    berilis = True
    kosong = "Sel kosong tidak mengubah apa pun. Untuk mengosongkan isian, ubah di portal."
    umum: tuple[str, ...] = UMUM
    pribadi = False

    def kenali(self, judul: str) -> Hashable | None:
        """The key of a column by its heading (made ``baku``), or ``None``."""
        return self._kata.get(judul)

    def sebut(self, kunci) -> str:
        """The heading of a column, or of the first that a word such as "target" begins."""
        return next(k.judul for k in self.kolom if kunci in (k.kunci, k.kunci[0]))

    @property
    def _kata(self):
        return {
            baku(kata): satu.kunci for satu in self.kolom for kata in (satu.judul, *satu.sinonim)
        }

    def usulkan(self, pembaca: Pembaca, tujuan: Tujuan):
        """Read all rows into ``pembaca.pratinjau``; gives what has ``tulis(pengguna)``."""
        raise NotImplementedError
