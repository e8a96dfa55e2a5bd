"""Tables of what was published: releases, figures, budget, evidence."""

from django.conf import settings

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.angka import Angka, VersiAngka
from akuntabilitas.data.kunci import kunci_anggaran, kunci_angka, kunci_pk, kunci_rilis
from akuntabilitas.data.tabel import Kolom, Tabel
from akuntabilitas.data.tulis import tepat
from akuntabilitas.nilai import Keadaan, Triwulan
from akuntabilitas.rilis import Rilis

RILIS_BARIS = Kolom(
    "rilis",
    "string",
    "Rilis yang menerbitkan baris ini.",
    lambda b: kunci_rilis(b.rilis),
    wajib=True,
    rujuk="rilis",
)
"""The first column of every table whose rows a release publishes."""

BUKTI = Kolom(
    "bukti",
    "integer",
    "Bukti dukungnya, bila dokumennya terbuka.",
    lambda b: b.bukti and b.bukti.pk,
    rujuk="dokumen",
)


def _angka(terbitan):
    for satu in terbitan.baris(VersiAngka).select_related("angka").iterator():
        satu.rilis = terbitan.rilis[satu.rilis_id]
        satu.angka.indikator = terbitan.indikator[satu.angka.indikator_id]
        satu.angka.pk_asal = terbitan.pk.get(satu.angka.pk_asal_id)
        satu.bukti = terbitan.dokumen.get(satu.bukti_id)
        yield satu


RILIS = Tabel(
    "rilis",
    "Rilis",
    "Kapan angka terbit. Angka yang berlaku adalah yang ada pada rilis terbaru yang memuatnya; "
    "angka yang diperbaiki terbit lagi dengan rilis baru, dan yang lama tetap di sini.",
    (
        Kolom("rilis", "string", "Kunci rilis.", kunci_rilis, wajib=True, medan=()),
        Kolom(
            "kantor",
            "string",
            "Kode kantor yang menerbitkan.",
            lambda r: r.satker.kode,
            wajib=True,
            rujuk="kantor",
            medan=("satker",),
        ),
        Kolom("tahun", "integer", "Tahun yang diterangkan.", satuan="tahun", wajib=True),
        Kolom("nomor", "integer", "Nomor urut rilis dalam tahun itu.", wajib=True),
        Kolom("lingkup", "string", "Tentang apa.", wajib=True, pilihan=Rilis.Lingkup.choices),
        Kolom(
            "terbit",
            "datetime",
            "Waktu terbit (UTC).",
            lambda r: r.waktu,
            wajib=True,
            medan=("waktu", "keadaan"),
        ),
        Kolom("alasan", "string", "Alasan koreksi, bila mengganti angka yang sudah terbit."),
        Kolom(
            "disahkan_oleh",
            "string",
            "Peran yang mengesahkan; orangnya tidak disebut.",
            lambda r: "pengisi" if r.satu_redaktur else "pengesah",
            wajib=True,
            pilihan=(
                ("pengesah", "Pengesah, yang tidak ikut mengisi"),
                ("pengisi", "Pengesah yang juga mengisi, di kantor dengan satu petugas"),
            ),
            medan=("satu_redaktur",),
        ),
        Kolom("contoh", "boolean", "Ya bila isinya contoh, bukan angka kantor.", wajib=True),
    ),
    ("rilis",),
    lambda t: t.rilis.values(),
    Rilis,
)

ANGKA = Tabel(
    "angka",
    "Target dan realisasi",
    "Setiap target dan realisasi pada setiap rilis yang memuatnya. Sel tanpa angka menyebut "
    "sebabnya; yang belum pernah diisi tidak punya baris.",
    (
        RILIS_BARIS,
        Kolom(
            "angka",
            "string",
            "Kunci angka, sama pada setiap rilis.",
            lambda b: kunci_angka(b.angka),
            wajib=True,
        ),
        Kolom(
            "indikator",
            "string",
            "Indikatornya.",
            lambda b: b.angka.indikator.slug,
            wajib=True,
            rujuk="indikator",
            medan=("angka",),
        ),
        Kolom(
            "tahun",
            "integer",
            "Tahunnya.",
            lambda b: b.angka.tahun,
            satuan="tahun",
            wajib=True,
            medan=("angka",),
        ),
        Kolom(
            "triwulan",
            "integer",
            "Triwulannya.",
            lambda b: b.angka.triwulan,
            wajib=True,
            pilihan=Triwulan.choices,
            medan=("angka",),
        ),
        Kolom(
            "jenis",
            "string",
            "Dijanjikan atau terjadi.",
            lambda b: b.angka.jenis,
            wajib=True,
            pilihan=Angka.Jenis.choices,
            medan=("angka",),
        ),
        Kolom(
            "pk",
            "string",
            "PK yang menjanjikan target setahun ini.",
            lambda b: kunci_pk(b.angka.pk_asal) if b.angka.pk_asal else None,
            rujuk="perjanjian",
            medan=("angka",),
        ),
        Kolom(
            "keadaan", "string", "Isi atau sebab kosongnya.", wajib=True, pilihan=Keadaan.choices
        ),
        Kolom(
            "nilai",
            "number",
            "Nilainya; untuk indikator ya/tidak, 1 berarti ya dan 0 tidak.",
            lambda b: tepat(b.nilai),
            satuan="satuan indikator",
        ),
        Kolom("predikat", "string", "Predikatnya, bila indikatornya dinilai dengan predikat."),
        Kolom("kendala", "string", "Kendala yang ditulis kantor."),
        Kolom("tindak_lanjut", "string", "Yang dilakukan atas kendala itu."),
        Kolom(
            "alasan_nasional",
            "string",
            "Mengapa target setahun ini lebih buruk daripada target nasional.",
        ),
        BUKTI,
    ),
    ("rilis", "angka"),
    _angka,
    VersiAngka,
    besar=True,
)

ANGGARAN = Tabel(
    "anggaran",
    "Anggaran",
    "Pagu dan realisasi setiap sumber, dari Januari sampai akhir triwulan. Sumber yang berbeda "
    "tidak dijumlahkan.",
    (
        RILIS_BARIS,
        Kolom(
            "anggaran",
            "string",
            "Kunci baris anggaran, sama pada setiap rilis.",
            kunci_anggaran,
            wajib=True,
            medan=(),
        ),
        Kolom("tahun", "integer", "Tahun anggaran.", satuan="tahun", wajib=True),
        Kolom(
            "triwulan",
            "integer",
            "Sampai akhir triwulan ini.",
            wajib=True,
            pilihan=Triwulan.choices,
        ),
        Kolom("sumber", "string", "Sumber dana.", wajib=True, pilihan=Anggaran.Sumber.choices),
        Kolom("program", "string", "Program, atau kosong bila untuk seluruh sumber itu."),
        Kolom("pagu", "number", "Uang yang disediakan.", satuan="rupiah", wajib=True),
        Kolom("realisasi", "number", "Uang yang dipakai.", satuan="rupiah"),
    ),
    ("rilis", "anggaran"),
    lambda t: t.dengan_rilis(Anggaran),
    Anggaran,
)

DOKUMEN = Tabel(
    "dokumen",
    "Bukti dukung",
    "Dokumen terbuka yang disebut sebagai bukti.",
    (
        Kolom("dokumen", "integer", "Nomor dokumen.", lambda d: d.pk, wajib=True, medan=()),
        Kolom("judul", "string", "Judulnya.", lambda d: d.title, wajib=True, medan=()),
        Kolom(
            "alamat",
            "string",
            "Alamat berkasnya.",
            lambda d: settings.ALAMAT + d.versi.url,
            wajib=True,
            medan=(),
        ),
        Kolom(
            "ukuran",
            "integer",
            "Besar berkas.",
            lambda d: d.versi.ukuran,
            satuan="byte",
            wajib=True,
            medan=(),
        ),
        Kolom(
            "sha256",
            "string",
            "Sidik SHA-256 berkas.",
            lambda d: d.versi.sha256,
            wajib=True,
            medan=(),
        ),
    ),
    ("dokumen",),
    lambda t: t.dokumen.values(),
)
