"""``manage.py contoh``: loads the sample office; ``--hapus`` takes it out again.

Everything that is loaded is written down in ``ObjekContoh``, so the removal finds it and nothing
else. Pages go through the same publication as an editor's.
"""

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.text import slugify
from taggit.models import Tag
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
from home.contoh import lkj, naskah
from home.contoh.berkas import berkas, pindaian
from home.contoh.berkas.surat import lampiran
from home.contoh.lukis import lukis
from home.management import angka, bersih
from home.management.isi import isi
from home.models import ObjekContoh, Pejabat
from komentar.jaga.sebab import ke_data, periksa
from komentar.kirim import simpan
from komentar.models import Kabar, KataTahan, Keadaan, Komentar
from portal.models import Dokumen, Gambar, Kantor
from portal.riwayat.catatan import masa_lalu

KREDIT = "Ilustrasi Humas KPU Kabupaten Maros"
MEDAN_SAMA = (
    "ringkasan",
    "keterangan_gambar",
    "tempat_berita",
    "outlet",
    "tanggal_kegiatan",
    "jenis_naskah",
    "sumber",
    "tautan_asli",
    "inisial",
    "redaktur",
)
"""Fields of an article that are called alike in its text."""


class Command(BaseCommand):
    """Loads or removes the sample office."""

    help = "Memuat kantor contoh (halaman, dokumen, komentar, angka); dengan --hapus dihapus."

    def add_arguments(self, parser):
        """Whether to remove instead."""
        parser.add_argument("--hapus", action="store_true", help="hapus semua isi contoh")

    @transaction.atomic
    def handle(self, *, hapus: bool, **pilihan):
        """All of it or nothing; loading what is loaded changes nothing."""
        kantor = Kantor.for_site(Site.objects.get(is_default_site=True))
        if hapus:
            kalimat = buang(kantor)
        elif kantor.contoh or ObjekContoh.objects.exists():
            kalimat = "Kantor contoh sudah dimuat."
        else:
            kalimat = muat(kantor)
        if pilihan["verbosity"]:
            self.stdout.write(kalimat)


def buang(kantor):
    """Remove the sample and its mark; returns a sentence."""
    jumlah = bersih.hapus()
    kantor.contoh = False
    kantor.save()
    return f"Isi contoh dihapus: {jumlah} objek."


def muat(kantor):
    """Load the sample and set its mark; returns a sentence."""
    pemuat = Pemuat()
    pemuat.semua_laporan()
    # Before the articles, which cite figures as they stood on their day.
    rilis = angka.muat(catat_semua, pemuat.dokumen, pemuat.laporan)
    pemuat.berangka = rilis > 0
    pemuat.semua_lkj()
    pemuat.semua_artikel()
    pemuat.semua_pengumuman()
    pemuat.semua_pejabat()
    pemuat.semua_komentar()
    kantor.contoh = True
    kantor.save()
    return (
        f"Kantor contoh dimuat: {len(pemuat.artikel)} artikel, "
        f"{pemuat.jumlah_pengumuman} pengumuman, {len(pemuat.laporan)} laporan, "
        f"{pemuat.jumlah_komentar} komentar, {rilis} rilis angka, {len(pemuat.gambar)} gambar, "
        f"{len(pemuat.dokumen)} dokumen."
    )


def catat(objek):
    """Write down that the sample made ``objek``, and return it."""
    ObjekContoh.objects.create(objek=objek)
    return objek


def catat_semua(objek):
    """Write down that the sample made these objects."""
    ObjekContoh.objects.bulk_create([ObjekContoh(objek=satu) for satu in objek])


class Pemuat:
    """One loading: what was made so far, by the keys that the texts use."""

    def __init__(self):
        self.gambar, self.dokumen = {}, {}
        self.artikel, self.laporan = {}, {}
        self.berangka = False
        self.lkj = []
        self.jumlah_komentar = self.jumlah_pengumuman = 0

    def terbitkan(self, induk, halaman, waktu):
        """Add a page below ``induk`` and publish it as of ``waktu``."""
        halaman.live = False
        halaman.first_published_at = waktu
        induk.add_child(instance=halaman)
        with masa_lalu(waktu, contoh=True):
            halaman.save_revision().publish()
        type(halaman).objects.filter(pk=halaman.pk).update(last_published_at=waktu)
        return catat(halaman)

    def buat_gambar(self, data):
        """The ``Gambar`` of a picture's dict; the same scene twice is drawn once."""
        kunci = (data["adegan"], data["benih"], data.get("suasana"))
        if kunci not in self.gambar:
            judul = data.get("judul") or data.get("keterangan") or data["alternatif"]
            self.gambar[kunci] = catat(
                Gambar.objects.create(
                    title=judul[:120],
                    description=data["alternatif"],
                    kredit=KREDIT,
                    file=ContentFile(lukis(*kunci), name=f"{slugify(judul)[:50]}.jpg"),
                )
            )
        return self.gambar[kunci]

    def buat_dokumen(self, kode, judul, isi_berkas):
        """A ``Dokumen`` called ``kode``."""
        self.dokumen[kode] = catat(
            Dokumen.objects.create(title=judul, file=ContentFile(isi_berkas, name=f"{kode}.pdf"))
        )
        return self.dokumen[kode]

    def semua_laporan(self):
        """The reports with their files, and the pages of their years; an LKj waits for figures."""
        indeks = IndeksAkuntabilitas.objects.get()
        for data in naskah.laporan():
            angka = data["tahun"]
            tahun = TahunKinerja.objects.filter(tahun=angka).first() or self.terbitkan(
                indeks,
                TahunKinerja(title=f"Akuntabilitas {angka}", slug=str(angka), tahun=angka),
                data["terbit"],
            )
            kode, judul = data["kode"], data["judul"]
            pindai = data.get("pindaian") and self.buat_dokumen(
                f"{kode}-pindaian", f"{judul} (pindaian)", pindaian(data)
            )
            laporan = Laporan(
                title=judul,
                slug=data["slug"],
                jenis=data["jenis"],
                ringkasan=data["ringkasan"],
                isi=isi(data["isi"]),
                berkas=self.buat_dokumen(kode, judul, berkas(data)),
                pindaian=pindai or None,
                nomor=data["nomor"],
                penandatangan=data["penandatangan"],
                **{medan: data[medan] for medan in data if medan.startswith("tanggal_")},
            )
            if data["jenis"] == "lkj":
                self.lkj.append((kode, tahun, laporan, data["terbit"]))
            else:
                self.laporan[kode] = self.terbitkan(tahun, laporan, data["terbit"])

    def semua_lkj(self):
        """The LKj, which stand on the figures that were public when each of them came out."""
        for kode, tahun, laporan, waktu in self.lkj:
            laporan.naskah = lkj.naskah(tahun.tahun)
            tahun.refresh_from_db()  # Its other reports became children since.
            self.laporan[kode] = self.terbitkan(tahun, laporan, waktu)

    def semua_artikel(self):
        """The articles with their pictures, categories and tags."""
        indeks = IndeksBerita.objects.get()
        for data in naskah.artikel():
            artikel = Artikel(
                title=data["judul"],
                slug=data["slug"],
                gambar=self.buat_gambar(data["gambar"]) if "gambar" in data else None,
                kategori=self.buat_kategori(data["kategori"]),
                isi=isi(self.tanpa_angka(data), self.buat_gambar, self.dokumen.__getitem__),
                **{medan: data[medan] for medan in MEDAN_SAMA if medan in data},
            )
            artikel.tag.add(*map(self.buat_tag, data["tag"]))
            self.artikel[data["slug"]] = self.terbitkan(indeks, artikel, data["terbit"])

    def tanpa_angka(self, data):
        """The blocks of an article, without its figures where the sample's were not loaded."""
        return [satu for satu in data["isi"] if self.berangka or "angka" not in satu]

    def semua_pengumuman(self):
        """The announcements with their letters and forms."""
        indeks = IndeksPengumuman.objects.get()
        medan = ("ringkasan", "nomor", "kategori", "tanggal_surat")
        for data in naskah.pengumuman():
            pengumuman = Pengumuman(
                title=data["judul"],
                slug=data["slug"],
                isi=isi(data["isi"]),
                berlaku_sampai=data.get("berlaku_sampai"),
                disematkan_sampai=data.get("disematkan_sampai"),
                **{nama: data[nama] for nama in medan},
            )
            for satu in data["lampiran"]:
                judul = f"{satu['judul']}: {data['judul']}"
                dokumen = self.buat_dokumen(satu["kode"], judul, lampiran(data, satu))
                pengumuman.lampiran.add(Lampiran(dokumen=dokumen, judul=satu["judul"]))
            self.terbitkan(indeks, pengumuman, data["terbit"])
            self.jumlah_pengumuman += 1

    def semua_pejabat(self):
        """Who leads the office."""
        for data in naskah.pejabat():
            catat(Pejabat.objects.create(**data))

    def buat_kategori(self, nama):
        """The category called ``nama``, made if it is missing."""
        kategori, baru = Kategori.objects.get_or_create(slug=slugify(nama), defaults={"nama": nama})
        return catat(kategori) if baru else kategori

    def buat_tag(self, nama):
        """The tag called ``nama``, made if it is missing."""
        tag = Tag.objects.filter(name__iexact=nama).first()
        return tag or catat(Tag.objects.create(name=nama))

    def semua_komentar(self):
        """The comments, each in its state, as if moderators had decided at once; and held words."""
        for data in naskah.kata_tahan():
            catat(KataTahan.objects.create(**data))
        jadi = {}
        for data in naskah.komentar():
            halaman = self.laporan.get(data.get("laporan")) or self.artikel[data["artikel"]]
            diputus = data["keadaan"] != Keadaan.MENUNGGU
            komentar = Komentar(
                halaman=halaman,
                nama=data["nama"],
                user_email=data.get("surel", ""),
                comment=data["teks"].strip(),
                submit_date=data["waktu"],
                keadaan=data["keadaan"],
                resmi=data.get("resmi", False),
                alasan_kode=data.get("alasan", ""),
                alasan_teks=data.get("penjelasan", ""),
                diputus_pada=data["waktu"] if diputus else None,
                putusan_ke=int(diputus),
                sebab=ke_data(periksa(data["nama"], data["teks"])),
            )
            jadi[data["kunci"]] = catat(simpan(komentar, jadi.get(data.get("membalas"))))
        # Nobody is written to about people who were made up.
        Kabar.objects.filter(komentar__in=jadi.values()).delete()
        self.jumlah_komentar = len(jadi)
