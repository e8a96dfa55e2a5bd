"""What tests of figures build from: one office, one plan, indicators, releases."""

from datetime import date
from itertools import count

from akuntabilitas.models import (
    Anggaran,
    Angka,
    Evaluasi,
    Ikm,
    Indikator,
    Jenjang,
    PerjanjianKinerja,
    Rekomendasi,
    Renstra,
    Rilis,
    Sasaran,
    Satker,
    VersiAngka,
    VersiIndikator,
)

nomor = count(1)


def satker():
    """The office that this installation serves."""
    ada = Satker.objects.filter(milik_sendiri=True).first()
    return ada or Satker.objects.create(
        kode="7309", nama="KPU Kabupaten Maros", tingkat="kabkota", milik_sendiri=True
    )


def sasaran(nama="Pemilih yang terlayani"):
    """A goal at the top of a plan for 2020 to 2024."""
    kantor = satker()
    renstra, _ = Renstra.objects.get_or_create(
        satker=kantor, mulai=2020, defaults={"nama": "Renstra 2020–2024", "akhir": 2024}
    )
    jenjang, _ = Jenjang.objects.get_or_create(
        urutan=1, defaults={"nama": "Sasaran Strategis", "nama_indikator": "IKSS"}
    )
    return Sasaran.objects.get_or_create(
        renstra=renstra, satker=kantor, nama=nama, defaults={"jenjang": jenjang, "kode": nama[:20]}
    )[0]


def indikator(**lain):
    """An indicator with one version from 2020 on; ``lain`` overrides fields of the version."""
    n = next(nomor)
    satu = Indikator.objects.create(satker=satker(), slug=f"indikator-{n}")
    awal = {
        "mulai": 2020,
        "kode": f"I{n:04}",
        "nama": f"Indikator ke-{n}",
        "satuan": "%",
        "arah": "tinggi",
        "agregasi": "tahunan",
    }
    isi = {**awal, **lain}
    isi.setdefault("sasaran", None)
    isi["sasaran"] = isi["sasaran"] or sasaran()
    VersiIndikator.objects.create(indikator=satu, **isi)
    return satu


def pk(tahun=2024, nomor=0, pihak="ketua", alasan=""):
    """A PK, awal unless numbered."""
    return PerjanjianKinerja.objects.get_or_create(
        satker=satker(),
        tahun=tahun,
        pihak=pihak,
        nomor=nomor,
        defaults={"alasan": alasan or ("Anggaran berubah." if nomor else "")},
    )[0]


def rilis(tahun=2024, lingkup="tahun", **lain):
    """A draft release."""
    return Rilis.objects.create(satker=satker(), tahun=tahun, lingkup=lingkup, **lain)


def isi(satu_rilis, indikator, jenis="realisasi", nilai=None, oleh=None, **lain):
    """A row of a release: ``nilai`` as text, or ``keadaan`` in ``lain``."""
    kunci = {
        "tahun": lain.pop("tahun", satu_rilis.tahun),
        "triwulan": lain.pop("triwulan", 0),
        "pk_asal": lain.pop("pk_asal", None),
    }
    angka, _ = Angka.objects.get_or_create(indikator=indikator, jenis=jenis, **kunci)
    return VersiAngka.objects.create(rilis=satu_rilis, angka=angka, nilai=nilai, oleh=oleh, **lain)


BANDUNG_BARAT = {
    "Persyaratan": "3.47",
    "Prosedur": "3.56",
    "Waktu Pelayanan": "3.44",
    "Biaya": "3.96",
    "Produk Layanan": "3.33",
    "Kompetensi Pelaksana": "3.44",
    "Perilaku Pelaksana": "3.54",
    "Penanganan Pengaduan": "3.33",
    "Sarana dan Prasarana": "3.75",
}
"""Printed means of January to June 2025 (domain page); with n = 57 they give 88,45 A."""

KOMPONEN = {
    "Perencanaan Kinerja": "24.60",
    "Pengukuran Kinerja": "21.30",
    "Pelaporan Kinerja": "10.95",
    "Evaluasi Akuntabilitas Kinerja Internal": "13.15",
}
"""An evaluation that adds up to 70,00: B, on the limit (issue 5)."""


def nilai_lain(satu_rilis):
    """What a year has besides numbers: budget, evaluation, a late recommendation, an IKM."""
    tahun = satu_rilis.tahun
    kunci = {"rilis": satu_rilis, "tahun": tahun}
    Anggaran.objects.create(**kunci, sumber="apbn", pagu=4000, realisasi=3950)
    Evaluasi.objects.create(
        **kunci, penilai="Inspektorat KPU RI", tanggal=date(tahun + 1, 6, 1), nilai=KOMPONEN
    )
    Rekomendasi.objects.create(
        **kunci, nomor=1, isi="Perbaiki data.", tenggat=date(tahun + 1, 2, 28)
    )
    Ikm.objects.create(
        rilis=satu_rilis,
        mulai=date(tahun, 1, 1),
        akhir=date(tahun, 6, 30),
        responden=57,
        rata=BANDUNG_BARAT,
    )
