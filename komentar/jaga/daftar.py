"""Words and links that the office wants to read with more care: a list that editors own."""

from django.core.exceptions import ValidationError
from django.db import models

from komentar.jaga import temu_kata, temu_tautan
from komentar.jaga.sebab import Sebab

SEBAB_MAKS = 20
"""Reasons of one text; one that is full of them needs no more."""
COCOK_MAKS = 120


class KataTahan(models.Model):
    """One entry: a word or phrase, a site that links may lead to, or any link at all."""

    class Jenis(models.TextChoices):
        """What is looked for."""

        KATA = "kata", "Kata atau frasa"
        SITUS = "situs", "Tautan ke satu situs"
        TAUTAN = "tautan", "Tautan apa pun"

    jenis = models.CharField("jenis", max_length=6, choices=Jenis.choices, default=Jenis.KATA)
    pola = models.CharField(
        "kata atau situs",
        max_length=60,
        blank=True,
        help_text="Misalnya: bodoh, slot gacor, atau bit.ly. Kata utuh: “bodoh” tidak menemukan"
        " “kebodohan”. Kosongkan untuk tautan apa pun.",
    )
    catatan = models.CharField(
        "catatan",
        max_length=120,
        blank=True,
        help_text="Mengapa perlu dibaca lebih teliti; tampil bagi moderator.",
    )
    aktif = models.BooleanField("dipakai", default=True)

    class Meta:
        verbose_name = "kata yang ditahan"
        verbose_name_plural = "kata yang ditahan"
        ordering = ["jenis", "pola"]
        default_permissions = []

    def __str__(self):
        return self.pola or self.get_jenis_display()

    @property
    def kunci(self):
        """What it is compared by; empty if the pattern can't be looked for."""
        if self.jenis == self.Jenis.KATA:
            return temu_kata.kunci(self.pola)
        return temu_tautan.host(self.pola) if self.jenis == self.Jenis.SITUS else "*"

    def clean(self):
        """Refuse what can't be looked for, and what is there already in other dress."""
        self.pola = " ".join(self.pola.split())
        kunci, jenis = self.kunci, self.Jenis
        if self.jenis == jenis.TAUTAN:
            self.pola = ""
        elif self.jenis == jenis.SITUS:
            if not kunci:
                raise ValidationError({"pola": "Tulis nama situsnya saja, misalnya bit.ly."})
            self.pola = kunci
        elif len("".join(kunci)) < temu_kata.TERPENDEK or len(kunci) > temu_kata.KATA_MAKS:
            raise ValidationError(
                {
                    "pola": f"Tulis paling sedikit {temu_kata.TERPENDEK} huruf"
                    f" dan paling banyak {temu_kata.KATA_MAKS} kata."
                }
            )
        sama = KataTahan.objects.filter(jenis=self.jenis).exclude(pk=self.pk)
        if any(satu.kunci == kunci for satu in sama):
            raise ValidationError({"pola": "Yang ini sudah ada dalam daftar."})


def temukan(nama, teks):
    """Examiner of texts (``jaga.sebab``): what the active entries find; one query."""
    aktif = list(KataTahan.objects.filter(aktif=True))
    kata = {satu.kunci: satu for satu in aktif if satu.jenis == KataTahan.Jenis.KATA}
    situs = {satu.kunci: satu for satu in aktif if satu.jenis == KataTahan.Jenis.SITUS}
    semua = next((satu for satu in aktif if satu.jenis == KataTahan.Jenis.TAUTAN), None)
    hasil = {}
    for isi in (teks, nama):
        for letak in temu_kata.temukan(isi, kata.keys()):
            satu = _sebab("kata", "Kata", kata[letak.kunci], isi, letak, letak.cara)
            hasil.setdefault(satu)
        for letak in temu_tautan.tautan(isi) if situs or semua else ():
            milik = next((situs[h] for h in letak.akhiran if h in situs), semua)
            if milik:
                hasil.setdefault(_sebab("tautan", "Tautan", milik, isi, letak))
    return list(hasil)[:SEBAB_MAKS]


def _sebab(kode, awal, milik, isi, letak, cara=""):
    """The reason for one find, in words: the entry, how the text dressed it up, the note."""
    kata = f"{awal} yang ditahan: “{milik.pola}”" if milik.pola else "Memuat tautan"
    kata = f"{kata}, {cara}" if cara else kata
    kata = f"{kata} ({milik.catatan})" if milik.catatan else kata
    return Sebab(kode, kata, isi[letak.awal : letak.akhir][:COCOK_MAKS])
