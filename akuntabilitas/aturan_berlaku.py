"""Which rule set of the arithmetic holds on a day: the office's own, else what the portal has."""

from datetime import date

from akuntabilitas.aturan import AturanHitung
from akuntabilitas.hitung.aturan import AturanAKIP, AturanCapaian, AturanIKM, bawaan, berlaku

AWAL = {
    AturanHitung.Jenis.CAPAIAN: (AturanCapaian, bawaan.CAPAIAN),
    AturanHitung.Jenis.AKIP: (AturanAKIP, bawaan.AKIP),
    AturanHitung.Jenis.IKM: (AturanIKM, bawaan.IKM),
}
"""For each kind its class, and the rule sets that a new portal begins with."""


class AturanBerlaku:
    """All rule sets, read from the database once; one object serves one request."""

    def __init__(self):
        self._milik = list(AturanHitung.objects.all())

    def pada(self, jenis, tanggal):
        """The rule set of a kind that holds on a day.

        The office's own stands in for a built-in one that begins on the same day. Raises
        ``TidakAdaAturan`` for a day before all of them.
        """
        return berlaku(self.semua(jenis), tanggal)

    def semua(self, jenis):
        """All rule sets of a kind, the oldest first."""
        kelas, awal = AWAL[jenis]
        menurut = {satu.mulai: satu for satu in awal}
        milik = [satu for satu in self._milik if satu.jenis == jenis]
        menurut |= {satu.mulai: kelas.dari_data(satu.isi) for satu in milik}
        return [menurut[mulai] for mulai in sorted(menurut)]

    def capaian(self, tahun):
        """The ``AturanCapaian`` of a year: the one that holds on its first day."""
        return self.pada(AturanHitung.Jenis.CAPAIAN, date(tahun, 1, 1))

    def akip(self, evaluasi):
        """The ``AturanAKIP`` of an ``Evaluasi``: by the day of its report, else its year's end."""
        return self.pada(AturanHitung.Jenis.AKIP, evaluasi.tanggal or date(evaluasi.tahun, 12, 31))
