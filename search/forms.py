"""The search form: reads addresses people type, share and break, and never refuses one."""

import re

from django import forms

from portal.bahasa.kueri import PANJANG_MAKS
from search.pintu import LABEL, Kueri

TAHUN_MIN, TAHUN_MAKS = 1945, 2100
KATEGORI_MAKS = 120
"""Characters of a category, as ``Entri`` has them."""
URUT = {"": "Paling sesuai", "baru": "Terbaru"}
"""The orders and their names; the first is the usual one."""
_NILAI_MAKS = 20


class FormCari(forms.Form):
    """GET parameters of ``/cari/``.

    ``q``; ``jenis``, ``langkah``, ``tahun``, ``kategori`` (each several times); ``urut`` (a key of
    ``URUT``); ``persis`` ("1": no corrected spelling); ``hal``. Always valid: what can't be read is
    left out, and ``catatan`` says so in a sentence.
    """

    q = forms.CharField(required=False)
    urut = forms.CharField(required=False)
    persis = forms.CharField(required=False)
    hal = forms.CharField(required=False)

    def __init__(self, data):
        # Browsers send text, but anybody may send control characters, which fields refuse.
        data = data.copy()
        for nama in data:
            data.setlist(nama, [rapikan(nilai) for nilai in data.getlist(nama)])
        super().__init__(data)
        self.catatan = []

    def clean(self):
        """Read the values, noting what was left out."""
        cleaned = super().clean()
        return {
            "teks": self._teks(cleaned.get("q", "")),
            "jenis": self._banyak("jenis", LABEL["jenis"].__contains__),
            "langkah": self._banyak("langkah", LABEL["langkah"].__contains__),
            "tahun": [int(t) for t in self._banyak("tahun", _tahun_wajar)],
            "kategori": self._banyak("kategori", lambda k: 0 < len(k) <= KATEGORI_MAKS),
            "terbaru": self._urut(cleaned.get("urut", "")) == "baru",
            "persis": cleaned.get("persis") == "1",
            "hal": self._hal(cleaned.get("hal", "")),
        }

    def kueri(self) -> Kueri:
        """The query, ready for the door."""
        self.is_valid()
        return Kueri(**self.cleaned_data)

    def _teks(self, q):
        if len(q) <= PANJANG_MAKS:
            return q
        self.catatan.append(f"Yang dicari hanya {PANJANG_MAKS} huruf pertama.")
        return q[:PANJANG_MAKS].rstrip()

    def _banyak(self, nama, wajar):
        """The readable values of a parameter, each once."""
        hasil = []
        for nilai in list(dict.fromkeys(self.data.getlist(nama)))[:_NILAI_MAKS]:
            if wajar(nilai):
                hasil.append(nilai)
            elif nilai:
                self.catatan.append(f"Saringan {nama} “{nilai[:20]}” tidak dikenal, jadi dilewati.")
        return hasil

    def _urut(self, nilai):
        if nilai in URUT:
            return nilai
        self.catatan.append("Urutan itu tidak dikenal; yang paling sesuai di atas.")
        return ""

    def _hal(self, nilai):
        if re.fullmatch(r"[0-9]{1,6}", nilai) and int(nilai):
            return int(nilai)
        if nilai:
            self.catatan.append("Nomor halaman tidak dikenal; ini halaman pertama.")
        return 1


def rapikan(nilai: str) -> str:
    """What somebody sent, without control characters and needless blanks, at a length to bear."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", nilai[:5000]).split())


def _tahun_wajar(nilai):
    return bool(re.fullmatch("[0-9]{4}", nilai)) and TAHUN_MIN <= int(nilai) <= TAHUN_MAKS
