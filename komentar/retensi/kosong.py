"""What emptying means: the one way in which a comment loses its words, or its e-mail alone."""

from django.utils import timezone

from komentar.kabar.model import Kabar

KOSONG = {
    "comment": "",
    "nama": "",
    "user_email": "",
    "alasan_teks": "",
    "sebab": [],
    "sidik": None,
    "kunci_sidik": None,
}
"""What is left of a comment's words, of whose they are, and of the links to it."""


def kosongkan(komentar):
    """Empty a locked comment for good; its states, reasons and times stay, for the figures.

    The readers' reports of it go too, for they may quote it, and the rows of mails to its author.
    """
    for nama, nilai in KOSONG.items():
        setattr(komentar, nama, nilai)
    komentar.dibersihkan_pada = timezone.now()
    komentar.save(update_fields=[*KOSONG, "dibersihkan_pada"])
    komentar.aduan.all().delete()
    _lupakan_surat(komentar)


def lepas_surel(komentar):
    """Take e-mail and the hash made with it off a locked comment, which stays as it is otherwise.

    The private link stays too: its author may withdraw the comment ever after.
    """
    komentar.user_email, komentar.sidik = "", None
    komentar.save(update_fields=["user_email", "sidik"])
    _lupakan_surat(komentar)


def _lupakan_surat(komentar):
    """Delete the rows of mails that have a hash of the author's mailbox, sent or not."""
    Kabar.objects.filter(komentar=komentar).exclude(penerima="").delete()
