"""The SAKIP chain: its steps, and which kind of report belongs to which (Perpres 29/2014)."""

from dataclasses import dataclass

from django.db.models import TextChoices


class Langkah(TextChoices):
    """The steps, in the order of the chain."""

    PERENCANAAN = "perencanaan", "Perencanaan"
    PERJANJIAN = "perjanjian", "Perjanjian"
    PENGUKURAN = "pengukuran", "Pengukuran"
    PELAPORAN = "pelaporan", "Pelaporan"
    EVALUASI = "evaluasi", "Evaluasi"
    TINDAK_LANJUT = "tindak-lanjut", "Tindak lanjut"


PENJELASAN = {
    Langkah.PERENCANAAN: "Apa yang hendak dicapai kantor, dan dengan ukuran apa.",
    Langkah.PERJANJIAN: "Target yang dijanjikan pejabat untuk tahun itu.",
    Langkah.PENGUKURAN: "Capaian yang dihitung sepanjang tahun.",
    Langkah.PELAPORAN: "Laporan kantor tentang janji dan hasilnya.",
    Langkah.EVALUASI: "Penilaian pihak lain atas akuntabilitas kantor.",
    Langkah.TINDAK_LANJUT: "Apa yang dikerjakan setelah penilaian itu.",
}
"""Each step in one sentence, for a citizen."""


class JenisLaporan(TextChoices):
    """The kinds of report; the value is also the usual slug."""

    RENSTRA = "renstra", "Rencana Strategis (Renstra)"
    IKU = "iku", "Indikator Kinerja Utama (IKU)"
    RKT = "rkt", "Rencana Kinerja Tahunan (RKT)"
    RENAKSI = "renaksi", "Rencana Aksi Perjanjian Kinerja"
    PK_KETUA = "pk-ketua", "Perjanjian Kinerja Ketua"
    PK_SEKRETARIS = "pk-sekretaris", "Perjanjian Kinerja Sekretaris"
    PENGUKURAN = "pengukuran", "Pengukuran Kinerja"
    LKJ = "lkj", "Laporan Kinerja (LKj)"
    LHE = "lhe", "Laporan Hasil Evaluasi (LHE)"
    SKM = "skm", "Survei Kepuasan Masyarakat (SKM)"
    RTL = "rtl", "Tindak Lanjut Hasil Evaluasi"


LANGKAH_JENIS = {
    JenisLaporan.RENSTRA: Langkah.PERENCANAAN,
    JenisLaporan.IKU: Langkah.PERENCANAAN,
    JenisLaporan.RKT: Langkah.PERENCANAAN,
    JenisLaporan.RENAKSI: Langkah.PERENCANAAN,
    JenisLaporan.PK_KETUA: Langkah.PERJANJIAN,
    JenisLaporan.PK_SEKRETARIS: Langkah.PERJANJIAN,
    JenisLaporan.PENGUKURAN: Langkah.PENGUKURAN,
    JenisLaporan.LKJ: Langkah.PELAPORAN,
    JenisLaporan.LHE: Langkah.EVALUASI,
    JenisLaporan.SKM: Langkah.EVALUASI,
    JenisLaporan.RTL: Langkah.TINDAK_LANJUT,
}


@dataclass(frozen=True)
class LangkahTampil:
    """A step of the chain with its reports, for a template; ``laporan`` may be empty."""

    kode: str
    label: str
    penjelasan: str
    laporan: list


def rantai(laporan):
    """Sort reports into the chain's steps, all of them, in its order."""
    urutan = list(JenisLaporan)
    laporan = sorted(laporan, key=lambda satu: (urutan.index(satu.jenis), satu.title))
    return [
        LangkahTampil(
            kode=satu.value,
            label=satu.label,
            penjelasan=PENJELASAN[satu],
            laporan=[lap for lap in laporan if lap.langkah == satu],
        )
        for satu in Langkah
    ]
