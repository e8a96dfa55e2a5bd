"""A query and its answer as ``search/cari.html`` shows them: links that keep all the rest."""

from dataclasses import replace

from django.utils.http import urlencode

from search.forms import URUT
from search.mesin.dasar import KOLOM_SARINGAN
from search.models import Kosakata
from search.pintu import Hasil, Kueri, label

JUDUL_FASET = {
    "jenis": "Jenis",
    "langkah": "Langkah SAKIP",
    "tahun": "Tahun",
    "kategori": "Kategori",
}
PILIHAN_TAMPIL = 6
"""Values of a facet that are shown at once; the others stand behind "lainnya"."""
COBALAH = ("laporan", "perencanaan", "pemilih", "anggaran", "kepuasan", "logistik", "pengaduan")
"""Words to begin with; only those that something public has are offered."""
COBALAH_MAKS = 4


def alamat(kueri: Kueri, **lain) -> str:
    """The address of a query on ``/cari/``, page 1, with some of its parts changed."""
    kueri = replace(kueri, **lain)
    return f"?{urlencode([('q', kueri.teks), *parameter(kueri), *_persis(kueri)])}"


def parameter(kueri: Kueri) -> list[tuple[str, str | int]]:
    """What a new search keeps: narrowing and order, as (name, value)."""
    saringan = [(nama, nilai) for nama, isi in kueri.saringan.items() for nilai in isi]
    return [*saringan, *([("urut", "baru")] if kueri.terbaru else [])]


def saringan(kueri: Kueri) -> list[dict]:
    """What narrows the hits now, each with the address without it: ``label``, ``url``."""
    return [
        {
            "label": f"Tahun {nilai}" if nama == "tahun" else label(nama, nilai),
            "url": _tukar(kueri, nama, nilai),
        }
        for nama, isi in kueri.saringan.items()
        for nilai in isi
    ]


def tanpa_saringan(kueri: Kueri) -> str:
    """The address without any narrowing."""
    return alamat(kueri, **dict.fromkeys(KOLOM_SARINGAN, ()))


def urutan(kueri: Kueri) -> list[dict]:
    """The orders: ``label``, ``url``, ``aktif``."""
    return [
        {
            "label": nama,
            "url": alamat(kueri, terbaru=kunci == "baru"),
            "aktif": kueri.terbaru == (kunci == "baru"),
        }
        for kunci, nama in URUT.items()
    ]


def faset(kueri: Kueri, hasil: Hasil) -> list[dict]:
    """Facets that offer a choice, or that have one to take back.

    ``nama``, ``label``, and two lists of values, ``pilihan`` and ``lainnya``: ``label``, ``url``
    (toggles it), ``jumlah`` (``None`` if uncounted), ``aktif``. A chosen value is never behind.
    """
    daftar = []
    for nama, judul in JUDUL_FASET.items():
        pilihan = hasil.facets.get(nama, ())
        if not any(p.aktif or p.jumlah != hasil.total for p in pilihan):
            continue
        isi = [
            {
                "label": p.label,
                "url": _tukar(kueri, nama, p.nilai),
                "jumlah": p.jumlah,
                "aktif": p.aktif,
            }
            for p in pilihan
        ]
        # One value alone behind a door would cost the click that it saves room for.
        depan = len(isi) if len(isi) <= PILIHAN_TAMPIL + 1 else PILIHAN_TAMPIL
        daftar.append(
            {
                "nama": nama,
                "label": judul,
                "pilihan": [p for n, p in enumerate(isi) if n < depan or p["aktif"]],
                "lainnya": [p for n, p in enumerate(isi) if n >= depan and not p["aktif"]],
            }
        )
    return daftar


def koreksi(kueri: Kueri, hasil: Hasil) -> dict | None:
    """That the hits are those of another spelling: ``dicari``, and ``persis``, the way back."""
    if not hasil.hits or hasil.dicari in ("", kueri.teks):
        return None
    return {"dicari": hasil.dicari, "persis": alamat(kueri, persis=True)}


def saran(kueri: Kueri, hasil: Hasil) -> list[dict]:
    """Other spellings, each with its address: ``label``, ``url``."""
    return [{"label": s, "url": alamat(kueri, teks=s, persis=False)} for s in hasil.saran]


def cobalah() -> list[str]:
    """Words to begin with, each of which finds something; one query."""
    ada = set(Kosakata.objects.filter(kata__in=COBALAH).values_list("kata", flat=True))
    return [kata for kata in COBALAH if kata in ada][:COBALAH_MAKS]


def _persis(kueri: Kueri) -> list[tuple[str, str]]:
    return [("persis", "1")] if kueri.persis else []


def _tukar(kueri: Kueri, nama: str, nilai: str | int) -> str:
    """The address with one value switched on or off."""
    kini = list(getattr(kueri, nama))
    baru = [n for n in kini if n != nilai] if nilai in kini else [*kini, nilai]
    return alamat(kueri, **{nama: baru})
