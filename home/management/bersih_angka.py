"""Takes the sample office's figures out again; what a real office's figures refer to stays."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef
from wagtail.models import ModelLogEntry

from akuntabilitas.models import (
    Angka,
    Indikator,
    Jenjang,
    PerjanjianKinerja,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    VersiIndikator,
)
from home.models import ObjekContoh
from portal.models import Pemakaian

URUTAN = (Angka, PerjanjianKinerja, Indikator, Sasaran, Renstra, Jenjang, Satker)
"""What refers to others stands before them."""


def hapus():
    """Delete the sample's releases with their rows, then all that nobody refers to any more.

    Returns how many of the objects written down were still there; their records are deleted.
    """
    catatan = {model: _catatan(model) for model in (Rilis, VersiIndikator, *URUTAN)}
    ada = sum(model.objects.filter(pk__in=kunci).count() for model, kunci in catatan.items())
    rilis = Rilis.objects.filter(pk__in=catatan[Rilis], contoh=True)
    ModelLogEntry.objects.filter(content_type=_jenis(Rilis), object_id__in=catatan[Rilis]).delete()
    Pemakaian.lepas_beku(satu.nama_beku for satu in rilis)
    rilis.delete()
    induk = _lepas_induk(catatan[Satker])
    for model in URUTAN:
        while (bebas := _bebas(model, catatan)).exists():
            bebas.delete()
    if induk and Satker.objects.filter(pk=induk).exists():
        Satker.objects.filter(milik_sendiri=True).update(induk=induk)
    ObjekContoh.objects.filter(content_type__in=map(_jenis, catatan)).delete()
    return ada


def _jenis(model):
    return ContentType.objects.get_for_model(model)


def _catatan(model):
    """Primary keys, as text, of what the sample made of a model."""
    catatan = ObjekContoh.objects.filter(content_type=_jenis(model))
    return list(catatan.values_list("object_id", flat=True))


def _bebas(model, catatan):
    """Of the sample's rows those that nothing refers to; its own versions go with an indicator.

    A key that empties itself, as of what a text cited, holds nothing.
    """
    bebas = model.objects.filter(pk__in=catatan[model])
    for hubungan in model._meta.related_objects:
        if hubungan.on_delete is models.SET_NULL:
            continue
        pemakai = hubungan.related_model._base_manager.filter(
            **{hubungan.field.name: OuterRef("pk")}
        )
        if hubungan.field is VersiIndikator._meta.get_field("indikator"):
            pemakai = pemakai.exclude(pk__in=catatan[VersiIndikator])
        bebas = bebas.filter(~Exists(pemakai))
    return bebas


def _lepas_induk(satker):
    """Part our own office from a parent of the sample's; returns that parent's key or ``None``."""
    sendiri = Satker.objects.filter(milik_sendiri=True, induk__in=satker)
    induk = sendiri.values_list("induk", flat=True).first()
    sendiri.update(induk=None)
    return induk
