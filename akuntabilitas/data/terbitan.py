"""What is published at a moment, of all offices: what open data may tell, and nothing else.

Releases are read first and everything else follows from them, so that all tables tell the same
moment. What no published figure rests on (a goal, an indicator, a PK of a draft) is not there.
"""

from datetime import date
from functools import cached_property

from django.db.models import Max
from django.utils.timezone import localdate

from akuntabilitas.angka import VersiAngka
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.buku import Buku
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.laporan import Laporan
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rencana import Sasaran
from akuntabilitas.rilis import Rilis
from akuntabilitas.satker import Satker
from portal.dokumen import Dokumen


class Terbitan:
    """All published releases and what their rows rest on; one object serves one request or task."""

    @cached_property
    def rilis(self):
        """Published releases by primary key, in the order of time."""
        semua = Rilis.objects.filter(keadaan=Rilis.Keadaan.TERBIT).select_related("satker")
        return {satu.pk: satu for satu in semua.order_by("waktu", "pk")}

    @property
    def terakhir(self):
        """The newest release, or ``None`` before the first."""
        return next(reversed(self.rilis.values()), None)

    @property
    def hari(self):
        """The day as of which empty cells and due dates are judged: that of the newest release."""
        return localdate(self.terakhir.waktu)

    def baris(self, model):
        """The published rows of a kind, a query set: by release, then as they were written."""
        return model.objects.filter(rilis__in=self.rilis).order_by("rilis__waktu", "rilis", "pk")

    def dengan_rilis(self, model):
        """The same rows with their release, and with their evidence if the public may have it."""
        for satu in self.baris(model).iterator():
            satu.rilis = self.rilis[satu.rilis_id]
            if hasattr(satu, "bukti_id"):
                satu.bukti = self.dokumen.get(satu.bukti_id)
            yield satu

    @cached_property
    def _tahun_indikator(self):
        """The newest year with a published number, by indicator."""
        semua = self.baris(VersiAngka).order_by().values_list("angka__indikator")
        return dict(semua.annotate(Max("angka__tahun")))

    @cached_property
    def indikator(self):
        """The indicators of which something was published, by primary key."""
        semua = Indikator.objects.filter(pk__in=self._tahun_indikator).select_related("satker")
        return {satu.pk: satu for satu in semua.order_by("slug")}

    @cached_property
    def versi(self):
        """What they mean, up to the newest year with a number; later versions wait."""
        semua = VersiIndikator.objects.filter(indikator__in=self.indikator)
        return [
            satu
            for satu in semua.order_by("indikator__slug", "mulai")
            if satu.mulai <= self._tahun_indikator[satu.indikator_id]
        ]

    @cached_property
    def sasaran(self):
        """The goals of those versions and all goals that these support, by primary key."""
        semua = Sasaran.objects.select_related("satker", "renstra__satker", "jenjang").order_by(
            "renstra__mulai", "renstra__satker__kode", "satker__kode", "kode"
        )
        semua = {satu.pk: satu for satu in semua}
        perlu = set()
        for satu in self.versi:
            pokok = satu.sasaran_id
            while pokok is not None and pokok not in perlu:
                perlu.add(pokok)
                pokok = semua[pokok].induk_id
        return {pokok: satu for pokok, satu in semua.items() if pokok in perlu}

    @cached_property
    def pk(self):
        """The PKs that a published target belongs to, by primary key."""
        dipakai = self.baris(VersiAngka).order_by().values("angka__pk_asal")
        semua = PerjanjianKinerja.objects.filter(pk__in=dipakai).select_related("satker")
        return {satu.pk: satu for satu in semua.order_by("satker__kode", "tahun", "pihak", "nomor")}

    @cached_property
    def kantor(self):
        """The offices of all that, and those above them, in the order of their codes."""
        perlu = {satu.satker_id for satu in self.rilis.values()}
        perlu |= {satu.satker_id for satu in self.indikator.values()}
        for satu in self.sasaran.values():
            perlu |= {satu.satker_id, satu.renstra.satker_id}
        semua = {satu.pk: satu for satu in Satker.objects.order_by("kode")}
        for pokok in list(perlu):
            atas = semua[pokok].induk_id
            while atas is not None and atas not in perlu:
                perlu.add(atas)
                atas = semua[atas].induk_id
        for satu in semua.values():
            satu.induk = semua.get(satu.induk_id)
        return [satu for pokok, satu in semua.items() if pokok in perlu]

    @cached_property
    def dokumen(self):
        """The evidence that the public may read, by primary key."""
        pokok = set()
        for model in (VersiAngka, Rekomendasi):
            semua = self.baris(model).order_by().exclude(bukti=None)
            pokok |= set(semua.values_list("bukti", flat=True))
        semua = Dokumen.objects.filter(pk__in=pokok, publik=True).order_by("pk")
        return {d.pk: d for d in semua.prefetch_related("versi_semua") if d.versi}

    @cached_property
    def laporan(self):
        """The public reports of evaluations, by primary key."""
        dipakai = self.baris(Evaluasi).order_by().values("laporan")
        return {satu.pk: satu for satu in Laporan.objects.live().public().filter(pk__in=dipakai)}

    def buku(self):
        """Our office's years (``Buku``) one after the other, each as of its newest release."""
        nomor = {}
        for satu in self.rilis.values():
            if satu.satker.milik_sendiri:
                nomor[satu.tahun] = max(satu.nomor, nomor.get(satu.tahun, 0))
        for tahun, sampai in sorted(nomor.items()):
            satu = Buku(tahun, sampai, self.aturan)
            satu.hari_ini = self.hari
            yield satu

    @cached_property
    def hasil(self):
        """Where ``data.hasil`` keeps what it computed, by table."""
        return {}

    @property
    def sampai(self):
        """The last day that a rule set of published figures may begin."""
        tahun = max(satu.tahun for satu in self.rilis.values())
        return max(self.hari, date(tahun, 12, 31))

    @cached_property
    def aturan(self):
        """All rule sets, read once (``AturanBerlaku``)."""
        return AturanBerlaku()
