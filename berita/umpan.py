"""The feed of news and announcements, ``/berita/rss.xml``."""

from operator import attrgetter

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Rss201rev2Feed
from wagtail.models import Site

from berita.artikel import Artikel
from berita.pengumuman import Pengumuman
from portal.kantor import Kantor

BANYAK = 20
TANDA_CONTOH = " (Contoh: isi dan angka rekaan)"


class UmpanBerita(Feed):
    """The newest articles and announcements: title, summary, date, category, but not the text."""

    feed_type = Rss201rev2Feed
    language = "id"

    def get_object(self, request):
        """The office whose feed this is."""
        return Kantor.for_site(Site.find_for_request(request))

    def title(self, kantor):
        """Name of the feed; the sample office says that it is one."""
        return f"Berita dan pengumuman {kantor.nama}{TANDA_CONTOH if kantor.contoh else ''}"

    def link(self):
        """Where the feed's page is."""
        return "/berita/"

    def description(self, kantor):
        """What the feed holds."""
        return f"Kabar terbaru dari {kantor.nama_panjang}."

    def items(self):
        """The newest live pages of the types that belong in the feed."""
        semua = [
            satu
            for jenis in (Artikel, Pengumuman)
            if jenis.sifat.umpan
            for satu in jenis.objects.terbit()[:BANYAK]
        ]
        return sorted(semua, key=attrgetter("first_published_at"), reverse=True)[:BANYAK]

    def item_title(self, item):
        """Headline."""
        return item.title

    def item_description(self, item):
        """Summary."""
        return item.ringkasan

    def item_link(self, item):
        """Absolute address of the page."""
        return item.full_url

    def item_pubdate(self, item):
        """Date of first publication."""
        return item.first_published_at

    def item_updateddate(self, item):
        """Date of the newest publication."""
        return item.last_published_at

    def item_categories(self, item):
        """The page's category."""
        return [item.label_kategori] if item.label_kategori else []
