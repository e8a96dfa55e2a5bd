"""``manage.py siapkan``: what a new office's site needs beside its skeleton.

Contact, menus, the plain pages that the law or good manners ask for, and the rules of arithmetic.
It only adds: what an editor has filled in, changed or published stays as it is, so it may run again
at any time.
"""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.html import escape
from wagtail.models import Site

from akuntabilitas.hitung.aturan import bawaan
from akuntabilitas.models import AturanHitung, IndeksAkuntabilitas
from berita.models import IndeksBerita, IndeksPengumuman
from home.contoh import naskah
from home.management.isi import isi
from home.models import HalamanBiasa
from portal.models import ButirKaki, ButirUtama, Kantor, Menu

KONTAK = {
    "surel": "kpu@maroskab.go.id",
    "telepon": "(0411) 373999",
    "alamat": "Kecamatan Turikale, Kabupaten Maros\nSulawesi Selatan",
    "jam_layanan": "Senin–Kamis 08.00–16.00 WITA\nJumat 08.00–16.30 WITA",
    "facebook": "https://www.facebook.com/KPURepublikIndonesia",
    "instagram": "https://www.instagram.com/kpu_ri",
    "x": "https://x.com/KPU_ID",
}
"""The office's contact where nobody has filled in any; the accounts are those of KPU RI."""


class Command(BaseCommand):
    """Adds contact, plain pages and menus where they are missing."""

    help = "Menambahkan kontak, halaman, menu, aturan yang belum ada; yang sudah ada tidak berubah."

    @transaction.atomic
    def handle(self, **pilihan):
        """All of it or nothing."""
        situs = Site.objects.get(is_default_site=True)
        kantor = kontak(situs)
        baru = halaman(situs.root_page.specific, kantor)
        menu(situs)
        aturan()
        if pilihan["verbosity"]:
            self.stdout.write(f"Siap: {len(baru)} halaman ditambahkan.")


def kontak(situs):
    """The site's ``Kantor``, filled with ``KONTAK`` where no contact was filled in at all."""
    kantor = Kantor.for_site(situs)
    if not any(getattr(kantor, medan) for medan in KONTAK):
        for medan, nilai in KONTAK.items():
            setattr(kantor, medan, nilai)
        kantor.save()
    return kantor


def halaman(beranda, kantor):
    """Add and publish the plain pages whose slug is free below ``beranda``; returns them.

    They are added first and written afterwards, because they link to each other.
    """
    ada = set(beranda.get_children().values_list("slug", flat=True))
    naskah_baru = [satu for satu in naskah.halaman() if satu["slug"] not in ada]
    baru = [
        beranda.add_child(
            instance=HalamanBiasa(
                title=satu["judul"],
                slug=satu["slug"],
                ringkasan=satu["ringkasan"],
                live=False,
            )
        )
        for satu in naskah_baru
    ]
    for satu, hasil in zip(naskah_baru, baru, strict=True):
        hasil.isi = isi(terisi(satu["isi"], kantor))
        hasil.save_revision().publish()
    return baru


def terisi(blok, kantor):
    """The blocks with ``{surel}`` and the like replaced by the office's data."""
    data = {medan.name: str(getattr(kantor, medan.name)) for medan in kantor._meta.fields}
    data["janji"] = data["janji_moderasi_hari"]

    def ganti(nilai, html):
        if isinstance(nilai, str):
            return nilai.format_map({k: escape(v) for k, v in data.items()} if html else data)
        if isinstance(nilai, dict):
            return {k: ganti(v, k == "paragraf") for k, v in nilai.items()}
        return [ganti(v, html) for v in nilai]

    return ganti(blok, html=False)


def menu(situs):
    """Fill each of the two menus that has no link yet."""
    pilihan = Menu.for_site(situs)
    if not pilihan.pk:
        pilihan.save()
    daftar = {"utama": [], "kaki": []}
    for indeks in (IndeksBerita, IndeksPengumuman, IndeksAkuntabilitas):
        daftar["utama"].extend((satu, "") for satu in indeks.objects.all()[:1])
    for satu in naskah.halaman():
        ada = HalamanBiasa.objects.child_of(situs.root_page).filter(slug=satu["slug"]).first()
        if ada:
            daftar[satu["menu"]].append((ada, satu.get("label", "")))
    for nama, model in (("utama", ButirUtama), ("kaki", ButirKaki)):
        if not model.objects.filter(menu=pilihan).exists():
            for urut, (tujuan, label) in enumerate(daftar[nama]):
                model.objects.create(menu=pilihan, sort_order=urut, halaman=tujuan, label=label)


def aturan():
    """Add the sets of rules that a portal begins with, where none of its kind begins that day."""
    for jenis, semua in (
        (AturanHitung.Jenis.CAPAIAN, bawaan.CAPAIAN),
        (AturanHitung.Jenis.AKIP, bawaan.AKIP),
        (AturanHitung.Jenis.IKM, bawaan.IKM),
    ):
        for satu in semua:
            awal = {"nama": satu.nama, "isi": satu.ke_data()}
            AturanHitung.objects.get_or_create(jenis=jenis, mulai=satu.mulai, defaults=awal)
