"""What citable figures are worth: to the public now or at a time, or if a draft were published.

However many are asked, and of however many years and indicators, it costs at most six queries.
"""

from dataclasses import dataclass
from fractions import Fraction

from django.db.models import F, Q
from django.urls import reverse
from django.utils.timezone import localdate

from akuntabilitas.angka import VersiAngka
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.evaluasi import Evaluasi
from akuntabilitas.hasil import BERSATUAN, EMPAT, berbilangan, hasil_indikator
from akuntabilitas.hasil_evaluasi import hasil_evaluasi, hasil_ikm
from akuntabilitas.hitung.bilangan import tulis
from akuntabilitas.hitung.kata import ROMAWI
from akuntabilitas.ikm import Ikm
from akuntabilitas.indeks import TahunKinerja
from akuntabilitas.indikator import VersiIndikator
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rilis import Rilis
from akuntabilitas.sitiran.kunci import Jenis, Kunci
from portal.bahasa.angka import angka
from portal.bahasa.tanggal import tanggal

ANGKA = (Jenis.REALISASI, Jenis.TARGET, Jenis.CAPAIAN)


@dataclass(frozen=True)
class Nilai:
    """A figure as a reader is told it: what it is, its value in words, and where it comes from.

    ``sumber`` are the releases of the rows that it rests on, the oldest first.
    """

    kunci: Kunci
    judul: str
    kata: str
    sumber: tuple[Rilis, ...]
    alamat: str

    @property
    def rilis(self):
        """The newest of its releases."""
        return self.sumber[-1]

    @property
    def pk(self):
        """The key as text, by which a chooser knows it."""
        return str(self.kunci)

    def __str__(self):
        return f"{self.judul}: {self.kata}"


class Bacaan:
    """One reading: as of ``pada`` (an aware datetime), or with the draft release ``draf``.

    Only years whose page is public are read.
    """

    def __init__(self, pada=None, draf=None):
        terbit = Q(rilis__keadaan=Rilis.Keadaan.TERBIT)
        if pada:
            terbit &= Q(rilis__waktu__lte=pada)
        if draf:
            terbit |= Q(rilis=draf)
        publik = TahunKinerja.objects.live().public().values("tahun")
        self._terbaca = terbit & Q(rilis__tahun__in=publik)
        self._hari_ini = localdate(pada) if pada else localdate()
        self._aturan = None

    @property
    def aturan(self):
        """All rule sets, read once."""
        if self._aturan is None:
            self._aturan = AturanBerlaku()
        return self._aturan

    def nilai(self, kunci):
        """The ``Nilai`` of these keys (``Kunci``), ``{str(key): Nilai}``, without the unknown."""
        minta = {str(satu) for satu in kunci}
        pasangan = {(k.indikator, k.tahun) for k in kunci if k.jenis in ANGKA}
        semua = [
            *(self.angka(pasangan) if pasangan else ()),
            *self._evaluasi({k.tahun for k in kunci if k.jenis == Jenis.EVALUASI}),
            *self._ikm({k.tahun for k in kunci if k.jenis == Jenis.IKM}),
        ]
        return {satu.pk: satu for satu in semua if satu.pk in minta}

    def setahun(self, tahun):
        """All that may be cited of a year: evaluation and IKM first, then each indicator."""
        return [*self._evaluasi({tahun}), *self._ikm({tahun}), *self.angka(tahun=tahun)]

    def _baris(self, model, **saring):
        """The rows that count, the newest first; a draft's before all others."""
        urut = F("rilis__nomor").desc(nulls_first=True)
        return (
            model.objects.filter(self._terbaca, **saring)
            .select_related("rilis")
            .order_by(urut, "-pk")
        )

    def angka(self, pasangan=(), tahun=None):
        """The figures of these pairs of indicator and year, or of all indicators in a year."""
        saring = {"rilis__satker": F("angka__indikator__satker"), "rilis__tahun": F("angka__tahun")}
        if tahun is None:
            saring["angka__indikator__in"] = {pokok for pokok, _ in pasangan}
            saring["angka__tahun__in"] = {ke for _, ke in pasangan}
        else:
            saring["angka__tahun"] = tahun
        sel = {}
        for baris in self._baris(VersiAngka, **saring).select_related("angka"):
            satu = baris.angka
            kunci = (satu.jenis, satu.triwulan, satu.pk_asal_id or 0)
            sel.setdefault((satu.indikator_id, satu.tahun), {}).setdefault(kunci, baris)
        minta = sel.keys() if tahun is not None else sel.keys() & pasangan
        if not minta:
            return []
        versi, pk = self._versi({pokok for pokok, _ in minta}), self._pk({ke for _, ke in minta})
        hasil = []
        for pokok, ke in minta:
            berlaku = [satu for satu in versi.get(pokok, ()) if satu.mulai <= ke]
            if berlaku:
                hasil.append((berlaku[-1], ke, sel[pokok, ke], pk))
        hasil.sort(key=_urutan)
        return [satu for bahan in hasil for satu in self._indikator(*bahan)]

    def _versi(self, indikator):
        hasil = {}
        semua = VersiIndikator.objects.filter(indikator__in=indikator)
        for satu in semua.select_related("indikator__satker").order_by("mulai"):
            hasil.setdefault(satu.indikator_id, []).append(satu)
        return hasil

    def _pk(self, tahun):
        hasil = {}
        for satu in PerjanjianKinerja.objects.filter(tahun__in=tahun):
            hasil.setdefault((satu.satker_id, satu.tahun), []).append(satu)
        return hasil

    def _indikator(self, versi, tahun, sel, semua_pk):
        pk = semua_pk.get((versi.indikator.satker_id, tahun), [])
        dasar = self.aturan.capaian(tahun)
        hasil = hasil_indikator(versi, sel, pk, tahun, self._hari_ini, dasar)
        setahun = [(Jenis.REALISASI, hasil.realisasi), (Jenis.TARGET, hasil.target_kini)]
        dasar_realisasi = [b for k, b in sel.items() if k[0] == Jenis.REALISASI]
        for jenis, satu in setahun:
            if satu.ada:
                sumber = [satu.baris] if satu.baris else dasar_realisasi
                yield _nilai(jenis, versi, tahun, 0, _bersatuan(satu, versi), sumber)
        if hasil.realisasi.ada and hasil.target_kini.ada:
            sumber = [hasil.target_kini.baris, *dasar_realisasi]
            yield _nilai(Jenis.CAPAIAN, versi, tahun, 0, _kata_capaian(hasil.capaian), sumber)
        for ke, (target, realisasi) in zip(EMPAT, hasil.triwulan, strict=True):
            for jenis, satu in ((Jenis.REALISASI, realisasi), (Jenis.TARGET, target)):
                if satu.ada:
                    yield _nilai(jenis, versi, tahun, ke, _bersatuan(satu, versi), [satu.baris])

    def _evaluasi(self, tahun):
        if not tahun:
            return
        saring = {"rilis__satker__milik_sendiri": True, "tahun__in": tahun}
        ada = set()
        for baris in self._baris(Evaluasi, rilis__tahun=F("tahun"), **saring):
            kata = baris.tahun not in ada and _kata_evaluasi(hasil_evaluasi(baris, self.aturan))
            ada.add(baris.tahun)
            if kata:
                yield Nilai(
                    Kunci(Jenis.EVALUASI, baris.tahun),
                    f"Nilai evaluasi akuntabilitas kinerja (AKIP) {baris.tahun}",
                    kata,
                    (baris.rilis,),
                    f"/akuntabilitas/evaluasi/#{baris.tahun}",
                )

    def _ikm(self, tahun):
        if not tahun:
            return
        saring = {"rilis__satker__milik_sendiri": True, "rilis__tahun__in": tahun}
        terbaru = {}
        for baris in self._baris(Ikm, **saring):
            terbaru.setdefault((baris.rilis.tahun, baris.mulai, baris.akhir), baris)
        for (ke, mulai, akhir), baris in sorted(terbaru.items(), reverse=True):
            hasil = hasil_ikm(baris, self.aturan).hasil
            if hasil:
                nama = f" ({hasil.kelas.nama})" if hasil.kelas else ""
                kapan = f"{tanggal(mulai, hari=False)} sampai {tanggal(akhir, hari=False)}"
                yield Nilai(
                    Kunci(Jenis.IKM, ke, mulai=mulai, akhir=akhir),
                    f"Indeks Kepuasan Masyarakat (IKM) {kapan}",
                    f"{hasil.tercetak}{nama}",
                    (baris.rilis,),
                    f"/akuntabilitas/ikm/#{ke}",
                )


def _urutan(bahan):
    """Our own office's indicators first, in the order of their codes; newest year first."""
    versi, tahun = bahan[:2]
    kantor = versi.indikator.satker
    return (not kantor.milik_sendiri, kantor.kode, versi.kode, versi.indikator_id, -tahun)


def _nilai(jenis, versi, tahun, triwulan, kata, baris):
    kapan = f"triwulan {ROMAWI[triwulan - 1]} {tahun}" if triwulan else f"tahun {tahun}"
    kantor = versi.indikator.satker
    milik = "" if kantor.milik_sendiri else f" ({kantor.nama})"
    return Nilai(
        Kunci(jenis, tahun, versi.indikator_id, triwulan),
        f"{versi.nama}{milik}, {jenis.label.lower()} {kapan}",
        kata,
        tuple(sorted({b.rilis for b in baris if b}, key=lambda r: (r.nomor is None, r.nomor))),
        reverse("indikator_tahun", args=[versi.indikator.slug, tahun]),
    )


def _bersatuan(sel, versi):
    """A cell's content with its unit: "80,12%", "84 orang", "BB"."""
    if berbilangan(versi) and versi.satuan.casefold() not in BERSATUAN:
        return f"{sel.kata} {versi.satuan}"
    return sel.kata


def _kata_capaian(capaian):
    """ "101,42 persen (tercapai)", or the verdict alone where there is no percent."""
    if capaian.persen is None:
        return capaian.putusan
    dibatasi = capaian.dibatasi is not None
    batas = f", dibatasi {tulis(Fraction(capaian.dibatasi))}" if dibatasi else ""
    return f"{angka(capaian.persen)} persen{batas} ({capaian.putusan})"


def _kata_evaluasi(satu):
    """ "69,05 B (baik)", or what was printed where nothing can be computed; "" for neither."""
    if satu.hasil and satu.hasil.predikat:
        return f"{satu.hasil.tercetak}, {satu.hasil.predikat.nama}"
    baris = satu.baris
    tercetak = "" if baris.tercetak is None else angka(baris.tercetak.normalize())
    return " ".join(filter(None, (tercetak, baris.predikat_tercetak)))


def baca(teks, pada=None, draf=None):
    """What these keys, as text, are worth: ``{text: Nilai}``; what isn't public is missing."""
    kunci = [satu for satu in map(Kunci.baca, teks) if satu]
    return Bacaan(pada, draf).nilai(kunci) if kunci else {}
