"""The StreamField blocks that every room shares; each has one template in ``templates/blocks/``."""

import re
from html import unescape

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from portal.alamat_luar import tautan_luar

FITUR_TEKS = ["tempel", "bold", "italic", "link", "ol", "ul", "document-link"]
"""What a paragraph may hold; headings and pictures are blocks of their own. ``tempel`` comes first,
so that it sees pasted text before the maker of links does."""


class BlokParagraf(blocks.RichTextBlock):
    """A paragraph of rich text, stored with single spaces and without empty lines.

    Pasted text brings hard and doubled spaces, which the editor drops when it opens the text
    again: an approver who changed nothing would then have made a revision of their own.
    """

    class Meta:
        icon = "pilcrow"
        label = "Paragraf"
        template = "blocks/paragraf.html"

    def __init__(self, **kwargs):
        super().__init__(features=FITUR_TEKS, **kwargs)

    def value_from_form(self, value):
        """The typed text, tidied."""
        return super().value_from_form(rapikan_html(value or ""))


def rapikan_html(html):
    """HTML of a paragraph with single spaces, none at the edges, and no empty paragraphs."""
    html = re.sub(r"(?:\s|\u00a0|&nbsp;)+", " ", html)
    html = re.sub(r"(<(?:p|li|ul|ol)\b[^>]*>|<br\s*/?>) +", r"\1", html)
    html = re.sub(r" +(</(?:p|li|ul|ol)>|<br\s*/?>)", r"\1", html)
    return re.sub(r"<(p|li)\b[^>]*>(?:<br\s*/?>)*</\1>", "", html).strip()


class BlokGambar(blocks.StructBlock):
    """A picture with its caption."""

    gambar = ImageChooserBlock(label="Gambar")
    keterangan = blocks.CharBlock(label="Keterangan", required=False, max_length=300)

    class Meta:
        icon = "image"
        label = "Gambar"
        template = "blocks/gambar.html"


class BlokKutipan(blocks.StructBlock):
    """What somebody said, with who said it and in which office."""

    teks = blocks.TextBlock(label="Kutipan", rows=3)
    nama = blocks.CharBlock(label="Narasumber", required=False, max_length=120)
    jabatan = blocks.CharBlock(label="Jabatan", required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = "Kutipan"
        template = "blocks/kutipan.html"


class BlokVideo(blocks.StructBlock):
    """A video elsewhere, shown as a picture card that links out; nothing is embedded."""

    url = blocks.URLBlock(label="Alamat video")
    judul = blocks.CharBlock(label="Judul", max_length=160)
    gambar = ImageChooserBlock(label="Gambar sampul", required=False)

    class Meta:
        icon = "media"
        label = "Video"
        template = "blocks/video.html"

    def clean(self, value):
        """Refuse an address within somebody's own network: no reader could follow it."""
        value = super().clean(value)
        if tautan_luar(value["url"]) is None:
            kalimat = "Isi alamat http atau https di internet umum."
            raise blocks.StructBlockValidationError({"url": ValidationError(kalimat)})
        return value


class BlokMengutip:
    """Mixin of a block whose words stand elsewhere, and are kept as they were at publication.

    Its value is a key, as text. The room that has such a block keeps the words itself, when
    ``portal.riwayat.catatan.versi_dicatat`` says that a version was recorded.
    """

    def kalimat(self, kunci, terbitan=None):
        """What these keys show, ``{key: sentence}``: in a version (``Terbitan``), else now.

        A key is missing where the public may not read what it stands for.
        """
        raise NotImplementedError


class BlokIsi(blocks.StreamBlock):
    """The body of an article, a report or a plain page."""

    paragraf = BlokParagraf()
    subjudul = blocks.CharBlock(
        label="Subjudul", max_length=160, template="blocks/subjudul.html", icon="title"
    )
    gambar = BlokGambar()
    galeri = blocks.ListBlock(
        BlokGambar(), label="Galeri", min_num=2, template="blocks/galeri.html", icon="image"
    )
    kutipan = BlokKutipan()
    tabel = TableBlock(
        label="Tabel",
        template="blocks/tabel.html",
        table_options={"language": "id-ID", "contextMenu": True},
    )
    dokumen = DocumentChooserBlock(label="Dokumen", template="blocks/dokumen.html")
    video = BlokVideo()
    kontak = blocks.StaticBlock(
        label="Kontak kantor",
        template="blocks/kontak.html",
        icon="mail",
        admin_text="Alamat, telepon, surel dan jam layanan dari Setelan → Kantor.",
    )


def rata(isi):
    """The blocks of a body, those inside others too: a block that holds some has ``dalam``."""
    for anak in isi:
        dalam = getattr(anak.block, "dalam", None)
        yield from rata(dalam(anak.value)) if dalam else [anak]


def tabel_tanpa_judul(isi):
    """Sentences on the tables in a ``BlokIsi`` value that lack the caption a reader needs."""
    tabel = [anak.value for anak in rata(isi) if anak.block.name == "tabel"]
    return [
        f"Tabel ke-{nomor} belum berjudul. Isi judulnya di bawah tabel."
        for nomor, nilai in enumerate(tabel, start=1)
        if not (nilai or {}).get("table_caption")
    ]


def gambar_dalam(isi):
    """The pictures in a ``BlokIsi`` value, in order; missing ones are left out."""
    hasil = []
    for anak in rata(isi):
        nilai = anak.value
        if anak.block.name in ("gambar", "video"):
            hasil.append(nilai["gambar"])
        elif anak.block.name == "galeri":
            hasil.extend(satu["gambar"] for satu in nilai)
    return [gambar for gambar in hasil if gambar]


def dokumen_dalam(isi):
    """The documents in a ``BlokIsi`` value, blocks and links in paragraphs, each once."""
    from portal.dokumen import Dokumen

    nomor = {
        int(pk)
        for anak in rata(isi)
        for model, pk, *_lokasi in anak.block.extract_references(anak.value)
        if issubclass(model, Dokumen)
    }
    return list(Dokumen.objects.filter(pk__in=nomor).order_by("pk"))


def mengutip_dalam(isi):
    """The quoting blocks in a ``BlokIsi`` value, in order, as its children."""
    return [anak for anak in isi if isinstance(anak.block, BlokMengutip)]


def kutipan_dalam(isi, terbitan=None):
    """The sentences that the quoting blocks of a ``BlokIsi`` value show, in order.

    As kept with a version (``Terbitan``), else as of now; "" where there is nothing to show.
    """
    mengutip = mengutip_dalam(isi)
    kalimat = {}
    for blok in {id(anak.block): anak.block for anak in mengutip}.values():
        kunci = [anak.value for anak in mengutip if anak.block is blok and anak.value]
        kalimat |= {(id(blok), k): kata for k, kata in blok.kalimat(kunci, terbitan).items()}
    return [kalimat.get((id(anak.block), anak.value), "") for anak in mengutip]


def teks_dalam(isi):
    """The words of a ``BlokIsi`` value as plain text, a block a line."""
    return "\n".join(baris for anak in rata(isi) if (baris := teks_blok(anak)))


def tautan_dalam(isi):
    """Where the links and videos of a ``BlokIsi`` value lead, one line each."""
    hasil = []
    for anak in rata(isi):
        if anak.block.name == "video":
            hasil.append(f"Tautan: {anak.value['url']}")
        elif anak.block.name == "paragraf":
            for isi_unsur in re.findall(r"<a ([^>]*)>", anak.value.source):
                sifat = dict(re.findall(r'(\w+)="([^"]*)"', isi_unsur))
                milik_kita = f"{sifat.get('linktype')} {sifat.get('id')}"
                hasil.append(f"Tautan: {sifat.get('href') or milik_kita}")
    return hasil


def teks_blok(anak):
    """The words of one block of a ``BlokIsi`` value, a paragraph a line."""
    nilai = anak.value
    if anak.block.name == "paragraf":
        berbaris = nilai.source.replace("</p>", "</p>\n").replace("</li>", "</li>\n")
        return unescape(strip_tags(berbaris))
    if anak.block.name == "subjudul":
        return nilai
    if anak.block.name == "gambar":
        return nilai["keterangan"]
    if anak.block.name == "galeri":
        return "\n".join(satu["keterangan"] for satu in nilai)
    if anak.block.name == "kutipan":
        return f"{nilai['teks']} {nilai['nama']} {nilai['jabatan']}"
    if anak.block.name == "tabel":
        baris = [*nilai.get("data", []), [nilai.get("table_caption")]] if nilai else []
        return "\n".join(" ".join(str(sel) for sel in b if sel not in (None, "")) for b in baris)
    if anak.block.name == "dokumen":
        return nilai.title if nilai else ""
    if anak.block.name == "video":
        return nilai["judul"]
    return ""  # A block of one room's own: its page says in ``entri_cari`` what it shows.
