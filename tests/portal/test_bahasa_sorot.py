"""Marks and snippets."""

from django.utils.html import strip_tags

from portal.bahasa.sorot import cuplikan, sorot


def test_kata_berimbuhan_ditandai_utuh():
    assert sorot("Telah ditetapkan.", "penetapan") == "Telah <mark>ditetapkan</mark>."


def test_kata_terpisah_dan_tergandeng():
    assert sorot("HARUS DIPERTANGGUNG JAWABKAN", "tanggung jawab") == (
        "HARUS <mark>DIPERTANGGUNG JAWABKAN</mark>"
    )
    assert sorot("outcomeyang", "outcome") == "<mark>outcome</mark>yang"


def test_segala_yang_lain_diloloskan():
    assert sorot('<b onclick="x">puas</b> & puas', '<b> "puas" &') == (
        "&lt;b onclick=&quot;x&quot;&gt;<mark>puas</mark>&lt;/b&gt; &amp; <mark>puas</mark>"
    ).replace("&lt;b ", "&lt;<mark>b</mark> ").replace("&lt;/b&gt;", "&lt;/<mark>b</mark>&gt;")


def test_kepanjangan_ditandai_sekaligus():
    assert sorot("dokumen rencana strategis dan strategis", "Renstra") == (
        "dokumen <mark>rencana strategis</mark> dan strategis"
    )


def test_nomor_peraturan_ditandai_dalam_kedua_bentuk():
    assert sorot("PP 14/2017, Nomor 14 Tahun 2017", "14/2017") == (
        "PP <mark>14/2017</mark>, Nomor <mark>14 Tahun 2017</mark>"
    )


def test_tanpa_kueri_tanpa_tanda():
    assert sorot("a\nb", "") == "a\nb"


def test_cuplikan_memilih_tempat_dengan_kata_terbanyak():
    teks = f"{'kinerja lain ' * 60}di sini kinerja dan anggaran bertemu {'kata penutup ' * 60}"
    hasil = cuplikan(teks, "anggaran kinerja")
    assert "<mark>kinerja</mark> dan <mark>anggaran</mark> bertemu" in hasil
    assert hasil.startswith("… ")
    assert hasil.endswith(" …")
    assert len(strip_tags(hasil)) <= 244


def test_cuplikan_tanpa_temuan_adalah_awal_teks():
    assert cuplikan("Awal  kalimat\n<i>ini</i>", "xyz") == "Awal kalimat &lt;i&gt;ini&lt;/i&gt;"


def test_cuplikan_teks_tanpa_spasi_dan_teks_kosong():
    assert cuplikan("", "a") == ""
    assert len(strip_tags(cuplikan("b" * 900, "a"))) <= 244


def test_cuplikan_dari_tengah_teks_panjang_menandai_yang_perlu_dirapikan_juga():
    isi = f"{'isi lain ' * 300}kinerja yang DIPERTANGGUNG JAWABKAN {'kata penutup ' * 300}"
    assert "<mark>DIPERTANGGUNG JAWABKAN</mark>" in cuplikan(isi, "tanggung jawab")
    hasil = cuplikan(isi, "kinerja tanggung jawab")
    assert "<mark>kinerja</mark> yang <mark>DIPERTANGGUNG JAWABKAN</mark>" in hasil
    isi = f"{'isi lain ' * 300}sebesar 98,75 persen menurut PP 14/2017 {'kata penutup ' * 300}"
    assert "<mark>98,75</mark>" in cuplikan(isi, "98,75")
    assert "<mark>14/2017</mark>" in cuplikan(isi, "Nomor 14 Tahun 2017")


def test_cuplikan_frasa_di_tempat_kata_katanya_bersebelahan():
    isi = f"rapat panjang {'isi lain ' * 80} kerja {'isi lain ' * 80} rapat kerja {'lain ' * 80}"
    assert "<mark>rapat kerja</mark>" in cuplikan(isi, '"rapat kerja"')
