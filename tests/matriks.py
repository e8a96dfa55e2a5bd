"""The world of the matrix (``test_matriks*.py``): a page in each state, a person in each role.

Each page has two canaries: ``rahasia`` (in its body, its PDF, the names of its files, its picture)
and ``tajuk`` (in its title and slug, so that lists and addresses betray it too).
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client, TestCase
from django.urls import reverse
from django.utils.timezone import localdate, localtime, now
from wagtail.search.index import insert_or_update_object

from portal.dokumen import HalamanDokumen, teks_dibaca
from portal.models import Dokumen
from portal.riwayat.catatan import Sebab, menarik
from portal.riwayat.penutupan import kosongkan
from portal.tugas import buat_gambar
from tests import pabrik

BELUM = ("draf", "diajukan", "terjadwal")
"""Never public."""
KEADAAN = (*BELUM, "dihapus", "terbit", "kedaluwarsa", "ditarik", "ditutup", "dikosongkan")
"""``dihapus`` is a deleted draft, ``ditutup`` withdrawn for personal data, ``dikosongkan`` purged
because even its title was personal."""

PERAN = (
    "Publik",
    "Penulisnya",
    "Penulis",
    "Redaktur",
    "Moderator",
    "Penyusun SAKIP",
    "Pengesah",
    "Admin",
)
PEMBUAT = {
    "artikel": lambda isi, dokumen, gambar, **lain: pabrik.artikel(
        isi=[*isi, ("dokumen", dokumen)], gambar=gambar, **lain
    ),
    "pengumuman": lambda isi, dokumen, gambar, **lain: pabrik.pengumuman(
        isi=[*isi, ("gambar", {"gambar": gambar, "keterangan": "Suasana"})],
        lampiran=[dokumen],
        berlaku_sampai=localdate() + timedelta(days=30),
        **lain,
    ),
    "laporan": lambda isi, dokumen, gambar, **lain: pabrik.laporan(
        isi=[*isi, ("gambar", {"gambar": gambar, "keterangan": "Suasana"})],
        berkas=dokumen,
        **lain,
    ),
}


def rahasia(keadaan):
    """The canary of a page's contents."""
    return f"kenari{keadaan}burung"


def tajuk(keadaan):
    """The canary of a page's title and slug."""
    return f"tajuk{keadaan}unggas"


def lembar(keadaan):
    """A word that stands in the page's PDF alone."""
    return f"lembar{keadaan}pipit"


@dataclass
class Cuplikan:
    """A page and its files as they were when they were fullest, before anything was taken away."""

    keadaan: str
    pk: int
    url: str
    induk: int
    revisi: int
    revisi_awal: int
    dokumen: Dokumen
    berkas: str
    pratinjau: str
    gambar: int
    gambar_asli: str
    rendisi: str
    dibuat: datetime


def _potret(keadaan, satu, dokumen, gambar, revisi_awal):
    versi = dokumen.versi
    halaman = versi.halaman.first()
    return Cuplikan(
        keadaan=keadaan,
        pk=satu.pk,
        url=satu.get_parent().get_url() + f"{satu.slug}/",
        induk=satu.get_parent().pk,
        revisi=satu.latest_revision_id,
        revisi_awal=revisi_awal,
        dokumen=dokumen,
        berkas=dokumen.file.name,
        pratinjau=halaman.pratinjau.url,
        gambar=gambar.pk,
        gambar_asli=gambar.file.url,
        rendisi=gambar.renditions.first().file.url,
        dibuat=localtime(),
    )


def _baca(dokumen, teks):
    """What ``portal.tugas.baca_pdf`` leaves behind, without the process that reads."""
    versi = dokumen.versi
    halaman = HalamanDokumen(versi=versi, nomor=1, teks=teks)
    halaman.pratinjau.save(f"{versi.sha256[:16]}-1.webp", ContentFile(b"RIFF"), save=False)
    halaman.save()
    versi.keadaan_teks, versi.jumlah_halaman = versi.Keadaan.TERBACA, 1
    versi.save()
    teks_dibaca.send(type(versi), versi=versi)


def buat(jenis, keadaan, penulis):
    """Make a page of a type in a state, by ways that the portal has, and give its ``Cuplikan``."""
    kata = rahasia(keadaan)
    gambar = pabrik.gambar(title=kata, nama=f"{kata}.jpg")
    dokumen = pabrik.dokumen(
        f"Isi {kata} {lembar(keadaan)}", title=f"Dokumen {kata}", nama=f"{kata}.pdf"
    )
    _baca(dokumen, f"Isi {kata} {lembar(keadaan)}")
    buat_gambar.call(gambar.pk)
    satu = PEMBUAT[jenis](
        [("paragraf", f"<p>Isi {kata}.</p>")],
        dokumen,
        gambar,
        terbit=False,
        owner=penulis,
        slug=tajuk(keadaan),
        title=f"Perkara {tajuk(keadaan)}",
    )
    revisi = satu.save_revision(user=penulis)
    if keadaan == "diajukan":
        satu.get_workflow().start(satu, penulis)
    elif keadaan == "terjadwal":
        satu.go_live_at = now() + timedelta(days=1)
        satu.save_revision(user=penulis).publish()
    elif keadaan not in ("draf", "dihapus"):
        revisi.publish()
        satu = type(satu).objects.get(pk=satu.pk)
        satu = pabrik.ubah(satu, "koreksi", ringkasan=f"Ringkasan {kata} diperbaiki.")
    satu.refresh_from_db()
    potret = _potret(keadaan, satu, dokumen, gambar, revisi.pk)
    for objek in (satu, dokumen, gambar):  # The CMS's own search is filled by a task.
        insert_or_update_object(objek)
    with TestCase.captureOnCommitCallbacks(execute=True):
        _akhiri(keadaan, satu, penulis)
    return potret


def _akhiri(keadaan, satu, penulis):
    """Take the page away again, as its state says."""
    if keadaan == "dihapus":
        klien = Client()
        klien.force_login(penulis)
        klien.post(reverse("wagtailadmin_pages:delete", args=[satu.pk]))
        assert not type(satu).objects.filter(pk=satu.pk).exists()
    elif keadaan == "kedaluwarsa":
        satu.unpublish(set_expired=True)
    elif keadaan == "ditarik":
        with menarik(Sebab.KELIRU, "Isinya keliru."):
            satu.unpublish()
    elif keadaan == "ditutup":
        with menarik(Sebab.DATA_PRIBADI, "Memuat data warga."):
            satu.unpublish()
    elif keadaan == "dikosongkan":
        with menarik(Sebab.DATA_PRIBADI, "Memuat data warga.", judul_pribadi=True):
            satu.unpublish()
        kosongkan(type(satu).objects.get(pk=satu.pk), "Permohonan nomor 1.")


@dataclass
class Jawab:
    """What came back: status, all headers, body (of a spreadsheet what is in it)."""

    status: int
    kepala: str
    isi: str

    @cached_property
    def semua(self):
        """Headers and body."""
        return f"{self.kepala}\n{self.isi}"


@dataclass
class Dunia:
    """All pages, all people, and the answers that were given already (a GET changes nothing)."""

    jenis: str
    halaman: dict
    orang: dict
    jawaban: dict = field(default_factory=dict)
    klien: dict = field(default_factory=dict)

    def masuk(self):
        """Open a browser for each role; before the tests, whose own writes go away again."""
        for peran in PERAN:
            self.klien[peran] = Client(raise_request_exception=False)
            if peran != "Publik":
                self.klien[peran].force_login(self.orang[peran])

    def tanya(self, peran, alamat):
        """GET an address as a role; never an error of ours."""
        kunci = peran, alamat
        if kunci not in self.jawaban:
            jawab = self.klien[peran].get(alamat)
            mentah = b"".join(jawab) if jawab.streaming else jawab.content
            if "spreadsheetml" in jawab.headers.get("Content-Type", ""):
                with ZipFile(BytesIO(mentah)) as arsip:
                    mentah = b"".join(map(arsip.read, arsip.namelist()))
            assert jawab.status_code < 500, alamat
            self.jawaban[kunci] = Jawab(
                jawab.status_code, str(jawab.headers), mentah.decode("utf-8", "replace")
            )
        return self.jawaban[kunci]


@contextmanager
def dunia(jenis, django_db_blocker):
    """Pages of one type in all states, as long as the tests of a module run; gone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        titik = transaction.savepoint()
        orang = {
            peran: pabrik.pengguna("Penulis" if peran == "Penulisnya" else peran, f"m-{n}")
            for n, peran in enumerate(PERAN)
            if peran != "Publik"
        }
        penulis = orang["Penyusun SAKIP" if jenis == "laporan" else "Penulisnya"]
        dunia = Dunia(jenis, {satu: buat(jenis, satu, penulis) for satu in KEADAAN}, orang)
        dunia.masuk()
        yield dunia
        transaction.savepoint_rollback(titik)
