"""PostgreSQL: a generated tsvector with weights (title A, text D) under a GIN index."""

from django.db import connection

from portal.bahasa.kueri import Alternatif, Susunan
from search.mesin.sql import MesinSql, rangkai


class MesinPostgres(MesinSql):
    """The embedded engine of an office with a database server."""

    nama = "postgresql"

    # 1: divide by the logarithm of the length, so that a long page doesn't win by being long.
    COCOK = (
        "SELECT n.entri_id AS id, ts_rank('{0.1, 0.2, 0.4, 1.0}', n.vektor, k.q, 1) AS nilai"
        " FROM search_naskah n, (SELECT %s::tsquery AS q) k WHERE n.vektor @@ k.q"
    )
    COCOK_SAJA = "SELECT entri_id AS id FROM search_naskah WHERE vektor @@ %s::tsquery"

    # Roots are a–z and 0–9 only, so quotes around them are all that a tsquery needs.

    def ungkapan(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan``."""
        return rangkai(susunan, _tulis, " & ", " | ")

    def ungkapan_tanpa(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_tanpa``."""
        return " | ".join(map(_tulis, susunan.tanpa))

    def ungkapan_isi(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_isi``; weight D marks the words of the text."""
        return " | ".join(_tulis_isi(alternatif) for alternatif in susunan.alternatif)

    def periksa(self) -> bool:
        """Always: PostgreSQL generates the column itself."""
        return True

    def bangun(self) -> None:
        """Rebuild the index."""
        with connection.cursor() as kursor:
            kursor.execute("REINDEX INDEX search_naskah_vektor")


def _tulis(alternatif: Alternatif) -> str:
    if not alternatif.rapat or len(alternatif.akar) == 1:
        return "(" + " & ".join(f"'{akar}'" for akar in alternatif.akar) + ")"
    # The text's words count on from the title's: without weights a phrase could cross over.
    frasa = (" <-> ".join(f"'{akar}':{bobot}" for akar in alternatif.akar) for bobot in "AD")
    return "(" + " | ".join(f"({satu})" for satu in frasa) + ")"


def _tulis_isi(alternatif: Alternatif) -> str:
    tanda = " <-> " if alternatif.rapat else " | "
    return "(" + tanda.join(f"'{akar}':D" for akar in alternatif.akar) + ")"
