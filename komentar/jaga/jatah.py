"""How much one network may send in an hour, counted by all worker processes together.

Counted is the network: an IPv4 address, or the /64 of an IPv6 address, as ``portal.masuk.peramban``
reads it behind one trusted front server. A school or an office is one network, so the limits are
wide: above the first a comment is taken like any other and its moderator told; only far above it
nothing is taken for a while, and what was typed comes back. What is refused doesn't count.
"""

from django.utils import timezone

from komentar.jaga.jejak import GaramHari, Jejak
from komentar.jaga.sebab import Sebab
from komentar.setelan import SetelanKomentar
from portal.masuk.jatah import Batas, Penuh, tunggu
from portal.masuk.peramban import alamat

JAM = 3600
KATA = "Banyak kiriman dari satu jaringan dalam satu jam"


def ambil(request, hal):
    """Count one sending of a kind (``hal``, "komentar" or "aduan", …) from the request's network.

    Returns the reasons for care, none or one; raises ``Penuh`` where nothing more is taken now. The
    sending is stored before it is counted, so many at once get no more than one after the other.
    """
    setelan, garam, kini = SetelanKomentar.kini(), GaramHari.kini(), timezone.now()
    satu = Jejak.objects.create(garam=garam, kunci=garam.sidik(hal, alamat(request)), waktu=kini)
    sejaringan = Jejak.objects.filter(kunci=satu.kunci)
    lama = tunggu(sejaringan, Batas(setelan.jatah_tolak, JAM), kini)
    if lama:
        satu.delete()
        raise Penuh(lama)
    if tunggu(sejaringan, Batas(setelan.jatah_tahan, JAM), kini):
        return [Sebab("jatah", KATA)]
    return []
