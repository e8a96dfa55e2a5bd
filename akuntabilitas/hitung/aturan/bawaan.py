"""The rule sets that a new portal begins with; offices add others as dated settings.

Confidence and sources are those of the domain reference (docs/hitung.md). Start dates are set so
that a report's own year finds its rule; they are settings too.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from .akip import AturanAKIP, KomponenAKIP, PredikatAKIP, SubkomponenAKIP
from .capaian import AturanCapaian
from .ikm import AturanIKM, KelasIKM, UnsurIKM

CAPAIAN = (
    AturanCapaian(
        nama="Capaian tanpa batas atas",
        mulai=date(2014, 1, 1),
        desimal=2,
        sumber="Tidak ada aturan nasional tentang batas dan pita capaian; pengaturan kantor.",
        keyakinan="C",
    ),
)

PREDIKAT = (
    PredikatAKIP("AA", "sangat memuaskan", Decimal(90)),
    PredikatAKIP("A", "memuaskan", Decimal(80)),
    PredikatAKIP("BB", "sangat baik", Decimal(70)),
    PredikatAKIP("B", "baik", Decimal(60)),
    PredikatAKIP("CC", "cukup", Decimal(50)),
    PredikatAKIP("C", "kurang", Decimal(30)),
    PredikatAKIP("D", "sangat kurang", None),
)

AKIP = (
    AturanAKIP(
        nama="PermenPANRB 12/2015",
        mulai=date(2015, 1, 1),
        desimal=2,
        sumber="PermenPANRB 12/2015; bobot dan predikat perlu dicocokkan dengan naskahnya.",
        keyakinan="C",
        komponen=(
            KomponenAKIP("perencanaan", "Perencanaan Kinerja", Decimal(30)),
            KomponenAKIP("pengukuran", "Pengukuran Kinerja", Decimal(25)),
            KomponenAKIP("pelaporan", "Pelaporan Kinerja", Decimal(15)),
            KomponenAKIP("evaluasi", "Evaluasi Internal", Decimal(10)),
            KomponenAKIP("capaian", "Capaian Kinerja", Decimal(20)),
        ),
        predikat=PREDIKAT,
    ),
    AturanAKIP(
        nama="PermenPANRB 88/2021",
        mulai=date(2022, 1, 1),
        desimal=2,
        sumber="PermenPANRB 88/2021; bobot komponen dan predikat A, bobot subkomponen B.",
        keyakinan="A",
        komponen=(
            KomponenAKIP("perencanaan", "Perencanaan Kinerja", Decimal(30)),
            KomponenAKIP("pengukuran", "Pengukuran Kinerja", Decimal(30)),
            KomponenAKIP("pelaporan", "Pelaporan Kinerja", Decimal(15)),
            KomponenAKIP("evaluasi", "Evaluasi Akuntabilitas Kinerja Internal", Decimal(25)),
        ),
        subkomponen=(
            SubkomponenAKIP("keberadaan", "Keberadaan", Decimal(20)),
            SubkomponenAKIP("kualitas", "Kualitas", Decimal(30)),
            SubkomponenAKIP("pemanfaatan", "Pemanfaatan", Decimal(50)),
        ),
        predikat=PREDIKAT,
    ),
)

IKM = (
    AturanIKM(
        nama="PermenPANRB 14/2017",
        mulai=date(2017, 1, 1),
        desimal=2,
        sumber="PermenPANRB 14/2017; margin batas kelas adalah pengaturan kantor (C).",
        keyakinan="A",
        unsur=(
            UnsurIKM("Persyaratan", ("Persyaratan Pelayanan",)),
            UnsurIKM("Sistem, Mekanisme, dan Prosedur", ("Prosedur", "Prosedur Pelayanan")),
            UnsurIKM("Waktu Penyelesaian", ("Waktu Pelayanan", "Waktu Penyelesaian Pelayanan")),
            UnsurIKM("Biaya/Tarif", ("Biaya", "Tarif")),
            UnsurIKM("Produk Spesifikasi Jenis Pelayanan", ("Produk Layanan", "Produk Pelayanan")),
            UnsurIKM("Kompetensi Pelaksana", ("Kompetensi Petugas",)),
            UnsurIKM("Perilaku Pelaksana", ("Perilaku Petugas",)),
            UnsurIKM(
                "Penanganan Pengaduan, Saran, dan Masukan",
                ("Penanganan Pengaduan", "Pengaduan, Saran, dan Masukan"),
            ),
            UnsurIKM("Sarana dan Prasarana", ("Sarana", "Prasarana")),
        ),
        bobot=Fraction(1, 9),
        tertinggi=4,
        desimal_unsur=2,
        kelas=(
            KelasIKM("A", "Sangat Baik", Decimal("88.31")),
            KelasIKM("B", "Baik", Decimal("76.61")),
            KelasIKM("C", "Kurang Baik", Decimal("65.00")),
            KelasIKM("D", "Tidak Baik", Decimal("25.00")),
        ),
        margin=Decimal("0.50"),
    ),
)
