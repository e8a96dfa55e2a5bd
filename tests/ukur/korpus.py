"""A corpus of any size for measuring search: the same texts for the same seed, on any machine.

Words are built from syllables, with real affixes, so none of them comes from the stemmer's table;
how often each is used follows Zipf. Between them stand sentences of the field, written for this
file, so that acronyms, phrases and typing errors mean something. A longer corpus begins with the
shorter one. Pure Python, no Django.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

BENIH = 20160920
KATA_PER_ENTRI = 416
BANYAK_AKAR = 20_000
SEPERTI_KATA_BARU = 0.0005
"""Share of words that stand in one place only: names, slips of the pen."""
SEMPAT_PDF = 0.01
"""Share of groups that are reports with a PDF of 10 to 60 pages."""
BIASA = "kegiatan"
"""The word that stands in the text of 85 % of all entries."""
SEBERAPA_BIASA = 0.85

AWAL, AKHIR = date(2012, 1, 1), date(2026, 11, 20)
KATEGORI = ("Kelembagaan", "Sosialisasi", "Tahapan", "Logistik", "Pendidikan pemilih", "Hukum")
LANGKAH = ("perencanaan", "perjanjian", "pengukuran", "pelaporan", "evaluasi")
_JENIS = ("berita",) * 80 + ("pengumuman",) * 10 + ("laporan",) * 6 + ("halaman", "indikator") * 2

_TUGAS = (
    "yang", "dan", "di", "untuk", "dengan", "dari", "pada", "dalam", "oleh", "ini", "itu", "ke",
    "tersebut", "tidak", "juga", "akan", "telah", "sebagai", "atau", "kepada", "karena", "serta",
)  # fmt: skip
KALIMAT = (
    "Sekretariat menyusun Renstra lima tahunan bersama seluruh subbagian.",
    "Nilai SAKIP kantor diumumkan sesudah evaluasi selesai.",
    "Rekapitulasi penghitungan suara berlangsung terbuka di aula kecamatan.",
    "Daftar pemilih tetap ditempel di papan pengumuman setiap desa.",
    "Jumlah pemilih dalam DPT diperbarui setiap triwulan.",
    "Partisipasi pemilih muda menjadi perhatian utama tahun ini.",
    "Laporan kinerja memuat capaian sebesar 98,75 persen.",
    "Penyandang disabilitas memperoleh alat bantu tunanetra di setiap TPS.",
    "Pertanggungjawaban anggaran diperiksa inspektorat sebelum tenggat.",
    "Perjanjian kinerja ditandatangani ketua pada awal tahun.",
    "Panitia pemungutan suara dilantik serentak di tingkat desa.",
    "Pelaksanaannya mengikuti Peraturan KPU Nomor 14 Tahun 2017.",
    "Survei kepuasan masyarakat menghasilkan IKM dengan mutu baik.",
    "Logistik pemilu tiba di gudang dan dijaga sepanjang malam.",
    "Rencana aksi perbaikan dipantau lewat monev bulanan.",
    "Zona integritas dicanangkan untuk memperkuat akuntabilitas.",
    "Keputusan itu ditetapkan dalam rapat pleno terbuka.",
    "Rapat kerja membahas tindak lanjut hasil evaluasi inspektorat.",
    "Simulasi pemungutan suara diikuti pelajar dari beberapa sekolah.",
    "Dokumen perencanaan dapat diunduh lewat laman PPID.",
)
"""Sentences of the field."""
_PEMBUKA = (
    "Rapat koordinasi", "Sosialisasi", "Pengumuman hasil", "Laporan kinerja", "Bimbingan teknis",
    "Rekapitulasi", "Penetapan", "Evaluasi", "Kunjungan kerja", "Simulasi", "Perjanjian kinerja",
    "Uji publik", "Pemutakhiran data pemilih", "Rencana strategis", "Survei kepuasan masyarakat",
)  # fmt: skip

KUERI_BIDANG = {
    "satu kata": (
        "rekapitulasi", "partisipasi", "inspektorat", "tunanetra", "gudang", "pelajar", "pleno",
        "pertanggungjawaban", "penetapan", "sosialisasi",
    ),
    "tiga kata": (
        "partisipasi pemilih muda", "rapat pleno terbuka", "evaluasi tindak lanjut",
        "logistik gudang malam", "rekapitulasi suara kecamatan", "simulasi pelajar sekolah",
        "anggaran inspektorat tenggat", "dokumen perencanaan laman", "mutu kepuasan masyarakat",
        "laporan capaian 98,75",
    ),
    "frasa": (
        '"rapat pleno terbuka"', '"penghitungan suara"', '"alat bantu"', '"tindak lanjut"',
        '"papan pengumuman"', '"pemilih muda"', '"awal tahun"', '"rencana aksi"',
        '"simulasi pemungutan suara"', '"zona integritas"',
    ),
    "singkatan": (
        "SAKIP", "Renstra", "DPT", "IKM", "PPS", "TPS", "monev", "PPID", "LKj", "PKPU 14/2017",
    ),
    "salah ketik": (
        "rekapitulsi", "partsipasi pemilih", "inspektort", "tunanetr", "akuntabiltas",
        "renstar partisipasi", "logistk gudang", "simulsi pelajar", "penghitugan suara",
        "survei kepusan",
    ),
}  # fmt: skip
"""Queries by kind, in words of the sentences above."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tulisan:
    """One group of entries: a page, and the pages of its PDF if it shows one."""

    grup: int
    judul: str
    isi: str = ""
    pdf: tuple[str, ...] = ()
    jenis: str = "berita"
    langkah: str = ""
    tahun: int | None = None
    kategori: str = ""
    tanggal: date | None = None

    @property
    def banyak_entri(self) -> int:
        """The page itself and those of its PDF."""
        return 1 + len(self.pdf)


class Korpus:
    """Texts from one seed. ``bentuk`` are the words that are no real ones, the commonest first."""

    def __init__(self, benih: int = BENIH):
        self._acak = random.Random(benih)
        self.bentuk = self._kosakata()
        kata = (*_TUGAS, *self.bentuk)
        self._kata = kata
        # Zipf–Mandelbrot: the few words at the very top are less frequent than 1/rank says.
        self._bobot = list(accumulate(1 / (n + 2.7) for n in range(1, len(kata) + 1)))

    def tulisan(self, banyak: int) -> Iterator[Tulisan]:
        """Groups with exactly this many entries together."""
        sisa, grup = banyak, 0
        while sisa:
            grup += 1
            satu = self._satu(grup, sisa)
            sisa -= satu.banyak_entri
            yield satu

    def kueri(self, jenis: str, banyak: int = 20) -> list[str]:
        """Queries of a kind of ``KUERI_BIDANG``; to words and phrases come some of no field."""
        acak = random.Random(f"{BENIH} {jenis}")
        biasa = list(KUERI_BIDANG[jenis])
        while jenis in ("satu kata", "tiga kata") and len(biasa) < banyak:
            # Three rare words are in no text together; these are in some hundreds each.
            tempat = (20, 2000) if jenis == "satu kata" else (5, 120)
            kata = acak.sample(self.bentuk[slice(*tempat)], 1 if jenis == "satu kata" else 3)
            biasa.append(" ".join(kata))
        return biasa[:banyak]

    def _kosakata(self) -> list[str]:
        """Forms with and without affixes; a root's bare form is commoner than its others."""
        akar: dict[str, None] = {}
        while len(akar) < BANYAK_AKAR:
            akar[self._akar()] = None
        semua = [(n, satu) for n, satu in enumerate(akar)]
        for n, satu in enumerate(akar):
            semua += [(4 * n + 9 * i, _imbuhkan(satu, self._acak)) for i in range(1, 5)]
        return list(dict.fromkeys(bentuk for _, bentuk in sorted(semua)))

    def _akar(self) -> str:
        suku = self._acak.choices((2, 3, 4), (60, 33, 7))[0]
        return "".join(
            self._acak.choice("bcdghjklmnprstwy")
            + self._acak.choices("aiueo", (38, 22, 20, 12, 8))[0]
            + self._acak.choices(("", "n", "r", "ng", "s", "k", "l"), (70, 8, 6, 6, 4, 3, 3))[0]
            for _ in range(suku)
        )

    def _satu(self, grup: int, sisa: int) -> Tulisan:
        acak = self._acak
        berpdf = acak.random() < SEMPAT_PDF
        jenis = "laporan" if berpdf else acak.choice(_JENIS)
        hari = (AKHIR - AWAL).days
        tanggal = AWAL + timedelta(days=int(hari * acak.random() ** 0.6))
        pdf = min(acak.randint(10, 60), sisa - 1) if berpdf else 0
        judul = f"{acak.choice(_PEMBUKA)} {' '.join(self._pilih(acak.randint(2, 6)))}"
        return Tulisan(
            grup=grup,
            judul=judul.capitalize(),
            isi=self._teks(),
            pdf=tuple(self._teks() for _ in range(pdf)),
            jenis=jenis,
            langkah=acak.choice(LANGKAH) if jenis in ("laporan", "indikator") else "",
            tahun=tanggal.year if jenis != "halaman" else None,
            kategori=acak.choice(KATEGORI) if jenis in ("berita", "pengumuman") else "",
            tanggal=tanggal if jenis not in ("halaman", "indikator") else None,
        )

    def _pilih(self, banyak: int) -> list[str]:
        return self._acak.choices(self._kata, cum_weights=self._bobot, k=banyak)

    def _teks(self) -> str:
        acak = self._acak
        kata = self._pilih(KATA_PER_ENTRI - 16)
        for n in range(len(kata)):
            if acak.random() < SEPERTI_KATA_BARU:
                kata[n] = self._akar() + self._akar()
        if acak.random() < SEBERAPA_BIASA:
            for _ in range(acak.choice((1, 1, 1, 2, 3))):
                kata[acak.randrange(len(kata))] = BIASA
        kalimat = list(_potong(kata, acak))
        # Sentences of the field: the first ones of the list are more frequent than the last.
        for _ in range(acak.choice((1, 2, 3))):
            satu = KALIMAT[int(len(KALIMAT) * acak.random() ** 1.5)]
            kalimat.insert(acak.randrange(len(kalimat)), satu)
        return "\n".join(" ".join(kalimat[n : n + 5]) for n in range(0, len(kalimat), 5))


def _potong(kata: list[str], acak: random.Random) -> Iterator[str]:
    """Words as sentences of 6 to 20, some with a number."""
    n = 0
    while n < len(kata):
        panjang = acak.randint(6, 20)
        satu = kata[n : n + panjang]
        if acak.random() < 0.15:
            satu.append(f"{acak.randint(1, 99)},{acak.randint(10, 99)}")
        yield " ".join(satu).capitalize() + "."
        n += panjang


_LULUH = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
_SENGAU = {"b": "m", "c": "n", "d": "n", "j": "n", "g": "ng", "h": "ng"}


def _imbuhkan(akar: str, acak: random.Random) -> str:
    """The root under one of the common affixes, with the sounds that melt."""
    huruf = akar[0]
    sengau = _LULUH.get(huruf, _SENGAU.get(huruf, "") + huruf) + akar[1:]
    return acak.choice(
        (
            f"me{sengau}", f"me{sengau}kan", f"me{sengau}i", f"di{akar}", f"di{akar}kan",
            f"ber{akar}", f"ter{akar}", f"pe{sengau}", f"pe{sengau}an", f"ke{akar}an",
            f"{akar}an", f"{akar}nya", f"{akar}kan", f"se{akar}", f"per{akar}an",
        )
    )  # fmt: skip
