"""What a reader sees of a cited figure: what the page kept, and a line when a newer one exists."""

from dataclasses import dataclass

from akuntabilitas.rilis import Rilis
from akuntabilitas.sitiran.catat import tersimpan
from akuntabilitas.sitiran.publik import baca
from portal.bahasa.tanggal import tanggal
from portal.blok import mengutip_dalam

DITARIK = "Angka ini sudah ditarik dari publik. Yang tertulis di sini adalah nilainya saat terbit."
TAK_ADA = "Angka ini belum terbit atau sudah ditarik dari publik, jadi tidak dapat dikutip."


@dataclass(frozen=True)
class Tampil:
    """A cited figure for the template: ``kini`` is the line below it, or ""."""

    judul: str
    kata: str
    nomor_rilis: int | None
    alamat: str
    kini: str


def tampil(kunci, konteks):
    """The ``Tampil`` of a key on the page in ``konteks``, or ``None`` for an empty block.

    All figures of a page are read at its first one. A version shows what it showed; a draft or a
    preview shows what is public now.
    """
    if not kunci:
        return None
    page = konteks.get("page")
    if page is None:
        return _semua([kunci], None, False).get(kunci)
    versi = konteks.get("versi")
    ingat = page.__dict__.setdefault("angka_tampil", {})
    tanda = versi.nomor if versi else None
    if tanda not in ingat:
        terbitan = versi.catatan if versi else _terbitan(page, konteks.get("request"))
        semua = [anak.value for anak in mengutip_dalam(page.isi)]
        ingat[tanda] = _semua(semua, terbitan, lama=versi is not None)
    return ingat[tanda].get(kunci)


def _terbitan(page, request):
    """The version that a public page shows; ``None`` for a draft and in a preview."""
    if getattr(request, "is_preview", False) or not page.live or not page.riwayat.terakhir:
        return None
    return page.riwayat.terakhir.catatan


def _semua(kunci, terbitan, lama):
    catatan = tersimpan(terbitan) if terbitan else {}
    kini = {} if lama else baca(kunci)
    return {
        satu: _dari_catatan(catatan[satu], kini.get(satu), lama)
        if satu in catatan
        else _dari_kini(kini.get(satu))
        for satu in kunci
    }


def _dari_catatan(catatan, kini, lama):
    if lama:
        return Tampil(catatan.judul, catatan.kata, catatan.nomor_rilis, catatan.alamat, "")
    if kini is None:
        return Tampil(catatan.judul, catatan.kata, catatan.nomor_rilis, "", DITARIK)
    kata = kalimat_kini(catatan, kini)
    return Tampil(catatan.judul, catatan.kata, catatan.nomor_rilis, kini.alamat, kata)


def _dari_kini(kini):
    if kini is None:
        return Tampil("", "", None, "", TAK_ADA)
    return Tampil(kini.judul, kini.kata, kini.rilis.nomor, kini.alamat, "")


def kalimat_kini(catatan, kini):
    """The line below what a page kept (``Sitiran``) where it is worth another ``Nilai`` now."""
    if catatan.kata == kini.kata:
        return ""
    rilis = penyebab(catatan, kini)
    if rilis is None:
        return f"Angka ini kini {kini.kata}."
    ulah = "diperbarui"
    if rilis.alasan:
        ulah = "diubah" if rilis.lingkup == Rilis.Lingkup.RENCANA else "dikoreksi"
    alasan = f" Alasannya: {rilis.alasan}" if rilis.alasan else ""
    hari = tanggal(rilis.waktu, hari=False)
    return f"Angka ini {ulah} pada {hari} (rilis {rilis.nomor}): kini {kini.kata}.{alasan}"


def penyebab(catatan, kini):
    """The release that made the difference: of the later ones the newest with a reason, if any has.

    ``None`` where time alone did, as when a quarter became due.
    """
    baru = [satu for satu in kini.sumber if satu.nomor and satu.nomor > catatan.nomor_rilis]
    return next((satu for satu in reversed(baru) if satu.alasan), baru[-1] if baru else None)
