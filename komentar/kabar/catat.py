"""What happens to comments becomes rows of the outbox, in the transaction in which it happens."""

from komentar import isyarat
from komentar.kabar.model import Kabar, sidik
from komentar.models import Keadaan, Komentar

KABAR = {
    Keadaan.DISETUJUI: Kabar.Jenis.DISETUJUI,
    Keadaan.DITOLAK: Kabar.Jenis.DITOLAK,
    Keadaan.DISEMBUNYIKAN: Kabar.Jenis.DISEMBUNYIKAN,
}
"""What the author of a comment is told when it comes into a state."""


def hubungkan():
    """Connect the receivers."""
    isyarat.masuk.connect(saat_masuk, dispatch_uid="komentar.kabar.masuk")
    isyarat.disunting.connect(saat_disunting, dispatch_uid="komentar.kabar.disunting")
    isyarat.berubah.connect(saat_berubah, dispatch_uid="komentar.kabar.berubah")


def saat_masuk(sender, komentar, **kwargs):
    """A citizen's comment came in: ask for proof of the e-mail, and note it for moderators."""
    if komentar.resmi or komentar.keadaan != Keadaan.MENUNGGU:
        return
    baru = [Kabar(jenis=Kabar.Jenis.MASUK, kunci=f"masuk:{komentar.pk}", komentar=komentar)]
    if komentar.user_email:
        baru.append(_kepada(komentar, Kabar.Jenis.BUKTI, f"bukti:{komentar.pk}"))
    Kabar.objects.tambah(*baru)


def saat_disunting(sender, komentar, surel_berubah, **kwargs):
    """Its author gave another e-mail while it waits: that one is to be proved."""
    if surel_berubah and komentar.user_email:
        kunci = f"bukti:{komentar.pk}:{komentar.putusan_ke}"
        Kabar.objects.tambah(_kepada(komentar, Kabar.Jenis.BUKTI, kunci))


def saat_berubah(sender, komentar, dari, ke, **kwargs):
    """A comment changed: tell its author, and whoever it answers once it is public."""
    baru = []
    if ke in KABAR and _terbukti(komentar):
        kunci = f"{ke}:{komentar.pk}:{komentar.putusan_ke}"
        baru.append(_kepada(komentar, KABAR[ke], kunci))
    dijawab = _dijawab(komentar) if ke == Keadaan.DISETUJUI else None
    if dijawab and _terbukti(dijawab) and not _seorang(dijawab, komentar):
        jenis = Kabar.Jenis.DITANGGAPI if komentar.resmi else Kabar.Jenis.DIBALAS
        baru.append(_kepada(dijawab, jenis, f"dijawab:{komentar.pk}", jawaban=komentar))
    Kabar.objects.tambah(*baru)


def _kepada(komentar, jenis, kunci, **lain):
    """A row to the author of a comment."""
    penerima = sidik(komentar.user_email)
    return Kabar(jenis=jenis, kunci=kunci, komentar=komentar, penerima=penerima, **lain)


def _terbukti(komentar):
    return bool(komentar.user_email and komentar.surel_terbukti_pada)


def _seorang(satu, lain):
    return sidik(satu.user_email) == sidik(lain.user_email)


def _dijawab(komentar):
    """The comment that this one answers, or ``None``."""
    nomor = komentar.menjawab_id or komentar.parent_id
    return Komentar.objects.filter(pk=nomor).exclude(pk=komentar.pk).first()
