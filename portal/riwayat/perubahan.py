"""Perbaikan kecil or koreksi: every publication after the first is one of them (decision 10).

The choice is a few fields of the page, so it lies in the revision and every way to publish carries
it: editor, dashboard, bulk, schedule, code. When the revision is published the choice moves into
the record (``Terbitan``) and the fields are empty again.
"""

import re
from collections import Counter
from dataclasses import dataclass

from django.db import models
from django.utils.timezone import localdate
from wagtail.models import Revision

from portal.pemakaian import Pemakaian
from portal.riwayat.catatan import Terbitan
from portal.riwayat.halaman import Riwayat
from portal.riwayat.uraian import PILIHAN, inti, uraian

JENIS = [
    (Terbitan.Jenis.PERBAIKAN.value, "Perbaikan kecil: ejaan, spasi, tata letak; maknanya tetap"),
    (Terbitan.Jenis.KOREKSI.value, "Koreksi: nama, angka, tanggal, kutipan, gambar, berkas, makna"),
]
_KOSONG = {
    "jenis_perubahan": "",
    "tanggal_perubahan": None,
    "alasan_perubahan": "",
    "perubahan_diperiksa": False,
}
_ANGKA = re.compile(r"\d[\d.,:/-]*\d|\d")
_KUTIPAN = re.compile(r"[“\"]([^”\"]+)[”\"]")
_NAMA = re.compile(r"\b[A-Z][\w'’-]*\b")


class Berperubahan(models.Model):
    """The choice, as fields of a page; abstract."""

    jenis_perubahan = models.CharField(
        "jenis perubahan", max_length=12, choices=JENIS, blank=True, default=""
    )
    tanggal_perubahan = models.DateField("tanggal koreksi", null=True, blank=True)
    alasan_perubahan = models.TextField(
        "alasan koreksi",
        max_length=500,
        blank=True,
        default="",
        help_text="Dibaca warga di bagian atas halaman. Sebut yang keliru dan yang benar.",
    )
    perubahan_diperiksa = models.BooleanField(
        "sudah diperiksa: maknanya tetap",
        default=False,
        help_text="Centang bila angka, gambar atau berkas berubah tetapi maknanya tidak.",
    )

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Tanda:
    """A sign that a change is more than one of spelling; ``keras`` must be confirmed."""

    label: str
    hilang: list
    muncul: list
    keras: bool

    def __str__(self):
        bagian = [
            f"hilang {', '.join(self.hilang[:5])}" if self.hilang else "",
            f"muncul {', '.join(self.muncul[:5])}" if self.muncul else "",
        ]
        return f"{self.label}: {'; '.join(filter(None, bagian))}"


def berubah(lama, halaman):
    """Whether a page's content differs from a version's (``Terbitan``), or what it quotes does."""
    model = type(halaman)
    if inti(lama.revisi.content, model) != inti(halaman.serializable_data(), model):
        return True
    return halaman.kutipan(lama) != halaman.kutipan()


def tanda(lama, halaman):
    """The signs (``Tanda``) by which a change since ``lama`` may be a correction."""
    dulu = lama.revisi.as_object()
    teks = [
        "\n".join(b.teks for b in semua if b.nama != "slug")
        for semua in (uraian(dulu, lama), uraian(halaman))
    ]
    pola = [
        ("Angka atau tanggal", _ANGKA, True),
        ("Kutipan", _KUTIPAN, False),
        ("Nama", _NAMA, False),
    ]
    hasil = [
        _selisih(label, *(Counter(bentuk.findall(satu)) for satu in teks), keras)
        for label, bentuk, keras in pola
    ]
    for label, isi in (("Gambar", "gambar_publik"), ("Berkas", "dokumen_publik")):
        kedua = [Counter(s.title for s in getattr(satu, isi)()) for satu in (dulu, halaman)]
        nomor = [{s.pk for s in getattr(satu, isi)()} for satu in (dulu, halaman)]
        satu = _selisih(label, *kedua, True)
        hasil.append(
            satu
            or (
                Tanda(label, ["berkas lama"], ["berkas baru"], True)
                if nomor[0] != nomor[1]
                else None
            )
        )
    return [satu for satu in hasil if satu]


def _selisih(label, dulu, kini, keras):
    hilang, muncul = list(dulu - kini), list(kini - dulu)
    return Tanda(label, hilang, muncul, keras) if hilang or muncul else None


def kurang_perubahan(halaman, pasti_berubah=False):
    """What a further publication of a page lacks: ``{field: [sentence, …]}``.

    Empty for a page that was never public, and when nothing changed since the last version.
    ``pasti_berubah`` says that something outside of the page's own fields did.
    """
    terakhir = Riwayat(halaman).terakhir
    if terakhir is None or not (pasti_berubah or berubah(terakhir.catatan, halaman)):
        return {}
    if halaman.jenis_perubahan == Terbitan.Jenis.KOREKSI:
        return _kurang_koreksi(halaman)
    semua = tanda(terakhir.catatan, halaman)
    if halaman.jenis_perubahan == Terbitan.Jenis.PERBAIKAN:
        keras = [satu for satu in semua if satu.keras]
        if keras and not halaman.perubahan_diperiksa:
            return {
                "perubahan_diperiksa": [
                    f"Ini tampak seperti koreksi. {_kalimat(keras)} Pilih “koreksi”, atau centang "
                    "bahwa maknanya tetap."
                ]
            }
        return {}
    saran = f" Sarannya koreksi. {_kalimat(semua)}" if semua else ""
    return {
        "jenis_perubahan": [
            "Halaman ini sudah pernah terbit: pilih “perbaikan kecil” atau “koreksi”." + saran
        ]
    }


def _kalimat(semua):
    return " ".join(f"{satu}." for satu in semua)


def _kurang_koreksi(halaman):
    kurang = {}
    if not halaman.tanggal_perubahan:
        kurang["tanggal_perubahan"] = ["Isi tanggal koreksi."]
    elif halaman.tanggal_perubahan > localdate():
        kurang["tanggal_perubahan"] = ["Tanggal koreksi tidak boleh di masa depan."]
    if len(halaman.alasan_perubahan.strip()) < 10:
        kurang["alasan_perubahan"] = ["Tulis alasan koreksi; warga akan membacanya."]
    return kurang


def catat_terbit(halaman, revisi):
    """Record a publication that has just happened, and empty the choice."""
    riwayat, jenis = Riwayat(halaman), Terbitan.Jenis
    dokumen = halaman.dokumen_publik()
    berkas = [d.versi for d in dokumen if d.versi]
    terakhir = riwayat.terakhir
    if terakhir is None:
        Terbitan.catat(halaman, jenis.TERBIT, revisi, berkas)
    else:
        beda = berubah(terakhir.catatan, halaman)
        if riwayat.penarikan:
            # A text whose versions are closed is a version anew, also unchanged.
            anyar = not beda and not terakhir.terbaca
            Terbitan.catat(halaman, jenis.PULIH, revisi, berkas if anyar else None)
        if beda:
            koreksi = halaman.jenis_perubahan == jenis.KOREKSI
            Terbitan.catat(
                halaman,
                jenis.KOREKSI if koreksi else jenis.PERBAIKAN,
                revisi,
                berkas,
                tanggal=halaman.tanggal_perubahan if koreksi else None,
                alasan=halaman.alasan_perubahan.strip() if koreksi else "",
            )
    Pemakaian.tulis(halaman, dokumen)
    _habiskan(halaman, revisi)


def _habiskan(halaman, revisi):
    """Empty the choice where it lies: page, its revision, and a later draft that copied it."""
    if not any(getattr(halaman, nama) for nama in PILIHAN):
        return
    dipakai = (halaman.jenis_perubahan, halaman.alasan_perubahan)
    type(halaman).objects.filter(pk=halaman.pk).update(**_KOSONG)
    for nama, nilai in _KOSONG.items():
        setattr(halaman, nama, nilai)
    for satu in filter(None, (revisi, halaman.latest_revision)):
        ada = (satu.content.get("jenis_perubahan"), satu.content.get("alasan_perubahan"))
        if ada == dipakai:
            satu.content |= _KOSONG
            Revision.objects.filter(pk=satu.pk).update(content=satu.content)


def saat_berkas_baru(sender, instance, created, raw=False, **kwargs):
    """Receiver for a new file of a document: a correction of each live page that shows it."""
    dokumen = instance.dokumen
    if raw or not created or instance.nomor == 1 or not dokumen.publik:
        return
    dokumen.__dict__.pop("versi", None)
    for pakai in Pemakaian.objects.filter(dokumen=dokumen, kini=True).select_related("halaman"):
        halaman = pakai.halaman.specific
        terakhir = Riwayat(halaman).terakhir
        if terakhir:
            Terbitan.catat(
                halaman,
                Terbitan.Jenis.KOREKSI,
                terakhir.catatan.revisi,
                [d.versi for d in halaman.dokumen_publik() if d.versi],
                tanggal=localdate(),
                alasan=f"Berkas “{dokumen.title}” diganti dengan versi {instance.nomor}.",
            )
