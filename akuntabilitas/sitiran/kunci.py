"""The key of something citable, as it lies in a block: "realisasi:12:2024:0", "evaluasi:2024"."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices


class Jenis(TextChoices):
    """What a page may cite; ``TAUTAN`` is a mere link to an indicator."""

    REALISASI = "realisasi", "Realisasi"
    TARGET = "target", "Target"
    CAPAIAN = "capaian", "Capaian"
    EVALUASI = "evaluasi", "Evaluasi AKIP"
    IKM = "ikm", "IKM"
    TAUTAN = "tautan", "Tautan"


_POLA = re.compile(
    r"(?P<jenis>realisasi|target|capaian):(?P<indikator>\d{1,9}):(?P<tahun>\d{4}):(?P<tw>[0-4])"
    r"|(?P<evaluasi>evaluasi):(?P<dinilai>\d{4})"
    r"|(?P<ikm>ikm):(?P<buku>\d{4}):(?P<mulai>\d{4}-\d\d-\d\d):(?P<akhir>\d{4}-\d\d-\d\d)",
    re.ASCII,
)


@dataclass(frozen=True)
class Kunci:
    """What is cited. ``tahun`` is the year whose releases tell it."""

    jenis: Jenis
    tahun: int
    indikator: int | None = None
    triwulan: int = 0
    mulai: date | None = None
    akhir: date | None = None

    def __str__(self):
        if self.jenis == Jenis.EVALUASI:
            return f"evaluasi:{self.tahun}"
        if self.jenis == Jenis.IKM:
            return f"ikm:{self.tahun}:{self.mulai.isoformat()}:{self.akhir.isoformat()}"
        return f"{self.jenis.value}:{self.indikator}:{self.tahun}:{self.triwulan}"

    @classmethod
    def baca(cls, teks):
        """The key that a text says, or ``None`` for anything else, however strange."""
        cocok = _POLA.fullmatch(teks) if isinstance(teks, str) else None
        if cocok is None:
            return None
        if cocok["evaluasi"]:
            return cls(Jenis.EVALUASI, int(cocok["dinilai"]))
        if cocok["ikm"]:
            try:
                mulai, akhir = map(date.fromisoformat, (cocok["mulai"], cocok["akhir"]))
            except ValueError:
                return None
            return cls(Jenis.IKM, int(cocok["buku"]), mulai=mulai, akhir=akhir)
        return cls(
            Jenis(cocok["jenis"]),
            int(cocok["tahun"]),
            int(cocok["indikator"]),
            int(cocok["tw"]),
        )
