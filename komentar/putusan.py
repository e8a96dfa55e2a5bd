"""Deciding on a comment: one decision at a time, on record, never over another one unseen."""

from django.db import transaction
from django.utils import timezone

from komentar import isyarat
from komentar.jaga import pribadi
from komentar.jaga.sebab import KODE_KIRIMAN, ke_data, periksa
from komentar.keadaan import Tindakan
from komentar.kirim import simpan
from komentar.models import AlasanModerasi, CatatanModerasi, Keadaan, Komentar

BOLEH = {
    Keadaan.MENUNGGU: (Keadaan.DISETUJUI, Keadaan.DITOLAK),
    Keadaan.DISETUJUI: (Keadaan.DISEMBUNYIKAN,),
    Keadaan.DITOLAK: (Keadaan.DISETUJUI,),
    Keadaan.DISEMBUNYIKAN: (Keadaan.DISETUJUI,),
    Keadaan.DITARIK: (),
}
"""What a moderator may make of a comment; what its author withdrew stays withdrawn."""
BERALASAN = (Keadaan.DITOLAK, Keadaan.DISEMBUNYIKAN)


class PutusanTakSah(Exception):
    """The decision can't be taken; the message says why, in Indonesian."""


class SudahDiputus(Exception):
    """The comment changed since the form was shown; ``komentar`` is how it stands now.

    Another moderator decided, or its author mended or withdrew it.
    """

    def __init__(self, komentar):
        super().__init__(str(komentar))
        self.komentar = komentar


def putuskan(nomor, ke, *, oleh, putusan_ke, alasan_kode="", alasan_teks=""):
    """Bring comment ``nomor`` into the state ``ke`` and return it.

    ``putusan_ke`` is the number of decisions that the moderator saw. Raises
    ``Komentar.DoesNotExist``, ``SudahDiputus``, or ``PutusanTakSah`` where the step doesn't exist
    or its reason is missing.
    """
    with transaction.atomic():
        komentar = _kunci_terbaca(nomor, putusan_ke)
        if komentar.dibersihkan_pada:
            raise PutusanTakSah("Isi komentar ini sudah dihapus; tidak ada lagi yang diputus.")
        if ke not in BOLEH[komentar.keadaan]:
            raise PutusanTakSah("Putusan ini tidak berlaku untuk komentar tersebut.")
        if ke in BERALASAN:
            periksa_alasan(alasan_kode, alasan_teks)
        else:
            alasan_kode = alasan_teks = ""
        komentar.alasan_kode, komentar.alasan_teks = alasan_kode, alasan_teks
        _pindah(komentar, ke, oleh)
    return komentar


def periksa_alasan(kode, teks):
    """Raise ``PutusanTakSah`` where no such reason may be chosen, or it wants an explanation."""
    alasan = AlasanModerasi.objects.pilihan().filter(kode=kode).first()
    if alasan is None:
        raise PutusanTakSah("Pilih alasannya.")
    if alasan.perlu_penjelasan and not teks:
        raise PutusanTakSah(f"Tulis penjelasan untuk {alasan.label.lower()}.")


def samarkan(nomor, *, oleh, putusan_ke):
    """Mask NIK and telephone numbers in a comment's text and name; returns it.

    It stays where it stands, and the record tells who did it, without a word of what stood there.
    Raises as ``putuskan`` does; ``PutusanTakSah`` where nothing was found.
    """
    with transaction.atomic():
        komentar = _kunci_terbaca(nomor, putusan_ke)
        teks, nama = pribadi.samarkan(komentar.comment), pribadi.samarkan(komentar.nama)
        if (teks, nama) == (komentar.comment, komentar.nama):
            raise PutusanTakSah("Tidak ada NIK atau nomor telepon yang dikenali di komentar ini.")
        komentar.comment, komentar.nama = teks, nama
        # What matched is kept with the reason, and a reason that is gone goes with it.
        komentar.sebab = [
            satu
            for satu in komentar.sebab
            if satu["kode"] != pribadi.KODE and (satu["cocok"] in teks or satu["cocok"] in nama)
        ]
        komentar.putusan_ke += 1
        komentar.save(update_fields={"comment", "nama", "sebab", "putusan_ke"})
        _catat(komentar, komentar.keadaan, oleh, Tindakan.DISAMARKAN)
    return komentar


def tanggapi(nomor, *, oleh, nama, teks, kiriman):
    """Answer a public comment in the name of the office (``nama``); returns the answer.

    The same ``kiriman`` again returns the first answer. Raises ``PutusanTakSah`` where the comment
    isn't approved or the text is empty.
    """
    with transaction.atomic():
        induk = _kunci(nomor)
        ada = Komentar.objects.filter(kiriman=kiriman).first()
        if ada:
            return ada
        if induk.keadaan != Keadaan.DISETUJUI:
            raise PutusanTakSah("Setujui dulu komentarnya, baru tanggapi.")
        if not teks:
            raise PutusanTakSah("Isi tanggapan resmi.")
        jawaban = Komentar(
            halaman=induk.halaman,
            kiriman=kiriman,
            nama=nama,
            comment=teks,
            resmi=True,
            user=oleh,
            keadaan=Keadaan.DISETUJUI,
            diputus_oleh=oleh,
            diputus_pada=timezone.now(),
            putusan_ke=1,
        )
        simpan(jawaban, induk)
        _catat(jawaban, "", oleh)
        isyarat.berubah.send(sender=Komentar, komentar=jawaban, dari="", ke=jawaban.keadaan)
    return jawaban


def sunting(nomor, *, nama, surel, teks):
    """Let its author mend comment ``nomor``; returns it, changed or not.

    The words are examined again. It counts among the decisions, so that no moderator approves
    words that they have not read. Raises ``SudahDiputus`` where the comment waits no more.
    """
    with transaction.atomic():
        komentar = _kunci(nomor)
        if komentar.keadaan != Keadaan.MENUNGGU:
            raise SudahDiputus(komentar)
        if (komentar.nama, komentar.user_email, komentar.comment) == (nama, surel, teks):
            return komentar
        surel_berubah = komentar.user_email.lower() != surel.lower()
        if surel_berubah:
            komentar.surel_terbukti_pada = None
        tetap = [satu for satu in komentar.sebab if satu["kode"] in KODE_KIRIMAN]
        komentar.nama, komentar.user_email, komentar.comment = nama, surel, teks
        komentar.sebab = [*tetap, *ke_data(periksa(nama, teks))]
        komentar.sidik = None
        komentar.disunting_pada = timezone.now()
        komentar.putusan_ke += 1
        komentar.save(
            update_fields={
                "nama",
                "user_email",
                "comment",
                "sebab",
                "sidik",
                "surel_terbukti_pada",
                "disunting_pada",
                "putusan_ke",
            }
        )
        _catat(komentar, Keadaan.MENUNGGU, None)
        isyarat.disunting.send(sender=Komentar, komentar=komentar, surel_berubah=surel_berubah)
    return komentar


def tarik(nomor):
    """Let its author withdraw comment ``nomor``, whatever its state; returns it.

    Its words may be sent again. Twice is once.
    """
    with transaction.atomic():
        komentar = _kunci(nomor)
        if komentar.keadaan == Keadaan.DITARIK:
            return komentar
        komentar.alasan_kode = komentar.alasan_teks = ""
        komentar.sidik = None
        _pindah(komentar, Keadaan.DITARIK, None)
    return komentar


def _kunci(nomor):
    """The comment, locked until the transaction ends."""
    return Komentar.objects.select_for_update(of=("self",), no_key=True).get(pk=nomor)


def _kunci_terbaca(nomor, putusan_ke):
    """The comment, locked, as the moderator saw it; raises ``SudahDiputus`` if it changed."""
    komentar = _kunci(nomor)
    if komentar.putusan_ke != putusan_ke:
        raise SudahDiputus(komentar)
    return komentar


def _pindah(komentar, ke, oleh):
    """Store the new state, who brought it about (``None``: its author), its record; tell of it."""
    dari, komentar.keadaan = komentar.keadaan, ke
    komentar.diputus_oleh, komentar.diputus_pada = oleh, timezone.now()
    komentar.putusan_ke += 1
    komentar.save(
        update_fields={
            "keadaan",
            "alasan_kode",
            "alasan_teks",
            "diputus_oleh",
            "diputus_pada",
            "sidik",
            "putusan_ke",
        }
    )
    _catat(komentar, dari, oleh)
    isyarat.berubah.send(sender=Komentar, komentar=komentar, dari=dari, ke=ke)


def _catat(komentar, dari, oleh, ke=None):
    tanpa_alasan = ke is not None
    CatatanModerasi.objects.create(
        komentar=komentar,
        dari=dari,
        ke=ke or komentar.keadaan,
        alasan_kode="" if tanpa_alasan else komentar.alasan_kode,
        oleh=oleh,
    )
