"""An import of 5,000 rows (10,000 figures), and of the largest sheet that is taken.

``python -m tests.ukur.impor`` prints a Markdown table: seconds, queries, and how far the process's
memory rose above what it held before (Linux).
"""

import time
from pathlib import Path

from tests.ukur.kantor import siapkan

INDIKATOR = 1250
TRIWULAN = ("I", "II", "III", "IV")


def rencana():
    """The sheet of a plan with that many indicators."""
    yield ["Periode", "Jenjang", "Kode sasaran", "Sasaran", "Kode", "Indikator", "Satuan", "Arah",
           "Agregasi"]  # fmt: skip
    for n in range(INDIKATOR):
        yield ["2010–2014", "Sasaran Strategis", "SS1", "Terlayani", f"U{n}", f"Indikator {n}",
               "%", "semakin tinggi", "Dijumlah"]  # fmt: skip


def angka():
    """Four quarters of each indicator."""
    yield ["Kode", "Indikator", "Triwulan", "Target", "Realisasi", "Kendala", "Tindak lanjut"]
    for n in range(INDIKATOR):
        for ke, kata in enumerate(TRIWULAN, start=1):
            yield [f"U{n}", f"Indikator {n}", kata, 20 * ke + n / 8, "12,5", "Hujan", "Dijadwalkan"]


def terbesar():
    """As many cells as are taken, nearly."""
    from akuntabilitas.impor.lembar import SEL_MAKS

    yield ["Kode", *(f"Target 20{n:02}" for n in range(14))]
    for n in range(SEL_MAKS // 15 - 1):
        yield [f"X{n}", *range(14)]


def ukur(nama, kerja):
    """Run ``kerja`` and print its row; gives what it gave."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    Path("/proc/self/clear_refs").write_text("5")  # The peak begins anew.
    awal, mulai = _memori("VmRSS"), time.perf_counter()
    with CaptureQueriesContext(connection) as kueri:
        hasil = kerja()
    lama = time.perf_counter() - mulai
    print(f"| {nama} | {lama:.1f} | {len(kueri)} | {_memori('VmHWM') - awal} |")
    return hasil


def _memori(nama):
    """Megabytes that the system says."""
    baris = Path("/proc/self/status").read_text().splitlines()
    return next(int(b.split()[1]) // 1000 for b in baris if b.startswith(nama))


def main():
    """Print the table."""
    siapkan()
    from akuntabilitas.impor.lembar import baca
    from akuntabilitas.impor.proses import pratinjau, terapkan
    from akuntabilitas.impor.tujuan import Tujuan
    from akuntabilitas.models import Satker
    from tests.akuntabilitas.pabrik_lembar import xlsx

    tujuan = Tujuan(Satker.objects.get(milik_sendiri=True), 2010)
    lembar = baca(xlsx(*rencana()), "rencana.xlsx")
    isi, besar = xlsx(*angka()), xlsx(*terbesar())
    print("| Langkah | Detik | Kueri | Memori (MB) |\n| --- | ---: | ---: | ---: |")
    ukur("1.250 indikator, masuk", lambda: terapkan("rencana", lembar, tujuan, None))
    lembar = ukur("5.000 baris, dibaca", lambda: baca(isi, "angka.xlsx"))
    ukur("5.000 baris, diperiksa", lambda: pratinjau("angka", lembar, tujuan))
    ukur("5.000 baris, masuk", lambda: terapkan("angka", lembar, tujuan, None))
    ukur("5.000 baris, lagi", lambda: terapkan("angka", lembar, tujuan, None))
    lembar = ukur("berkas terbesar, dibaca", lambda: baca(besar, "besar.xlsx"))
    ukur("berkas terbesar, diperiksa", lambda: pratinjau("angka", lembar, tujuan))


if __name__ == "__main__":
    main()
