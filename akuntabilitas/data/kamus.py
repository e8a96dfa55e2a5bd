"""What comes with the tables: a description by the Frictionless standard, a dictionary, a licence.

All texts are Indonesian and follow from the declarations of the tables.
"""

import json
from datetime import UTC

from django.conf import settings
from django.template.loader import render_to_string

from akuntabilitas.data.semua import SEMUA
from akuntabilitas.data.tulis import TIDAK, YA

LISENSI = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Atribusi 4.0 Internasional (CC BY 4.0)",
    "path": "https://creativecommons.org/licenses/by/4.0/deed.id",
}
"""The one licence, as Frictionless names licences; /data-dan-lisensi/ says the same."""

NAMA_PAKET, NAMA_KAMUS, NAMA_LISENSI = "datapackage.json", "KAMUS.html", "LISENSI.txt"
PAKET_FRICTIONLESS = "https://datapackage.org/profiles/2.0/datapackage.json"


def skema(tabel):
    """The Frictionless Table Schema of a table's CSV."""
    return {
        "fields": [_medan(satu) for satu in tabel.kolom],
        "primaryKey": list(tabel.kunci),
        "foreignKeys": rujukan(tabel),
    }


def rujukan(tabel):
    """The foreign keys of a table, as Frictionless writes them."""
    kunci = {satu.nama: list(satu.kunci) for satu in SEMUA}
    hasil = []
    if tabel.induk:
        medan = kunci[tabel.induk]
        hasil.append({"fields": medan, "reference": {"resource": tabel.induk, "fields": medan}})
    hasil += [
        {
            "fields": [satu.nama],
            "reference": {
                "resource": "" if satu.rujuk == tabel.nama else satu.rujuk,
                "fields": kunci[satu.rujuk],
            },
        }
        for satu in tabel.kolom
        if satu.rujuk
    ]
    return hasil


def datapackage(kantor, terbitan, sidik, sumber):
    """``datapackage.json`` as text.

    ``kantor`` is the office's name; ``sumber`` gives, for each table, pairs of its two files:
    ``{table: {"csv": Berkas, "json": Berkas}}``. Version and date are the newest release's.
    """
    waktu = terbitan.terakhir.waktu.astimezone(UTC)
    isi = {
        "$schema": PAKET_FRICTIONLESS,
        "name": "akuntabilitas",
        "id": alamat("data/"),
        "title": f"Data akuntabilitas kinerja {kantor}",
        "description": (
            "Rencana, perjanjian, target, realisasi, anggaran, evaluasi, dan survei kepuasan yang "
            "sudah terbit, pada setiap rilisnya. Arti setiap kolom ada di sini dan di "
            f"{NAMA_KAMUS}."
        ),
        "homepage": alamat("data/"),
        "version": f"{waktu:%Y.%m.%d}-{sidik[:8]}",
        "created": f"{waktu:%Y-%m-%dT%H:%M:%SZ}",
        "licenses": [LISENSI],
        "sources": [{"title": kantor, "path": alamat("")}],
        "contributors": [{"title": kantor, "roles": ["publisher"]}],
        "resources": [satu for tabel in SEMUA for satu in _sumber_daya(tabel, sumber[tabel.nama])],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def lisensi(kantor):
    """The text of the licence file."""
    return (
        f"Data akuntabilitas kinerja {kantor}\r\n\r\n"
        f"Lisensi: {LISENSI['title']}\r\n{LISENSI['path']}\r\n\r\n"
        "Data ini boleh disalin, disebarkan, dan diolah, juga untuk keperluan komersial. Syaratnya "
        "menyebut sumber, mencantumkan tautan ke halaman asal, dan menjelaskan bila ada yang "
        f"diubah.\r\n\r\nContoh penyebutan:\r\nSumber: {kantor}, data akuntabilitas kinerja, "
        f"{alamat('data/')}\r\n"
    )


def kamus(kantor, terbitan):
    """The dictionary as an HTML page that stands alone."""
    return render_to_string(
        "akuntabilitas/data/kamus.html",
        {
            "kantor": kantor,
            "tabel": SEMUA,
            "terakhir": terbitan.terakhir,
            "lisensi": LISENSI,
            "zona": settings.TIME_ZONE,
        },
    )


def alamat(ekor):
    """The full address of something below /akuntabilitas/."""
    return f"{settings.ALAMAT}/akuntabilitas/{ekor}"


def _medan(kolom):
    isi = {
        "name": kolom.nama,
        "type": kolom.jenis,
        "description": kolom.keterangan,
        "constraints": {"required": kolom.wajib},
    }
    if kolom.satuan:
        isi["unit"] = kolom.satuan
    if kolom.jenis == "number":
        isi["decimalChar"] = ","
    if kolom.jenis == "boolean":
        isi |= {"trueValues": [YA], "falseValues": [TIDAK]}
    if kolom.pilihan:
        isi["constraints"]["enum"] = [kode for kode, _ in kolom.pilihan]
    return isi


def _sumber_daya(tabel, berkas):
    """The two resources of a table: the CSV with its schema, and the JSON."""
    umum = {"title": tabel.judul, "description": tabel.arti, "rows": berkas["csv"].baris}
    csv, json_ = berkas["csv"], berkas["json"]
    yield {
        "name": tabel.nama,
        "type": "table",
        "path": csv.nama,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "doubleQuote": True},
        **umum,
        **_ukuran(csv),
        "schema": skema(tabel),
    }
    yield {
        "name": f"{tabel.nama}-json",
        "path": json_.nama,
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        **umum,
        **_ukuran(json_),
    }


def _ukuran(berkas):
    return {"bytes": berkas.ukuran, "hash": f"sha256:{berkas.sha256}"}
