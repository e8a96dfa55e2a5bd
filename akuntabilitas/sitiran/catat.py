"""What a version of a page cites goes on record in the transaction that publishes it."""

import re
from itertools import chain

from akuntabilitas.indikator import Indikator
from akuntabilitas.sitiran.kunci import Jenis
from akuntabilitas.sitiran.model import Sitiran
from akuntabilitas.sitiran.publik import baca
from portal.blok import mengutip_dalam, tautan_dalam
from portal.riwayat.catatan import Terbitan, versi_dicatat

_ALAMAT = re.compile(r"/akuntabilitas/indikator/([-a-zA-Z0-9_]{1,120})/")


def hubungkan():
    """Listen to publications; called once, by the app's config."""
    versi_dicatat.connect(_catat, dispatch_uid="akuntabilitas.sitiran")


def tersimpan(terbitan):
    """What a version cites of figures, ``{key: Sitiran}``."""
    semua = Sitiran.objects.filter(terbitan=terbitan).exclude(jenis=Jenis.TAUTAN)
    return {satu.kunci: satu for satu in semua}


def _catat(sender, terbitan, halaman, **kwargs):
    """Receiver: the same text shows what it showed before; another shows the figures of now."""
    dulu = Terbitan.objects.filter(
        halaman=terbitan.halaman_id, versi=terbitan.versi - 1, revisi=terbitan.revisi_id
    ).first()
    if dulu:
        baru = list(Sitiran.objects.filter(terbitan=dulu))
        for satu in baru:
            satu.pk, satu.terbitan = None, terbitan
    else:
        isi = getattr(halaman, "isi", [])
        baru = [*_angka(terbitan, isi), *_tautan(terbitan, isi)]
    Sitiran.objects.bulk_create(baru)


def _angka(terbitan, isi):
    kunci = {anak.value for anak in mengutip_dalam(isi)}
    return [
        Sitiran(
            terbitan=terbitan,
            kunci=satu.pk,
            jenis=satu.kunci.jenis,
            tahun=satu.kunci.tahun,
            indikator_id=satu.kunci.indikator,
            judul=satu.judul,
            kata=satu.kata,
            nomor_rilis=satu.rilis.nomor,
            alamat=satu.alamat,
        )
        for satu in baca(kunci, pada=terbitan.waktu).values()
    ]


def _tautan(terbitan, isi):
    """Links to indicators, each once; one in the words of a link counts as little as any word."""
    slug = set(chain.from_iterable(map(_ALAMAT.findall, tautan_dalam(isi))))
    if not slug:
        return []
    return [
        Sitiran(terbitan=terbitan, kunci=f"tautan:{pk}", jenis=Jenis.TAUTAN, indikator_id=pk)
        for pk in Indikator.objects.filter(slug__in=slug).values_list("pk", flat=True)
    ]
