"""The plan: goals with the plan they stand in, agreements, indicators with their versions."""

from home.contoh import kinerja
from home.contoh.angka.sumber import SENDIRI, data, desimal, jadwal, tahun_semua
from home.contoh.tabel import NAMA

AWAL, PUSAT = 2020, 2025
"""First year of the plans of one's own, and of the one that KPU RI makes for all."""

REKAAN = "data contoh"


def sasaran():
    """All goals, those above first: ``satker``, ``renstra`` (its office and first year), ``induk``.

    A goal stands in both plans, unless it came later; ``induk`` is ``(satker, kode)`` or ``None``.
    """
    hasil = []
    for mulai in (AWAL, PUSAT):
        for urutan, satu in enumerate(data("rencana")["sasaran"], 1):
            if satu.get("sejak", AWAL) > mulai:
                continue
            hasil.append(
                {
                    "satker": satu["satker"],
                    "renstra": ("pusat" if mulai == PUSAT else satu["satker"], mulai),
                    "jenjang": satu.get("jenjang", "Sasaran Strategis"),
                    "induk": tuple(satu["induk"].split(".", 1)) if "induk" in satu else None,
                    "kode": satu["kode"],
                    "nama": satu["nama"],
                    "urutan": urutan,
                }
            )
    return hasil


def pk():
    """All agreements of the own office, oldest first, as fields of ``PerjanjianKinerja``."""
    hasil = [
        {"tahun": tahun, "pihak": pihak, "nomor": 0, "tanggal": jadwal(tahun)["pk"], "alasan": ""}
        for tahun in tahun_semua()
        for pihak in NAMA
    ]
    baru = data("rilis")["perubahan"]
    hasil.append({k: baru[k] for k in ("tahun", "pihak", "tanggal", "alasan")} | {"nomor": 1})
    for satu in hasil:
        satu["pihak_kedua"] = f"{NAMA[satu['pihak']]} KPU Provinsi Sulawesi Selatan"
    return sorted(hasil, key=lambda satu: (satu["tanggal"], satu["pihak"]))


def indikator():
    """All indicators, those of KPU RI first: ``kunci``, ``satker``, ``slug``, ``versi``.

    A version has the fields of ``VersiIndikator``; its ``sasaran`` is ``(satker, kode)``, its
    ``setara`` the ``kunci`` of a national indicator or ``None``.
    """
    lain, sendiri = data("pembanding")["indikator"], kinerja.data()["indikator"]
    return [*map(_lain, lain), *map(_sendiri, sendiri)]


def _sendiri(satu):
    kode, arti = satu["kode"], data("rencana")["indikator"][satu["kode"]]
    kode_sasaran = {s["nama"]: s["kode"] for s in data("rencana")["sasaran"]}
    isi = {
        **_umum(satu),
        **{k: arti[k] for k in ("definisi", "hasil", "agregasi", "pemilik")},
        "sumber": f"{arti['sumber']} ({REKAAN})",
        "kumulatif": arti.get("kumulatif", False),
        "desimal": arti.get("desimal", 2),
        "rumus": satu["rumus"],
        "sasaran": (SENDIRI, kode_sasaran[satu["sasaran"]]),
    }
    if "jenis_nilai" in arti:
        isi["jenis_nilai"] = arti["jenis_nilai"]
    versi = _versi(isi, satu.get("sejak", AWAL), arti.get("setara"), arti.get("versi", []))
    for v in versi:
        v["iku"] = v["mulai"] < PUSAT or (satu["pk"] == "ketua" and kode != "K10")
    return {"kunci": kode, "satker": SENDIRI, "slug": arti["slug"], "versi": versi}


def _lain(satu):
    satker, nama = satu["kunci"].split(".")
    isi = {
        **_umum(satu),
        "definisi": data("pembanding")["kunci"]["definisi"],
        "rumus": "",
        "desimal": 2,
        "agregasi": "tahunan",
        "kumulatif": False,
        "hasil": "outcome",
        "pemilik": "",
        "sumber": f"Angka rekaan ({REKAAN})",
        "iku": satu.get("iku", False),
        "sasaran": (satker, satu["sasaran"]),
    }
    versi = _versi(isi, satu.get("sejak", AWAL), satu.get("setara"), [])
    slug = f"{data('rencana')['satker'][satker]['nama']} {nama}"
    return {"kunci": satu["kunci"], "satker": satker, "slug": slug, "versi": versi}


def _umum(satu):
    skala = satu.get("skala", [])
    jenis = "predikat" if skala else "persen" if satu["satuan"] == "%" else "bilangan"
    return {
        "kode": satu["kode"],
        "nama": satu["nama"],
        "satuan": satu["satuan"],
        "jenis_nilai": jenis,
        "skala": [] if skala == ["Ya", "Tidak"] else skala,
        "arah": satu.get("arah", "tinggi"),
        "toleransi": desimal(satu["toleransi"]) if "toleransi" in satu else None,
    }


def _versi(isi, mulai, setara, kemudian):
    """Versions from ``mulai`` on: one for each plan, and those that the file adds."""
    menurut = {satu["mulai"]: satu for satu in kemudian}
    sejak = {s["kunci"]: s.get("sejak", AWAL) for s in data("pembanding")["indikator"]}
    hasil = []
    for tahun in sorted({mulai, max(mulai, PUSAT), *menurut}):
        baru = menurut.get(tahun, {})
        isi = isi | {k: v for k, v in baru.items() if k not in ("putus", "alasan_putus")}
        lain = {k: baru.get(k, kosong) for k, kosong in (("putus", False), ("alasan_putus", ""))}
        sama = setara if setara and tahun >= sejak[setara] else None
        hasil.append({**isi, **lain, "mulai": tahun, "setara": sama})
    return hasil
