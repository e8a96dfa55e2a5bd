"""A new index in the place of the old one, while readers read and editors edit."""

from elasticsearch import Elasticsearch

from search.elastik.indeks import alias, alihkan, buat, keadaan
from search.elastik.selisih import Kabar, samakan


def bangun(
    klien: Elasticsearch,
    batas: float | None = None,
    kabar: Kabar = lambda dari, jumlah: None,
) -> bool:
    """Fill an index that isn't live, then make it live; whether that is done.

    Stops after ``batas`` seconds; the next run goes on, for it compares before it sends. So may a
    run that was cut off, or two at once. Changes made meanwhile go to the live index, and from the
    table to this one, at the latest in the last comparison. Raises what the client raises.
    """
    tujuan = keadaan(klien).calon or buat(klien)
    if not samakan(klien, tujuan, hidup=False, batas=batas, kabar=kabar).selesai:
        return False
    # What changed during the long comparison is little, so what changes during this one is less.
    samakan(klien, tujuan, hidup=False)
    alihkan(klien, tujuan)
    samakan(klien, alias(), hidup=True)
    return True
