"""What published numbers rest on keeps its meaning: refused in words, with the way to go on.

A release freezes its rows, but a number also means what its indicator, goal, PK and rule say. So
whatever would change the meaning of a published year is refused; a new dated version is the way.
The forms of the CMS ask beforehand; ``jaga`` refuses whatever else saves or deletes.
"""

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_delete, pre_save

from akuntabilitas.angka import VersiAngka
from akuntabilitas.rilis import Rilis

ARTI_INDIKATOR = (
    "sasaran_id",
    "nama",
    "definisi",
    "rumus",
    "satuan",
    "desimal",
    "jenis_nilai",
    "skala",
    "arah",
    "toleransi",
    "agregasi",
    "kumulatif",
    "putus",
)
"""Fields of ``VersiIndikator`` that say what its numbers mean."""

ARTI_SASARAN = ("renstra_id", "satker_id", "jenjang_id", "nama")
ARTI_RENSTRA = ("satker_id", "mulai", "akhir")
ARTI_JENJANG = ("nama", "nama_indikator")
ARTI_PK = ("satker_id", "tahun", "pihak", "nomor", "alasan")
ARTI_ATURAN = ("jenis", "mulai", "isi")


def angka_terbit(**saring):
    """Published rows of numbers, narrowed by what is asked."""
    return VersiAngka.objects.terbit().filter(**saring)


def tahun_terbit(**saring):
    """The years of such numbers, as a sorted list."""
    tahun = angka_terbit(**saring).values_list("angka__tahun", flat=True)
    return sorted(set(tahun.order_by()))


def beda(satu, medan):
    """The labels of the fields in which an object differs from what the database holds."""
    lama = type(satu).objects.filter(pk=satu.pk).first() if satu.pk else None
    if lama is None:
        return []
    return [
        satu._meta.get_field(nama.removesuffix("_id")).verbose_name
        for nama in medan
        if getattr(satu, nama) != getattr(lama, nama)
    ]


def _tolak(satu, medan, tahun, saran):
    """Raise where fields that matter differ and published years rest on them."""
    berubah = beda(satu, medan)
    if berubah and tahun:
        raise ValidationError(
            f"Angka tahun {_deret(tahun)} sudah terbit dengan ini, jadi {', '.join(berubah)} tidak"
            f" dapat diubah. {saran}"
        )


def _deret(tahun):
    return ", ".join(str(satu) for satu in tahun)


def periksa_versi(versi, hapus=False):
    """Refuse a ``VersiIndikator`` that would change what a published year's numbers mean.

    Compares, for each such year, the version that holds now with the one that would hold.
    """
    if versi.indikator_id is None:
        return
    lama = list(versi.indikator.versi.model.objects.filter(indikator=versi.indikator_id))
    baru = [satu for satu in lama if satu.pk != versi.pk] + ([] if hapus else [versi])

    def arti(daftar, tahun):
        berlaku = [satu for satu in daftar if satu.mulai <= tahun]
        satu = max(berlaku, key=lambda v: v.mulai, default=None)
        return satu and [getattr(satu, nama) for nama in ARTI_INDIKATOR]

    terbit = tahun_terbit(angka__indikator=versi.indikator_id)
    kena = [tahun for tahun in terbit if arti(lama, tahun) != arti(baru, tahun)]
    if kena:
        raise ValidationError(
            f"Angka tahun {_deret(kena)} sudah terbit dengan arti yang sekarang, jadi ini tidak"
            f" dapat diubah. Buat versi baru yang berlaku sejak {max(terbit) + 1} atau sesudahnya."
        )


def periksa_sasaran(sasaran):
    """Refuse to rename or move a goal under which numbers are public."""
    tahun = tahun_terbit(angka__indikator__versi__sasaran=sasaran.pk) if sasaran.pk else []
    _tolak(sasaran, ARTI_SASARAN, tahun, "Buat sasaran baru, lalu versi baru indikatornya.")


def periksa_renstra(renstra):
    """Refuse to move a plan's years or office where numbers under it are public."""
    tahun = tahun_terbit(angka__indikator__versi__sasaran__renstra=renstra.pk) if renstra.pk else []
    _tolak(renstra, ARTI_RENSTRA, tahun, "Buat Renstra baru untuk periode lain.")


def periksa_jenjang(jenjang):
    """Refuse to rename a level at which numbers are public."""
    tahun = tahun_terbit(angka__indikator__versi__sasaran__jenjang=jenjang.pk) if jenjang.pk else []
    _tolak(jenjang, ARTI_JENJANG, tahun, "Buat jenjang baru.")


def periksa_pk(pk):
    """Refuse to change what was promised where its targets are public."""
    tahun = tahun_terbit(angka__pk_asal=pk.pk) if pk.pk else []
    _tolak(pk, ARTI_PK, tahun, "Janji yang berubah dicatat sebagai PK perubahan.")


def periksa_aturan(aturan, hapus=False):
    """Refuse a rule set that would compute a published year anew."""
    terbit = Rilis.objects.filter(keadaan=Rilis.Keadaan.TERBIT).order_by("tahun")
    akhir = terbit.values_list("tahun", flat=True).last()
    lama = type(aturan).objects.filter(pk=aturan.pk).first() if aturan.pk else None
    mulai = [satu.mulai.year for satu in (lama, aturan) if satu and satu.mulai]
    if lama and not hapus and not beda(aturan, ARTI_ATURAN):
        return
    if akhir and mulai and min(mulai) <= akhir:
        raise ValidationError(
            f"Angka sampai tahun {akhir} sudah terbit dengan aturan yang sekarang. Buat aturan"
            f" baru yang berlaku sejak 1 Januari {akhir + 1} atau sesudahnya."
        )


PERIKSA = {
    "renstra": periksa_renstra,
    "jenjang": periksa_jenjang,
    "sasaran": periksa_sasaran,
    "versiindikator": periksa_versi,
    "perjanjiankinerja": periksa_pk,
    "aturanhitung": periksa_aturan,
}
"""The rule of each model, by its name."""


def jaga(config):
    """Connect the rules to the models of the app; called once, when it is ready."""
    for nama in PERIKSA:
        pengirim = config.get_model(nama)
        pre_save.connect(_sebelum_simpan, sender=pengirim, dispatch_uid=f"tetap_simpan_{nama}")
    for nama in ("versiindikator", "aturanhitung"):
        pengirim = config.get_model(nama)
        pre_delete.connect(_sebelum_hapus, sender=pengirim, dispatch_uid=f"tetap_hapus_{nama}")


def _sebelum_simpan(sender, instance, **lain):
    PERIKSA[sender._meta.model_name](instance)


def _sebelum_hapus(sender, instance, **lain):
    PERIKSA[sender._meta.model_name](instance, hapus=True)
