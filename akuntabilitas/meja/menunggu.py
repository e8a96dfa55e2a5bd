"""What of the releases waits for a person, for the dashboard (hook ``menunggu_anda``)."""

from django.db.models import Q
from django.urls import reverse

from akuntabilitas.meja.hak import boleh_mengesahkan, boleh_mengisi
from akuntabilitas.rilis import IKUT_MENGISI, Rilis
from akuntabilitas.satker import satker_sendiri
from portal.dasbor.menunggu import nama
from portal.dasbor.panel import PALING_BANYAK, Butir
from portal.persetujuan.empat_mata import satu_redaktur


def rilis_menunggu(pengguna):
    """Releases to publish, own ones at the end and saying so; then those sent back to a planner."""
    butir = []
    milik = Rilis.objects.filter(satker=satker_sendiri()).order_by("pk")
    if boleh_mengesahkan(pengguna):
        bebas = satu_redaktur()
        diajukan = milik.filter(keadaan=Rilis.Keadaan.DIAJUKAN).select_related("pengaju")
        ikut = set(diajukan.filter(penulis=pengguna).values_list("pk", flat=True))
        for satu in diajukan[:PALING_BANYAK]:
            sendiri = satu.pk in ikut and not bebas
            butir.append(
                Butir(
                    str(satu),
                    _alamat(satu),
                    IKUT_MENGISI if sendiri else f"Diajukan {nama(satu.pengaju)}.",
                    tanda="" if sendiri else "Untuk disahkan",
                )
            )
        butir.sort(key=lambda satu: not satu.tanda)
    if boleh_mengisi(pengguna):
        kembali = milik.filter(
            Q(penulis=pengguna) | Q(pengaju=pengguna), keadaan=Rilis.Keadaan.DRAF
        ).exclude(catatan="")
        butir += [
            Butir(
                str(satu),
                _alamat(satu),
                "Dikembalikan oleh pengesah.",
                satu.catatan,
                tanda="Perlu perbaikan",
            )
            for satu in kembali.distinct()[:PALING_BANYAK]
        ]
    return butir


def _alamat(rilis):
    return reverse("rilis:satu", args=[rilis.pk])
