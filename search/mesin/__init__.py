"""The search engines, and which one this installation has."""

from functools import cache

from django.db import connection

from search.elastik import setelan
from search.mesin.dasar import Mesin
from search.mesin.postgres import MesinPostgres
from search.mesin.sqlite import MesinSqlite


@cache
def tertanam() -> Mesin:
    """The engine that goes with the database; raises ``KeyError`` for an unknown database."""
    return {"sqlite": MesinSqlite, "postgresql": MesinPostgres}[connection.vendor]()


def mesin() -> Mesin:
    """The engine for one request: the embedded one, or Elasticsearch with that behind it."""
    if not setelan.ada():
        return tertanam()
    # The client takes a second and 40 MB: only offices that have an Elasticsearch pay for it.
    from search.elastik.penjaga import Penjaga

    return Penjaga(tertanam())
