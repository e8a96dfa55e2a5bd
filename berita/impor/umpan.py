"""Brings a feed in: each item once, as a draft that quotes its source."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from berita.artikel import Artikel
from berita.impor.badan import ubah
from berita.impor.bahan import Bahan
from berita.impor.halaman import (
    TANPA_JUDUL,
    alasan_draf,
    catat_asal,
    judul_dari,
    ringkas,
    sudah,
    tambah_draf,
)
from berita.impor.paragraf import teks_biasa
from berita.impor.pembuka import ambil_pembuka
from berita.impor.rekap import Rekap
from berita.impor.wxr import BerkasDitolak
from portal.alamat_luar import BATAS_UNDUH, tautan_luar, unduh

BATAS_BUTIR = 500
ATOM = "{http://www.w3.org/2005/Atom}"
RSS1 = "{http://purl.org/rss/1.0/}"
ISI = "{http://purl.org/rss/1.0/modules/content/}encoded"
TENTANG = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


@dataclass
class Butir:
    """One item of a feed."""

    pengenal: str
    judul: str
    tautan: str
    isi: str
    """HTML."""
    ringkasan: str = ""
    """HTML, where the item has a summary beside its text."""


def muat(alamat_atau_jalur):
    """The bytes of a feed, from a public address or a file; raises ``BerkasDitolak``.

    An address that may not be fetched raises ``AlamatDitolak``.
    """
    if "://" in str(alamat_atau_jalur):
        return unduh(str(alamat_atau_jalur))
    try:
        with open(alamat_atau_jalur, "rb") as berkas:  # noqa: PTH123
            isi = berkas.read(BATAS_UNDUH + 1)
    except (OSError, ValueError) as galat:
        raise BerkasDitolak(f"Berkas tidak dapat dibaca: {galat}.") from galat
    if len(isi) > BATAS_UNDUH:
        raise BerkasDitolak("Umpan lebih dari 5 MB.")
    return isi


def baca(isi):
    """The items (``Butir``) of RSS 2.0, RSS 1.0 or Atom; raises ``BerkasDitolak``."""
    try:
        akar = fromstring(isi, forbid_dtd=True)
    except DefusedXmlException as galat:
        raise BerkasDitolak("Umpan memuat DOCTYPE atau entitas, yang tidak diterima.") from galat
    except (ParseError, LookupError, ValueError) as galat:
        raise BerkasDitolak(f"Ini bukan umpan yang utuh: {galat}.") from galat
    if akar.tag == f"{ATOM}feed":
        butir = map(_atom, akar.findall(f"{ATOM}entry"))
    elif akar.tag == "rss":
        butir = (_rss(satu, "") for satu in akar.findall("channel/item"))
    elif akar.tag.endswith("}RDF"):
        butir = (_rss(satu, RSS1) for satu in akar.findall(f"{RSS1}item"))
    else:
        raise BerkasDitolak("Ini bukan umpan RSS atau Atom.")
    return list(butir)[:BATAS_BUTIR]


def _rss(unsur, awal):
    tautan = _teks(unsur, f"{awal}link")
    penuh, ringkasan = _teks(unsur, ISI), _teks(unsur, f"{awal}description")
    pengenal = _teks(unsur, "guid") or unsur.get(TENTANG, "") or tautan
    judul = _teks(unsur, f"{awal}title")
    return Butir(pengenal, judul, tautan, penuh or ringkasan, ringkasan if penuh else "")


def _atom(unsur):
    tautan = next(
        (
            satu.get("href", "")
            for satu in unsur.findall(f"{ATOM}link")
            if satu.get("rel", "alternate") == "alternate"
        ),
        "",
    ).strip()
    penuh, ringkasan = _teks(unsur, f"{ATOM}content"), _teks(unsur, f"{ATOM}summary")
    return Butir(
        _teks(unsur, f"{ATOM}id") or tautan,
        _teks(unsur, f"{ATOM}title"),
        tautan,
        penuh or ringkasan,
        ringkasan if penuh else "",
    )


def _teks(unsur, nama):
    """The text right within a child, without that of elements in it."""
    return (unsur.findtext(nama) or "").strip()


def impor(isi, indeks, lapor, *, periksa=False):
    """Make drafts below ``indeks`` of a feed's items; ``lapor(done, total)``. Returns a ``Rekap``.

    Nothing is ever published: what a feed says, a person reads first.
    """
    rekap = Rekap()
    butir = baca(isi)
    for selesai, satu in enumerate(butir, start=1):
        _satu(satu, indeks, rekap, periksa)
        lapor(selesai, len(butir))
    return rekap


def _satu(butir, indeks, rekap, periksa):
    """One item, in one transaction."""
    nama = teks_biasa(butir.judul)[:80] or TANPA_JUDUL
    tautan = tautan_luar(butir.tautan)
    if tautan is None or len(tautan) > Artikel._meta.get_field("tautan_asli").max_length:
        rekap.dilewati.append((nama, ["tautan aslinya bukan alamat internet umum yang wajar."]))
        return
    sumber = urlsplit(tautan).hostname[:120]
    if sudah(f"umpan {sumber}"[:120], "butir", butir.pengenal):
        rekap.sudah_ada += 1
        return
    bahan = Bahan(tautan)
    try:
        with transaction.atomic():
            artikel = _artikel(butir, tautan, sumber, bahan)
            tambah_draf(indeks, artikel)
            artikel.save_revision()
            catat_asal(artikel, f"umpan {sumber}"[:120], "butir", butir.pengenal)
            transaction.set_rollback(periksa)
    except (ValidationError, DatabaseError) as galat:
        rekap.gagal.append((nama, getattr(galat, "messages", None) or [str(galat)]))
        return
    rekap.draf.append((nama, ["Kutipan menunggu redaktur.", *alasan_draf(artikel, bahan)]))
    if bahan.catatan:
        rekap.catatan.append((nama, bahan.catatan))


def _artikel(butir, tautan, sumber, bahan):
    """The quotation, not yet stored."""
    tempat, outlet, blok = ambil_pembuka(ubah(butir.isi, bahan))
    return Artikel(
        title=judul_dari(butir.judul, bahan),
        ringkasan=ringkas(butir.ringkasan),
        isi=blok,
        jenis_naskah=Artikel.JenisNaskah.KUTIPAN,
        sumber=sumber,
        tautan_asli=tautan,
        tempat_berita=tempat,
        outlet=outlet[:60],
    )
