"""Where imported rows go: the draft release of an office, a year and a scope."""

from dataclasses import dataclass

from akuntabilitas.models import Rilis, Satker


@dataclass
class Tujuan:
    """An office, the year of rows that name none, a scope; or a draft that was chosen."""

    satker: Satker
    tahun: int
    lingkup: str = Rilis.Lingkup.TAHUN
    rilis: Rilis | None = None

    def draf(self, tahun):
        """The draft that takes rows of a year, or ``None`` where one would be made.

        An import never makes a second draft of the same scope: it goes on with the newest.
        """
        if self.rilis:
            return self.rilis
        return self._semua(tahun).filter(keadaan=Rilis.Keadaan.DRAF).first()

    def halangan(self, tahun):
        """Why rows of a year can't go there, as a sentence; or an empty text."""
        if self.rilis and self.rilis.tahun != tahun:
            return f"Baris ini tentang tahun {tahun}, padahal drafnya tentang {self.rilis.tahun}."
        if self.rilis and self.rilis.keadaan != Rilis.Keadaan.DRAF:
            return f"“{self.rilis}” bukan draf lagi."
        if not self.rilis and self._semua(tahun).filter(keadaan=Rilis.Keadaan.DIAJUKAN).exists():
            lingkup = Rilis.Lingkup(self.lingkup).label
            return (
                f"Rilis “{lingkup} {tahun}” sedang menunggu pengesahan. "
                "Minta Pengesah mengembalikannya dahulu."
            )
        return ""

    def siapkan(self, tahun):
        """The draft that takes rows of a year, locked against other imports; made if missing."""
        draf = self.draf(tahun)
        if draf is None:
            return Rilis.objects.create(satker=self.satker, tahun=tahun, lingkup=self.lingkup)
        return Rilis.objects.select_for_update().get(pk=draf.pk, keadaan=Rilis.Keadaan.DRAF)

    def _semua(self, tahun):
        return Rilis.objects.filter(satker=self.satker, tahun=tahun, lingkup=self.lingkup)
