"""What the public finds: page type × state × channel × who asks (``test_matriks*.py``).

``TABEL`` is the rule (issue 4, decisions 9 and 10), one letter a state. Whoever asks, a Penulis or
an Admin with a session too, gets the same: public addresses know nobody.
"""

from tests.matriks import KEADAAN, lembar, rahasia, tajuk

ARTI = {
    "I": (200, True, None, False),  # the contents, for search engines too
    "L": (200, True, None, True),  # the contents, and no search engine keeps the answer
    "D": (200, False, True, None),  # that there is such a page
    "B": (200, False, False, None),  # an answer without it
    "F": (200, None, None, None),  # the file (of a picture nothing can be read)
    "A": (302, None, False, None),  # on to the file
    "N": (410, False, True, None),  # withdrawn, and why
    "G": (410, False, False, None),  # gone
    "T": (404, False, False, None),  # not there, and never was
}
"""Letter: status, whether contents and title are in it, whether it says noindex; None: any."""

#                            draf  terjadwal terbit    ditarik   dikosongkan
#                              diajukan dihapus kedaluwarsa ditutup
TABEL = {
    "halaman": "T T T T I N N N T",
    "versi 1": "T T T T L L L N T",
    "versi 2": "T T T T L L L N T",
    "beda": "T T T T L L L N T",
    "versi yang tak ada": "T T T T T T T T T",
    "beranda": "B B B B I B B B B",
    "indeks": "B B B B I B B B B",
    "indeks tersaring": "B B B B I B B B B",
    "arsip": "B B B B I B B B B",
    "umpan": "B B B B I B B B B",
    "peta situs": "B B B B D B B B B",
    "cari isi": "B B B B D B B B B",
    "cari judul": "B B B B L B B B B",
    "cari isi PDF": "B B B B L B B B B",
    "saran pencarian": "B B B B L B B B B",
    "saran ketik, isi": "B B B B L B B B B",
    "saran ketik, judul": "B B B B D B B B B",
    "dokumen": "T T T T A A A G T",
    "berkas PDF": "T T T T I L L G T",
    "halaman PDF": "T T T T I L L G T",
    "gambar halaman PDF": "T T T T F F F G T",
    "alamat lain PDF": "T T T T T T T T T",
    "gambar asli": "T T T T T T T T T",
    "rendisi": "- - - - F F F G T",
    "rendisi tertebak": "T T T T T T T T T",
    "tulis komentar": "T T T T D T T T T",
    "komentar terkirim": "T T T T D T T T T",
    "semua komentar": "T T T T D T T T T",
    "komentar dilaporkan": "T T T T D T T T T",
}
"""A rendition of what never was public has an address that nobody knows: "-"."""

BEDA_JENIS = {
    "pengumuman": {"beranda": "B B B B D B B B B"},
    "laporan": {
        "beranda": "B B B B D B B B B",
        "indeks": "B B B B D B B B B",
        "indeks tersaring": "B B B B D B B B B",
        "arsip": "B B B B D B B B B",
        "umpan": "B B B B B B B B B",
    },
}
INDEKS = {
    "artikel": ("/berita/", "/berita/kategori/kelembagaan/"),
    "pengumuman": ("/pengumuman/", "/pengumuman/?kategori=badan-adhoc"),
    "laporan": ("/akuntabilitas/2024/", "/akuntabilitas/?langkah=pelaporan"),
}
PENANYA = {"artikel": ("Publik", "Penulisnya", "Admin"), "pengumuman": ("Publik",)}
PENANYA["laporan"] = PENANYA["pengumuman"]


def _rendisi_tertebak(h):
    """Where Wagtail would put the renditions of the picture that the page shows."""
    batang = f"/media/images/{rahasia(h.keadaan)}"
    return [
        f"{batang}.width-800.format-webp.webpquality-72.webp",
        f"{batang}.max-165x165.jpg",
        f"{batang}.jpg",
    ]


def _alamat_lain(h):
    """Every other address by which somebody might try for the PDF."""
    nama = h.dokumen.versi.nama
    nomor = h.dokumen.pk
    return [
        f"/media/{h.berkas}",
        f"/static/{h.berkas}",
        f"/documents/{nomor}/{nama}",
        f"/dokumen/{nomor}/2/{nama}",
        f"/dokumen/{nomor}/0/{nama}",
        f"/dokumen/{nomor}/1/lain.pdf",
        f"/dokumen/{nomor}/1/..%2f{nama}",
        f"/dokumen/{nomor}/1/{nama.upper()}",
        f"/dokumen/{nomor}/halaman/0/",
        f"/dokumen/{nomor}/halaman/2/",
    ]


SALURAN = {
    "halaman": lambda h: [h.url],
    "versi 1": lambda h: [f"{h.url}versi/1/"],
    "versi 2": lambda h: [f"{h.url}versi/2/"],
    "beda": lambda h: [f"{h.url}versi/2/beda/"],
    "versi yang tak ada": lambda h: [f"{h.url}versi/{n}/" for n in ("0", "3", "01", "1/beda")],
    "beranda": lambda h: ["/"],
    "arsip": lambda h: [],
    "umpan": lambda h: ["/berita/rss.xml"],
    "peta situs": lambda h: ["/sitemap.xml"],
    "cari isi": lambda h: [f"/cari/?q={rahasia(h.keadaan)}"],
    "cari judul": lambda h: [f"/cari/?q={tajuk(h.keadaan)}"],
    "cari isi PDF": lambda h: [f"/cari/?q={lembar(h.keadaan)}"],
    "saran pencarian": lambda h: [f"/cari/?q={rahasia(h.keadaan)[:-1]}"],
    "saran ketik, isi": lambda h: [f"/cari/saran/?q={rahasia(h.keadaan)[:-1]}"],
    "saran ketik, judul": lambda h: [f"/cari/saran/?q={tajuk(h.keadaan)[:-1]}"],
    "dokumen": lambda h: [f"/dokumen/{h.dokumen.pk}/"],
    "berkas PDF": lambda h: [h.dokumen.versi.url],
    "halaman PDF": lambda h: [f"/dokumen/{h.dokumen.pk}/halaman/1/"],
    "gambar halaman PDF": lambda h: [h.pratinjau],
    "alamat lain PDF": _alamat_lain,
    "gambar asli": lambda h: [h.gambar_asli],
    "rendisi": lambda h: [h.rendisi],
    "rendisi tertebak": _rendisi_tertebak,
    "tulis komentar": lambda h: [f"/komentar/{h.pk}/tulis/"],
    "komentar terkirim": lambda h: [f"/komentar/{h.pk}/terkirim/"],
    "semua komentar": lambda h: [f"/komentar/{h.pk}/halaman/1/"],
    "komentar dilaporkan": lambda h: [f"/komentar/{h.pk}/dilaporkan/"],
}
DITANYAKAN = {"cari isi": rahasia, "cari judul": tajuk}
"""What the asker typed, which the answer repeats."""


def _alamat(jenis, saluran, h):
    if saluran == "indeks":
        return [INDEKS[jenis][0]]
    if saluran == "indeks tersaring":
        return [INDEKS[jenis][1]]
    if saluran == "arsip":
        return {
            "artikel": [f"/berita/arsip/{h.dibuat:%Y/%m}/"],
            "pengumuman": ["/pengumuman/?keadaan=berlaku"],
            "laporan": ["/akuntabilitas/"],
        }[jenis]
    return SALURAN[saluran](h)


def sel(jenis):
    """All cells of a page type: channel, state, who asks, letter."""
    for saluran, baris in (TABEL | BEDA_JENIS.get(jenis, {})).items():
        for keadaan, huruf in zip(KEADAAN, baris.split(), strict=True):
            for peran in PENANYA[jenis]:
                if huruf != "-":
                    yield saluran, keadaan, peran, huruf


def periksa(dunia, saluran, keadaan, peran, huruf):
    """Ask a channel for a page as somebody and hold the answer against the table."""
    h = dunia.halaman[keadaan]
    status, ada_isi, ada_judul, tanpa_indeks = ARTI[huruf]
    for alamat in _alamat(dunia.jenis, saluran, h):
        jawab = dunia.tanya(peran, alamat)
        semua = jawab.semua
        if saluran in DITANYAKAN:
            semua = semua.replace(DITANYAKAN[saluran](keadaan), "")
        assert jawab.status == status, alamat
        assert ada_isi in (None, rahasia(keadaan) in semua), alamat
        assert ada_judul in (None, tajuk(keadaan) in semua), alamat
        assert tanpa_indeks in (None, "noindex" in semua), alamat
        assert "portal_sesi" not in jawab.kepala
