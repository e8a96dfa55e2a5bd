"""Tables of cases, what must and what must not be found, tried in an index that is thrown away.

The entries of a case are written and sought by the same code as the office's own, in a place of
their own: a database in memory, a schema of PostgreSQL, an index of Elasticsearch. The office's
tables are neither read nor written. ``docs/pencarian.md`` has the format.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import ConnectionHandler

from search.elastik import setelan
from search.elastik.tugas import tanpa_dorongan
from search.indeks import bersih, buang, simpan
from search.mesin.dasar import Mesin
from search.mesin.postgres import MesinPostgres
from search.mesin.sqlite import MesinSqlite
from search.models import Entri, Naskah
from search.pintu import Kueri, cari

_TIPE = {"judul": str, "isi": str, "kueri": str, "ketemu": bool, "pertama": bool}
_WAJIB = ("kueri", "ketemu")
_BENAR = {str: "teks dalam tanda kutip", bool: "true atau false"}
_TEMPAT = re.compile(r"line (\d+)")


class TabelKeliru(ValueError):
    """A table that can't be read; the message says where and why, in Indonesian."""


@dataclass(frozen=True, kw_only=True)
class Kasus:
    """One entry, one query, and whether the entry is found by it (and stands first)."""

    judul: str = ""
    isi: str = ""
    kueri: str
    ketemu: bool
    pertama: bool = False


@dataclass(frozen=True)
class Ruang:
    """An empty index: its engine, and what to call when entries were written or taken out."""

    mesin: Mesin
    segarkan: Callable[[], None] = lambda: None


def baca(berkas: Path) -> tuple[list[Kasus], bool]:
    """The cases of a TOML file, and whether they share one index; raises ``TabelKeliru``."""
    try:
        isi = tomllib.loads(berkas.read_text("utf-8"))
    except OSError as galat:
        raise TabelKeliru(f"{berkas}: berkas tidak dapat dibuka.") from galat
    except UnicodeDecodeError as galat:
        raise TabelKeliru(f"{berkas}: bukan teks UTF-8.") from galat
    except tomllib.TOMLDecodeError as galat:
        tempat = _TEMPAT.search(str(galat))
        di = f"baris {tempat[1]}" if tempat else "akhir berkas"
        raise TabelKeliru(f"{berkas}: bukan TOML yang benar, periksa {di}.") from galat
    daftar = isi.get("kasus")
    if not isinstance(daftar, list) or not daftar:
        raise TabelKeliru(f"{berkas}: tidak ada satu pun [[kasus]].")
    kasus = [_kasus(satu, f"{berkas}, kasus ke-{n}") for n, satu in enumerate(daftar, 1)]
    return kasus, isi.get("bersama") is True


def _kasus(isi: object, tempat: str) -> Kasus:
    if not isinstance(isi, dict):
        raise TabelKeliru(f"{tempat}: bukan [[kasus]].")
    for nama in _WAJIB:
        if nama not in isi:
            raise TabelKeliru(f"{tempat}: “{nama}” belum ditulis.")
    terpakai = {nama: nilai for nama, nilai in isi.items() if nama in _TIPE}
    for nama, nilai in terpakai.items():
        if not isinstance(nilai, _TIPE[nama]):
            raise TabelKeliru(f"{tempat}: “{nama}” harus {_BENAR[_TIPE[nama]]}.")
    return Kasus(**terpakai)


def jalankan(kasus: list[Kasus], bersama: bool, ruang: Ruang) -> list[Kasus]:
    """The cases that came out otherwise than they should; ``ruang`` is empty before and after."""
    salah = []
    for daftar in [kasus] if bersama else [[satu] for satu in kasus]:
        _tulis(daftar)
        ruang.segarkan()
        salah += [satu for n, satu in enumerate(daftar, 1) if not _cocok(n, satu, daftar, ruang)]
        buang(Entri.objects.all())
        ruang.segarkan()
    return salah


def _alamat(n: int) -> str:
    return f"/kasus/{n}/"


def _tulis(daftar: list[Kasus]) -> None:
    simpan(
        [
            (
                Entri(grup=n, jenis="berita", url=_alamat(n), judul=bersih(satu.judul)[:255]),
                Naskah(isi=bersih(satu.isi)),
            )
            for n, satu in enumerate(daftar, 1)
        ]
    )


def _cocok(n: int, kasus: Kasus, daftar: list[Kasus], ruang: Ruang) -> bool:
    hasil = cari(Kueri(teks=kasus.kueri, per_hal=len(daftar)), ruang.mesin)
    url = [hit.url for hit in hasil.hits]
    if (_alamat(n) in url) != kasus.ketemu:
        return False
    return not kasus.pertama or url[:1] == [_alamat(n)]


@contextmanager
def _pinjam(setelan: dict) -> Iterator[None]:
    """Let another database be the default one, with the tables of search in it."""
    semula = connections["default"]
    baru = ConnectionHandler({"default": setelan})["default"]
    connections["default"] = baru
    try:
        with tanpa_dorongan():
            yield
    finally:
        connections["default"] = semula
        # Django's own close() leaves a database in memory open.
        BaseDatabaseWrapper.close(baru)


def _bangun_tabel() -> None:
    pelaksana = MigrationExecutor(connection)
    pelaksana.migrate(pelaksana.loader.graph.leaf_nodes("search"))


@contextmanager
def dalam_memori() -> Iterator[None]:
    """The tables of search, empty, in an SQLite database in memory."""
    with _pinjam({"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}):
        _bangun_tabel()
        yield


@contextmanager
def _sqlite() -> Iterator[Ruang]:
    with dalam_memori():
        yield Ruang(MesinSqlite())


@contextmanager
def _postgresql() -> Iterator[Ruang]:
    """A schema of the installation's own database, dropped at the end."""
    if connection.vendor != "postgresql":
        raise TabelKeliru("Mesin postgresql memerlukan basis data PostgreSQL.")
    skema = f"uji_{token_hex(8)}"
    semula = connections["default"].settings_dict
    opsi = {**semula.get("OPTIONS", {}), "options": f"-c search_path={skema}"}
    with _pinjam({**semula, "OPTIONS": opsi, "CONN_MAX_AGE": 0}):
        with connection.cursor() as kursor:
            kursor.execute(f"CREATE SCHEMA {skema}")
        try:
            _bangun_tabel()
            yield Ruang(MesinPostgres())
        finally:
            with connection.cursor() as kursor:
                kursor.execute(f"DROP SCHEMA {skema} CASCADE")


@contextmanager
def _elasticsearch() -> Iterator[Ruang]:
    """An index of the installation's own Elasticsearch, deleted at the end."""
    if not setelan.ada():
        raise TabelKeliru("Mesin elasticsearch memerlukan PORTAL_ELASTICSEARCH.")
    from search.elastik.sementara import mesin_sementara

    with dalam_memori(), mesin_sementara() as mesin:
        yield Ruang(mesin)


RUANG: dict[str, Callable[[], AbstractContextManager[Ruang]]] = {
    "sqlite": _sqlite,
    "postgresql": _postgresql,
    "elasticsearch": _elasticsearch,
}
"""How an empty index is made, by the name of the engine."""
