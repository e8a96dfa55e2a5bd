"""WordPress exports as tests need them, small and as nasty as asked for."""

from html import escape
from itertools import count

nomor = count(1000)

KEPALA = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Kantor Lama</title><link>https://lama.example.org</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://lama.example.org</wp:base_site_url>
<wp:base_blog_url>https://lama.example.org</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[humas]]></wp:author_login>
<wp:author_email><![CDATA[rahasia@example.org]]></wp:author_email>
<wp:author_display_name><![CDATA[Petugas Humas Contoh]]></wp:author_display_name></wp:author>
"""
KAKI = "</channel></rss>\n"
PEMBUKA = "Maros, kab-maros.kpu.go.id – "
"""A dateline, without which an article lacks its place."""


def cdata(teks):
    """Text as WordPress writes it, with the end of a CDATA section split."""
    return f"<![CDATA[{teks.replace(']]>', ']]]]><![CDATA[>')}]]>"


def berkas(*butir, kepala=KEPALA):
    """A whole export."""
    return kepala + "".join(butir) + KAKI


def butir(jenis="post", isi=f"{PEMBUKA}Rapat digelar.", **lain):
    """One item; every field can be overridden, ``mentah`` is added as it is."""
    n = lain.pop("nomor", None) or next(nomor)
    awal = {
        "judul": f"Rapat {n}",
        "slug": f"rapat-{n}",
        "keadaan": "publish",
        "tautan": f"https://lama.example.org/2020/05/rapat-{n}/",
        "gmt": "2020-05-04 03:02:01",
        "tanggal": "2020-05-04 11:02:01",
        "diubah": "2020-05-06 00:00:00",
        "sandi": "",
        "induk": 0,
        "cuplikan": "",
        "komentar_dibuka": "open",
        "kategori": ["Kegiatan"],
        "tag": [],
        "meta": {},
        "komentar": "",
        "mentah": "",
    }
    assert not lain.keys() - awal.keys()
    v = {**awal, **lain}
    kelompok = [("category", satu) for satu in v["kategori"]]
    kelompok += [("post_tag", satu) for satu in v["tag"]]
    return (
        f"<item><title>{cdata(v['judul'])}</title><link>{escape(v['tautan'])}</link>"
        f"<pubDate>Mon, 04 May 2020 03:02:01 +0000</pubDate><dc:creator>{cdata('humas')}"
        f'</dc:creator><guid isPermaLink="false">https://lama.example.org/?p={n}</guid>'
        f"<content:encoded>{cdata(isi)}</content:encoded>"
        f"<excerpt:encoded>{cdata(v['cuplikan'])}</excerpt:encoded>"
        f"<wp:post_id>{n}</wp:post_id><wp:post_date>{v['tanggal']}</wp:post_date>"
        f"<wp:post_date_gmt>{v['gmt']}</wp:post_date_gmt>"
        f"<wp:post_modified_gmt>{v['diubah']}</wp:post_modified_gmt>"
        f"<wp:comment_status>{v['komentar_dibuka']}</wp:comment_status>"
        f"<wp:post_name>{cdata(v['slug'])}</wp:post_name><wp:status>{v['keadaan']}</wp:status>"
        f"<wp:post_parent>{v['induk']}</wp:post_parent><wp:post_type>{jenis}</wp:post_type>"
        f"<wp:post_password>{cdata(v['sandi'])}</wp:post_password>"
        + "".join(f'<category domain="{d}" nicename="x">{cdata(k)}</category>' for d, k in kelompok)
        + "".join(
            f"<wp:postmeta><wp:meta_key>{cdata(k)}</wp:meta_key>"
            f"<wp:meta_value>{cdata(isi_meta)}</wp:meta_value></wp:postmeta>"
            for k, isi_meta in v["meta"].items()
        )
        + f"{v['komentar']}{v['mentah']}</item>\n"
    )


def lampiran(nomor, nama="2020/05/foto.jpg", alt="Orang duduk melingkar", **lain):
    """An attachment whose file is ``nama`` below the folder of uploads."""
    alamat = f"https://lama.example.org/wp-content/uploads/{nama}"
    meta = {"_wp_attached_file": nama, "_wp_attachment_image_alt": alt, **lain.pop("meta", {})}
    mentah = f"<wp:attachment_url>{cdata(alamat)}</wp:attachment_url>"
    return butir(
        "attachment",
        isi="",
        nomor=nomor,
        kategori=[],
        meta=meta,
        mentah=mentah,
        **{"keadaan": "inherit", "judul": "Foto rapat", **lain},
    )


def komentar(nomor, teks="Terima kasih.", keadaan="1", induk=0, nama="Warga Contoh", jenis=""):
    """One comment, with the traces that must not come along."""
    return (
        f"<wp:comment><wp:comment_id>{nomor}</wp:comment_id>"
        f"<wp:comment_author>{cdata(nama)}</wp:comment_author>"
        "<wp:comment_author_email>warga@example.org</wp:comment_author_email>"
        "<wp:comment_author_IP>203.0.113.77</wp:comment_author_IP>"
        "<wp:comment_date>2020-05-05 09:00:00</wp:comment_date>"
        "<wp:comment_date_gmt>2020-05-05 01:00:00</wp:comment_date_gmt>"
        f"<wp:comment_content>{cdata(teks)}</wp:comment_content>"
        f"<wp:comment_approved>{keadaan}</wp:comment_approved>"
        f"<wp:comment_type>{jenis}</wp:comment_type>"
        f"<wp:comment_parent>{induk}</wp:comment_parent></wp:comment>"
    )
