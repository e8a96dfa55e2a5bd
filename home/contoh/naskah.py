"""Reads what the sample office wrote (``*.toml``) into plain dicts; nothing here knows Django.

A body is a list of blocks, each a dict with one key: ``paragraf`` (HTML), ``subjudul``,
``kutipan``, ``tabel`` (as in ``home.contoh.tabel``), ``gambar``, ``galeri``, ``video``,
``dokumen`` (the key of a report's file), ``pejabat`` (empty: the officials stand here), ``angka``
(a figure: ``indikator`` by its address, ``tahun``, ``triwulan``, ``jenis``, or the ``mulai`` and
``akhir`` of an IKM). A picture is a dict: ``adegan``, ``benih``, ``suasana`` for
``home.contoh.lukis``, and ``alternatif``, ``keterangan``, ``judul``.
"""

import tomllib
from functools import cache

from home.contoh import kinerja, tabel
from home.contoh.kinerja import FOLDER


def _baca(nama):
    return tomllib.loads((FOLDER / nama).read_text("utf-8"))


def _semua(folder):
    return [
        tomllib.loads(berkas.read_text("utf-8"))
        for berkas in sorted((FOLDER / folder).glob("*.toml"))
    ]


def artikel():
    """All articles, oldest first."""
    return sorted(_semua("artikel"), key=lambda satu: satu["terbit"])


def pengumuman():
    """All announcements, oldest first, each with its ``lampiran`` (maybe none)."""
    semua = ({"lampiran": [], **satu} for satu in _semua("pengumuman"))
    return sorted(semua, key=lambda satu: satu["terbit"])


def pejabat():
    """The officials, now and before."""
    return _baca("pejabat.toml")["pejabat"]


def halaman():
    """The plain pages in the order of the menu, each with its ``slug``."""
    hasil = [
        {"slug": berkas.stem, **tomllib.loads(berkas.read_text("utf-8"))}
        for berkas in (FOLDER / "halaman").glob("*.toml")
    ]
    return sorted(hasil, key=lambda satu: satu["urutan"])


@cache
def laporan():
    """All reports, oldest first, each with ``slug``, ``kode`` ("lkj-2024"), ``tahun``, ``isi``."""
    penjelasan = _baca("penjelasan.toml")
    hasil = []
    for berkas in sorted((FOLDER / "laporan").glob("*.toml")):
        tahun = int(berkas.stem)
        for satu in tomllib.loads(berkas.read_text("utf-8"))["laporan"]:
            teks = satu.get("teks") or kinerja.kata()[str(tahun)]["ikhtisar"]
            teks = [*teks, penjelasan[satu["jenis"]]]
            isi = [{"paragraf": "".join(f"<p>{p}</p>" for p in teks)}]
            isi += [{"tabel": tabel.menurut_nama(n, tahun)} for n in satu.get("tabel", [])]
            slug = satu.get("slug", satu["jenis"])
            lain = {"slug": slug, "kode": f"{slug}-{tahun}", "tahun": tahun}
            hasil.append({**satu, **lain, "isi": isi})
    return sorted(hasil, key=lambda satu: satu["terbit"])


def komentar():
    """All comments, oldest first, each with the slug of its article and an optional answer."""
    return sorted(_baca("komentar.toml")["komentar"], key=lambda satu: satu["waktu"])


def kata_tahan():
    """The entries of the moderators' list of held words and links."""
    return _baca("komentar.toml")["tahan"]
