"""What of a page is content: compared to see whether it changed, and read out as labelled text."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import BooleanField
from django.utils.html import strip_tags
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page

from portal.bahasa.tanggal import tanggal, waktu
from portal.blok import rapikan_html, tautan_dalam, teks_dalam

PILIHAN = ("jenis_perubahan", "tanggal_perubahan", "alasan_perubahan", "perubahan_diperiksa")
"""Fields that say of what kind a change is; they are no content themselves."""

_MEDAN_HALAMAN = frozenset({"title", "slug", "seo_title", "search_description"})
_ANTARA = re.compile(r">\s+<")
_PENDEK = {"strong": "b", "em": "i"}
_TEBAL_MIRING = re.compile(r"(</?)(strong|em)(?=>)")
_KUNCI_BLOK = re.compile(r' data-block-key="[^"]*"')


@dataclass(frozen=True)
class Bagian:
    """One field of a page for a reader: its label and its words, one line a block."""

    nama: str
    label: str
    teks: str


def medan_isi(model):
    """The fields of a page type that are content: all but Wagtail's own and the settings tab's."""
    bukan = {f.name for f in Page._meta.get_fields()} - _MEDAN_HALAMAN | set(PILIHAN)
    bukan |= {getattr(panel, "field_name", None) for panel in model.settings_panels}
    return [
        f
        for f in model._meta.concrete_fields
        if f.name not in bukan and f.editable and not getattr(f.remote_field, "parent_link", False)
    ]


def anak_isi(model):
    """The relations whose rows are content too, such as tags and attachments."""
    return [r for r in get_all_child_relations(model) if r.name != COMMENTS_RELATION_NAME]


def inti(konten, model):
    """The content of a revision (or of ``serializable_data()``), comparable with ``==``.

    Leaves out what an editor's program changes by itself: ids of blocks and paragraphs, blanks
    between paragraphs, ``<strong>`` for ``<b>``, the order of tags.
    """
    konten = json.loads(json.dumps(konten, cls=DjangoJSONEncoder))
    hasil = {}
    for f in medan_isi(model):
        nilai = konten.get(f.name)
        if isinstance(f, StreamField) and isinstance(nilai, str):
            nilai = json.loads(nilai or "[]")
        hasil[f.name] = _rapi(nilai) or None
    for r in anak_isi(model):
        buang = {"pk", "sort_order", r.field.name}
        baris = [
            {nama: _rapi(nilai) for nama, nilai in satu.items() if nama not in buang}
            for satu in konten.get(r.get_accessor_name()) or []
        ]
        hasil[r.get_accessor_name()] = baris if _berurutan(r) else sorted(baris, key=str)
    return hasil


def _berurutan(relasi):
    """Whether the order of a relation's rows is the editor's, and so content."""
    return any(f.name == "sort_order" for f in relasi.related_model._meta.concrete_fields)


def _rapi(nilai):
    """A JSON value without the ids of blocks and paragraphs."""
    if isinstance(nilai, dict):
        return {k: _rapi(v) for k, v in nilai.items() if not (k == "id" and "type" in nilai)}
    if isinstance(nilai, list):
        return [_rapi(satu) for satu in nilai]
    if isinstance(nilai, str) and nilai.lstrip().startswith("<"):
        nilai = _TEBAL_MIRING.sub(lambda cocok: cocok[1] + _PENDEK[cocok[2]], nilai)
        return rapikan_html(_ANTARA.sub("><", _KUNCI_BLOK.sub("", nilai)))
    return nilai


def uraian(halaman, terbitan=None):
    """The content of a page (any revision as an object) as ``Bagian``, in the order of its form.

    What it quotes from elsewhere is that of a version (``Terbitan``), else that of now.
    """
    hasil = [
        Bagian(f.name, capfirst(str(f.verbose_name)), _teks(halaman, f))
        for f in medan_isi(type(halaman))
    ]
    for r in anak_isi(type(halaman)):
        anak = getattr(halaman, r.get_accessor_name()).all()
        label = capfirst(str(r.related_model._meta.verbose_name))
        if any(f.name == "tag" for f in r.related_model._meta.concrete_fields):
            label = "Tag"
        baris = [" ".join(_teks(satu, f) for f in _medan_anak(r)).strip() for satu in anak]
        teks = "\n".join(baris if _berurutan(r) else sorted(baris))
        hasil.append(Bagian(r.name, label, teks))
    gambar = "\n".join(f"{g.title}. {g.description}".strip() for g in halaman.gambar_publik())
    return [
        *hasil,
        Bagian("kutipan", "Angka yang dikutip", "\n".join(halaman.kutipan(terbitan))),
        Bagian("gambar_publik", "Gambar yang ditampilkan", gambar),
    ]


def _medan_anak(relasi):
    return [
        f
        for f in relasi.related_model._meta.concrete_fields
        if not f.primary_key and not isinstance(f, ParentalKey) and f.name != "sort_order"
    ]


def _teks(objek, f):
    """One field in words."""
    nilai = getattr(objek, f.name)
    if isinstance(f, StreamField):
        return "\n".join([teks_dalam(nilai), *tautan_dalam(nilai)]).strip()
    if nilai in (None, ""):
        return ""
    if f.choices:
        return str(getattr(objek, f"get_{f.name}_display")())
    if isinstance(f, BooleanField):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, datetime):
        return waktu(nilai)
    if isinstance(nilai, date):
        return tanggal(nilai)
    return strip_tags(str(nilai)) if isinstance(f, RichTextField) else str(nilai)
