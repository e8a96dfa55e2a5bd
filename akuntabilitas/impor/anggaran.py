"""Import of the budget: pagu and realisasi of each source, in whole rupiah."""

from akuntabilitas.impor.isian import Isian, Usulan
from akuntabilitas.impor.jenis import TRIWULAN, Jenis, Kolom
from akuntabilitas.impor.pembaca import kata_pilihan
from akuntabilitas.models import Anggaran

KOLOM = {"pagu": "pagu", "realisasi": "realisasi"}
SUMBER = kata_pilihan(
    Anggaran.Sumber, apbn=["dipa", "apbn dipa"], hibah=["nphd", "hibah apbd"], lain=["lainnya"]
)


class JenisAnggaran(Jenis):
    """Budget by source and programme."""

    kode = "anggaran"
    nama = "Anggaran"
    penjelasan = (
        "Satu baris untuk satu sumber dana (dan program), dihitung dari Januari sampai akhir "
        "triwulan itu. Rupiah bulat. Baris jumlah tidak dibaca."
    )
    kolom = (
        Kolom(
            "sumber",
            "Sumber",
            "contoh: APBN",
            "APBN, Hibah, atau Lain.",
            ("sumber dana", "sumber anggaran"),
        ),
        Kolom("program", "Program", "Dukungan Manajemen", "Boleh kosong.", ("kegiatan", "uraian")),
        Kolom("tahun", "Tahun", "2024", "Kosong berarti tahun yang dipilih saat mengunggah."),
        Kolom(
            "triwulan",
            "Sampai dengan",
            "Setahun",
            "I, II, III, IV, atau Setahun. Kosong berarti setahun.",
            ("triwulan", "tw", "periode"),
        ),
        Kolom("pagu", "Pagu", "4.500.000.000", "Rupiah.", ("pagu anggaran", "anggaran", "pagu rp")),
        Kolom(
            "realisasi",
            "Realisasi",
            "4.410.250.000",
            "Rupiah.",
            ("realisasi anggaran", "realisasi rp"),
        ),
    )
    wajib = [("sumber",), ("pagu", "realisasi")]
    penanda = {"sumber", "program", "tahun", "triwulan"}

    def usulkan(self, pembaca, tujuan):
        """Rows of ``Anggaran``."""
        usulan = Usulan(pembaca, tujuan, Anggaran)
        for baris in pembaca:
            _baca(baris, usulan, pembaca, tujuan)
        usulan.banding()
        return usulan


def _baca(baris, usulan, pembaca, tujuan):
    sumber = pembaca.pilihan(baris, "sumber", SUMBER)
    tahun = pembaca.tahun(baris, "tahun", tujuan.tahun)
    triwulan = pembaca.pilihan(baris, "triwulan", TRIWULAN, kosong=0)
    if not sumber and pembaca.sel(baris, "sumber") is None:
        pembaca.galat(baris, "sumber", "Isi sumber dananya.")
    isi = {nama: rupiah(pembaca, baris, nama) for nama in ("pagu", "realisasi")}
    isi = {nama: nilai for nama, nilai in isi.items() if nilai is not None}
    if not sumber or tahun is None or triwulan is None or not isi:
        return
    program = pembaca.teks(baris, "program") or ""
    objek = Anggaran(tahun=tahun, triwulan=triwulan, sumber=sumber, program=program)
    kapan = f"s.d. {objek.get_triwulan_display()}" if triwulan else "setahun"
    apa = f"{objek}, {kapan}"
    kunci = (tahun, triwulan, sumber, program)
    usulan.tambah(baris, Isian(tahun, objek, kunci, isi, baris.nomor, apa, KOLOM))


def rupiah(pembaca, baris, nama):
    """A cell in whole rupiah, or ``None``."""
    bacaan = pembaca.bilangan(baris, nama, "rupiah")
    if bacaan is None or bacaan.nilai is None:
        return None
    if bacaan.nilai != int(bacaan.nilai) or bacaan.nilai < 0:
        pembaca.galat(baris, nama, "Isi rupiah bulat, tidak di bawah nol.")
        return None
    return bacaan.nilai
