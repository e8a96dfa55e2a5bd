"""The tree of goals (pohon kinerja) of a year, as far as the public may read it."""

from dataclasses import dataclass, field

from django.db.models import Q

from akuntabilitas.rencana import Sasaran


@dataclass
class Simpul:
    """A goal with the results of its indicators, and the goals that support it."""

    sasaran: Sasaran
    indikator: list = field(default_factory=list)
    anak: list = field(default_factory=list)


def pohon(buku):
    """The topmost ``Simpul`` of a ``Buku``'s year.

    Goals are there from the nation's down to those with a public number; what nobody has published
    anything about is left out.
    """
    punya = {satu.sasaran.pk: satu.indikator for satu in buku.sasaran}
    if not punya:
        return []
    simpul = {
        satu.pk: Simpul(satu, punya.get(satu.pk, []))
        for satu in sasaran_tahun(buku.tahun, punya.keys())
    }
    pucuk = []
    for satu in simpul.values():
        atas = simpul.get(satu.sasaran.induk_id)
        (atas.anak if atas else pucuk).append(satu)
    return _berisi(pucuk)


def letak(versi, tahun):
    """Where an indicator's goal stands: the goals from the topmost to its own, those below it."""
    semua = {satu.pk: satu for satu in sasaran_tahun(tahun, [versi.sasaran_id])}
    atas, kini = [], semua.get(versi.sasaran_id)
    while kini is not None and kini not in atas:
        atas.append(kini)
        kini = semua.get(kini.induk_id)
    bawah = [satu for satu in semua.values() if satu.induk_id == versi.sasaran_id]
    return atas[::-1], bawah


def sasaran_tahun(tahun, juga=()):
    """The goals of all plans of a year, and those with the keys ``juga``, in the plans' order."""
    return (
        Sasaran.objects.filter(
            Q(renstra__mulai__lte=tahun, renstra__akhir__gte=tahun) | Q(pk__in=list(juga))
        )
        .select_related("satker", "jenjang")
        .order_by("jenjang__urutan", "urutan", "kode", "pk")
    )


def _berisi(daftar):
    hasil = []
    for satu in daftar:
        satu.anak = _berisi(satu.anak)
        if satu.anak or satu.indikator:
            hasil.append(satu)
    return hasil
