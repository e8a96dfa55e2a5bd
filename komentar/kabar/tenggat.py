"""Which waiting comments are about to break the promise."""

from datetime import datetime, time, timedelta

from komentar.janji import tenggat
from portal.bahasa.tanggal import ZONA, setempat


def mendesak(menunggu, janji, kini):
    """Those of the waiting comments whose last day is the next working day, today, or over.

    ``menunggu`` is a queryset of comments, and so is what comes back; ``janji`` counts working
    days, ``kini`` is a datetime.
    """
    batas = tenggat(kini, 1)
    masuk = setempat(kini)
    while tenggat(masuk, janji) > batas:
        masuk -= timedelta(days=1)
    akhir = datetime.combine(masuk.date() + timedelta(days=1), time.min, ZONA)
    return menunggu.filter(submit_date__lt=akhir)
