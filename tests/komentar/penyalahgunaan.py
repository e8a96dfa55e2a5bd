"""The cases of abuse: what is tried, and what must come of it, in the words of the table in docs.

``KASUS`` is the one list: the test tries each row and compares what it sees with ``harap``, and the
table in ``docs/penyalahgunaan-komentar.md`` is checked against it.
"""

from dataclasses import dataclass
from typing import Any

KASUS = []


@dataclass(frozen=True)
class Kasus:
    """One row: its name, the answer expected, and ``coba(alam)``, which tells the one seen."""

    nama: str
    harap: str
    coba: Any

    @property
    def baris(self):
        """The row of the table; what is seen stands there because the test saw it."""
        return f"| {self.nama} | {self.harap} | {self.harap} |"


def kasus(nama, harap):
    """Decorator: add a row to the list."""

    def tambah(coba):
        KASUS.append(Kasus(nama, harap, coba))
        return coba

    return tambah


def hasil(alam, jawab):
    """Status and what was stored: ``200, nothing stored, text kept``."""
    from komentar.models import Komentar

    ada = list(Komentar.objects.exclude(pk__in=alam.awal))
    if not ada:
        return f"{jawab.status_code}, nothing stored"
    (satu,) = ada
    polos = (satu.keadaan, satu.resmi, satu.is_public, satu.level, satu.ip_address) == (
        "menunggu",
        False,
        False,
        0,
        None,
    )
    assert polos, vars(satu)
    return f"{jawab.status_code}, held"


def isian(judul, harap, *, simpan=None, **medan):
    """A row: the form with these fields; ``simpan`` is what must stand in the table for them."""

    def coba(alam):
        from komentar.models import Komentar

        jawab = alam.warga.kirim(alam.artikel, **medan)
        if simpan:
            satu = Komentar.objects.exclude(pk__in=alam.awal).get()
            kolom = {"nama": satu.nama, "teks": satu.comment, "surel": satu.user_email}
            assert {kunci: kolom[kunci] for kunci in simpan} == simpan
        return hasil(alam, jawab)

    kasus(judul, harap)(coba)


HELD, KEPT = "302, held", "200, nothing stored"
isian(
    "Control characters in the text", HELD, teks="Halo\x00\x07 dunia", simpan={"teks": "Halo dunia"}
)
isian(
    "Zero-width and override characters",
    HELD,
    teks="\u202eter\u200bbalik\u2066",
    simpan={"teks": "terbalik"},
)
isian("Override characters in the name", HELD, nama="\u202eiduB", simpan={"nama": "iduB"})
isian("A name of invisible characters", KEPT, nama="\u3164\u200b")
isian("A text of invisible characters", KEPT, teks="\x00\u200b\u202e\u2800")
isian("10,000 lines", KEPT, teks="a\n" * 10_000)
isian(
    "4,000 marks stacked on a letter",
    HELD,
    teks="Z" + "\u0301" * 4000,
    simpan={"teks": "Ź" + "\u0301" * 4},
)
isian("A text of a megabyte", KEPT, teks="x" * 1_000_000)
isian("A name of a megabyte", KEPT, nama="x" * 1_000_000)
isian(
    "Mail headers in the name",
    HELD,
    nama="Budi\r\nBcc: b@contoh.id",
    simpan={"nama": "Budi Bcc: b@contoh.id"},
)
isian("Mail headers in the e-mail", KEPT, surel="a@contoh.id\r\nBcc: b@contoh.id")
isian("Two e-mails in one field", KEPT, surel="a@contoh.id,b@contoh.id")
isian(
    "A lone surrogate",
    HELD,
    teks="Halo " + "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
)
isian(
    "SQL in the text",
    HELD,
    teks="'; DROP TABLE django_comments; --",
    simpan={"teks": "'; DROP TABLE django_comments; --"},
)
isian(
    "Forged hidden fields: state, mark of the office, parent, number, address, account",
    HELD,
    keadaan="disetujui", resmi="1", is_public="1", parent_id="1", thread_id="1", level="2",
    kiriman="x", ip_address="9.9.9.9", user="1", user_id="1", submit_date="2001-01-01",
    object_pk="1", sidik="x", kunci_sidik="x", surel_terbukti_pada="2001-01-01",
)  # fmt: skip
isian("The trap field filled in", KEPT, ulangi="isi")
isian("A ticket that is missing", KEPT, tiket="")
isian("A ticket that is forged", KEPT, tiket="eyJoIjoxfQ:1abc:palsu")
isian(
    "A pickle for a ticket", KEPT, tiket="gASVHgAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjARmYWlslIWUUpQu"
)


@kasus("A ticket of another page", KEPT)
def tiket_halaman_lain(alam):
    return hasil(alam, alam.warga.kirim(alam.artikel, tiket=alam.warga.buka(alam.lain)))


@kasus("A ticket of another parent", KEPT)
def tiket_induk_lain(alam):
    tiket = alam.warga.buka(alam.artikel, alam.tampil.pk)
    return hasil(alam, alam.warga.kirim(alam.artikel, tiket=tiket))


@kasus("A ticket eight days old", KEPT)
def tiket_lama(alam):
    tiket = alam.warga.buka(alam.artikel, detik_lalu=8 * 24 * 3600)
    with alam.monkeypatch.context() as tambal:
        tambal.setattr(alam.jam_tanda, "time", lambda: alam.nyata() + 8 * 24 * 3600)
        return hasil(alam, alam.warga.kirim(alam.artikel, tiket=tiket))


@kasus("A ticket used before, for another text", "302, held; then 200")
def tiket_terpakai(alam):
    tiket = alam.warga.buka(alam.artikel)
    satu = hasil(alam, alam.warga.kirim(alam.artikel, tiket=tiket))
    lagi = alam.warga.kirim(alam.artikel, tiket=tiket, teks="Lain sama sekali.")
    assert "Lain sama sekali." in lagi.text
    hasil(alam, lagi)
    return f"{satu}; then {lagi.status_code}"


@kasus("The form sent in less than three seconds", "200, nothing stored; pressed again 302, held")
def terlalu_cepat(alam):
    jawab = alam.warga.kirim(alam.artikel, tiket=alam.warga.buka(alam.artikel, detik_lalu=0))
    awal = hasil(alam, jawab)
    lagi = alam.warga.kirim(alam.artikel, tiket=alam.tiket_dari(jawab))
    return f"{awal}; pressed again {hasil(alam, lagi)}"


@kasus("The same form sent ten times", HELD)
def sepuluh_kali(alam):
    tiket = alam.warga.buka(alam.artikel)
    (satu,) = {hasil(alam, alam.warga.kirim(alam.artikel, tiket=tiket)) for _ in range(10)}
    return satu
