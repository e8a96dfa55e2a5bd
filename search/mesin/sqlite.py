"""SQLite: FTS5 over the roots of title and text, ranked by BM25, a title ten times as heavy."""

from django.db import DatabaseError, connection, transaction

from portal.bahasa.kueri import Alternatif, Susunan
from search.mesin.sql import MesinSql, rangkai


class MesinSqlite(MesinSql):
    """The embedded engine of a small office."""

    nama = "sqlite"

    COCOK = (
        "SELECT rowid AS id, -bm25(search_naskah_fts, 10.0, 1.0) AS nilai"
        " FROM search_naskah_fts WHERE search_naskah_fts MATCH %s"
    )
    COCOK_SAJA = "SELECT rowid AS id FROM search_naskah_fts WHERE search_naskah_fts MATCH %s"
    COCOK_JUDUL = COCOK_SAJA

    # Roots are a–z and 0–9 only, so quotes around them are all that FTS5 needs.

    def ungkapan(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan``."""
        return rangkai(susunan, _tulis, " AND ", " OR ")

    def ungkapan_judul(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_judul``."""
        return f"{{akar_judul}}: ({self.ungkapan(susunan)})"

    def ungkapan_tanpa(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_tanpa``."""
        return " OR ".join(map(_tulis, susunan.tanpa))

    def ungkapan_isi(self, susunan: Susunan) -> str:
        """See ``MesinSql.ungkapan_isi``."""
        return f"{{akar_isi}}: ({' OR '.join(map(_tulis_salah_satu, susunan.alternatif))})"

    def periksa(self) -> bool:
        """FTS5's own check of index against table."""
        try:
            with transaction.atomic(), connection.cursor() as kursor:
                kursor.execute(
                    "INSERT INTO search_naskah_fts(search_naskah_fts, rank)"
                    " VALUES ('integrity-check', 1)"
                )
        except DatabaseError:
            return False
        return True

    def bangun(self) -> None:
        """Rebuild from the table."""
        with connection.cursor() as kursor:
            kursor.execute("INSERT INTO search_naskah_fts(search_naskah_fts) VALUES ('rebuild')")


def _tulis(alternatif: Alternatif) -> str:
    if alternatif.rapat:
        return '"' + " ".join(alternatif.akar) + '"'
    return f"({' AND '.join(_kutip(alternatif))})"


def _tulis_salah_satu(alternatif: Alternatif) -> str:
    return _tulis(alternatif) if alternatif.rapat else " OR ".join(_kutip(alternatif))


def _kutip(alternatif: Alternatif) -> list[str]:
    return [f'"{akar}"' for akar in alternatif.akar]
