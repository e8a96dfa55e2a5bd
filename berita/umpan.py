"""The feed of news, ``/berita/rss.xml``."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Rss201rev2Feed
from wagtail.models import Site

from berita.artikel import Artikel
from portal.kantor import Kantor

BANYAK = 20


class UmpanBerita(Feed):
    """The newest articles: title, summary, date, category; the text stays on the page."""

    feed_type = Rss201rev2Feed
    language = "id"

    def get_object(self, request):
        """The office whose feed this is."""
        return Kantor.for_site(Site.find_for_request(request))

    def title(self, kantor):
        """Name of the feed; the sample office says that it is one."""
        return f"Berita {kantor.nama}{' (Contoh: isi dan angka rekaan)' if kantor.contoh else ''}"

    def link(self):
        """Where the feed's page is."""
        return "/berita/"

    def description(self, kantor):
        """What the feed holds."""
        return f"Kabar terbaru dari {kantor.nama_panjang}."

    def items(self):
        """The newest live articles whose type belongs in the feed."""
        return Artikel.objects.terbit()[:BANYAK] if Artikel.sifat.umpan else []

    def item_title(self, item):
        """Headline."""
        return item.title

    def item_description(self, item):
        """Summary."""
        return item.ringkasan

    def item_link(self, item):
        """Absolute address of the article."""
        return item.full_url

    def item_pubdate(self, item):
        """Date of first publication."""
        return item.first_published_at

    def item_updateddate(self, item):
        """Date of the newest publication."""
        return item.last_published_at

    def item_categories(self, item):
        """The article's category."""
        return [item.kategori.nama] if item.kategori else []
