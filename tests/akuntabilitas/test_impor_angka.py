"""Targets and realisasi come in: all or nothing, told before; twice the same changes nothing."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akuntabilitas.impor.lembar import baca
from akuntabilitas.impor.proses import Berubah, pratinjau, terapkan
from akuntabilitas.impor.tujuan import Tujuan
from akuntabilitas.models import Angka, PerjanjianKinerja, Rilis, Satker, VersiAngka
from tests import pabrik
from tests.akuntabilitas import pabrik_angka
from tests.akuntabilitas.pabrik_lembar import lembar, mentah, teks, xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def penyusun():
    return pabrik.pengguna("Penyusun SAKIP")


@pytest.fixture
def i1():
    return pabrik_angka.indikator(kode="I1", nama="Partisipasi pemilih")


def tujuan(**lain):
    return Tujuan(pabrik_angka.satker(), 2024, **lain)


def lihat(isi, **lain):
    titik = lain.pop("titik", None)
    return pratinjau("angka", isi, tujuan(**lain), titik)


def impor(isi, pengguna=None, **lain):
    titik, sidik = lain.pop("titik", None), lain.pop("sidik", None)
    return terapkan("angka", isi, tujuan(**lain), pengguna, titik, sidik)


def isi_angka():
    """What is there, as {(kind, quarter): value}."""
    return {
        (v.angka.jenis, v.angka.triwulan): v.nilai if v.nilai is not None else v.keadaan
        for v in VersiAngka.objects.select_related("angka")
    }


def kalimat(hasil):
    return [(g.baris, g.kolom, g.kalimat) for g in hasil.galat]


PANJANG = (
    ["Kode", "Triwulan", "Target", "Realisasi", "Kendala", "Tindak lanjut"],
    ["I1", "I", "20", "0,2", "Hujan", "Dijadwal ulang"],
    ["I1", "II", "40", "tidak diukur", "", ""],
    ["I1", "Setahun", "", "79,9", "", ""],
)


def test_satu_baris_satu_triwulan(i1, penyusun):
    [rilis] = impor(lembar(*PANJANG), penyusun, lingkup="tw1")
    assert isi_angka() == {
        ("target", 1): 20,
        ("target", 2): 40,
        ("realisasi", 1): Decimal("0.2"),
        ("realisasi", 2): "tidak_diukur",
        ("realisasi", 0): Decimal("79.9"),
    }
    baris = rilis.versiangka_semua.get(angka__jenis="realisasi", angka__triwulan=1)
    assert (baris.kendala, baris.tindak_lanjut) == ("Hujan", "Dijadwal ulang")
    assert (rilis.lingkup, rilis.keadaan, baris.oleh) == ("tw1", "draf", penyusun)
    assert list(rilis.penulis.all()) == [penyusun]


def test_satu_baris_satu_indikator_dengan_judul_gabungan(i1):
    def ubah(satu):
        satu.merge_cells("B1:D1")
        satu.merge_cells("E1:F1")

    isi = xlsx(
        ["Kode", "Target", None, None, "Realisasi", None, "Kendala TW II"],
        [None, "TW I", "TW II", "TW III", "TW I", "TW II", None],
        ["I1", 10, 20, 30, 11, 19, "Banjir"],
        ubah=ubah,
    )
    impor(baca(isi, "a.xlsx"))
    assert isi_angka() == {
        ("target", 1): 10,
        ("target", 2): 20,
        ("target", 3): 30,
        ("realisasi", 1): 11,
        ("realisasi", 2): 19,
    }
    assert VersiAngka.objects.get(angka__jenis="realisasi", angka__triwulan=2).kendala == "Banjir"


def test_berkas_yang_sama_dua_kali_tidak_mengubah_apa_pun(i1, penyusun):
    impor(lembar(*PANJANG), penyusun)
    sebelum = list(VersiAngka.objects.values())
    hasil = lihat(lembar(*PANJANG))
    assert (hasil.ringkasan, hasil.tetap, hasil.ubahan) == ("Tidak ada yang berubah.", 5, [])
    assert impor(lembar(*PANJANG), pabrik.pengguna("Penyusun SAKIP")) == []
    assert list(VersiAngka.objects.values()) == sebelum
    assert Rilis.objects.get().penulis.count() == 1


def test_yang_sudah_terbit_tidak_ditulis_lagi_dan_tidak_membuat_rilis(i1, penyusun):
    [rilis] = impor(lembar(*PANJANG), penyusun)
    rilis.sahkan(None)
    assert impor(lembar(*PANJANG), penyusun) == []
    assert Rilis.objects.count() == 1
    # Only what differs from what is public goes into the next draft.
    koreksi = [list(b) for b in PANJANG]
    koreksi[1][3] = "0,3"
    hasil = lihat(lembar(*koreksi))
    assert [(u.lama, u.baru) for u in hasil.ubahan] == [("0,2", "0,3")]
    [baru] = impor(lembar(*koreksi), penyusun)
    baris = baru.versiangka_semua.get()
    assert (baris.nilai, baris.kendala) == (Decimal("0.3"), "Hujan")
    assert rilis.versiangka_semua.count() == 5


def test_draf_yang_ada_dilanjutkan_dan_penulis_lamanya_tetap(i1, penyusun):
    lain = pabrik.pengguna("Penyusun SAKIP")
    [draf] = impor(lembar(*PANJANG), penyusun)
    pk = draf.versiangka_semua.get(angka__jenis="realisasi", angka__triwulan=1).pk
    assert impor(lembar(PANJANG[0], ["I1", "I", "", "5", "", ""]), lain) == [draf]
    baris = VersiAngka.objects.get(pk=pk)
    assert (baris.nilai, baris.kendala, baris.oleh) == (5, "Hujan", lain)
    assert set(draf.penulis.all()) == {penyusun, lain}


def test_sel_kosong_dan_belum_tidak_mengubah(i1):
    impor(lembar(*PANJANG))
    sebelum = isi_angka()
    hasil = lihat(
        lembar(PANJANG[0], ["I1", "I", "", "belum", "", ""], ["I1", "II", "-", "", "", ""])
    )
    assert (hasil.ubahan, hasil.galat) == ([], [])
    assert hasil.ringkasan == "Tidak ada isi yang terbaca."
    assert isi_angka() == sebelum


def test_satu_keliru_tidak_satu_pun_masuk(i1, penyusun):
    isi = lembar(*PANJANG, ["I9", "I", "1", "", "", ""], ["I1", "III", "dua", "", "", ""])
    hasil = lihat(isi)
    assert kalimat(hasil) == [
        (5, "A (Kode)", "Indikator “I9” tidak ada di KPU Kabupaten Maros untuk tahun 2024."),
        (6, "C (Target)", "“dua” bukan angka."),
    ]
    with pytest.raises(Berubah):
        impor(isi, penyusun)
    assert not Rilis.objects.exists()
    assert not Angka.objects.exists()


def test_gagal_di_tengah_tidak_meninggalkan_apa_pun(i1, penyusun, monkeypatch):
    def putus(*a, **k):
        raise RuntimeError("listrik padam")

    monkeypatch.setattr("akuntabilitas.impor.proses.log", putus)
    with pytest.raises(RuntimeError):
        impor(lembar(*PANJANG, ["I1", "Setahun", "", "", "", ""]), penyusun)
    assert not Rilis.objects.exists()
    assert not Angka.objects.exists()


def test_titik_ditanyakan_sekali_lalu_dipakai(i1):
    isi = lembar(["Kode", "Triwulan", "Realisasi"], ["I1", "I", "1.234"], ["I1", "II", "1.234,5"])
    hasil = lihat(isi)
    [tanya] = hasil.tanya
    assert (tanya.baris, tanya.kolom, tanya.ribuan, tanya.desimal) == (2, "C", "1.234", "1,234")
    assert not hasil.siap
    with pytest.raises(Berubah):
        impor(isi)
    impor(isi, titik="desimal")
    assert isi_angka() == {
        ("realisasi", 1): Decimal("1.234"),
        ("realisasi", 2): Decimal("1234.5"),
    }


def test_sidik_lain_ditolak(i1, penyusun):
    isi = lembar(*PANJANG)
    sidik = lihat(isi).sidik
    impor(lembar(PANJANG[0], ["I1", "I", "21", "", "", ""]), penyusun)
    with pytest.raises(Berubah, match="berubah sejak"):
        impor(isi, penyusun, sidik=sidik)
    assert VersiAngka.objects.count() == 1


def test_persen_dan_tanggal_dari_excel(i1):
    def ubah(satu):
        satu["C2"].number_format = "0%"
        satu["C3"].number_format = "dd-mm-yyyy"

    isi = xlsx(["Kode", "Triwulan", "Realisasi"], ["I1", "I", 0.83], ["I1", "II", 45323], ubah=ubah)
    hasil = lihat(baca(isi, "a.xlsx"))
    assert [u.baru for u in hasil.ubahan] == ["83"]
    assert kalimat(hasil) == [
        (3, "C (Realisasi)", "Sel ini berisi tanggal (1 Februari 2024), bukan angka.")
    ]


def test_rumus_tanpa_hasil(i1):
    isi = mentah(
        f'<row r="1">{teks("A1", "Kode")}{teks("B1", "Realisasi")}</row>'
        f'<row r="2">{teks("A2", "I1")}<c r="B2"><f>80+3</f></c></row>'
    )
    [(baris, kolom, sebab)] = kalimat(lihat(baca(isi, "a.xlsx")))
    assert (baris, kolom) == (2, "B (Realisasi)")
    assert "rumus yang hasilnya belum dihitung" in sebab
    isi = mentah(
        f'<row r="1">{teks("A1", "Kode")}{teks("B1", "Realisasi")}</row>'
        f'<row r="2">{teks("A2", "I1")}<c r="B2"><f>80+3</f><v>83</v></c></row>'
    )
    impor(baca(isi, "a.xlsx"))
    assert isi_angka() == {("realisasi", 0): 83}


def test_angka_dengan_satuannya():
    pabrik_angka.indikator(kode="L1", satuan="laporan")
    hasil = lihat(lembar(["Kode", "Satuan", "Realisasi"], ["L1", "Laporan", "2 Lap"]))
    assert [u.baru for u in hasil.ubahan] == ["2"]
    hasil = lihat(lembar(["Kode", "Satuan", "Realisasi"], ["L1", "%", "2"]))
    assert kalimat(hasil) == [
        (2, "B (Satuan)", "“%” tidak sama dengan satuan indikatornya, “laporan”.")
    ]


def test_pk_awal_dan_perubahan_berdampingan(i1):
    pabrik_angka.pk()
    pabrik_angka.pk(nomor=1)
    isi = lembar(
        ["Kode", "PK", "Target PK awal", "Target PK perubahan"], ["I1", "Ketua", "120", "80"]
    )
    impor(isi)
    nilai = {v.angka.pk_asal.nomor: v.nilai for v in VersiAngka.objects.all()}
    assert nilai == {0: 120, 1: 80}
    assert impor(isi) == []


def test_pk_awal_dibuat_perubahan_perlu_alasan(i1):
    kepala = ["Kode", "Triwulan", "PK", "Target", "Alasan perubahan"]
    isi = lembar(kepala, ["I1", "Setahun", "Sekretaris perubahan 1", "80", ""])
    [(baris, kolom, sebab)] = kalimat(lihat(isi))
    assert (baris, kolom) == (2, "E (Alasan perubahan)")
    assert "PK Sekretaris 2024 perubahan 1 belum ada" in sebab
    isi = lembar(
        kepala,
        ["I1", "Setahun", "Sekretaris", "120", ""],
        ["I1", "Setahun", "Sekretaris perubahan 1", "80", "Anggaran turun"],
    )
    assert not PerjanjianKinerja.objects.exists()
    impor(isi)
    assert list(PerjanjianKinerja.objects.values_list("pihak", "nomor", "alasan")) == [
        ("sekretaris", 0, ""),
        ("sekretaris", 1, "Anggaran turun"),
    ]
    assert impor(isi) == []


def test_pk_yang_tidak_disebut_ke_berapa_diperlihatkan(i1):
    isi = lembar(["Kode", "PK", "Target"], ["I1", "Ketua", "120"])
    pabrik_angka.pk()
    assert lihat(isi).catatan == []
    pabrik_angka.pk(nomor=1)
    assert lihat(isi).catatan == ["Baris 2: “ketua” dibaca PK Ketua 2024 awal."]
    assert lihat(lembar(["Kode", "PK", "Target"], ["I1", "Ketua awal", "120"])).catatan == []


def test_target_setahun_menyebut_pk_atau_renstra(i1):
    isi = lembar(["Kode", "PK", "Target"], ["I1", "", "80"])
    [(_, kolom, sebab)] = kalimat(lihat(isi))
    assert kolom == "B (PK)"
    assert "Target setahun milik sebuah PK" in sebab
    impor(lembar(["Kode", "PK", "Target"], ["I1", "Renstra", "80"]))
    assert VersiAngka.objects.get().angka.pk_asal is None


def test_target_nasional_masuk_ke_rilis_kantor_atas_tanpa_pk():
    pusat = Satker.objects.create(kode="0", nama="KPU RI", tingkat="pusat")
    satu = pabrik_angka.indikator(kode="N1")
    satu.satker = pusat
    satu.save()
    isi = lembar(["Kode", "Target 2024", "Target 2025"], ["N1", "77,5", "78"])
    rilis = terapkan("angka", isi, Tujuan(pusat, 2025, "rencana"), None)
    assert [(r.satker, r.tahun) for r in rilis] == [(pusat, 2024), (pusat, 2025)]
    assert [r.versiangka_semua.get().nilai for r in rilis] == [Decimal("77.5"), 78]


def test_predikat_dan_ya_tidak():
    pabrik_angka.indikator(kode="P1", jenis_nilai="predikat", skala=["AA", "A", "BB", "B"])
    pabrik_angka.indikator(kode="Y1", jenis_nilai="ya_tidak")
    kepala = ["Kode", "Realisasi"]
    impor(lembar(kepala, ["P1", "bb"], ["Y1", "Ya"]))
    nilai = {
        v.angka.indikator.pada(2024).kode: (v.nilai, v.predikat) for v in VersiAngka.objects.all()
    }
    assert nilai == {"P1": (None, "BB"), "Y1": (1, "")}
    hasil = lihat(lembar(kepala, ["P1", "Z"], ["Y1", "2"]))
    assert [(g.baris, g.kolom) for g in hasil.galat] == [(2, "B (Realisasi)"), (3, "B (Realisasi)")]
    assert (
        "tidak dikenal. Pilih: AA, A, BB, B, tidak diukur, tidak berlaku" in hasil.galat[0].kalimat
    )
    assert "1 untuk ya" in hasil.galat[1].kalimat


def test_yang_sama_diisi_dua_kali(i1):
    kepala = ["Kode", "Triwulan", "Realisasi"]
    hasil = lihat(lembar(kepala, ["I1", "I", "1"], ["I1", "TW 1", "2"]))
    assert kalimat(hasil) == [
        (
            3,
            "C (Realisasi)",
            "I1 Partisipasi pemilih: Realisasi Triwulan I 2024 sudah diisi lain di baris 2.",
        )
    ]
    hasil = lihat(lembar(kepala, ["I1", "I", "1"], ["I1", "TW 1", "1,0"]))
    assert (len(hasil.ubahan), hasil.galat) == (1, [])


def test_kendala_tanpa_realisasi(i1):
    [(baris, kolom, sebab)] = kalimat(
        lihat(lembar(["Kode", "Triwulan", "Kendala"], ["I1", "I", "a"]))
    )
    assert (baris, kolom) == (2, "C (Kendala)")
    assert "Belum ada realisasi Triwulan I 2024" in sebab
    impor(lembar(["Kode", "Triwulan", "Realisasi"], ["I1", "I", "7"]))
    impor(lembar(["Kode", "Triwulan", "Kendala"], ["I1", "I", "a"]))
    baris = VersiAngka.objects.get()
    assert (baris.nilai, baris.kendala) == (7, "a")


def test_triwulan_kosong_tidak_ditebak(i1):
    hasil = lihat(lembar(["Kode", "Triwulan", "Realisasi"], ["I1", "", "7"]))
    assert kalimat(hasil) == [(2, "B (Triwulan)", "Isi I, II, III, IV, atau Setahun.")]


def test_nama_menggantikan_kode_dan_memilih_di_antara_kode_kembar():
    pabrik_angka.indikator(kode="I1", nama="Satu")
    pabrik_angka.indikator(kode="I1", nama="Dua")
    hasil = lihat(lembar(["Kode", "Indikator", "Realisasi"], ["", "satu", "1"], ["I1", "Dua", "2"]))
    assert [u.apa.split(":")[0] for u in hasil.ubahan] == ["I1 Satu", "I1 Dua"]
    hasil = lihat(lembar(["Kode", "Realisasi"], ["I1", "1"]))
    assert "Ada 2 indikator “I1”" in hasil.galat[0].kalimat


def test_indikator_belum_berlaku_atau_tahun_keliru(i1):
    hasil = lihat(lembar(["Kode", "Tahun", "Realisasi"], ["I1", "2019", "1"], ["I1", "24", "1"]))
    assert [(g.baris, g.kolom) for g in hasil.galat] == [(2, "A (Kode)"), (3, "B (Tahun)")]


def test_rilis_yang_menunggu_pengesahan_tidak_disentuh(i1, penyusun):
    [rilis] = impor(lembar(*PANJANG), penyusun)
    rilis.ajukan(penyusun)
    hasil = lihat(lembar(PANJANG[0], ["I1", "I", "99", "", "", ""]))
    assert "sedang menunggu pengesahan" in hasil.galat[0].kalimat


def test_draf_yang_dipilih(i1, penyusun):
    draf = pabrik_angka.rilis(lingkup="tw3")
    assert impor(lembar(*PANJANG), penyusun, rilis=draf) == [draf]
    hasil = lihat(lembar(["Kode", "Tahun", "Realisasi"], ["I1", "2023", "1"]), rilis=draf)
    assert "drafnya tentang 2024" in hasil.galat[0].kalimat


def test_baris_tersembunyi_ikut_dan_disebut(i1):
    def ubah(satu):
        satu.row_dimensions[3].hidden = True

    isi = xlsx(["Kode", "Triwulan", "Realisasi"], ["I1", "I", 5], ["I1", "II", 6], ubah=ubah)
    hasil = lihat(baca(isi, "a.xlsx"))
    assert len(hasil.ubahan) == 2
    assert hasil.catatan[0].startswith("Baris tersembunyi ikut dibaca: 3.")


HAPUS = (["Kode", "Triwulan", "Realisasi", "Kendala"], ["I1", "I", "hapus", ""])


def test_hapus_membuang_nilai_draf_dan_sel_kosong_tidak(i1, penyusun):
    impor(lembar(*PANJANG), penyusun)
    impor(lembar(HAPUS[0], ["I1", "I", "", "Hujan"]), penyusun)
    assert ("realisasi", 1) in isi_angka()
    hasil = lihat(lembar(*HAPUS))
    assert [(u.lama, u.baru) for u in hasil.ubahan] == [("0,2", "dihapus dari draf")]
    lain = pabrik.pengguna("Penyusun SAKIP", "penyusun-lain")
    [rilis] = impor(lembar(*HAPUS), lain)
    assert set(isi_angka()) == {
        ("target", 1),
        ("target", 2),
        ("realisasi", 2),
        ("realisasi", 0),
    }
    assert lain in rilis.penulis.all()
    # The same file once more finds nothing to take back.
    assert lihat(lembar(*HAPUS)).ringkasan == "Tidak ada yang berubah."
    assert impor(lembar(*HAPUS), lain) == []


def test_hapus_tidak_menyentuh_yang_terbit(i1, penyusun):
    [rilis] = impor(lembar(*PANJANG), penyusun)
    rilis.sahkan(None)
    hasil = lihat(lembar(*HAPUS))
    assert (hasil.ubahan, hasil.tetap) == ([], 1)
    assert "sudah terbit, jadi tidak dapat dihapus" in " ".join(hasil.catatan)
    # A correction in the draft is taken back, and the public value counts again.
    impor(lembar(HAPUS[0], ["I1", "I", "0,3", ""]), penyusun)
    impor(lembar(*HAPUS), penyusun)
    assert isi_angka()["realisasi", 1] == Decimal("0.2")


def test_hapus_dan_isi_di_satu_berkas_ditolak(i1):
    hasil = lihat(lembar(HAPUS[0], HAPUS[1], ["I1", "I", "5", ""]))
    assert [(g.baris, g.kolom) for g in hasil.galat] == [(3, "C (Realisasi)")]
    hasil = lihat(lembar(HAPUS[0], ["I1", "I", "hapus", "Hujan"]))
    assert kalimat(hasil) == [
        (2, "D (Kendala)", "Realisasinya dihapus di baris 2; kosongkan sel ini.")
    ]


def test_hapus_mengosongkan_kendala(i1, penyusun):
    impor(lembar(*PANJANG), penyusun)
    impor(lembar(HAPUS[0], ["I1", "I", "", "hapus"]), penyusun)
    baris = VersiAngka.objects.get(angka__jenis="realisasi", angka__triwulan=1)
    assert (baris.nilai, baris.kendala, baris.tindak_lanjut) == (
        Decimal("0.2"),
        "",
        "Dijadwal ulang",
    )


BUKTI = ["Kode", "Triwulan", "Realisasi", "Bukti dukung"]


def test_bukti_menurut_judul_atau_nomor(i1, penyusun):
    satu, dua = pabrik.dokumen(title="Daftar hadir"), pabrik.dokumen(title="Notula")
    isi = lembar(BUKTI, ["I1", "I", "1", "DAFTAR  hadir"], ["I1", "II", "2", str(dua.pk)])
    impor(isi, penyusun)
    bukti = {v.angka.triwulan: v.bukti for v in VersiAngka.objects.select_related("angka")}
    assert bukti == {1: satu, 2: dua}
    assert lihat(isi).ringkasan == "Tidak ada yang berubah."
    impor(lembar(BUKTI, ["I1", "I", "", "hapus"], ["I1", "II", "", ""]), penyusun)
    assert set(VersiAngka.objects.values_list("bukti", flat=True)) == {None, dua.pk}


def test_bukti_yang_tidak_ada_atau_kembar_disebut_barisnya(i1):
    kembar = [pabrik.dokumen(title="Notula").pk for _ in range(2)]
    hasil = lihat(lembar(BUKTI, ["I1", "I", "1", "Tidak ada"], ["I1", "II", "2", "notula"]))
    nomor = f"{kembar[0]}, {kembar[1]}"
    assert kalimat(hasil) == [
        (
            2,
            "D (Bukti dukung)",
            "Dokumen “Tidak ada” tidak ada di portal. Tulis judul atau nomornya.",
        ),
        (3, "D (Bukti dukung)", f"Ada 2 dokumen berjudul “notula”. Tulis nomornya ({nomor})."),
    ]


def test_banyak_bukti_satu_pertanyaan(i1, django_assert_num_queries):
    pabrik.dokumen(title="Notula")
    isi = [["I1", satu, "1", "Notula"] for satu in ("I", "II", "III", "IV")]
    with CaptureQueriesContext(connection) as awal:
        lihat(lembar(BUKTI, *isi[:1]))
    with django_assert_num_queries(len(awal)):
        lihat(lembar(BUKTI, *isi))


ALASAN = ["Kode", "Triwulan", "PK", "Target", "Alasan terhadap target nasional"]


def test_alasan_ikut_target_setahun(i1, penyusun):
    impor(lembar(ALASAN, ["I1", "Setahun", "Ketua awal", "70", "TPS berkurang."]), penyusun)
    assert VersiAngka.objects.get().alasan_nasional == "TPS berkurang."
    impor(lembar(ALASAN, ["I1", "Setahun", "Ketua awal", "71", ""]), penyusun)
    assert VersiAngka.objects.get().alasan_nasional == "TPS berkurang."
    hasil = lihat(lembar(ALASAN, ["I1", "I", "", "20", "TPS berkurang."]))
    assert kalimat(hasil) == [
        (
            2,
            "E (Alasan terhadap target nasional)",
            "Alasan ini milik target setahun. Isi targetnya di baris yang sama.",
        )
    ]
