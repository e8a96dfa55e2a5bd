"""Documents: private until something public uses them, and every version kept for ever.

Decision 9: a file that was ever public is immutable. A new file makes a new ``VersiDokumen`` at an
address of its own; nothing deletes or replaces a stored file but ``BerkasTetap.buang``. A document
that something frozen shows (``portal.pemakaian``) takes no new file at all.
"""

import hashlib
from pathlib import PurePath

from django.core.exceptions import PermissionDenied
from django.core.files.storage import FileSystemStorage
from django.db import models, transaction
from django.dispatch import Signal
from django.urls import reverse
from django.utils.deconstruct import deconstructible
from django.utils.text import slugify
from wagtail.documents.models import AbstractDocument

teks_dibaca = Signal()
"""Sent with ``versi`` when the pages of a PDF have been read."""

publik_berubah = Signal()
"""Sent with ``dokumen`` and ``publik`` when a document becomes public or private."""


AWAL_BERKAS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}
"""How a document of each kind begins, whatever its name says."""


def isi_keliru(nama, awal):
    """Why a file isn't what its name says, in words, or ``""``; ``awal`` is its first 1,024 bytes.

    Some programs write a line before a PDF begins, and readers allow it within that much.
    """
    jenis = PurePath(nama).suffix.lower().lstrip(".")
    tanda = AWAL_BERKAS.get(jenis, b"")
    ada = tanda in awal[:1024] if jenis == "pdf" else awal.startswith(tanda)
    return (
        "" if ada else f"Isi “{PurePath(nama).name}” bukan {jenis.upper()}, atau berkasnya rusak."
    )


@deconstructible
class BerkasTetap(FileSystemStorage):
    """File storage whose files stay: Wagtail's delete and delete-on-replace do nothing."""

    def delete(self, name):
        """Keep the file: an address that was public must go on answering."""

    def buang(self, name):
        """Really delete a file; for the sample office and for purges only."""
        super().delete(name)


def berkas_tetap():
    """The storage of documents; a callable, so that migrations don't freeze its place."""
    return BerkasTetap()


BERKAS_BEKU = (
    "Dokumen ini bukti dari angka yang sudah terbit, jadi berkasnya tetap. "
    "Unggah berkas baru sebagai dokumen lain."
)


class Dokumen(AbstractDocument):
    """A document of the office; ``publik`` follows what shows it (``portal.pemakaian``)."""

    file = models.FileField("berkas", upload_to="dokumen", storage=berkas_tetap)
    publik = models.BooleanField(default=False, editable=False, db_index=True)
    pernah_publik = models.BooleanField(default=False, editable=False)

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = "dokumen"
        verbose_name_plural = "dokumen"

    def save(self, *args, **kwargs):
        """Save, and record a new version when the file is another one.

        Raises ``PermissionDenied`` for a new file where something frozen shows the old one.
        """
        baru = bool(self.file) and not self.file._committed
        if baru and self.beku:
            raise PermissionDenied(BERKAS_BEKU)
        with transaction.atomic():
            if baru:
                self._set_document_file_metadata()
            super().save(*args, **kwargs)
            if baru or (self.file and not self.versi_semua.exists()):
                VersiDokumen.catat(self)
                self.__dict__.pop("versi", None)

    def delete(self, *args, **kwargs):
        """Refuse for a document that was ever public: its address must go on answering."""
        if self.terpakai:
            raise PermissionDenied("Dokumen yang pernah terbit tidak dapat dihapus.")
        return super().delete(*args, **kwargs)

    @property
    def terpakai(self):
        """Whether readers know its address."""
        return self.pernah_publik

    @property
    def beku(self):
        """Whether something frozen shows it, whose evidence must not change."""
        return bool(self.pk) and self.pemakaian.filter(halaman=None).exists()

    def is_stored_locally(self):
        """Whether the CMS may ask for the file's size: not of a document that was purged."""
        return bool(self.file) and super().is_stored_locally()

    @property
    def versi(self):
        """The current ``VersiDokumen``, or ``None`` while there is no file."""
        if "versi" not in self.__dict__:
            self.__dict__["versi"] = max(
                self.versi_semua.all(), key=lambda versi: versi.nomor, default=None
            )
        return self.__dict__["versi"]

    @property
    def url(self):
        """Address of the current version; for a private document that of the CMS."""
        if not self.publik:
            return reverse("dokumen_pratinjau", args=[self.pk])
        return self.versi.url if self.versi else ""


class Asal(models.TextChoices):
    """Where the text of a PDF page comes from."""

    TEKS = "teks", "Dari PDF"
    PINDAI = "pindai", "Hasil pindai, belum dibaca"
    OCR = "ocr", "Dibaca mesin dari hasil pindai"
    GAGAL = "gagal", "Tidak terbaca"


class VersiDokumen(models.Model):
    """One file of a document, unchangeable, with what was read from it."""

    class Keadaan(models.TextChoices):
        """How far the reading of the text has come."""

        MENUNGGU = "menunggu", "Teks belum dibaca"
        TERBACA = "terbaca", "Teks terbaca"
        SEBAGIAN = "sebagian", "Teks terbaca sebagian"
        OCR = "ocr", "Teks dibaca dari pindaian"
        PINDAIAN = "pindaian", "Hasil pindai tanpa teks"
        KOSONG = "kosong", "PDF kosong"
        TERKUNCI = "terkunci", "PDF terkunci kata sandi"
        RUSAK = "rusak", "PDF rusak"
        TERLALU_BESAR = "terlalu_besar", "PDF terlalu besar untuk dibaca"
        BUKAN_PDF = "bukan_pdf", "Bukan PDF"

    dokumen = models.ForeignKey(Dokumen, on_delete=models.CASCADE, related_name="versi_semua")
    nomor = models.PositiveIntegerField()
    file = models.FileField(storage=berkas_tetap)
    nama = models.CharField(max_length=120)
    ukuran = models.PositiveBigIntegerField(help_text="byte")
    sha256 = models.CharField(max_length=64)
    dibuat = models.DateTimeField(auto_now_add=True)
    jumlah_halaman = models.PositiveIntegerField(null=True)
    keadaan_teks = models.CharField(
        max_length=20, choices=Keadaan.choices, default=Keadaan.MENUNGGU, db_index=True
    )
    dicoba = models.PositiveSmallIntegerField(default=0)
    detik_ocr = models.PositiveIntegerField(
        default=0, help_text="detik yang sudah dipakai untuk membaca pindaian"
    )

    class Meta:
        ordering = ["dokumen", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["dokumen", "nomor"], name="versi_dokumen_unik")
        ]

    def __str__(self):
        return f"{self.nama} (versi {self.nomor})"

    @classmethod
    def catat(cls, dokumen):
        """Record the document's present file as its next version; read later, after commit."""
        from portal.tugas import baca_pdf

        with dokumen.open_file() as berkas:
            sha256 = hashlib.file_digest(berkas, "sha256").hexdigest()
        nama = PurePath(dokumen.file.name)
        terakhir = dokumen.versi_semua.aggregate(models.Max("nomor"))["nomor__max"] or 0
        pdf = nama.suffix.lower() == ".pdf"
        versi = cls.objects.create(
            dokumen=dokumen,
            nomor=terakhir + 1,
            file=dokumen.file.name,
            nama=f"{slugify(nama.stem)[:100] or 'dokumen'}{nama.suffix.lower()}",
            ukuran=dokumen.file.size,
            sha256=sha256,
            keadaan_teks=cls.Keadaan.MENUNGGU if pdf else cls.Keadaan.BUKAN_PDF,
        )
        if pdf:
            transaction.on_commit(lambda: baca_pdf.enqueue(versi.pk))
        return versi

    def simpulkan(self, gagal=Keadaan.RUSAK):
        """Set ``keadaan_teks`` (unsaved) by the pages that were read; ``gagal`` if none could be.

        A blank page has been read too: only a document of nothing else is empty.
        """
        semua = list(self.halaman.values_list("asal", "teks"))
        asal = {satu for satu, _ in semua}
        berteks = {satu for satu, teks in semua if teks}
        utuh = Asal.GAGAL not in asal and len(semua) == self.jumlah_halaman
        if not berteks and asal & {Asal.PINDAI, Asal.OCR}:
            self.keadaan_teks = self.Keadaan.PINDAIAN
        elif not berteks:
            self.keadaan_teks = self.Keadaan.KOSONG if semua and utuh else gagal
        elif not utuh:
            self.keadaan_teks = self.Keadaan.SEBAGIAN
        elif Asal.TEKS in berteks:
            self.keadaan_teks = self.Keadaan.TERBACA
        else:
            self.keadaan_teks = self.Keadaan.OCR if Asal.OCR in asal else self.Keadaan.PINDAIAN

    @property
    def urutan_teks(self):
        """0 if its own text can be searched (or is being read), 1 if it is a scan, 2 if neither.

        Of two files that say the same, search takes the lower.
        """
        if self.keadaan_teks in (self.Keadaan.OCR, self.Keadaan.PINDAIAN):
            return 1
        berteks = (self.Keadaan.MENUNGGU, self.Keadaan.TERBACA, self.Keadaan.SEBAGIAN)
        return 0 if self.keadaan_teks in berteks else 2

    @property
    def url(self):
        """The address of this file, for ever."""
        return reverse("dokumen_versi", args=[self.dokumen_id, self.nomor, self.nama])


class HalamanDokumen(models.Model):
    """The text of one page of a PDF, and a small picture of it."""

    versi = models.ForeignKey(VersiDokumen, on_delete=models.CASCADE, related_name="halaman")
    nomor = models.PositiveIntegerField()
    teks = models.TextField(blank=True)
    asal = models.CharField(max_length=10, choices=Asal.choices, default=Asal.TEKS, db_index=True)
    pratinjau = models.FileField(upload_to="images/pdf", blank=True)

    class Meta:
        ordering = ["versi", "nomor"]
        constraints = [
            models.UniqueConstraint(fields=["versi", "nomor"], name="halaman_dokumen_unik")
        ]

    def __str__(self):
        return f"{self.versi}, halaman {self.nomor}"

    @property
    def url(self):
        """Address of the HTML page of this PDF page, of the document's current version."""
        return reverse("dokumen_halaman", args=[self.versi.dokumen_id, self.nomor])
