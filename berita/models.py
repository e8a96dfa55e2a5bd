"""Where Django looks for models; each lives in the file of its concept."""

from berita.artikel import Artikel, TagArtikel
from berita.asal import Asal
from berita.indeks import IndeksBerita
from berita.kategori import Kategori

__all__ = ["Artikel", "Asal", "IndeksBerita", "Kategori", "TagArtikel"]
