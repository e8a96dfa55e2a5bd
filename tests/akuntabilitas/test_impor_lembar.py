"""Files into rows: as Excel, LibreOffice and editors of text write them; and hostile ones."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from akuntabilitas.impor import lembar
from akuntabilitas.impor.lembar import LembarDitolak, Rupa, Sel, baca, huruf, sebut_baris
from tests.akuntabilitas.pabrik_lembar import mentah, simpan, teks, xlsx


def sel(isi, alamat_baris=1, kolom=1, nama="angka.xlsx"):
    baris = {b.nomor: b for b in baca(isi, nama).baris}
    return baris[alamat_baris].sel.get(kolom)


def test_sel_excel():
    def ubah(satu):
        satu["A1"].number_format = "0%"
        satu["B1"].number_format = '0.00"%"'
        satu["C1"].number_format = "dd-mm-yyyy"
        satu["H1"].number_format = r"0.00\%"

    isi = xlsx([0.83, 83, date(2024, 2, 1), " teks ", True, 1234567, None, 83.5], ubah=ubah)
    satu = baca(isi, "a.xlsx").baris[0].sel
    assert satu == {
        1: Sel("0.83", Rupa.PERSEN),
        2: Sel("83", Rupa.ANGKA),  # A percent sign in quotes multiplies nothing.
        3: Sel("2024-02-01", Rupa.TANGGAL),
        4: Sel("teks"),
        5: Sel("1", Rupa.LOGIS),
        6: Sel("1234567", Rupa.ANGKA),
        8: Sel("83.5", Rupa.ANGKA),  # Nor does one after a backslash.
    }


def test_teks_sebaris_dan_persen():
    isi = mentah(
        f'<row r="1">{teks("A1", "0,2")}<c r="B1" s="1"><v>0.83</v></c></row>'
        '<row r="1048576" hidden="false"/>',
        gaya=[(164, "0.0%")],
    )
    assert sel(isi) == Sel("0,2")
    assert sel(isi, kolom=2) == Sel("0.83", Rupa.PERSEN)


def test_rumus_dengan_hasil_dibaca_tanpa_hasil_ditandai():
    isi = mentah(
        '<row r="1"><c r="A1"><f>40+43.12</f><v>83.12</v></c>'
        '<c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>"a"</f><v>kata</v></c>'
        '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    satu = baca(isi, "a.xlsx").baris[0].sel
    assert satu == {
        1: Sel("83.12", Rupa.ANGKA),
        2: Sel("", Rupa.RUMUS),
        3: Sel("kata"),
        4: Sel("#DIV/0!", Rupa.GALAT),
    }


def test_rumus_bersama_dengan_hasil():
    isi = mentah(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>'
        '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>'
    )
    assert [sel(isi, n) for n in (1, 2, 3)] == [
        Sel("4", Rupa.ANGKA),
        Sel("6", Rupa.ANGKA),
        Sel("", Rupa.RUMUS),
    ]


def test_bukan_bilangan_terhingga():
    assert sel(mentah('<row r="1"><c r="A1"><v>1e999</v></c></row>')).rupa is Rupa.GALAT
    for nilai in ("nan", "-inf"):
        with pytest.raises(LembarDitolak, match="rusak"):
            baca(mentah(f'<row r="1"><c r="A1"><v>{nilai}</v></c></row>'), "a.xlsx")


def test_derau_pecahan_biner_dibuang():
    assert sel(mentah('<row r="1"><c r="A1"><v>0.30000000000000004</v></c></row>')).isi == "0.3"


def test_baris_tersembunyi_dibaca_dan_disebut():
    def ubah(satu):
        for nomor in (2, 3, 5):
            satu.row_dimensions[nomor].hidden = True

    satu = baca(xlsx(["a"], ["b"], ["c"], ["d"], ["e"], ubah=ubah), "a.xlsx")
    assert [b.nomor for b in satu.baris] == [1, 2, 3, 4, 5]
    assert satu.catatan == ["Baris tersembunyi ikut dibaca: 2–3 dan 5. Hapus bila tidak dimaksud."]


def test_lembar_pertama_yang_berisi_bukan_petunjuk_atau_tersembunyi():
    buku = Workbook()
    buku.active.title = "Petunjuk"
    buku.active.append(["baca saya"])
    buku.create_sheet("Lama").append(["lama"])
    buku["Lama"].sheet_state = "hidden"
    buku.create_sheet("Kosong")
    buku.create_sheet("Isian").append(["isi"])
    buku.create_sheet("Lain").append(["lain"])
    satu = baca(simpan(buku), "a.xlsx")
    assert (satu.nama, satu.baris[0].sel[1].isi) == ("Isian", "isi")
    assert satu.catatan == ["Hanya lembar “Isian” dibaca, bukan “Lain”."]


@pytest.mark.parametrize(
    "isi",
    [
        "Kode;Target\nI1;0,2\n".encode("utf-8-sig"),
        b'Kode,Target\r\nI1,"0,2"\r\n',
        b"Kode\tTarget\nI1\t0,2\n",
        b"sep=;\nKode;Target\nI1;0,2\n",
        "Kode;Target\nI1;0,2\n".encode("utf-16"),
    ],
)
def test_csv_apa_pun_pemisahnya(isi):
    satu = baca(isi, "a.csv")
    assert [[s.isi for s in b.sel.values()] for b in satu.baris] == [
        ["Kode", "Target"],
        ["I1", "0,2"],
    ]


def test_csv_cp1252_dan_baris_baru_dalam_petik():
    isi = 'Kode;Kendala\nI1;"TPS – jauh\nsekali"\n\nI2;b\n'.encode("cp1252")
    satu = baca(isi, "a.csv")
    assert [b.nomor for b in satu.baris] == [1, 2, 5]
    assert satu.baris[1].sel[2].isi == "TPS – jauh\nsekali"


def test_csv_koma_dalam_kalimat_bukan_pemisah():
    isi = b"Kode;Kendala\nI1;jauh, hujan, banjir\nI2;a, b, c\n"
    assert baca(isi, "a.csv").baris[1].sel[2].isi == "jauh, hujan, banjir"


def test_nama_kolom_dan_baris():
    assert [huruf(n) for n in (1, 26, 27, 703)] == ["A", "Z", "AA", "AAA"]
    assert sebut_baris([3]) == "3"
    assert sebut_baris([8, 3, 5, 6, 7]) == "3 dan 5–8"


def test_gabungan_yang_dibuat_untuk_menyakiti():
    ekor = "<mergeCells>" + '<mergeCell ref="A1:GR1048576"/>' * 5000 + "</mergeCells>"
    isi = mentah(f'<row r="1">{teks("A1", "Kode")}{teks("B1", "Target")}</row>', ekor=ekor)
    assert len(baca(isi, "a.xlsx").gabungan[1]) == lembar.KOLOM_MAKS


def arsip(**bagian):
    keluaran = BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as satu:
        for nama, isi in bagian.items():
            satu.writestr(nama.replace("__", "/"), isi)
    return keluaran.getvalue()


BOM = b"<a>" + b" " * (31 * lembar.MB) + b"</a>"
ENTITAS = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
LUAR = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("isi", "nama", "kalimat"),
    [
        (b"", "a.xlsx", "kosong"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a.xlsx", "bukan berkas Excel"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a.csv", "halaman web"),
        (b"PK\x03\x04rusak", "a.xlsx", "bukan berkas Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.xls", r"Excel lama \(.xls\)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx",
            "kata sandi",
        ),
        (arsip(mimetype="application/x"), "a.ods", "LibreOffice"),
        (arsip(word__document="<a/>"), "a.xlsx", "bukan berkas Excel"),
        (mentah("", lain={"xl/vbaProject.bin": b"x"}), "a.xlsx", "makro"),
        (mentah("", lain={"xl/media/besar.xml": BOM}), "a.xlsx", "terlalu besar"),
        (mentah("<row><c><v>1", kepala=ENTITAS), "a.xlsx", "perintah yang tidak dikenal|rusak"),
        (mentah("<row r='1'><c r='A1'><v>&a;</v></c></row>", kepala=ENTITAS), "a.xlsx", "perintah"),
        (mentah("<row r='1'><c r='A1'><v>&a;</v></c></row>", kepala=LUAR), "a.xlsx", "perintah"),
        (mentah("<row r='x'><c r='A1'><v>1</v></c></row>"), "a.xlsx", "rusak"),
        (mentah(""), "a.xlsx", "Tidak ada lembar"),
        (mentah("<row/>" * 1_000_000), "a.xlsx", "20.000 baris"),
        (mentah(f"<row r='1'>{'<c/>' * 1_300_000}</row>"), "a.xlsx", "terlalu besar"),
        (mentah("", gaya=[(1, "0")] * 100_001), "a.xlsx", "terlalu besar"),
        (mentah("<row r='1'><c r='GZZ1'><v>1</v></c></row>"), "a.xlsx", "paling jauh GR"),
        (mentah(f"<row r='1'>{teks('A1', 'a' * 5001)}</row>"), "a.xlsx", "5000 huruf"),
        (b'Kode;Nama\nI1;"tidak selesai\n', "a.csv", "baris 2 tidak berpasangan"),
        (b"a;b\n" * 20_001, "a.csv", "20.000 baris"),
        (b"Kode\0;b\n", "a.csv", "bukan berkas CSV"),
        (b"a" * (lembar.UKURAN_MAKS + 1), "a.csv", "lebih besar dari 10 MB"),
    ],
)
def test_yang_tidak_dapat_dibaca_ditolak_dengan_kalimat(isi, nama, kalimat):
    with pytest.raises(LembarDitolak, match=kalimat):
        baca(isi, nama)
