"""All tables of open data in their order, and what is left out of them and why.

A new field of a published row is exported or named here with a reason; a test holds both together.
"""

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.angka import Angka, VersiAngka
from akuntabilitas.aturan import AturanHitung
from akuntabilitas.data import dihitung, indikator, isi, penilaian, rencana
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.ikm import Ikm
from akuntabilitas.indikator import Indikator, VersiIndikator
from akuntabilitas.pk import PerjanjianKinerja
from akuntabilitas.rencana import Jenjang, Renstra, Sasaran
from akuntabilitas.rilis import Rilis
from akuntabilitas.satker import Satker

SEMUA = (
    isi.RILIS,
    isi.ANGKA,
    isi.ANGGARAN,
    penilaian.EVALUASI,
    penilaian.KOMPONEN,
    penilaian.SUBKOMPONEN,
    penilaian.REKOMENDASI,
    penilaian.IKM,
    penilaian.UNSUR,
    rencana.KANTOR,
    rencana.RENSTRA,
    rencana.JENJANG,
    rencana.SASARAN,
    indikator.INDIKATOR,
    indikator.VERSI_INDIKATOR,
    indikator.PERJANJIAN,
    indikator.ATURAN,
    isi.DOKUMEN,
    dihitung.HASIL_JANJI,
    dihitung.HASIL_INDIKATOR,
    dihitung.HASIL_SASARAN,
    dihitung.HASIL_ANGGARAN,
    dihitung.HASIL_EVALUASI,
    dihitung.HASIL_IKM,
)
"""Every table, those of what was published first."""

NOMOR = "Nomor basis data; kunci dalam data ini berupa kata."
ORANG = "Orang tidak disebut."
DRAF = "Menyangkut drafnya, bukan yang terbit."

BARIS = {"id": NOMOR, "oleh": ORANG, "diubah": DRAF}
"""What no published row of any kind tells."""

TAK_DIEKSPOR = {
    Rilis: {
        "id": NOMOR,
        "pengaju": ORANG,
        "pengesah": ORANG,
        "penulis": ORANG,
        "catatan": DRAF,
        "dibuat": DRAF,
    },
    VersiAngka: BARIS,
    Anggaran: BARIS,
    Evaluasi: BARIS,
    Rekomendasi: BARIS,
    Ikm: BARIS,
    Satker: {"id": NOMOR},
    Renstra: {"id": NOMOR},
    Jenjang: {"id": NOMOR},
    Sasaran: {"id": NOMOR},
    Indikator: {"id": NOMOR},
    VersiIndikator: {"id": NOMOR},
    PerjanjianKinerja: {"id": NOMOR},
    AturanHitung: {"id": NOMOR},
    Angka: {
        "id": NOMOR,
        **dict.fromkeys(
            ("indikator", "tahun", "triwulan", "jenis", "pk_asal"),
            "Ada pada setiap baris tabel angka.",
        ),
    },
}
"""Fields of models that are not exported, with the reason."""
