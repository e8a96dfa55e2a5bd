"""Brings a WordPress export in: each public item once, whole or not at all."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from berita.artikel import Artikel
from berita.impor.alih import alihkan
from berita.impor.badan import ubah
from berita.impor.bahan import Bahan
from berita.impor.halaman import (
    alasan_draf,
    catat_asal,
    judul_dari,
    kategori_dari,
    ringkas,
    sudah,
    tag_dari,
    tambah_draf,
    terbitkan,
)
from berita.impor.lampiran import Gudang, LampiranDitolak
from berita.impor.paragraf import teks_biasa
from berita.impor.pembuka import ambil_pembuka
from berita.impor.peta import JENIS_HALAMAN, alasan_lewat, baca_peta, jalur_berkas
from berita.impor.rekap import Rekap
from berita.impor.suara import bawa_komentar
from berita.impor.wxr import Pembaca, waktu


class BahanWordPress(Bahan):
    """The surroundings of one item of an export."""

    def __init__(self, naskah, peta, gudang):
        super().__init__(naskah["link"].strip() or peta.situs)
        self.naskah, self.peta, self.gudang = naskah, peta, gudang
        self.tuan = (urlsplit(peta.situs).hostname or "").removeprefix("www.")

    def gambar(self, nomor, alamat, alt):
        """The attachment as a ``Gambar``; one that can't be had keeps the item a draft."""
        if nomor not in self.peta.lampiran and not jalur_berkas(self.lengkap(alamat)):
            asing = f"Gambar nomor {nomor} tidak ada dalam berkas ekspor."
            self.kurangi("Satu gambar dari situs lain tidak dibawa." if alamat else asing)
            return None
        try:
            return self.gudang.gambar(nomor, self.lengkap(alamat), alt)
        except LampiranDitolak as galat:
            self.kurangi(str(galat))
            return None

    def anak(self):
        """The item's own attachments."""
        return self.peta.anak.get(self.naskah.nomor, [])

    def dokumen(self, alamat):
        """The uploaded file behind an address of the old site as a ``Dokumen``."""
        alamat = self.lengkap(alamat)
        if not self._sendiri(alamat) or not jalur_berkas(alamat):
            return None
        try:
            return self.gudang.dokumen(alamat)
        except LampiranDitolak as galat:
            self.kurangi(str(galat))
            return None

    def tautan(self, alamat):
        """Links to the old site lead to its files and old addresses here."""
        if (alamat or "").strip().startswith("#"):
            return None
        penuh = self.lengkap(alamat)
        if not self._sendiri(penuh):
            return super().tautan(alamat)
        if jalur_berkas(penuh):
            if penuh.lower().endswith((".jpg", ".jpeg", ".png", ".gif", ".webp")):
                return None
            dokumen = self.dokumen(alamat)
            return {"linktype": "document", "id": dokumen.pk} if dokumen else None
        bagian = urlsplit(penuh)
        jalur = f"/{bagian.path.lstrip('/')}"
        return {"href": f"{jalur}{bagian.query and '?' + bagian.query}"}

    def _sendiri(self, alamat):
        """Whether an address is one of the old site."""
        try:
            bagian = urlsplit(alamat)
        except ValueError:
            return False
        tuan = (bagian.hostname or "").removeprefix("www.")
        return bagian.scheme in ("http", "https") and tuan == self.tuan != ""


class Pengimpor:
    """One run over one file.

    ``rumah`` makes plain pages: ``(page, type)``, under which and of which type. ``tempat`` and
    ``kredit`` are what the office itself states for texts and pictures that say nothing.
    """

    def __init__(self, jalur, indeks, rumah, *, lampiran=None, tempat="", kredit=""):
        self.jalur, self.indeks, self.rumah, self.tempat = jalur, indeks, rumah, tempat
        self.peta = baca_peta(jalur)
        self.gudang = Gudang(self.peta, lampiran, kredit)
        self.rekap = Rekap()

    def jalan(self, lapor, *, periksa=False):
        """Bring everything in; ``lapor(done, total)`` after each item. Returns the ``Rekap``.

        With ``periksa`` each item is made, judged and undone.
        """
        terdalam = max(map(self.peta.tingkat, self.peta.induk), default=0)
        selesai = 0
        for tingkat in range(terdalam + 1):
            for naskah in Pembaca(self.jalur).naskah():
                if naskah.jenis in JENIS_HALAMAN and self.peta.tingkat(naskah.nomor) == tingkat:
                    self._satu(naskah, periksa)
                    selesai += 1
                    lapor(selesai, self.peta.banyak)
                elif tingkat == 0:
                    self._lain(naskah)
        sisa = len(self.peta.lampiran) - len(self.gudang.dipakai)
        if sisa:
            kalimat = "tidak dipakai naskah yang dibawa kali ini."
            self.rekap.catatan.append((f"{sisa} lampiran", [kalimat]))
        return self.rekap

    def _lain(self, naskah):
        """Count what is no article and no page."""
        if naskah.jenis not in (*JENIS_HALAMAN, "attachment"):
            jenis = naskah.jenis[:40] or "tanpa jenis"
            self.rekap.jenis_lain[jenis] = self.rekap.jenis_lain.get(jenis, 0) + 1

    def _satu(self, naskah, periksa):
        """One article or page, in one transaction; what fails leaves nothing behind."""
        nama = f"{teks_biasa(naskah['title'])[:80] or 'Tanpa judul'} (nomor {naskah.nomor})"
        if alasan := alasan_lewat(naskah):
            self.rekap.dilewati.append((nama, [f"{alasan}."]))
            return
        if sudah(self.peta.sumber, "naskah", naskah.nomor):
            self.rekap.sudah_ada += 1
            return
        rekap = Rekap()
        bahan = BahanWordPress(naskah, self.peta, self.gudang)
        jadi = False
        try:
            with transaction.atomic():
                alasan = self._buat(naskah, bahan, rekap)
                transaction.set_rollback(periksa)
            jadi = not periksa
        except (ValidationError, DatabaseError) as galat:
            pesan = getattr(galat, "messages", None) or [str(galat)]
            self.rekap.gagal.append((nama, pesan))
            return
        finally:
            (self.gudang.simpan_baru if jadi else self.gudang.buang_baru)()
        self._hitung(nama, alasan, bahan, rekap)

    def _hitung(self, nama, alasan, bahan, rekap):
        """Add one item's account to the run's."""
        if alasan:
            self.rekap.draf.append((nama, alasan))
        else:
            self.rekap.terbit += 1
        if bahan.catatan:
            self.rekap.catatan.append((nama, bahan.catatan))
        self.rekap.komentar_tampil += rekap.komentar_tampil
        self.rekap.komentar_menunggu += rekap.komentar_menunggu
        self.rekap.pengalihan += rekap.pengalihan

    def _buat(self, naskah, bahan, rekap):
        """Make the page with all that belongs to it; returns why it is a draft, or nothing."""
        saat = naskah.waktu
        if saat is None:
            bahan.kurangi("Tanggal terbitnya tidak terbaca.")
        elif saat > timezone.now():
            bahan.kurangi("Tanggal terbitnya di masa depan.")
            saat = None
        blok = ubah(naskah["content:encoded"], bahan)
        umum = {
            "title": judul_dari(naskah["title"], bahan),
            "slug": naskah["wp:post_name"],
            "ringkasan": ringkas(naskah["excerpt:encoded"]),
            "first_published_at": saat,
        }
        artikel = naskah.jenis == "post"
        halaman = self._artikel(naskah, bahan, blok, umum) if artikel else self._biasa(umum, blok)
        if not halaman.isi:
            bahan.kurangi("Isinya kosong.")
        tambah_draf(self._induk(naskah), halaman)
        catat_asal(halaman, self.peta.sumber, "naskah", naskah.nomor)
        alasan = alasan_draf(halaman, bahan)
        if alasan:
            halaman.save_revision()
        else:
            terbitkan(halaman, waktu(naskah["wp:post_modified_gmt"]))
        rekap.pengalihan += alihkan(halaman, naskah, bahan, self.peta.situs)
        if artikel:
            bawa_komentar(halaman, naskah.komentar, rekap)
        elif naskah.komentar:
            bahan.catat("Komentarnya tidak dibawa: halaman biasa tidak menerima komentar.")
        return alasan

    def _artikel(self, naskah, bahan, blok, umum):
        """The ``Artikel`` of a post, not yet stored."""
        tempat, outlet, blok = ambil_pembuka(blok)
        kategori = [satu for satu in map(kategori_dari, naskah.kategori) if satu]
        artikel = Artikel(
            isi=blok,
            tempat_berita=tempat or self.tempat,
            outlet=outlet[:60],
            inisial=self.peta.inisial.get(naskah["dc:creator"].strip(), ""),
            kategori=kategori[0] if kategori else None,
            komentar_dibuka=naskah["wp:comment_status"].strip() == "open",
            **umum,
        )
        # An article has one category here; the others go on as tags.
        artikel.tag.add(*tag_dari([*naskah.tag, *(satu.nama for satu in kategori[1:])]))
        if utama := naskah.meta.get("_thumbnail_id", ""):
            nomor = int(utama) if utama.isascii() and utama.isdigit() and len(utama) < 16 else 0
            artikel.gambar = bahan.gambar(nomor, "", "")
            if lampiran := self.peta.lampiran.get(nomor):
                artikel.keterangan_gambar = teks_biasa(lampiran.keterangan)[:300]
        return artikel

    def _biasa(self, umum, blok):
        """The plain page of a page, not yet stored."""
        return self.rumah[1](isi=blok, **umum)

    def _induk(self, naskah):
        """Under which page a new one belongs."""
        if naskah.jenis == "post":
            return self.indeks
        asal = sudah(self.peta.sumber, "naskah", naskah.induk) if naskah.induk else None
        atas = asal and asal.halaman and asal.halaman.specific
        return atas if isinstance(atas, self.rumah[1]) else self.rumah[0]
