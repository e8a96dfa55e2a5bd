"""The offices whose pages are rebuilt from their export: the sample's, and one made by hand."""

from datetime import UTC, date, datetime

from akuntabilitas.models import (
    Anggaran,
    AturanHitung,
    Ikm,
    Indikator,
    Rekomendasi,
    Satker,
    VersiIndikator,
)
from home.management import angka as angka_contoh
from home.management.commands.contoh import catat_semua
from tests.akuntabilitas import pabrik_angka as angka


def kantor_contoh():
    """The sample office's figures, 2020 to the running year."""
    angka_contoh.muat(catat_semua, {}, {})


def kantor_tangan():
    """What the sample lacks: a cap, states, thirds, grades, tolerance, drops, limits, intervals."""
    satker = angka.satker()
    pusat = Satker.objects.create(kode="00", nama="KPU RI", tingkat="pusat")
    Satker.objects.filter(pk=satker.pk).update(induk=pusat)
    AturanHitung.objects.create(
        jenis="capaian",
        mulai=date(2024, 1, 1),
        nama="Dibatasi 100",
        isi={
            "nama": "Dibatasi 100",
            "mulai": "2024-01-01",
            "desimal": 2,
            "sumber": "Keputusan kantor",
            "keyakinan": "C",
            "batas": "100",
            "lantai": "0",
            "rumus_rendah": "T/R",
            "toleransi": "0",
            "pita": [{"label": "Baik", "mulai": "80"}, {"label": "Kurang", "mulai": None}],
        },
    )
    nasional = angka.indikator(nama="Partisipasi nasional")
    Indikator.objects.filter(pk=nasional.pk).update(satker=pusat)
    rencana, hasil = angka.rilis(lingkup="rencana"), angka.rilis()
    pk, ubahan, sekretaris = angka.pk(), angka.pk(nomor=1), angka.pk(pihak="sekretaris")
    atas, bawah = angka.sasaran(), angka.sasaran("Data yang =benar")

    def buat(target=(), realisasi=None, tw=(), sasaran=atas, **lain):
        satu = angka.indikator(sasaran=sasaran, **lain)
        for milik, isi in target:
            isi = isi if isinstance(isi, dict) else {"nilai": isi}
            angka.isi(rencana, satu, "target", pk_asal=milik, **isi)
        if realisasi is not None:
            isi = realisasi if isinstance(realisasi, dict) else {"nilai": realisasi}
            angka.isi(hasil, satu, **isi)
        for ke, isi in enumerate(tw, start=1):
            if isi is not None:
                angka.isi(hasil, satu, triwulan=ke, nilai=isi)
        return satu

    turun = buat([(pk, 120), (ubahan, 80)], 84, satuan="orang", nama="Target turun")
    buat([(pk, "77.5")], "79.987654", nama="Lewat batas", setara=nasional)
    buat([(pk, "0.2")], "0.3", arah="rendah", nama="Rendah T/R")
    buat([(pk, 2)], tw=(1, 2, 2), agregasi="rata_rata", nama="Sepertiga", sasaran=bawah)
    buat([(pk, 50)], tw=(10, 25, 45, 60), agregasi="jumlah", kumulatif=True, nama="Kumulatif")
    buat([(pk, 0)], 0, arah="rendah", nama="Target nol", sasaran=bawah)
    buat([(pk, 10)], 12, arah="sesuai", toleransi=2, satuan="hari", nama="Dengan toleransi")
    buat([(pk, 75)], {"keadaan": "tidak_diukur"}, nama="Tidak diukur", sasaran=bawah)
    buat([(pk, 75), (ubahan, {"keadaan": "tidak_berlaku"})], 10, nama="Dilepas")
    buat([(pk, 5), (sekretaris, 9)], 6, nama="Dua pihak")
    buat([(sekretaris, 9)], nama="Tanpa realisasi")
    buat((), 6, nama="Tanpa janji")
    skala = {"jenis_nilai": "predikat", "skala": ["A", "BB", "B"], "satuan": "predikat"}
    buat([(pk, {"predikat": "BB"})], {"predikat": "B"}, nama="Predikat", **skala)
    buat([(pk, 1)], 1, jenis_nilai="ya_tidak", satuan="ya/tidak", nama="Ya tidak")
    angka.nilai_lain(hasil)
    Anggaran.objects.create(rilis=hasil, tahun=2024, triwulan=3, sumber="apbn", pagu=1, realisasi=1)
    for program, uang in (("A", 5), ("B", None)):
        Anggaran.objects.create(
            rilis=hasil, tahun=2024, sumber="hibah", program=program, pagu=10, realisasi=uang
        )
    rata = {"mulai": date(2024, 7, 1), "akhir": date(2024, 12, 31), "rata": angka.BANDUNG_BARAT}
    Ikm.objects.create(rilis=hasil, **rata)
    versi = turun.versi.get()
    versi.pk, versi.mulai, versi.nama, versi.desimal = None, 2025, "Target turun, arti baru", 0
    VersiIndikator.objects.bulk_create([versi])
    rencana.sahkan(None, waktu=datetime(2024, 1, 20, tzinfo=UTC))
    nasib = angka.rilis(lingkup="rencana")
    nasib.satker = pusat
    nasib.save()
    angka.isi(nasib, nasional, "target", 80)
    nasib.sahkan(None, waktu=datetime(2024, 2, 1, tzinfo=UTC))
    hasil.sahkan(None, waktu=datetime(2025, 1, 20, tzinfo=UTC))
    koreksi = angka.rilis(alasan="Tertulis 84, yang benar 79; KPU Bandung Barat punya jumlahnya.")
    angka.isi(koreksi, turun, nilai=79)
    # 198 203 196 226 190 196 202 190 214 of 57: 88,45 A (domain page).
    jumlah = (198, 203, 196, 226, 190, 196, 202, 190, 214)
    ikm = {"jumlah": dict(zip(angka.BANDUNG_BARAT, jumlah, strict=True)), "responden": 57}
    Ikm.objects.create(rilis=koreksi, **{**rata, "rata": {}}, **ikm)
    Rekomendasi.objects.create(
        rilis=koreksi, tahun=2024, nomor=1, isi="Perbaiki data.", tenggat=date(2025, 2, 28),
        keadaan="selesai", selesai=date(2025, 2, 1),
    )  # fmt: skip
    koreksi.sahkan(None)


KANTOR = {"contoh": kantor_contoh, "buatan tangan": kantor_tangan}
