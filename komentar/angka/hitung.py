"""Monthly figures of moderation: counts and times, from the record of decisions alone.

No word of a comment is read, so purging texts changes nothing. Months are the office's (WITA). Not
counted are answers of the office, and comments that never waited here: an import brought them
decided.

So that no single person is read out of them: a reason with fewer than ``BATAS_KECIL`` refusals in
a month is told as "Alasan lainnya", and so is the next smallest, until what is gathered there has
as many or nothing else is left; a median of fewer than ``BATAS_KECIL`` times is not told.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from django.db.models import Exists, OuterRef, Q

from komentar.models import AlasanModerasi, CatatanModerasi, Keadaan, Komentar
from portal.bahasa.tanggal import ZONA, setempat

BULAN = 24
"""Months that are shown, the present one included."""
BATAS_KECIL = 3
LAINNYA = "Alasan lainnya"
DIHITUNG = (Keadaan.DISETUJUI, Keadaan.DITOLAK, Keadaan.DITARIK, Keadaan.DISEMBUNYIKAN)
"""States whose entering is counted; showing a hidden comment again is no second approval."""
TAMPIL_LAGI = (Keadaan.DISEMBUNYIKAN, Keadaan.DISETUJUI)


@dataclass
class Bulan:
    """What happened in one month; each decision counts in the month in which it was taken."""

    tahun: int
    nomor: int
    diterima: int = 0
    disetujui: int = 0
    ditolak: int = 0
    ditarik: int = 0
    disembunyikan: int = 0
    alasan: list = field(default_factory=list)
    """``(label, refusals)`` pairs, most first, "Alasan lainnya" last."""
    jam: float | None = None
    """Median hours from sending to the first decision; ``None`` for too few."""

    @property
    def hari_pertama(self):
        """Its first moment."""
        return datetime(self.tahun, self.nomor, 1, tzinfo=ZONA)


def bulanan(kini):
    """The last months up to the datetime ``kini``, the newest first; four queries."""
    akhir = setempat(kini)
    ke = akhir.year * 12 + akhir.month - 1
    bulan = {(n // 12, n % 12 + 1): Bulan(n // 12, n % 12 + 1) for n in range(ke, ke - BULAN, -1)}
    awal = list(bulan.values())[-1].hari_pertama
    ditunggu = CatatanModerasi.objects.filter(komentar=OuterRef("pk"), dari=Keadaan.MENUNGGU)
    masuk = Komentar.objects.filter(
        Q(keadaan=Keadaan.MENUNGGU) | Exists(ditunggu),
        resmi=False,
        submit_date__gte=awal,
        submit_date__lte=kini,
    )
    for waktu in masuk.order_by().values_list("submit_date", flat=True):
        bulan[_bulan(waktu)].diterima += 1
    alasan, jam = {satu: Counter() for satu in bulan}, {satu: [] for satu in bulan}
    for dari, ke, kode, waktu, dikirim in _putusan(awal, kini):
        kunci = _bulan(waktu)
        if dari and ke in DIHITUNG and dari != ke and (dari, ke) != TAMPIL_LAGI:
            setattr(bulan[kunci], ke, getattr(bulan[kunci], ke) + 1)
            if ke == Keadaan.DITOLAK:
                alasan[kunci][kode] += 1
        if dari == Keadaan.MENUNGGU and ke in (Keadaan.DISETUJUI, Keadaan.DITOLAK):
            jam[kunci].append((waktu - dikirim).total_seconds() / 3600)
    sebutan = AlasanModerasi.objects.sebutan()
    for kunci, satu in bulan.items():
        satu.alasan = gabung({sebutan.get(k, k): n for k, n in alasan[kunci].items()})
        satu.jam = round(median(jam[kunci]), 1) if len(jam[kunci]) >= BATAS_KECIL else None
    return list(bulan.values())


def gabung(jumlah):
    """Counts by label as pairs, most first, with small ones gathered so that none stands alone."""
    besar = sorted(jumlah.items(), key=lambda pasang: (-pasang[1], pasang[0]))
    lainnya = 0
    while besar and (besar[-1][1] < BATAS_KECIL or 0 < lainnya < BATAS_KECIL):
        lainnya += besar.pop()[1]
    return [*besar, (LAINNYA, lainnya)] if lainnya else besar


def _putusan(awal, kini):
    """The record of those months: from, to, reason, when, and when the comment was sent."""
    return (
        CatatanModerasi.objects.filter(waktu__gte=awal, waktu__lte=kini, komentar__resmi=False)
        .order_by()
        .values_list("dari", "ke", "alasan_kode", "waktu", "komentar__submit_date")
    )


def _bulan(waktu):
    sini = setempat(waktu)
    return sini.year, sini.month
