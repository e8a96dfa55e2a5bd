"""Reading a rule set from JSON: every fault is collected, in Indonesian, before one refusal."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..bilangan import NilaiDitolak, pecahan


class AturanKeliru(ValueError):
    """A rule set that contradicts itself; `pesan` holds every reason, in Indonesian."""

    def __init__(self, pesan: Sequence[str]):
        self.pesan = tuple(pesan)
        super().__init__(" ".join(self.pesan))


class Pembaca:
    """Reads the fields of one JSON object; a faulty field gives `None` and a message.

    `letak` names the object in messages ("Komponen 2: …"). `selesai` raises `AturanKeliru` if
    there was any fault, in this object or in one read through `daftar`.
    """

    def __init__(self, data: Any, kunci: set[str], letak: str = "", pesan: list | None = None):
        self.letak = letak
        self.pesan = [] if pesan is None else pesan
        self.terbaca = isinstance(data, dict)
        self.data = data if self.terbaca else {}
        if not self.terbaca:
            self.keluh("harus berupa objek" if letak else "aturan harus berupa objek")
        for asing in sorted(str(satu) for satu in self.data if satu not in kunci):
            self.keluh(f"“{asing}” tidak dikenal")

    def keluh(self, keluhan: str):
        """Note one fault."""
        keluhan = f"{self.letak}{keluhan}."
        self.pesan.append(keluhan[0].upper() + keluhan[1:])

    def selesai(self):
        """Raise `AturanKeliru` if there was a fault."""
        if self.pesan:
            raise AturanKeliru(self.pesan)

    def _ambil(self, nama: str, boleh: Callable[[Any], bool], bentuk: str) -> Any:
        nilai = self.data.get(nama)
        if not boleh(nilai):
            if not self.terbaca:
                return None
            self.keluh(f"“{nama}” harus {bentuk}" if nilai is not None else f"“{nama}” belum diisi")
            return None
        return nilai

    def teks(self, nama: str) -> str | None:
        """A text that is not blank."""
        return self._ambil(
            nama, lambda satu: isinstance(satu, str) and bool(satu.strip()), "berupa tulisan"
        )

    def bulat(self, nama: str) -> int | None:
        """A whole number."""
        return self._ambil(nama, lambda satu: type(satu) is int, "berupa bilangan bulat")

    def tanggal(self, nama: str) -> date | None:
        """A day, written 2022-01-31."""
        nilai = self.teks(nama)
        try:
            return nilai and date.fromisoformat(nilai)
        except ValueError:
            self.keluh(f"“{nama}” harus tanggal, misalnya 2022-01-31")
            return None

    def desimal(self, nama: str, boleh_kosong: bool = False) -> Decimal | None:
        """A decimal number, written as a string; `None` if it may be left out and is."""
        nilai = self.data.get(nama)
        if nilai is None and boleh_kosong:
            return None
        nilai = self.teks(nama)
        try:
            if nilai is not None:
                pecahan(nilai)
                nilai = Decimal(nilai)
            return nilai
        except NilaiDitolak:
            self.keluh(f'“{nama}” harus angka desimal dalam tanda kutip, misalnya "0.5"')
            return None

    def pecahan(self, nama: str) -> Fraction | None:
        """A fraction such as "1/9", or a decimal."""
        nilai = self.teks(nama)
        try:
            atas, garis, bawah = (nilai or "0").partition("/")
            return pecahan(atas) / (pecahan(bawah) if garis else 1)
        except (NilaiDitolak, ZeroDivisionError):
            self.keluh(f'“{nama}” harus pecahan, misalnya "1/9"')
            return None

    def pilihan(self, nama: str, jenis: type) -> Any:
        """A member of an enumeration, by its code."""
        nilai = self.teks(nama)
        try:
            return nilai and jenis(nilai)
        except ValueError:
            self.keluh(f"“{nama}” harus salah satu dari: {', '.join(jenis)}")
            return None

    def daftar_teks(self, nama: str) -> tuple[str, ...]:
        """A list of texts, which may be empty."""

        def boleh(nilai: Any) -> bool:
            return isinstance(nilai, list) and all(isinstance(satu, str) for satu in nilai)

        return tuple(self._ambil(nama, boleh, "berupa daftar tulisan") or ())

    def daftar(self, nama: str, sebutan: str, kunci: set[str], jadikan: Callable) -> tuple:
        """A list of objects; `jadikan` makes one from its own `Pembaca`."""
        nilai = self._ambil(nama, lambda satu: isinstance(satu, list), "berupa daftar") or []
        return tuple(
            jadikan(Pembaca(satu, kunci, f"{self.letak}{sebutan} {ke}: ", self.pesan))
            for ke, satu in enumerate(nilai, start=1)
        )
