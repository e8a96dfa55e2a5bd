"""Where Django looks for models; each lives in the file of its concept."""

from berita.artikel import Artikel, TagArtikel
from berita.asal import Asal
from berita.indeks import IndeksBerita
from berita.indeks_pengumuman import IndeksPengumuman
from berita.kategori import Kategori
from berita.pengumuman import Lampiran, Pengumuman

__all__ = [
    "Artikel",
    "Asal",
    "IndeksBerita",
    "IndeksPengumuman",
    "Kategori",
    "Lampiran",
    "Pengumuman",
    "TagArtikel",
]
