"""Import of targets and realisasi: a row per quarter, or a column for each."""

import re

from akuntabilitas.impor.jenis import TRIWULAN, Jenis, Kolom
from akuntabilitas.impor.usulan_angka import RINCIAN, UsulanAngka

APA = {
    "target": "target",
    "target kinerja": "target",
    "realisasi": "realisasi",
    "realisasi kinerja": "realisasi",
    "kendala": "kendala",
    "hambatan": "kendala",
    "permasalahan": "kendala",
    "tindak lanjut": "tindak_lanjut",
    "rencana tindak lanjut": "tindak_lanjut",
    "bukti": "bukti",
    "bukti dukung": "bukti",
}
_JUDUL = re.compile(
    rf"(?P<apa>{'|'.join(sorted(APA, key=len, reverse=True))})"
    r"(?: pk)?(?: (?P<awal>awal)| (?P<ubah>perubahan)(?: (?P<ke>\d))?)?"
    r"(?: (?:sasaran )?(?P<kapan>(?:tw|triwulan) ?(?:iv|i{1,3}|[1-4])|setahun|tahunan|tahun))?"
    r"(?: (?P<tahun>20\d\d))?"
)


class JenisAngka(Jenis):
    """Targets and realisasi of indicators, by quarter and year."""

    kode = "angka"
    nama = "Target dan realisasi"
    penjelasan = (
        "Satu baris untuk satu indikator dan satu triwulan. Boleh juga satu baris untuk setahun, "
        "dengan kolom “Target TW I”, “Realisasi TW I”, dan seterusnya."
    )
    kolom = (
        Kolom(
            "kode",
            "Kode",
            "contoh: IKSS-1",
            "Kode indikator, persis seperti di portal.",
            ("kode indikator", "no indikator", "kode iku"),
        ),
        Kolom(
            "indikator",
            "Indikator",
            "Persentase partisipasi pemilih",
            "Nama indikator. Menggantikan kode bila kode kosong.",
            ("indikator kinerja", "nama indikator", "indikator kinerja utama", "iku"),
        ),
        Kolom("satuan", "Satuan", "%", "Hanya dicocokkan dengan satuan indikator."),
        Kolom("tahun", "Tahun", "2024", "Kosong berarti tahun yang dipilih saat mengunggah."),
        Kolom("triwulan", "Triwulan", "I", "I, II, III, IV, atau Setahun.", ("tw", "periode")),
        Kolom(
            "pk",
            "PK",
            "",
            "Untuk target setahun: “Ketua awal”, “Sekretaris perubahan 1”. “Renstra” untuk target "
            "di luar PK.",
            ("perjanjian kinerja", "pihak", "pihak pertama"),
        ),
        Kolom(
            ("target", None, None, None),
            "Target",
            "77,5",
            "Angka, predikat, atau “tidak diukur”, “tidak berlaku”. Sel kosong tidak mengubah "
            "apa pun; “hapus” membuang nilainya dari draf.",
        ),
        Kolom(("realisasi", None, None, None), "Realisasi", "79,9", "Seperti Target."),
        Kolom(("kendala", None, None, None), "Kendala", "Data TPS terlambat", "Milik realisasi."),
        Kolom(
            ("tindak_lanjut", None, None, None),
            "Tindak lanjut",
            "Meminta data tiap pekan",
            "Milik realisasi.",
        ),
        Kolom(
            ("bukti", None, None, None),
            "Bukti dukung",
            "Laporan Kinerja 2024",
            "Judul atau nomor dokumen yang sudah ada di portal. Milik realisasi.",
        ),
        Kolom(
            "alasan_nasional",
            "Alasan terhadap target nasional",
            "",
            "Bila target setahun lebih buruk daripada target nasional.",
        ),
        Kolom("alasan", "Alasan perubahan", "", "Untuk PK perubahan yang belum ada di portal."),
    )
    kosong = (
        "Sel kosong tidak mengubah apa pun. Untuk membuang nilai dari draf, tulis “hapus” di "
        "selnya."
    )
    wajib = [("kode", "indikator"), ("target", "realisasi", *RINCIAN)]
    penanda = {"kode", "indikator", "satuan", "tahun", "triwulan", "pk"}

    def kenali(self, judul):
        """Besides the plain names: "target tw i", "target pk perubahan 1", "realisasi 2024"."""
        kunci = super().kenali(judul)
        cocok = None if kunci else _JUDUL.fullmatch(judul)
        if not cocok:
            return kunci
        nomor = 0 if cocok["awal"] else int(cocok["ke"] or 1) if cocok["ubah"] else None
        triwulan = TRIWULAN[cocok["kapan"]] if cocok["kapan"] else None
        tahun = int(cocok["tahun"]) if cocok["tahun"] else None
        return (APA[cocok["apa"]], nomor, triwulan, tahun)

    def usulkan(self, pembaca, tujuan):
        """Rows of ``VersiAngka``."""
        usulan = UsulanAngka(pembaca, tujuan)
        for baris in pembaca:
            usulan.baca(baris)
        usulan.banding()
        return usulan
