"""A year of the own office: what was promised, and what came about, quarter by quarter."""

from fractions import Fraction

from home.contoh import kinerja
from home.contoh.angka.sumber import (
    TAK_DIUKUR,
    alasan,
    angka,
    data,
    dijanjikan,
    jadwal,
    jumlah_unsur,
    sel,
    tahunan,
)
from home.contoh.kinerja import bulat
from home.contoh.tabel import bagian

BUKTI = {"K7": "lhe", "K8": "skm"}
"""The kind of report that shows an indicator's yearly result; for others it is the LKj."""


def rencana(tahun):
    """Targets of the first PK by year and quarter; what is not measured says so."""
    hasil = []
    for b in kinerja.baris(tahun, awal=True):
        if b["target"] == kinerja.TAK_DIUKUR:
            hasil.append(angka(b["kode"], "realisasi", TAK_DIUKUR))
            continue
        isi = sel(b, b["target"]) | alasan(tahun, b["kode"])
        hasil.append(angka(b["kode"], "target", isi, pk=(b["pk"], 0)))
        if not tahunan(b["kode"]):
            hasil += target_triwulan(b, bagian(b))
    return hasil


def target_triwulan(b, teks, sejak=1):
    """The targets of the quarters from ``sejak`` on; "–" is none."""
    return [
        angka(b["kode"], "target", sel(b, satu), tw)
        for tw, satu in enumerate(teks, 1)
        if satu != "–" and tw >= sejak
    ]


def realisasi(b, tahun):
    """What came about in each quarter that is over, as printed; ``None`` where not measured."""
    lewat = len(jadwal(tahun)["tw"])
    if b["kode"] == "K8":
        return [*_semester(tahun), None, None][:lewat]
    if b["kode"] == "S1":
        return [kinerja.angka(_serapan(tahun, tw)) for tw in range(1, lewat + 1)]
    isi = data("triwulan")[b["kode"]][str(tahun)]
    return [*isi, b["realisasi"]][:lewat]


def _semester(tahun):
    """The IKM of the first half in II, and that of all answers of the year in IV."""
    paruh = [s for s in data("rilis")["ikm"] if s["tahun"] == tahun and s["mulai"].month == 1]
    pertama = [kinerja.angka(indeks(s)) for s in paruh] or [None]
    return [None, *pertama, None, *([kinerja.angka(kinerja.ikm(tahun))] if _penuh(tahun) else [])]


def _penuh(tahun):
    return len(jadwal(tahun)["tw"]) == 4


def indeks(survei):
    """The IKM of one period from its totals."""
    return bulat(Fraction(sum(jumlah_unsur(survei)), survei["responden"] * 9) * 25)


def _serapan(tahun, tw):
    pos = anggaran(tahun, tw)
    pagu, pakai = (sum(satu[k] for _, satu in pos) for k in ("pagu", "realisasi"))
    return bulat(Fraction(pakai, pagu) * 100)


def anggaran(tahun, tw):
    """The rows of the budget up to the end of a quarter (0: of the year), by source."""
    return [
        (
            "anggaran",
            {
                "tahun": tahun,
                "triwulan": tw,
                "sumber": sumber,
                "pagu": pagu,
                "realisasi": [*data("triwulan")["anggaran"][str(tahun)][sumber], akhir][tw - 1],
            },
        )
        for sumber, (pagu, akhir) in kinerja.data()["anggaran"][str(tahun)].items()
    ]


def satu_triwulan(tahun, tw):
    """What came about up to a quarter, with what stood in the way.

    Where the year still runs, its last quarter also has what is known of the whole year already.
    """
    terakhir = tw == len(jadwal(tahun)["tw"])
    bukti = f"pengukuran-{tahun}" if terakhir else None
    hasil = []
    for b in dijanjikan(tahun):
        if tahunan(b["kode"]):
            if terakhir and tw < 4 and b["realisasi"] != kinerja.BELUM:
                isi = sel(b, b["realisasi"])
                hasil.append(angka(b["kode"], "realisasi", isi, bukti=bukti))
            continue
        teks = realisasi(b, tahun)[tw - 1]
        isi = TAK_DIUKUR if teks is None else sel(b, teks) | {"bukti": bukti}
        sebab = _sebab_setahun(b, tahun) if terakhir else _sebab_triwulan(b["kode"], tahun, tw)
        hasil.append(angka(b["kode"], "realisasi", isi, tw, **sebab))
    return hasil + anggaran(tahun, tw)


def setahun(tahun):
    """The whole year: results with their causes, and the budget."""
    hasil = [
        angka(
            b["kode"],
            "realisasi",
            sel(b, b["realisasi"]),
            bukti=f"{BUKTI.get(b['kode'], 'lkj')}-{tahun}",
            **_sebab_setahun(b, tahun),
        )
        for b in dijanjikan(tahun)
    ]
    return hasil + anggaran(tahun, 0)


def _sebab_triwulan(kode, tahun, tw):
    for satu in data("triwulan")["kendala"]:
        if (satu["tahun"], satu["triwulan"]) == (tahun, tw) and kode in satu:
            kendala, tindak = satu[kode]
            return {"kendala": kendala, "tindak_lanjut": tindak}
    return {}


def _sebab_setahun(b, tahun):
    """Why a promise was not kept, and what is done about it; nothing for one that was."""
    if b["tercapai"] is not False:
        return {}
    kata = kinerja.kata()[str(tahun)]
    tindak = data("triwulan")["tindak"][str(tahun)][b["kode"]]
    if isinstance(tindak, int):
        tindak = kata["langkah"][tindak - 1]
    return {"kendala": kata["sebab"][b["kode"]], "tindak_lanjut": tindak}
