"""Background tasks of search."""

from django_tasks import task

from search.indeks import selaraskan_semua


@task()
def selaraskan_pencarian():
    """Bring all entries in line with what is public; what no signal tells ends here."""
    selaraskan_semua()
