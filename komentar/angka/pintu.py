"""The page "Angka moderasi" and its table as CSV; kept like any public page: it names nobody."""

import csv

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from komentar.angka.hitung import BATAS_KECIL, BULAN, LAINNYA, bulanan
from portal.cms.lembar import sel

KOLOM = ("diterima", "disetujui", "ditolak", "ditarik", "disembunyikan")


@require_safe
def angka(request):
    """The months as a chart and tables."""
    bulan = bulanan(timezone.now())
    terbanyak = max(satu.diterima for satu in bulan)
    konteks = {
        "bulan": [
            {"isi": satu, "panjang": f"{100 * satu.diterima / terbanyak:.1f}" if terbanyak else "0"}
            for satu in bulan
        ],
        "ada": any(getattr(satu, nama) for satu in bulan for nama in KOLOM),
        "beralasan": [satu for satu in bulan if satu.alasan],
        "banyak_bulan": BULAN,
        "batas_kecil": BATAS_KECIL,
        "lainnya": LAINNYA,
    }
    return render(request, "komentar/angka/angka.html", konteks)


@require_safe
def unduh(request):
    """One line a number; opens right in an Indonesian Excel."""
    jawab = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="angka-komentar.csv"'},
    )
    tulis = csv.writer(jawab, delimiter=";", lineterminator="\r\n")
    tulis.writerow(["bulan", "ukuran", "alasan", "nilai"])
    for satu in bulanan(timezone.now()):
        bulan = f"{satu.tahun}-{satu.nomor:02d}"
        tulis.writerows([bulan, nama, "", getattr(satu, nama)] for nama in KOLOM)
        tulis.writerows([bulan, "ditolak", sel(nama), nilai] for nama, nilai in satu.alasan)
        if satu.jam is not None:
            tulis.writerow([bulan, "median_jam", "", str(satu.jam).replace(".", ",")])
    return jawab
