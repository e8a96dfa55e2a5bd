"""What the sample's offices published, release by release, in the order of time.

A release is a dict: ``satker``, ``tahun``, ``lingkup``, ``waktu``, ``alasan``, and ``baris``, pairs
of a kind ("angka", "anggaran", "evaluasi", "rekomendasi", "ikm") and a dict of fields. There
``bukti`` and ``laporan`` are keys of reports ("lkj-2024").
"""

from datetime import datetime, timedelta, timezone
from fractions import Fraction

from home.contoh import kinerja
from home.contoh.angka import triwulan
from home.contoh.angka.sumber import (
    SENDIRI,
    alasan,
    angka,
    data,
    dijanjikan,
    jadwal,
    jumlah_unsur,
    sel,
    tahun_semua,
    tanggal,
)
from home.contoh.kinerja import UNSUR, bulat
from home.contoh.tabel import bagian

KOMPONEN = ("perencanaan", "pengukuran", "pelaporan", "evaluasi")
"""The components' codes, in the order of kinerja.toml."""

WITA = timezone(timedelta(hours=8))
KEADAAN = {"Selesai": "selesai", "Dalam proses": "proses", "Belum ditindaklanjuti": "belum"}


def semua():
    """All releases of all offices, oldest first."""
    hasil = [*_setiap_tahun(), _perubahan(), _koreksi(), *_evaluasi(), *_ikm(), *_pembanding()]
    return sorted(hasil, key=lambda satu: satu["waktu"])


def _rilis(tahun, lingkup, waktu, baris, alasan="", satker=SENDIRI):
    return {
        "satker": satker,
        "tahun": tahun,
        "lingkup": lingkup,
        "waktu": waktu,
        "alasan": alasan,
        "baris": list(baris),
    }


def _setiap_tahun():
    for tahun in tahun_semua():
        kapan = jadwal(tahun)
        yield _rilis(tahun, "rencana", kapan["rencana"], triwulan.rencana(tahun))
        for tw, waktu in enumerate(kapan["tw"], 1):
            baris = triwulan.satu_triwulan(tahun, tw)
            yield _rilis(tahun, f"tw{tw}", waktu, [_keliru(tahun, tw, satu) for satu in baris])
        if "tahun" in kapan:
            yield _rilis(tahun, "tahun", kapan["tahun"], triwulan.setahun(tahun))


def _keliru(tahun, tw, baris):
    """The row as it was first published: one of them was wrong."""
    salah, (jenis, isi) = data("rilis")["koreksi"], baris
    if not _dikoreksi(salah, tahun, tw, isi):
        return baris
    # With the wrong figure the promise looked kept, so nothing stood in the way.
    return jenis, {**isi, **sel({}, salah["keliru"]), "kendala": "", "tindak_lanjut": ""}


def _dikoreksi(salah, tahun, tw, isi):
    kunci = (salah["tahun"], salah["triwulan"], salah["kode"])
    return kunci == (tahun, tw, isi.get("indikator"))


def _koreksi():
    salah = data("rilis")["koreksi"]
    tahun, tw = salah["tahun"], salah["triwulan"]
    semua_baris = triwulan.satu_triwulan(tahun, tw)
    benar = [satu for satu in semua_baris if _dikoreksi(salah, tahun, tw, satu[1])]
    return _rilis(tahun, f"tw{tw}", salah["waktu"], benar, salah["alasan"])


def _perubahan():
    """The PK perubahan: all targets of that official again, and the quarters that it changes."""
    baru = data("rilis")["perubahan"]
    tahun, pihak, baris = baru["tahun"], baru["pihak"], []
    for b in dijanjikan(tahun):
        if b["pk"] == pihak:
            isi = sel(b, b["target"]) | alasan(tahun, b["kode"])
            baris.append(angka(b["kode"], "target", isi, pk=(pihak, 1)))
        if b["kode"] in baru["triwulan"]:
            lama = bagian({**b, "target": b["awal"][str(tahun)]})
            teks = baru["triwulan"][b["kode"]]
            sejak = next(tw for tw in (1, 2, 3, 4) if teks[tw - 1] != lama[tw - 1])
            baris += triwulan.target_triwulan(b, teks, sejak)
    return _rilis(tahun, "rencana", baru["waktu"], baris, baru["alasan"])


def _evaluasi():
    for teks, isi in data("rilis")["evaluasi"].items():
        tahun, butir = int(teks), kinerja.kata()["lhe"][teks]
        baru = [_rekomendasi(tahun, n, satu) for n, satu in enumerate(butir, 1)]
        yield _rilis(tahun, "evaluasi", isi["waktu"], [_lhe(tahun, isi, butir), *baru])
        kini = [
            _tindak(isi, ke, satu, baris)
            for ke, (satu, baris) in enumerate(zip(butir, baru, strict=True))
        ]
        kena = sum(satu["keadaan"] == "Selesai" for satu in butir)
        alasan = f"Pembaruan tindak lanjut: {kena} dari {len(butir)} rekomendasi selesai."
        yield _rilis(tahun, "evaluasi", isi["tindak_lanjut"], kini, alasan)


def _lhe(tahun, isi, butir):
    nilai, predikat = kinerja.lhe(tahun)
    komponen = [str(bulat(kinerja.baca(v))) for v in kinerja.data()["lhe"][str(tahun)]]
    rincian = isi.get("rincian", {})
    return "evaluasi", {
        "tahun": tahun,
        "penilai": "Tim Evaluasi KPU Provinsi Sulawesi Selatan",
        "tanggal": isi["tanggal"],
        "nilai": dict(zip(KOMPONEN, komponen, strict=True)),
        "rincian": {
            n: {s: rincian[s][i] for s in rincian} for i, n in enumerate(KOMPONEN) if rincian
        },
        "tercetak": nilai,
        "predikat_tercetak": predikat,
        "temuan": "\n".join(satu["temuan"] for satu in butir),
        "laporan": f"lhe-{tahun}",
    }


def _rekomendasi(tahun, nomor, satu):
    return "rekomendasi", {
        "tahun": tahun,
        "nomor": nomor,
        "isi": satu["rekomendasi"],
        "tenggat": tanggal(satu["tenggat"]),
    }


def _tindak(isi, ke, satu, baris):
    selesai = satu["keadaan"] == "Selesai"
    bukti = "" if satu["bukti"] == "–" else f" Bukti: {satu['bukti']}."
    return baris[0], {
        **baris[1],
        "keadaan": KEADAAN[satu["keadaan"]],
        "penjelasan": f"{satu['tindak']}{bukti}",
        "selesai": isi["selesai"][ke] if selesai else None,
        "bukti": (isi["bukti"][ke] or None) if selesai else None,
    }


def _ikm():
    for satu in data("rilis")["ikm"]:
        isi = {
            **{k: satu[k] for k in ("mulai", "akhir", "siapa", "tindakan")},
            **_jawaban(satu),
            "tercetak": triwulan.indeks(satu),
        }
        yield _rilis(satu["tahun"], "ikm", satu["waktu"], [("ikm", isi)])


def _jawaban(satu):
    """What the office has of a period: raw answers, printed means with n, or totals with n."""
    if "sebaran" in satu:
        return {"sebaran": dict(zip(UNSUR, satu["sebaran"], strict=True))}
    n, jumlah = satu["responden"], dict(zip(UNSUR, jumlah_unsur(satu), strict=True))
    if satu.get("rata"):
        return {"responden": n, "rata": {u: str(bulat(Fraction(v, n))) for u, v in jumlah.items()}}
    return {"responden": n, "jumlah": jumlah}


def _pembanding():
    """The other offices: KPU RI's targets before, and everybody's results after the year."""
    terkumpul = {}
    for satu in data("pembanding")["indikator"]:
        satker = satu["kunci"].split(".")[0]
        for tahun, (target, *nyata) in satu["nilai"].items():
            saat = terkumpul.setdefault((satker, int(tahun)), {"target": [], "realisasi": []})
            saat["target"].append(angka(satu["kunci"], "target", sel(satu, target)))
            saat["realisasi"] += [angka(satu["kunci"], "realisasi", sel(satu, n)) for n in nyata]
    for (satker, tahun), isi in terkumpul.items():
        awal, akhir = (datetime(t, b, 25, 9, tzinfo=WITA) for t, b in ((tahun, 2), (tahun + 1, 3)))
        yield _rilis(tahun, "rencana", awal, isi["target"], satker=satker)
        if isi["realisasi"]:
            yield _rilis(tahun, "tahun", akhir, isi["realisasi"], satker=satker)
