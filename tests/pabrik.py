"""What tests build pages from: small, complete, publishable; each keyword overrides one thing."""

from datetime import date
from itertools import count

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils.timezone import localdate
from wagtail.models import Site

from akuntabilitas.models import IndeksAkuntabilitas, Laporan, TahunKinerja
from berita.models import (
    Artikel,
    IndeksBerita,
    IndeksPengumuman,
    Kategori,
    Lampiran,
    Pengumuman,
)
from home.models import Beranda, HalamanBiasa, Pejabat
from portal.models import Dokumen, Gambar, Kantor, Pengguna
from tests.pabrik_berkas import berkas_gambar, berkas_pdf

nomor = count(1)
SANDI = "sandi-uji-yang-panjang"


def gambar(**lain):
    """A picture that lacks nothing."""
    isi = lain.pop("isi", None) or berkas_gambar()
    awal = {"title": "Rapat", "description": "Orang duduk melingkar", "kredit": "Humas"}
    return Gambar.objects.create(
        file=ContentFile(isi, name=lain.pop("nama", "rapat.jpg")), **{**awal, **lain}
    )


def dokumen(*halaman, **lain):
    """A PDF document with the given pages."""
    isi = lain.pop("isi", None) or berkas_pdf(*halaman)
    nama = lain.pop("nama", "laporan.pdf")
    return Dokumen.objects.create(**{"title": "Laporan", **lain}, file=ContentFile(isi, name=nama))


def kategori(nama="Kelembagaan"):
    """A category, made once."""
    return Kategori.objects.get_or_create(nama=nama, defaults={"slug": nama.lower()})[0]


def artikel(terbit=True, **lain):
    """An article below ``/berita/``; published unless told otherwise."""
    n = next(nomor)
    awal = {
        "title": f"Rapat koordinasi ke-{n}",
        "slug": f"rapat-koordinasi-{n}",
        "ringkasan": "Kantor menggelar rapat koordinasi.",
        "tempat_berita": "Maros",
        "outlet": "kab-maros.kpu.go.id",
        "kategori": lain.pop("kategori", None) or kategori(),
        "isi": [("paragraf", "<p>Rapat berlangsung di aula kantor.</p>")],
    }
    satu = Artikel(**{**awal, **lain})
    IndeksBerita.objects.get().add_child(instance=satu if terbit else _draf(satu))
    return _terbit(satu) if terbit else satu


def pengumuman(terbit=True, lampiran=(), **lain):
    """An announcement with these documents attached; published unless told otherwise."""
    n = next(nomor)
    awal = {
        "title": f"Seleksi PPS gelombang {n}",
        "slug": f"seleksi-pps-{n}",
        "nomor": f"{n}/PP.04.2-Pu/7309/2026",
        "tanggal_surat": date(2026, 7, 1),
        "kategori": "badan-adhoc",
        "ringkasan": "Pendaftaran anggota PPS dibuka.",
        "isi": [("paragraf", "<p>Berkas diserahkan di kantor.</p>")],
    }
    satu = Pengumuman(**{**awal, **lain})
    satu.lampiran.set([Lampiran(dokumen=d) for d in lampiran])
    IndeksPengumuman.objects.get().add_child(instance=satu if terbit else _draf(satu))
    return _terbit(satu) if terbit else satu


def pejabat(**lain):
    """An official in office."""
    awal = {"nama": "Nama Contoh", "jabatan": "ketua", "mulai": date(2024, 1, 8)}
    return Pejabat.objects.create(**{**awal, **lain})


def tahun(angka=2024):
    """The page of a year, made once."""
    ada = TahunKinerja.objects.filter(tahun=angka).first()
    if ada:
        return ada
    satu = TahunKinerja(tahun=angka)
    IndeksAkuntabilitas.objects.get().add_child(instance=satu)
    return _terbit(satu)


def laporan(terbit=True, **lain):
    """A report below its year; published unless told otherwise."""
    n = next(nomor)
    awal = {
        "title": f"Laporan Kinerja {n}",
        "slug": f"lkj-{n}",
        "jenis": "lkj",
        "ringkasan": "Apa yang dijanjikan dan apa hasilnya.",
        "isi": [("paragraf", "<p>Sebagian besar target tercapai.</p>")],
    }
    induk = tahun(lain.pop("tahun", 2024))
    satu = Laporan(**{**awal, **lain})
    induk.add_child(instance=satu if terbit else _draf(satu))
    return _terbit(satu) if terbit else satu


def halaman_biasa(**lain):
    """A plain page below the front page."""
    n = next(nomor)
    awal = {
        "title": f"Tentang {n}",
        "slug": f"tentang-{n}",
        "isi": [("paragraf", "<p>Keterangan tentang kantor.</p>")],
    }
    satu = HalamanBiasa(**{**awal, **lain})
    Beranda.objects.get().add_child(instance=satu)
    return _terbit(satu)


def pengguna(peran, nama=None):
    """A user in one of the groups that the migration makes."""
    satu = Pengguna.objects.create_user(nama or f"{peran.lower()}-{next(nomor)}", password=SANDI)
    satu.groups.add(Group.objects.get(name=peran))
    return satu


def ubah(halaman, jenis="perbaikan", alasan="Yang benar tertulis di halaman ini.", **lain):
    """Change a published page and publish it again, as the given kind of change."""
    satu = type(halaman).objects.get(pk=halaman.pk)
    for nama, nilai in lain.items():
        setattr(satu, nama, nilai)
    return simpan_perubahan(satu, jenis, alasan)


def simpan_perubahan(satu, jenis="perbaikan", alasan="Yang benar tertulis di halaman ini."):
    """Publish a page that was changed in memory, as the given kind of change."""
    satu.jenis_perubahan = jenis
    satu.perubahan_diperiksa = jenis == "perbaikan"
    if jenis == "koreksi":
        satu.tanggal_perubahan, satu.alasan_perubahan = localdate(), alasan
    return _terbit(satu)


def _draf(halaman):
    """A page that was never public."""
    halaman.live = False
    return halaman


def _terbit(halaman):
    """Publish a page by the real path and return it as it is now."""
    halaman.save_revision().publish()
    return type(halaman).objects.get(pk=halaman.pk)


def satu_redaktur():
    """Let whoever writes publish too, as an office with one editor may set."""
    Kantor.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"satu_redaktur": True}
    )


def naskah(penulis, **lain):
    """An article that was never public, written by the given user: ``(page, revision)``."""
    satu = artikel(terbit=False, owner=penulis, **lain)
    return satu, satu.save_revision(user=penulis)


def diajukan(penulis, **lain):
    """An article that waits for approval, written and submitted by the given user."""
    satu, _ = naskah(penulis, **lain)
    satu.get_workflow().start(satu, penulis)
    return satu
