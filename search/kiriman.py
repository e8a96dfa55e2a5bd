"""Noting what an outer engine has to be told."""

from collections.abc import Iterable

from django.db import connection

from search.elastik.tugas import dorong


def tandai(grup: Iterable[int]) -> None:
    """Count these groups' versions up, in the transaction that changes their entries."""
    with connection.cursor() as kursor:
        kursor.executemany(
            "INSERT INTO search_kiriman (grup, versi, terkirim) VALUES (%s, 1, 0)"
            " ON CONFLICT (grup) DO UPDATE SET versi = search_kiriman.versi + 1",
            [(satu,) for satu in sorted(grup)],
        )
    dorong()
