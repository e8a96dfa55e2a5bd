"""The promise to read a comment within so many working days.

Working days are Monday to Friday in the office's zone. Public holidays are not known here, so they
count as working days.
"""

from datetime import timedelta

from portal.bahasa.tanggal import setempat


def tenggat(masuk, hari):
    """The last date of the promise for what came in at ``masuk`` (a datetime), ``hari`` allowed."""
    kapan = setempat(masuk).date()
    for _ in range(hari):
        kapan += timedelta(days=1)
        while kapan.weekday() > 4:
            kapan += timedelta(days=1)
    return kapan
