"""Who cites what: for the planner who corrects a figure, for the writers, and for an indicator."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from wagtail.models import Page
from wagtail.permissions import policy_registry

from akuntabilitas.angka import VersiAngka
from akuntabilitas.evaluasi import Evaluasi
from akuntabilitas.ikm import Ikm
from akuntabilitas.rilis import Rilis
from akuntabilitas.sitiran.kunci import Jenis, Kunci
from akuntabilitas.sitiran.model import Sitiran
from akuntabilitas.sitiran.publik import baca
from akuntabilitas.sitiran.tampil import penyebab
from portal.dasbor.panel import PALING_BANYAK, Butir

DIINGATKAN = timedelta(days=30)
"""How long after a correction the dashboard asks for a look at what cites it; readers see the line
for as long as the text stands."""


@dataclass(frozen=True)
class Penyitir:
    """A live page that cites figures which are, or would be, worth something else.

    ``kutipan`` pairs what it cites (``Sitiran``) with the other value in words.
    """

    halaman: Page
    kutipan: list


def penyitir(rilis):
    """The live pages that cite what a release changes (``Penyitir``), the newest first.

    Of a draft: what would be another value if it were published. Of a published release: what still
    says an older one.
    """
    kena = _tersangkut(rilis)
    if not kena:
        return []
    kunci = {satu.kunci for satu in kena}
    nanti = baca(kunci, draf=None if rilis.terbit else rilis)
    kini = {} if rilis.terbit else baca(kunci)
    hasil = {}
    for satu in kena:
        baru, dulu = nanti.get(satu.kunci), kini.get(satu.kunci)
        if baru is None or baru.kata == satu.kata or rilis not in baru.sumber:
            continue
        if dulu is None or dulu.kata != baru.kata:
            halaman = satu.terbitan.halaman
            hasil.setdefault(halaman.pk, Penyitir(halaman, [])).kutipan.append((satu, baru.kata))
    return list(hasil.values())


def _tersangkut(rilis):
    """What live pages cite of the indicators, evaluation and periods that a release speaks of."""
    indikator = VersiAngka.objects.filter(rilis=rilis).order_by()
    syarat = Q(indikator__in=indikator.values("angka__indikator"))
    if Evaluasi.objects.filter(rilis=rilis).exists():
        syarat |= Q(jenis=Jenis.EVALUASI)
    masa = Ikm.objects.filter(rilis=rilis).order_by().values_list("mulai", "akhir")
    ikm = [str(Kunci(Jenis.IKM, rilis.tahun, mulai=m, akhir=a)) for m, a in masa]
    return _terurut(Sitiran.objects.kini().filter(syarat | Q(kunci__in=ikm), tahun=rilis.tahun))


def _terurut(sitiran):
    """With their pages, the newest first."""
    return list(
        sitiran.select_related("terbitan__halaman__content_type").order_by(
            "-terbitan__halaman__first_published_at", "-terbitan__halaman", "pk"
        )
    )


def berita_menunggu(pengguna):
    """For the dashboard: own pages that cite a figure which was corrected lately (``Butir``).

    They are of whoever may change them; the reason is told, and what the figure is now.
    """
    koreksi = Rilis.objects.filter(
        keadaan=Rilis.Keadaan.TERBIT, waktu__gte=now() - DIINGATKAN
    ).exclude(alasan="")
    koreksi = set(koreksi)
    if not koreksi:
        return []
    boleh = policy_registry.get_by_type(Page).instances_user_has_permission_for(pengguna, "change")
    kena = _terurut(
        Sitiran.objects.kini().filter(
            tahun__in={satu.tahun for satu in koreksi}, terbitan__halaman__in=boleh.values("pk")
        )
    )
    nilai = baca({satu.kunci for satu in kena})
    butir = []
    for satu in kena:
        kini = nilai.get(satu.kunci)
        rilis = penyebab(satu, kini) if kini and kini.kata != satu.kata else None
        if rilis in koreksi:
            halaman = satu.terbitan.halaman
            butir.append(
                Butir(
                    halaman.title,
                    reverse("wagtailadmin_pages:edit", args=[halaman.pk]),
                    f"Mengutip {satu.judul}: {satu.kata}. Kini {kini.kata} (rilis {rilis.nomor})."
                    " Pembaca sudah melihat catatannya; periksa apakah tulisannya masih benar.",
                    rilis.alasan,
                    tanda="Angka dikoreksi",
                )
            )
    return butir[:PALING_BANYAK]
