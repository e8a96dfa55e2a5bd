"""What all rule sets share: start date, name, source, confidence, and the way from and to JSON."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Self, TypeVar

from portal.bahasa.tanggal import tanggal

from .baca import AturanKeliru, Pembaca

DESIMAL_TERBANYAK = 6


class TidakAdaAturan(LookupError):
    """No rule set has begun by the day in question."""


@dataclass(frozen=True, kw_only=True)
class Aturan:
    """A rule set. `keyakinan` is A, B or C as the domain reference uses them.

    A subclass says in `kekurangan` what contradicts itself and in `baca_data` how its own fields
    are read; making one with faults raises `AturanKeliru`.
    """

    nama: str
    mulai: date
    desimal: int
    sumber: str
    keyakinan: str

    def __post_init__(self):
        self.ke_data()
        pesan = []
        if not self.nama.strip():
            pesan.append("Nama aturan belum diisi.")
        if not self.sumber.strip():
            pesan.append("Sumber aturan belum diisi.")
        if self.keyakinan not in ("A", "B", "C"):
            pesan.append("Keyakinan harus A, B, atau C.")
        if not 0 <= self.desimal <= DESIMAL_TERBANYAK:
            pesan.append(f"Jumlah desimal harus 0 sampai {DESIMAL_TERBANYAK}.")
        if pesan := pesan or self.kekurangan():
            raise AturanKeliru(pesan)

    def kekurangan(self) -> list[str]:
        """What contradicts itself, one sentence each."""
        raise NotImplementedError

    def ke_data(self) -> dict[str, Any]:
        """Plain data for JSON; decimals and fractions are strings. `TypeError` for a float."""
        return {satu.name: _datar(getattr(self, satu.name)) for satu in fields(self)}

    @classmethod
    def dari_data(cls, data: Any) -> Self:
        """The rule set that `ke_data` wrote, or that an editor's JSON describes.

        Raises `AturanKeliru` with every fault of form found, else every contradiction.
        """
        isi = Pembaca(data, {satu.name for satu in fields(cls)})
        umum = {
            "nama": isi.teks("nama"),
            "mulai": isi.tanggal("mulai"),
            "desimal": isi.bulat("desimal"),
            "sumber": isi.teks("sumber"),
            "keyakinan": isi.teks("keyakinan"),
        }
        khusus = cls.baca_data(isi)
        isi.selesai()
        return cls(**umum, **khusus)

    @classmethod
    def baca_data(cls, isi: Pembaca) -> dict[str, Any]:
        """The subclass's own fields, read by a `Pembaca`."""
        raise NotImplementedError


def _datar(nilai: Any) -> Any:
    if isinstance(nilai, float):
        raise TypeError("Angka aturan harus Decimal, bukan float.")
    if isinstance(nilai, StrEnum):
        return nilai.value
    if isinstance(nilai, Decimal | Fraction):
        return str(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, tuple):
        return [_datar(satu) for satu in nilai]
    if hasattr(nilai, "__dataclass_fields__"):
        return {satu.name: _datar(getattr(nilai, satu.name)) for satu in fields(nilai)}
    return nilai


SatuAturan = TypeVar("SatuAturan", bound=Aturan)


def berlaku(daftar: Sequence[SatuAturan], pada: date) -> SatuAturan:
    """The rule set that holds on a day: of those begun by then, the one begun last.

    Raises `TidakAdaAturan` if none has begun, `AturanKeliru` if two begin on the same day.
    """
    mulai = [satu.mulai for satu in daftar]
    if len(set(mulai)) < len(mulai):
        raise AturanKeliru(["Dua aturan mulai pada tanggal yang sama."])
    sudah = [satu for satu in daftar if satu.mulai <= pada]
    if not sudah:
        raise TidakAdaAturan(f"Belum ada aturan yang berlaku pada {tanggal(pada, hari=False)}.")
    return max(sudah, key=lambda satu: satu.mulai)
