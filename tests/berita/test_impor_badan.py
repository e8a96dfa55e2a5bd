"""Old HTML becomes blocks; nothing that a block can't hold comes through."""

import time

import pytest

from berita.impor.badan import BATAS_HTML, BATAS_TANDA, ubah
from berita.impor.bahan import Bahan
from berita.impor.pembuka import ambil_pembuka


class Tiruan(Bahan):
    """A text whose pictures are all at hand, as their numbers or addresses."""

    def gambar(self, nomor, alamat, alt):
        return nomor or alamat

    def anak(self):
        return [1, 2, 3]


def blok(html):
    return ubah(html, Tiruan("https://lama.example.org/a/"))


def p(html):
    return [("paragraf", html)]


def video(url, judul):
    return ("video", {"url": url, "judul": judul, "gambar": None})


@pytest.mark.parametrize(
    ("html", "hasil"),
    [
        ("", []),
        ("<p></p><p> &nbsp; </p><br><br>", []),
        ("Satu\n\nDua\nbaris", p("<p>Satu</p><p>Dua<br/>baris</p>")),
        ("a <b>tebal</b>\nc", p("<p>a <b>tebal</b><br/>c</p>")),
        ("<p>a\n\n b</p>", p("<p>a b</p>")),
        ("<strong>T</strong> <em>m</em> <u>g</u>", p("<p><b>T</b> <i>m</i> g</p>")),
        ("<b><b>x</b></b><i></i>", p("<p><b>x</b></p>")),
        ("a &lt;b&gt; &amp; c &amp;lt;", p("<p>a &lt;b&gt; &amp; c &amp;lt;</p>")),
        ("<div>a<div>b</div>c</div>", p("<p>a</p><p>b</p><p>c</p>")),
        ("<h2>Satu <b>dua</b></h2>x", [("subjudul", "Satu dua"), *p("<p>x</p>")]),
        (f"<h3>{'a' * 161}</h3>", p(f"<p><b>{'a' * 161}</b></p>")),
        (
            "<ul><li>a<ol><li>b</li></ol></li><li></li><li><p>c</p><p>d</p></li></ul>",
            p("<ul><li>a<ol><li>b</li></ol></li><li>c<br/>d</li></ul>"),
        ),
        ("<pre>a\nb</pre>", p("<p>a<br/>b</p>")),
        ("<p>a</b></i></div>b", p("<p>ab</p>")),
        ("<b>a<p>b</p>c</b>", p("<p><b>a</b></p><p><b>b</b></p><p><b>c</b></p>")),
        (
            '<a href="https://luar.example.org/?a=1&amp;b=2">x</a>',
            p('<p><a href="https://luar.example.org/?a=1&amp;b=2">x</a></p>'),
        ),
        ('<a href="mailto:a@b.id">x</a>', p('<p><a href="mailto:a@b.id">x</a></p>')),
        ('<a href="#atas">x</a><a name="y">z</a>', p("<p>xz</p>")),
        (
            "<a href='/x/'><a href='/y/'>z</a></a>",
            p('<p><a href="https://lama.example.org/x/">z</a></p>'),
        ),
        ("<!-- wp:paragraph {\"a\":1} --><p>x</p><!-- /wp:paragraph -->", p("<p>x</p>")),
        ("<?php echo 1 ?>x<![CDATA[y]]>", p("<p>x</p>")),
        ("<script>a</script><style>b</style><svg><text>c</text></svg>x", p("<p>x</p>")),
        ('<font color="red" onclick="x()">x</font>', p("<p>x</p>")),
        ("<blink>x</blink><o:p>y</o:p>", p("<p>xy</p>")),
        (
            "<blockquote><p>Kata.</p><p>Lagi.</p><cite>Ketua</cite></blockquote>",
            [("kutipan", {"teks": "Kata.\nLagi.", "nama": "Ketua", "jabatan": ""})],
        ),
        # Shortcodes
        ('[vc_row a="1"][vc_column]Isi[/vc_column][/vc_row]', p("<p>Isi</p>")),
        ('a [contact-form-7 id="1" title="x"] b', p("<p>a</p><p>b</p>")),
        ("[sic] [Foto: Humas] [1] [a] b", p("<p>[sic] [Foto: Humas] [1] [a] b</p>")),
        ("[su_note]Isi[/su_note] [button]Klik[/button]", p("<p>Isi</p><p>Klik</p>")),
        ("[embed]javascript:alert(1)[/embed]", p("<p>javascript:alert(1)</p>")),
        (
            "a\n https://youtu.be/x \nb",
            [
                *p("<p>a</p>"),
                video("https://youtu.be/x", "Video di youtu.be"),
                *p("<p>b</p>"),
            ],
        ),
        (
            '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n'
            "https://vimeo.com/1\n</div><figcaption>Film</figcaption></figure>",
            [video("https://vimeo.com/1", "Film")],
        ),
        (
            '<iframe src="//www.youtube.com/embed/A?b"></iframe>',
            [video("https://www.youtube.com/watch?v=A", "Video di youtube.com")],
        ),
        (
            '<iframe src="https://peta.example.org/x" title="Peta &amp; <b>"></iframe>',
            p('<p><a href="https://peta.example.org/x">Peta &amp; &lt;b&gt;</a></p>'),
        ),
        ('<iframe src="http://127.0.0.1/"></iframe><embed src="file:///x">', []),
        ("https://lain.example.org/x", p("<p>https://lain.example.org/x</p>")),
        # Pictures
        ('<img class="wp-image-7 x" src="a">', [("gambar", {"gambar": 7, "keterangan": ""})]),
        (
            '<p>a <a href="b.jpg"><img class="wp-image-7"></a> c</p>',
            [*p("<p>a</p>"), ("gambar", {"gambar": 7, "keterangan": ""}), *p("<p>c</p>")],
        ),
        (
            '[caption id="attachment_7"]<img class="wp-image-7"> Ket [sic][/caption]',
            [("gambar", {"gambar": 7, "keterangan": "Ket [sic]"})],
        ),
        (
            '<figure><img class="wp-image-7"><figcaption>K <b>t</b></figcaption></figure>',
            [("gambar", {"gambar": 7, "keterangan": "K t"})],
        ),
        (
            f'<figure><img data-id="7"><figcaption>{"k" * 301}</figcaption></figure>',
            [("gambar", {"gambar": 7, "keterangan": ""}), *p(f"<p><i>{'k' * 301}</i></p>")],
        ),
        (
            '[gallery ids="4,5"]',
            [("galeri", [{"gambar": 4, "keterangan": ""}, {"gambar": 5, "keterangan": ""}])],
        ),
        ("[gallery]", [("galeri", [{"gambar": n, "keterangan": ""} for n in (1, 2, 3)])]),
        ('[gallery ids="4"]', [("gambar", {"gambar": 4, "keterangan": ""})]),
        (
            '<figure class="wp-block-gallery"><figure><img data-id="4"><figcaption>A</figcaption>'
            '</figure><figure><img data-id="5"></figure><figcaption>Semua</figcaption></figure>',
            [("galeri", [{"gambar": 4, "keterangan": "A"}, {"gambar": 5, "keterangan": ""}])],
        ),
        (
            '<ul><li>a<img data-id="7"></li></ul>',
            [*p("<ul><li>a</li></ul>"), ("gambar", {"gambar": 7, "keterangan": ""})],
        ),
        ('a<img class="emoji" alt="🙂"><img width="1" src="https://x/pixel">', p("<p>a🙂</p>")),
        # Tables
        (
            "<table><caption>Jadwal</caption><tr><th>A</th><th>B</th></tr>"
            "<tr><td rowspan=2>1<br>2</td><td>3</td></tr><tr><td>4</td></tr></table>",
            [
                (
                    "tabel",
                    {
                        "data": [["A", "B"], ["1\n2", "3"], ["1\n2", "4"]],
                        "cell": [],
                        "mergeCells": [],
                        "first_row_is_table_header": True,
                        "first_col_is_header": False,
                        "table_header_choice": "row",
                        "table_caption": "Jadwal",
                    },
                )
            ],
        ),
        ("<table><tr><td>a<p>b</p></td></tr></table>", p("<p>a</p><p>b</p>")),
        ("<table></table>", []),
    ],
)  # fmt: skip
def test_ubah(html, hasil):
    assert blok(html) == hasil


def test_tabel_dengan_rentang_gila():
    ((jenis, nilai),) = blok(
        '<table><tr><td colspan="1000000">a</td></tr>'
        '<tr><td rowspan="99999999999">b</td><td colspan="-1">c</td></tr></table>'
    )
    assert jenis == "tabel"
    assert {len(baris) for baris in nilai["data"]} == {60}


@pytest.mark.parametrize(
    "suku",
    [
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<blockquote>",
        "<figure>",
        "[a ",
        "[caption]",
        "[/x]",
        "<br>",
        "\n",
        " ",
        "<a href=x>",
        "<a b='",
        "</a ",
        "<!--",
        "<!-- -->",
        "<![",
        "<?",
        "&",
        "&#x41;",
    ],
)
def test_isi_jahat_selesai_segera(suku):
    mulai = time.monotonic()
    banyak = min(BATAS_HTML // len(suku), BATAS_TANDA // max(1, suku.count("<"))) - 1
    hasil = blok(suku * banyak + "x")
    assert hasil == [] or hasil[-1][0] in ("paragraf", "kutipan")
    assert time.monotonic() - mulai < 30


@pytest.mark.parametrize(
    ("html", "tempat", "outlet", "sisa"),
    [
        ("Maros, kab-maros.kpu.go.id – Isi.", "Maros", "kab-maros.kpu.go.id", "<p>Isi.</p>"),
        ("<b>MAROS, kpu.go.id</b> - <i>Isi</i>.", "Maros", "kpu.go.id", "<p><i>Isi</i>.</p>"),
        ("<b>Maros</b>, <i>kpu.go.id</i> — Isi", "Maros", "kpu.go.id", "<p>Isi</p>"),
        ("Kab. Maros, kpu.go.id -- Isi", "Kab. Maros", "kpu.go.id", "<p>Isi</p>"),
        ("Rapat Pleno – hari ini", "", "", "<p>Rapat Pleno – hari ini</p>"),
        ("Maros, Selasa – Isi", "", "", "<p>Maros, Selasa – Isi</p>"),
        ("<p>Maros,</p><p>kpu.go.id – Isi</p>", "", "", "<p>Maros,</p><p>kpu.go.id – Isi</p>"),
        ("A & B, kpu.go.id – Isi", "", "", "<p>A &amp; B, kpu.go.id – Isi</p>"),
    ],
)  # fmt: skip
def test_pembuka(html, tempat, outlet, sisa):
    assert ambil_pembuka(blok(html)) == (tempat, outlet, p(sisa))


def test_pembuka_hanya_di_paragraf_pertama():
    isi = blok("<h2>Judul</h2>Maros, kpu.go.id – Isi.")
    assert ambil_pembuka(isi) == ("", "", isi)
    assert ambil_pembuka([]) == ("", "", [])
