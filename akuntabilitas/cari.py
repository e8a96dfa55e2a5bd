"""Indicators in search: an entry for each that has a public number, though it is no page."""

from django.db.models import F, Max
from django.db.models.signals import post_delete, post_save
from django.urls import reverse

from akuntabilitas.angka import VersiAngka
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.rantai import Langkah
from akuntabilitas.rilis import rilis_terbit
from portal.sifat import LABEL_LANGKAH, SUMBER_CARI, EntriCari, SumberCari, sumber_berubah


def entri(kunci=None):
    """The entries of these indicators, or of all: ``{key: (address, EntriCari)}``; two queries.

    The words are those of the newest year about which something was published.
    """
    terbit = VersiAngka.objects.terbit().filter(
        rilis__satker=F("angka__indikator__satker"), rilis__tahun=F("angka__tahun")
    )
    if kunci is not None:
        terbit = terbit.filter(angka__indikator__in=list(kunci))
    tahun = dict(
        terbit.order_by().values_list("angka__indikator").annotate(tahun=Max("angka__tahun"))
    )
    hasil = {}
    semua = VersiIndikator.objects.filter(indikator__in=tahun).order_by("mulai")
    for satu in semua.select_related("indikator__satker"):
        if satu.mulai <= tahun[satu.indikator_id]:
            hasil[satu.indikator_id] = (
                reverse("indikator", args=[satu.indikator.slug]),
                _kata(satu),
            )
    return hasil


def _kata(versi):
    kantor = versi.indikator.satker
    isi = [
        versi.definisi,
        versi.rumus,
        f"Satuan: {versi.satuan}. Kode: {versi.kode}.",
        "Indikator Kinerja Utama (IKU)." if versi.iku else "",
        f"Indikator {kantor.nama}.",
    ]
    return EntriCari(
        judul=versi.nama if kantor.milik_sendiri else f"{versi.nama} ({kantor.nama})",
        isi="\n".join(filter(None, isi)),
        jenis="indikator",
    )


INDIKATOR = SumberCari(nomor=1, entri=entri)


def hubungkan():
    """Offer the entries and the names of the steps; say when entries change. Called once."""
    SUMBER_CARI.append(INDIKATOR)
    LABEL_LANGKAH.update(Langkah.choices)
    rilis_terbit.connect(_rilis, dispatch_uid="akuntabilitas.cari_rilis")
    for sinyal in (post_save, post_delete):
        sinyal.connect(_versi, VersiIndikator, dispatch_uid="akuntabilitas.cari_versi")
    post_delete.connect(_hapus, Indikator, dispatch_uid="akuntabilitas.cari_hapus")


def _rilis(rilis, **kwargs):
    """The indicators that a release speaks of may have become public."""
    baris = VersiAngka.objects.filter(rilis=rilis).values_list("angka__indikator", flat=True)
    _kirim(set(baris.order_by()))


def _kirim(kunci):
    if kunci:
        sumber_berubah.send(sender=SumberCari, sumber=INDIKATOR, kunci=kunci)


def _versi(instance, raw=False, **kwargs):
    if not raw:
        _kirim({instance.indikator_id})


def _hapus(instance, **kwargs):
    _kirim({instance.pk})
