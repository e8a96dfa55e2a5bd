"""``manage.py impor_angka``: what the CMS's import does, from a shell.

    manage.py impor_angka angka BERKAS.xlsx --tahun 2024 --lingkup tw1 --periksa
    manage.py impor_angka rencana BERKAS.csv --kantor pusat --oleh penyusun

The report goes to stdout. Who imports is named: whoever wrote figures can't approve them.
"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from akuntabilitas.impor.bilangan import Titik
from akuntabilitas.impor.lembar import UKURAN_MAKS, LembarDitolak, baca
from akuntabilitas.impor.proses import SEMUA, pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Rilis, Satker
from portal.models import Pengguna


class Command(BaseCommand):
    """Imports figures, budgets, evaluations, surveys or a plan from .xlsx or .csv."""

    help = "Membawa masuk angka, anggaran, evaluasi, IKM, atau rencana dari .xlsx atau .csv."

    def add_arguments(self, parser):
        """Kind and file, and what the CMS's form asks."""
        parser.add_argument("jenis", choices=SEMUA)
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--tahun", type=int, help="bagi baris tanpa tahun; bawaan: tahun ini")
        parser.add_argument("--lingkup", choices=Rilis.Lingkup.values, default="tahun")
        parser.add_argument("--kantor", help="kode wilayah; bawaan: kantor ini")
        parser.add_argument("--titik", choices=list(Titik), help="arti titik dalam “1.234”")
        parser.add_argument("--oleh", help="nama akun yang mengimpor; wajib tanpa --periksa")
        parser.add_argument("--periksa", action="store_true", help="hanya melaporkan")

    def handle(self, *, jenis, berkas, titik, periksa, **pilihan):
        """Report what would change, then change it unless told otherwise."""
        pengguna = None if periksa else self._pengguna(pilihan["oleh"])
        tahun = pilihan["tahun"] or localdate().year
        tujuan = Tujuan(self._kantor(pilihan["kantor"]), tahun, pilihan["lingkup"])
        try:
            if berkas.stat().st_size > UKURAN_MAKS:
                raise CommandError("Berkas terlalu besar.")
            lembar = baca(berkas.read_bytes(), berkas.name)
            hasil = pratinjau(jenis, lembar, tujuan, titik)
        except (LembarDitolak, OSError) as galat:
            raise CommandError(str(galat)) from galat
        self._lapor(hasil)
        if hasil.galat or hasil.tanya:
            raise CommandError("Tidak ada yang disimpan.")
        if periksa:
            self.stdout.write("Hanya diperiksa; tidak ada yang disimpan.")
            return
        for rilis in terapkan(jenis, lembar, tujuan, pengguna, titik, hasil.sidik):
            self.stdout.write(f"Masuk ke “{rilis}”.")

    def _pengguna(self, nama):
        pengguna = Pengguna.objects.filter(username=nama, is_active=True).first() if nama else None
        if pengguna is None:
            raise CommandError("Sebut siapa yang mengimpor: --oleh NAMA_AKUN.")
        if not pengguna.has_perm("akuntabilitas.add_rilis"):
            raise CommandError(f"“{nama}” tidak boleh mengisi angka.")
        return pengguna

    def _kantor(self, kode):
        pilih = {"kode": kode} if kode else {"milik_sendiri": True}
        satker = Satker.objects.filter(**pilih).first()
        if satker is None:
            raise CommandError("Kantor itu belum ada di portal.")
        return satker

    def _lapor(self, hasil):
        tulis = self.stdout.write
        tulis(hasil.ringkasan)
        for g in hasil.galat:
            tulis(f"Baris {g.baris}{f', kolom {g.kolom}' if g.kolom else ''}: {g.kalimat}")
        for t in hasil.tanya:
            tulis(f"Sel {t.kolom}{t.baris} “{t.teks}”: {t.ribuan} atau {t.desimal}? Pakai --titik.")
        for kalimat in hasil.catatan:
            tulis(f"Catatan: {kalimat}")
        for u in hasil.ubahan:
            tulis(f"{u.apa}: {f'{u.lama} → ' if u.lama else ''}{u.baru}")
