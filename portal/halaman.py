"""``BasePage``: what all page types share."""

import json
from http import HTTPMethod

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.models import COMMENTS_RELATION_NAME, Page

from portal.blok import (
    dokumen_dalam,
    gambar_dalam,
    kutipan_dalam,
    mengutip_dalam,
    tabel_tanpa_judul,
    teks_dalam,
)
from portal.cms.simpan import didahului
from portal.persetujuan import empat_mata
from portal.publikasi import syarat_terbit
from portal.riwayat.catatan import Terbitan
from portal.riwayat.panel import PanelPerubahan
from portal.riwayat.perubahan import Berperubahan
from portal.riwayat.versi import Berversi
from portal.sifat import EntriCari, Sifat
from portal.templatetags.gambar import kartu_url

SLUG_TERLARANG = frozenset(
    {
        "admin",
        "akuntabilitas",
        "arsip",
        "berita",
        "cari",
        "data",
        "dokumen",
        "evaluasi",
        "gaya",
        "halaman",
        "ikm",
        "indikator",
        "kategori",
        "komentar",
        "media",
        "pengumuman",
        "pohon",
        "rilis",
        "rss.xml",
        "salinan",
        "static",
        "status",
        "tag",
        "tulis",
        "versi",
    }
)
"""Words that addresses of the portal's own use (docs/alamat.md)."""

KUTIPAN_TAK_PUBLIK = (
    "Blok “Angka kinerja” ke-{}: angkanya belum dipilih, belum terbit, atau sudah ditarik dari"
    " publik. Pilih angka lain, atau hapus bloknya."
)
TAK_BOLEH_HAPUS = "Halaman yang pernah terbit tidak dapat dihapus. Tarik saja dari publik."


class FormHalaman(WagtailAdminPageForm):
    """The editor's form: says beside the fields what publication will demand."""

    def clean_slug(self):
        """Refuse the portal's own addresses; number one that is taken, while it may still change.

        A writer of "Rapat Pleno" has no use for the news that last month's has the same address.
        """
        slug = self.cleaned_data.get("slug", "")
        if self.instance.slug_bebas and (
            slug in SLUG_TERLARANG or (slug.isdigit() and len(slug) == 4)
        ):
            raise ValidationError(f"Alamat “{slug}” dipakai portal. Pilih kata lain.")
        if self.instance.slug_bebas and not self.instance.first_published_at:
            asal, n = slug, 1
            while slug and not Page._slug_is_available(slug, self.parent_page, self.instance):
                n += 1
                slug = f"{asal}-{n}"
        return slug

    def clean(self):
        """Apply the rule of publication on everything but a draft's save."""
        cleaned = super().clean()
        if kalimat := didahului(self.instance, self.for_user, self.data):
            self.add_error(None, kalimat)
        if self.is_deferred_validation:
            return cleaned
        milik_model = {medan.name for medan in self.instance._meta.fields}
        for nama in milik_model & cleaned.keys():
            setattr(self.instance, nama, cleaned[nama])
        anak = [f for nama, f in self.formsets.items() if nama != COMMENTS_RELATION_NAME]
        lain = not milik_model.issuperset(self.changed_data) or any(f.has_changed() for f in anak)
        for medan, kalimat in syarat_terbit(self.instance, pasti_berubah=lain).items():
            self.add_error(medan if medan in self.fields else None, kalimat)
        return cleaned


class BasePage(Berversi, Berperubahan, Page):
    """Abstract parent of every page type of the portal.

    A subclass states its ``sifat``; what it shows beyond ``isi`` and ``gambar`` it adds by
    extending ``kekurangan``, ``entri_cari``, ``dokumen_publik`` and ``gambar_publik``.
    """

    ringkasan = models.TextField(
        "ringkasan",
        max_length=300,
        blank=True,
        help_text="Satu atau dua kalimat untuk daftar, mesin pencari dan kartu WhatsApp.",
    )

    sifat: Sifat
    private_page_options = ()
    """Drafts are the only private pages: no password and no login before a public one."""
    slug_bebas = True
    """Whether an editor chooses the slug, so that the portal's own words are refused."""

    base_form_class = FormHalaman
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    content_panels = [PanelPerubahan(), *Page.content_panels, FieldPanel("ringkasan")]

    class Meta:
        abstract = True

    # What the page says of itself

    def kekurangan(self):
        """What publication demands and is missing: ``{field: [sentence, …]}``."""
        gambar = [kalimat for satu in self._gambar_isi() for kalimat in satu.kekurangan()]
        kosong = [
            KUTIPAN_TAK_PUBLIK.format(ke) for ke, kata in enumerate(self.kutipan(), 1) if not kata
        ]
        return {"isi": gambar + tabel_tanpa_judul(self._isi) + kosong}

    def kutipan(self, terbitan=None):
        """What the page quotes from elsewhere, as sentences: in a version of it, else now."""
        return kutipan_dalam(self._isi, terbitan)

    def entri_cari(self):
        """What search may know of the page (``EntriCari``), or ``None`` for nothing."""
        if self.sifat.cari is None:
            return None
        terakhir = self.riwayat.terakhir if mengutip_dalam(self._isi) else None
        kutipan = self.kutipan(terakhir.catatan) if terakhir else []
        return EntriCari(
            judul=self.title,
            isi="\n".join([self.ringkasan, teks_dalam(self._isi), *kutipan]),
            jenis=self.sifat.cari,
            tanggal=self.first_published_at and localdate(self.first_published_at),
        )

    def dokumen_publik(self):
        """The documents that the page shows, each once."""
        return dokumen_dalam(self._isi)

    def dokumen_cari(self):
        """The documents whose text search holds: not two that say the same."""
        return self.dokumen_publik()

    def gambar_publik(self):
        """The pictures that the page shows, each once."""
        return {g.pk: g for g in [self.gambar_utama, *self._gambar_isi()] if g}.values()

    @property
    def gambar_utama(self):
        """The picture of the page's card, or ``None``."""
        return getattr(self, "gambar", None)

    @property
    def tanggal(self):
        """When the page was first published, an aware datetime, or ``None``."""
        return self.first_published_at

    @property
    def _isi(self):
        return getattr(self, "isi", [])

    def _gambar_isi(self):
        return gambar_dalam(self._isi)

    # Addresses

    @cached_property
    def alamat_baku(self):
        """The canonical address, absolute."""
        return self.full_url

    @cached_property
    def alamat_lengkap(self):
        """The page's own address, absolute."""
        return self.full_url

    # Publication

    def publish(self, revision, user=None, **kwargs):
        """Publish as Wagtail does, all of it or nothing."""
        with transaction.atomic(), empat_mata.oleh(user):
            return super().publish(revision, user=user, **kwargs)

    def unpublish(self, *args, **kwargs):
        """Withdraw as Wagtail does, all of it or nothing."""
        with transaction.atomic():
            return super().unpublish(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refuse for a page that was ever public: it can be withdrawn, not deleted."""
        if Terbitan.objects.filter(halaman__path__startswith=self.path).exists():
            raise PermissionDenied(TAK_BOLEH_HAPUS)
        return super().delete(*args, **kwargs)

    def save_revision(self, *args, overwrite_revision=None, **kwargs):
        """Save as Wagtail does, but never over a revision that the public has read (autosave)."""
        if overwrite_revision and Terbitan.objects.filter(revisi=overwrite_revision).exists():
            overwrite_revision = None
        return super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)

    def get_context(self, request, *args, **kwargs):
        """Wagtail's context, with what the page's head says to machines."""
        return {
            **super().get_context(request, *args, **kwargs),
            "json_ld": json_aman(self._data_mesin()),
            "kartu": kartu_url(self.gambar_utama),
        }

    def json_ld(self):
        """The page as schema.org data (a dict), or ``None`` for a type without a card."""
        return

    def _data_mesin(self):
        """``json_ld`` with what the history knows, for types that are a work and not an office."""
        data = self.json_ld()
        if data is None or self.sifat.cari is None:
            return data
        return data | self.riwayat.untuk_mesin()


def json_aman(data):
    """JSON fit for a script element (``<``, ``>``, ``&`` escaped); empty for ``None``."""
    if data is None:
        return ""
    teks = json.dumps(data, ensure_ascii=False)
    return mark_safe(teks.translate({ord(h): f"\\u{ord(h):04x}" for h in "<>&"}))  # noqa: S308
