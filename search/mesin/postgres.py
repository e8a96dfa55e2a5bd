"""PostgreSQL: a generated tsvector with weights (title A, text D) under a GIN index."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

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
    # Weights stand in no index, so titles have one of their own (migration 0007).
    COCOK_JUDUL = (
        "SELECT entri_id AS id FROM search_naskah"
        " WHERE to_tsvector('simple', akar_judul) @@ %s::tsquery"
    )
    # A score reads the whole vector of a text, from beside the table.
    BATAS_NILAI = 3000
    SEMUA_DAHULU = "MATERIALIZED"

    # Roots are a–z and 0–9 only, so quotes around them are all that a tsquery needs.

    def ungkapan(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan``."""
        return rangkai(susunan, _tulis, " & ", " | ")

    def ungkapan_judul(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_judul``."""
        return self.ungkapan(susunan)

    @contextmanager
    def suasana(self) -> Iterator[None]:
        """No reading of whole tables, until the search ends.

        The planner thinks that asking a vector is cheap, though it lies beside the table in
        pieces: for a word in most texts it would read a gigabyte instead of the index.
        """
        with transaction.atomic():
            self._setel("off")
            yield
            self._setel("on")

    def _setel(self, nilai: str) -> None:
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT set_config('enable_seqscan', %s, true), set_config('jit', 'off', true),"
                " set_config('work_mem', '32MB', true)",
                [nilai],
            )

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
