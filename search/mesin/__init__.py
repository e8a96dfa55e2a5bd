"""The search engines, and which one this installation has."""

from functools import cache

from django.db import connection

from search.mesin.dasar import Mesin
from search.mesin.postgres import MesinPostgres
from search.mesin.sqlite import MesinSqlite


@cache
def mesin() -> Mesin:
    """The engine that goes with the database; raises ``KeyError`` for an unknown database."""
    return {"sqlite": MesinSqlite, "postgresql": MesinPostgres}[connection.vendor]()
