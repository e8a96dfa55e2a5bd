"""Pairs of words that the office says mean the same; ``search.sinonim`` makes searches heed them.

The field's own short and long forms are built in (``portal/bahasa/sinonim.toml``). What an editor
adds stands beside them and works from the next search on, since it acts on what is asked, never on
what is indexed.
"""

from django.core.exceptions import ValidationError
from django.db import models

from portal.bahasa.kueri import BENTUK_MAKS, KATA_HENTI
from portal.bahasa.sinonim import SINONIM, Bentuk, bentuk

PANJANG_MAKS = 100
"""Characters of a form."""


class Padanan(models.Model):
    """Two forms that find each other, or of which the first finds the second alone."""

    class Arah(models.TextChoices):
        """Which of the two finds which."""

        DUA = "dua", "Keduanya saling menemukan"
        SATU = "satu", "Yang pertama menemukan yang kedua, tidak sebaliknya"

    kata = models.CharField(
        "kata atau singkatan",
        max_length=PANJANG_MAKS,
        help_text=f"Seperti yang ditulis pembaca, misalnya “RPP”. Paling banyak {BENTUK_MAKS}"
        " kata; imbuhan dan huruf besar tidak berpengaruh.",
    )
    lain = models.CharField(
        "sama dengan",
        max_length=PANJANG_MAKS,
        help_text="Seperti yang tertulis di halaman dan laporan, misalnya “rumah pintar pemilu”.",
    )
    arah = models.CharField(
        "arah",
        max_length=4,
        choices=Arah.choices,
        default=Arah.DUA,
        help_text="Pilih satu arah bila yang kedua hanya sebagian dari yang pertama: “badan adhoc”"
        " menemukan “PPS”, tetapi “PPS” tidak menemukan semua badan adhoc.",
    )
    catatan = models.CharField(
        "catatan", max_length=200, blank=True, help_text="Untuk rekan sekantor: mengapa ditambah."
    )

    class Meta:
        verbose_name = "padanan kata"
        verbose_name_plural = "padanan kata"
        ordering = ["kata", "lain", "pk"]

    def __str__(self):
        return f"{self.kata} {'=' if self.arah == self.Arah.DUA else '→'} {self.lain}"

    def clean(self):
        """Refuse, beside the field, a pair that would do nothing or too much.

        Compared as search reads them, by roots: "rapat kerja" and "Rapat-kerja" are one form.
        """
        self.kata, self.lain = (" ".join(teks.split()) for teks in (self.kata, self.lain))
        if not (self.kata and self.lain):
            return
        baca = {"kata": bentuk(self.kata), "lain": bentuk(self.lain)}
        galat = {
            nama: kalimat
            for nama, isi in baca.items()
            if (kalimat := _tak_terbaca(getattr(self, nama), isi))
        }
        if not galat and (kalimat := self._sia_sia(**baca)):
            galat["lain"] = kalimat
        if galat:
            raise ValidationError(galat)

    def _sia_sia(self, kata: Bentuk, lain: Bentuk) -> str:
        """Why the pair adds nothing to what searches heed already, or ""."""
        if kata == lain:
            return "Pencarian membaca keduanya sebagai kata yang sama, jadi sudah saling menemukan."
        searah = lain in SINONIM.get(kata, ())
        if searah and (self.arah == self.Arah.SATU or kata in SINONIM.get(lain, ())):
            return f"Portal sudah tahu bahwa “{self.kata}” menemukan “{self.lain}”."
        for satu in Padanan.objects.exclude(pk=self.pk):
            if {bentuk(satu.kata), bentuk(satu.lain)} == {kata, lain}:
                return f"Padanan ini sudah ada: “{satu}”. Ubah yang itu bila arahnya lain."
        return ""


def _tak_terbaca(teks: str, akar: Bentuk) -> str:
    """Why a form can't be looked for, or ""."""
    if not any(huruf.isalpha() for huruf in teks) or not akar:
        return "Tulis sedikitnya satu huruf."
    if len(akar) > BENTUK_MAKS:
        return f"Paling banyak {BENTUK_MAKS} kata; ini {len(akar)} kata."
    if all(satu in KATA_HENTI for satu in teks.lower().split()):
        return "Kata sambung saja tidak dicari. Tulis kata yang berisi."
    return ""
