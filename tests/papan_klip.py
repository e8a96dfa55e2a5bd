"""What a clipboard holds after copying from Word, Google Docs and WhatsApp, and small .docx files.

Written by hand after the shapes that these programs produce; the texts are made up.
"""

import io
import zipfile

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-US>KPU Maros Buka Kelas Pemilih Desa<o:p></o:p></span></p>
<p class=MsoNormal><b
 style='mso-bidi-font-weight:normal'>Maros, kab-maros.kpu.go.id</b> \u2013&nbsp;Warga
 desa  belajar<span style='mso-spacerun:yes'>\u00a0 </span>memilih, <i>Selasa (14/7)</i>.
<del cite="mailto:A" datetime="2026-07-13T09:00"><span class=msoDel>Acara ditunda.</span></del>
<ins cite="mailto:A" datetime="2026-07-13T09:01"><span class=msoIns>Acara berlangsung di balai
 desa.</span></ins><span style='display:none;mso-hide:all'>rahasia</span><a
 style='mso-comment-reference:A_1' href="#_msocom_1" class=msocomanchor>[A1]</a></p>
<h2>Bahan kelas<o:p></o:p></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
 !supportLists]><span
 style='mso-list:Ignore'>1.<span
 style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Daftar pemilih</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if
 !supportLists]><span
 style='mso-list:Ignore'>a.<span>&nbsp;&nbsp; </span></span><![endif]>Cara memeriksanya</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Surat suara</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
 style='font-family:Symbol;
mso-list:Ignore'>\u00b7<span>&nbsp; </span></span><![endif]>Alat tulis</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Desa<o:p></o:p></b></p></td>
<td><p class=MsoNormal><b>Peserta</b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>Sejahtera</p></td><td><p class=MsoNormal>40</p></td></tr>
<tr><td><p class=MsoNormal>12&nbsp;daring</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Lihat <a href="https://example.org/kelas">laman kelas</a>.</p>
<!--EndFragment--></body></html>"""

GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7c1f2a">
<h1 dir="ltr" style="line-height:1.38;"><span
 style="font-size:20pt;font-weight:400;">Rapat Pleno Terbuka</span></h1>
<p dir="ltr"><span style="font-weight:700;font-style:normal;">Maros</span><span
 style="font-weight:400;">, kab-maros.kpu.go.id \u2014 Rapat </span><span
 style="font-weight:400;font-style:italic;">pleno</span><span
 style="font-weight:400;"> digelar.</span></p><br />
<ul><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr"
 role="presentation"><span>Saksi</span></p></li>
<ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Partai</span></p></li></ul>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Pengawas</span></p></li></ul>
<div dir="ltr" align="left"><table style="border:none;"><colgroup><col
 width="10"/></colgroup><tbody>
<tr><th scope="col"><p
 dir="ltr"><span>Bulan</span></p></th><th><p><span>Pemilih</span></p></th></tr>
<tr><td><p><span>Juli</span></p></td><td><p><span>255.101</span></p></td></tr></tbody></table></div>
<p><span><img src="https://lh7.example.org/x" width="200"></span></p></b>"""

WHATSAPP = """\
Diteruskan berkali-kali
[14/7 09.12] Humas: *KPU Maros Gelar Sosialisasi Pemilih Pemula*

_Maros, kab-maros.kpu.go.id_ – Sebanyak 120 siswa mengikuti sosialisasi, Selasa (14/7). 🙏🏽
*Tiga pesan*
1. Cek data di https://example.org/cek_data_anda.
2. Datang ke TPS
3. Tolak *politik uang*
-----
Surel kami kpu_maros_kab@example.org 👨‍👩‍👧
[14/7 09.15] +62 800-0000-0000: - buku
- pena
(hms/red. Foto: Humas KPU Maros)
IMG-20260714-WA0012.jpg (file terlampir)"""

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"


def alinea(teks, gaya="", sisip=""):
    """A paragraph of a .docx in one style; ``sisip`` is XML before its text."""
    sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/></w:pPr>' if gaya else ""
    return f"<w:p>{sifat}{sisip}<w:r><w:t xml:space='preserve'>{teks}</w:t></w:r></w:p>"


def gambar(nomor, keterangan=""):
    """A paragraph that holds picture ``nomor``, counted from 1, with its alternative text."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="{nomor}" name="g" descr="{keterangan}"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rG{nomor}"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def docx(*isi, gambar=(), **lain):
    """Bytes of a .docx with the given paragraphs and JPEG pictures; ``lain`` adds parts by name."""
    relasi = "".join(
        f'<Relationship Id="rG{n}" Type="{_RELASI}/image" Target="media/{n}.jpeg"/>'
        for n, _ in enumerate(gambar, start=1)
    )
    gaya = "".join(
        f'<w:style w:type="paragraph" w:styleId="{k}"><w:name w:val="{n}"/></w:style>'
        for k, n in (("Title", "Title"), ("Heading2", "heading 2"), ("Caption", "caption"))
    )
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="jpeg" ContentType="image/jpeg"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_JENIS}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_JENIS}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PAKET}/relationships"><Relationship Id="r1" '
        f'Type="{_RELASI}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PAKET}/relationships">'
        f'<Relationship Id="rS" Type="{_RELASI}/styles" Target="styles.xml"/>{relasi}'
        "</Relationships>",
        "word/styles.xml": f"<w:styles {_W}>{gaya}</w:styles>",
        "word/document.xml": f"<w:document {_W}><w:body>{''.join(isi)}</w:body></w:document>",
        **{f"word/media/{n}.jpeg": g for n, g in enumerate(gambar, start=1)},
        **lain,
    }
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in bagian.items():
            arsip.writestr(nama, satu)
    return keluaran.getvalue()
