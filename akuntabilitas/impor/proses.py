"""The two steps of an import: say what would change; then do that, all of it or nothing."""

from django.db import transaction
from wagtail.log_actions import log

from akuntabilitas.impor import kepala
from akuntabilitas.impor.anggaran import JenisAnggaran
from akuntabilitas.impor.angka import JenisAngka
from akuntabilitas.impor.evaluasi import JenisEvaluasi, JenisRekomendasi
from akuntabilitas.impor.ikm import JenisIkm
from akuntabilitas.impor.jawaban_ikm import JenisJawabanIkm
from akuntabilitas.impor.lembar import LembarDitolak
from akuntabilitas.impor.pembaca import Pembaca
from akuntabilitas.impor.rencana import JenisRencana
from akuntabilitas.models import Rilis, Satker

SEMUA = {
    satu.kode: satu
    for satu in (
        JenisAngka(),
        JenisRencana(),
        JenisAnggaran(),
        JenisEvaluasi(),
        JenisRekomendasi(),
        JenisIkm(),
        JenisJawabanIkm(),
    )
}
"""Kinds of import by their code, in the order of the screen."""


class Berubah(Exception):
    """What would be written is no longer what a person saw, or may not be written."""


def pratinjau(jenis, lembar, tujuan, titik=None):
    """The ``Pratinjau`` of a sheet; writes nothing. Raises ``LembarDitolak``."""
    return _usulan(jenis, lembar, tujuan, titik)[0]


@transaction.atomic
def terapkan(jenis, lembar, tujuan, pengguna, titik=None, sidik=None):
    """Write what the sheet says, and give the releases that took it (for a plan, none).

    ``sidik`` is the fingerprint that the person agreed to; raises ``Berubah`` if it is another
    now, or if there are errors or open questions. What is there already is not written again.
    """
    # One import of an office after the other, or two could make two drafts of the same scope.
    Satker.objects.select_for_update().get(pk=tujuan.satker.pk)
    hasil, usulan = _usulan(jenis, lembar, tujuan, titik)
    if hasil.galat or hasil.tanya or (sidik and sidik != hasil.sidik):
        raise Berubah("Isinya berubah sejak Anda memeriksanya. Periksa lagi di bawah.")
    if not hasil.ubahan:
        return []
    try:
        rilis = usulan.tulis(pengguna)
    except Rilis.DoesNotExist as galat:
        raise Berubah("Drafnya baru saja diajukan. Minta dikembalikan dahulu.") from galat
    for satu in rilis:
        data = {"jenis": SEMUA[jenis].nama, "ringkasan": hasil.ringkasan}
        log(instance=satu, action="akuntabilitas.impor", user=pengguna, data=data)
    return rilis


def _usulan(jenis, lembar, tujuan, titik):
    satu = SEMUA[jenis]
    if satu.lingkup:
        tujuan.lingkup = satu.lingkup
    tabel = kepala.cari(lembar, satu)
    if not tabel.baris:
        raise LembarDitolak("Tabelnya belum berisi satu baris pun.")
    pembaca = Pembaca(tabel, titik)
    usulan = satu.usulkan(pembaca, tujuan)
    hasil = pembaca.pratinjau
    hasil.catatan[:0] = lembar.catatan
    hasil.galat.sort(key=lambda g: g.baris)
    return hasil, usulan
