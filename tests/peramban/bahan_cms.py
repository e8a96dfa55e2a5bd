"""Pages in every state for the walk through the CMS; run by ``manage.py shell`` of the portal.

``buat()`` prints the ids as JSON. What it makes was never public, but for one withdrawn page.
"""

import json
import uuid
from datetime import timedelta

from django.utils.timezone import now
from wagtail.models import Site

from komentar.models import Keadaan, Komentar
from portal.models import Pengguna
from portal.riwayat.catatan import menarik
from tests import pabrik


def judul(teks):
    """A title, and an address that is free."""
    return {"title": teks, "slug": f"telusur-{uuid.uuid4().hex[:8]}"}


def buat():
    """All of it, once more."""
    Site.clear_site_root_paths_cache()
    penulis, redaktur, penyusun = (
        Pengguna.objects.get(username=nama) for nama in ("penulis", "redaktur", "penyusun")
    )
    naskah, _ = pabrik.naskah(penulis, **judul("Draf untuk ditelusuri"))
    diajukan = pabrik.diajukan(penulis, **judul("Naskah yang menunggu"))
    dihapus, _ = pabrik.naskah(penulis, **judul("Draf yang akan dihapus"))
    dikembalikan = pabrik.diajukan(penulis, **judul("Naskah yang akan dikembalikan"))
    kembali = pabrik.diajukan(penulis, **judul("Naskah yang dikembalikan"))
    tahap = kembali.current_workflow_task_state
    tahap.task.specific.on_action(tahap, redaktur, "reject", comment="Tanggalnya keliru.")
    dikunci, _ = pabrik.naskah(penulis, **judul("Naskah yang dikunci"))
    dikunci.locked, dikunci.locked_by, dikunci.locked_at = True, redaktur, now()
    dikunci.save()
    terjadwal, _ = pabrik.naskah(penulis, **judul("Naskah yang terjadwal"))
    terjadwal.go_live_at = now() + timedelta(days=900)
    terjadwal.save_revision(user=penulis).publish(user=redaktur)
    laporan = pabrik.laporan(terbit=False, **judul("Laporan yang menunggu"), owner=penyusun)
    laporan.save_revision(user=penyusun)
    laporan.get_workflow().start(laporan, penyusun)
    ditarik = pabrik.pengumuman(**judul("Pengumuman yang ditarik"))
    with menarik("perintah_hukum", "Ditarik untuk ditelusuri.", False):
        ditarik.unpublish(user=redaktur)
    artikel = pabrik.Artikel.objects.filter(live=True).first()
    komentar = {
        keadaan.value: Komentar.objects.filter(keadaan=keadaan).values_list("pk", flat=True).first()
        for keadaan in Keadaan
    }
    ada = {
        nama: satu.pk
        for nama, satu in {
            "draf": naskah,
            "diajukan": diajukan,
            "untuk_dihapus": dihapus,
            "untuk_dikembalikan": dikembalikan,
            "kembali": kembali,
            "dikunci": dikunci,
            "terjadwal": terjadwal,
            "laporan": laporan,
            "ditarik": ditarik,
            "terbit": artikel,
        }.items()
    }
    print(json.dumps(ada | {"komentar": [pk for pk in komentar.values() if pk]}))
