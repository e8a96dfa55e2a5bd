"""Capaian of one number against one target: percent, cap, band, verdict."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from portal.bahasa.angka import angka

from .aturan import AturanCapaian
from .bilangan import NilaiDitolak, bulatkan, hasil, pecahan, tulis
from .cara import Baris, Cara, cara
from .nilai import Arah, Keadaan, Nilai, baca, simpan
from .rumus import Toleransi, memenuhi, perbandingan, rumus_untuk, tanpa_persen


@dataclass(frozen=True)
class Capaian:
    """What a realisasi is worth against its target.

    `keadaan` is *terisi* if both are there (*nol* for a realisasi of 0), else the state that
    stands in the way. `tepat` and `persen` are the exact and the rounded percent, `dibatasi` the
    cap where it cut; `alasan` says why there is no percent. `tercapai` is `None` if nothing can be
    compared, or the year is not over; `putusan` is the verdict in words, always. `dijanjikan` is
    false where the target does not apply: that is no promise.
    """

    keadaan: Keadaan
    putusan: str
    tercapai: bool | None
    cara: Cara
    tepat: Fraction | None = None
    persen: Decimal | None = None
    dibatasi: Decimal | None = None
    pita: str | None = None
    alasan: str = ""
    dijanjikan: bool = True

    @property
    def nilai(self) -> Decimal | None:
        """The rounded percent, before any cap."""
        return self.persen

    @property
    def tercetak(self) -> str:
        """ "103,75", "103,75 dibatasi 100", or the verdict in words; never with a percent sign."""
        if self.persen is None:
            return self.putusan
        if self.dibatasi is None:
            return angka(self.persen)
        return f"{angka(self.persen)} dibatasi {tulis(Fraction(self.dibatasi))}"


def capaian(
    target: Nilai,
    realisasi: Nilai,
    arah: Arah,
    aturan: AturanCapaian,
    *,
    toleransi: Nilai = None,
    sementara: bool = False,
) -> Capaian:
    """Compute a capaian; missing values and a target of zero give words, never 0 or 100.

    `toleransi` is the indicator's own for *sesuai target*, in its unit; it stands in place of the
    rule's, which is in percent of the target. `sementara` says that the realisasi is not yet the
    whole year's (`Setahun.lengkap`): then there is a percent, but no verdict on the year's target.
    Raises like `baca` for what is no number, and `NilaiDitolak` for a tolerance below zero.
    """
    arah = Arah(arah)
    isi_target, isi_realisasi = baca(target), baca(realisasi)
    bahan = {
        "hitung": "capaian",
        "target": simpan(isi_target),
        "realisasi": simpan(isi_realisasi),
        "arah": arah.value,
        "sementara": sementara,
    }
    batas = Toleransi(pecahan(aturan.toleransi), persen=True)
    if toleransi is not None:
        batas = Toleransi(pecahan(toleransi))
        bahan["toleransi"] = simpan(batas.nilai)
    if batas.nilai < 0:
        raise NilaiDitolak("Toleransi tidak boleh di bawah nol.")
    if isinstance(isi_target, Keadaan) or isinstance(isi_realisasi, Keadaan):
        baris = [_masukan("Target", isi_target), _masukan("Realisasi", isi_realisasi)]
        return belum_terbanding(isi_target, isi_realisasi, cara(aturan, baris, bahan))
    return _terbanding(isi_target, isi_realisasi, arah, aturan, batas, bahan)


def _masukan(label: str, isi: Fraction | Keadaan) -> Baris:
    if isinstance(isi, Keadaan):
        return Baris(label, "", isi.label, tercetak=isi.label)
    return Baris(label, "", tulis(isi), isi, tulis(isi))


def belum_terbanding(target, realisasi, cara_hitung: Cara) -> Capaian:
    """The capaian where target, realisasi or both are a `Keadaan`: its state in words."""
    keadaan, kata = _sebab(target, realisasi)
    return Capaian(
        keadaan=keadaan,
        putusan=kata,
        tercapai=None,
        cara=cara_hitung,
        alasan=kata,
        dijanjikan=target is not Keadaan.TIDAK_BERLAKU,
    )


def _sebab(target, realisasi) -> tuple[Keadaan, str]:
    # What can't come outweighs what is still to come, whichever of the two cells says it.
    for keadaan in (Keadaan.TIDAK_BERLAKU, Keadaan.TIDAK_DIUKUR):
        if keadaan in (target, realisasi):
            return keadaan, keadaan.label
    if isinstance(target, Keadaan):
        return target, f"target {target.label}"
    if realisasi is Keadaan.BELUM_DIISI:
        return realisasi, f"realisasi {realisasi.label}"
    return realisasi, realisasi.label


def _putusan(target: Fraction, realisasi: Fraction, arah: Arah, tercapai: bool) -> str:
    if target == 0 and tercapai and realisasi == 0:
        return "target nol tercapai"
    # Within the tolerance of *sesuai target* nothing was exceeded.
    if target == 0 and tercapai and arah is not Arah.SESUAI:
        return "terlampaui"
    return "tercapai" if tercapai else "tidak tercapai"


def _terbanding(
    target: Fraction,
    realisasi: Fraction,
    arah: Arah,
    aturan: AturanCapaian,
    toleransi: Toleransi,
    bahan: dict,
) -> Capaian:
    tercapai, putusan = None, "belum setahun penuh"
    if not bahan["sementara"]:
        tercapai = memenuhi(target, realisasi, arah, toleransi)
        putusan = _putusan(target, realisasi, arah, tercapai)
    rumus = rumus_untuk(arah, aturan)
    baris = [_masukan("Target", target), _masukan("Realisasi", realisasi)]
    tepat = persen = dibatasi = pita = None
    alasan = tanpa_persen(target, realisasi, rumus)
    if alasan:
        baris.append(Baris("Capaian", rumus.kata, f"Tanpa persen: {alasan}."))
    else:
        tepat = rumus.hitung(target, realisasi)
        persen = bulatkan(tepat, aturan.desimal)
        terisi = f"{rumus.terisi(target, realisasi)} {hasil(tepat, aturan.desimal)}"
        baris.append(Baris("Capaian", rumus.kata, terisi, tepat, angka(persen)))
        if aturan.batas is not None and tepat > pecahan(aturan.batas):
            dibatasi = aturan.batas
            batas = tulis(pecahan(dibatasi))
            kalimat = f"{angka(persen)} dibatasi {batas}"
            baris.append(Baris("Batas atas", "", kalimat, pecahan(dibatasi), batas))
        pita = aturan.pita_untuk(persen if dibatasi is None else dibatasi)
        if pita:
            baris.append(Baris("Pita", "dibaca dari nilai yang tercetak", pita, tercetak=pita))
    terisi = putusan
    if tercapai is not None:
        terisi = f"{perbandingan(target, realisasi, arah, toleransi)}: {putusan}"
    baris.append(Baris("Tercapai", arah.label, terisi, tercetak=putusan))
    return Capaian(
        keadaan=Keadaan.NOL if realisasi == 0 else Keadaan.TERISI,
        putusan=putusan,
        tercapai=tercapai,
        cara=cara(aturan, baris, bahan),
        tepat=tepat,
        persen=persen,
        dibatasi=dibatasi,
        pita=pita,
        alasan=alasan,
    )
