"""Attachments of an export, taken from a folder on this machine and never from the network."""

import contextlib
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.base import ContentFile

from berita.asal import Asal, kunci_dari
from berita.impor.paragraf import teks_biasa
from berita.impor.peta import jalur_berkas
from portal.dokumen import isi_keliru
from portal.foto.bersih import BATAS_BYTE, SEBAB_BESAR, FotoDitolak, bersihkan_terbatas
from portal.gambar import FotoBersih
from portal.models import Dokumen, Gambar

BATAS_DOKUMEN = 100 * 1024 * 1024


class LampiranDitolak(Exception):
    """An attachment can't be brought in; the message says why, in Indonesian."""


class Gudang:
    """The folder of uploads, and the pictures and documents made of it so far."""

    def __init__(self, peta, folder, kredit=""):
        self.peta, self.kredit = peta, kredit
        self.folder = Path(folder).resolve() if folder else None
        self.dipakai = set()
        self._baru = []

    def gambar(self, nomor, alamat, alt):
        """The ``Gambar`` of an attachment; ``alt`` stands in where it has no alternative text.

        Raises ``LampiranDitolak``.
        """
        lampiran, kunci = self._kunci(nomor, alamat)
        if asal := self._asal(kunci):
            if asal.gambar is None:
                raise LampiranDitolak(f"Gambar “{_nama(lampiran, alamat)}” sudah dihapus di sini.")
            return asal.gambar
        jalur = self._jalur(lampiran, alamat)
        alternatif = teks_biasa(lampiran.alt if lampiran and lampiran.alt else alt)
        gambar = Gambar(
            title=(teks_biasa(lampiran.judul) if lampiran else "")[:255] or jalur.stem[:255],
            description=alternatif[:255],
            kredit=self.kredit,
            file=_berkas_gambar(jalur),
        )
        gambar.save()
        self._catat(kunci, gambar=gambar)
        return gambar

    def dokumen(self, alamat):
        """The ``Dokumen`` behind an address of an uploaded file; raises ``LampiranDitolak``."""
        lampiran, kunci = self._kunci(0, alamat)
        if asal := self._asal(kunci):
            if asal.dokumen is None:
                raise LampiranDitolak(f"Dokumen “{_nama(lampiran, alamat)}” sudah dihapus di sini.")
            return asal.dokumen
        jalur = self._jalur(lampiran, alamat)
        ekstensi = jalur.suffix.lower().lstrip(".")
        if ekstensi not in settings.WAGTAILDOCS_EXTENSIONS:
            raise LampiranDitolak(f"Jenis berkas “{jalur.name}” tidak diterima.")
        if jalur.stat().st_size > BATAS_DOKUMEN:
            raise LampiranDitolak(f"Dokumen “{jalur.name}” lebih dari 100 MB.")
        isi = jalur.read_bytes()
        if kalimat := isi_keliru(jalur.name, isi[:1024]):
            raise LampiranDitolak(kalimat)
        judul = (teks_biasa(lampiran.judul) if lampiran else "")[:255]
        dokumen = Dokumen.objects.create(
            title=judul or jalur.stem[:255], file=ContentFile(isi, name=jalur.name)
        )
        self._catat(kunci, dokumen=dokumen)
        return dokumen

    def buang_baru(self):
        """Delete the files of what was made since ``simpan_baru``: its rows were rolled back."""
        for objek in self._baru:
            with contextlib.suppress(OSError):
                gudang = objek.file.storage
                getattr(gudang, "buang", gudang.delete)(objek.file.name)
        self._baru.clear()

    def simpan_baru(self):
        """Keep the files of what was made: its rows are committed."""
        self._baru.clear()

    def _kunci(self, nomor, alamat):
        """The attachment, if the export has it, and the key of its ``Asal``."""
        lampiran = self.peta.cari_lampiran(nomor, alamat)
        if lampiran is None:
            return None, kunci_dari("berkas", jalur_berkas(alamat))
        if not self.peta.boleh_lampiran(lampiran):
            raise LampiranDitolak(f"Lampiran “{_nama(lampiran, alamat)}” milik naskah tak terbit.")
        self.dipakai.add(lampiran.nomor)
        return lampiran, kunci_dari("lampiran", lampiran.nomor)

    def _asal(self, kunci):
        asal = Asal.objects.filter(sumber=self.peta.sumber, kunci=kunci)
        return asal.select_related("gambar", "dokumen").first()

    def _catat(self, kunci, **objek):
        self._baru.extend(objek.values())
        Asal.objects.create(sumber=self.peta.sumber, kunci=kunci, **objek)

    def _jalur(self, lampiran, alamat):
        """The file in the folder: by its path as uploaded, else by its bare name."""
        nama = _nama(lampiran, alamat)
        if self.folder is None:
            raise LampiranDitolak(f"Lampiran “{nama}” tidak dicari: folder lampiran tidak disebut.")
        calon = [lampiran.berkas, jalur_berkas(lampiran.alamat)] if lampiran else []
        for satu in [*calon, jalur_berkas(alamat), nama]:
            with contextlib.suppress(OSError, ValueError):
                jalur = (self.folder / satu.lstrip("/")).resolve()
                # What leads out of the folder, by ".." or a link, isn't there.
                if satu and jalur.is_relative_to(self.folder) and jalur.is_file():
                    return jalur
        raise LampiranDitolak(f"Lampiran “{nama}” tidak ada di folder.")


def _nama(lampiran, alamat):
    """The bare name of an attachment's file."""
    asal = (lampiran.berkas or lampiran.alamat) if lampiran else alamat
    return PurePosixPath(jalur_berkas(asal) or asal).name[:80]


def _berkas_gambar(jalur):
    """The picture's file, made clean as an upload would be; raises ``LampiranDitolak``."""
    if jalur.stat().st_size > BATAS_BYTE:
        raise LampiranDitolak(f"Gambar “{jalur.name}” ditolak. {SEBAB_BESAR}")
    try:
        return FotoBersih(bersihkan_terbatas(jalur.read_bytes()), jalur.name)
    except FotoDitolak as galat:
        raise LampiranDitolak(f"Gambar “{jalur.name}” ditolak. {galat}") from galat
    except OSError as galat:
        raise LampiranDitolak(f"Gambar “{jalur.name}” tidak dapat dibaca.") from galat
