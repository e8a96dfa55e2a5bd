"""The one rule of publication, and what happens in its transaction (decision 8).

Wagtail publishes in five ways (editor, dashboard, bulk, schedule, code). All of them end by
sending ``page_published``, and ``saat_terbit`` is its first receiver: a page that lacks something
raises ``BelumLengkap``, and since every way runs in a transaction (``BasePage.publish``, and
``Transaksi`` for the admin's POSTs) nothing of it stays.
"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from wagtail.signals import page_published, page_unpublished

from portal import persetujuan
from portal.dokumen import Pemakaian
from portal.khusus_admin import di_admin
from portal.riwayat import Terbitan


class BelumLengkap(ValidationError):
    """A page may not be published: its message dict says what is missing, by field."""


def syarat_terbit(halaman):
    """What publication demands and the page lacks: ``{field: [sentence, …]}``, empty if nothing."""
    return {medan: kalimat for medan, kalimat in halaman.kekurangan().items() if kalimat}


def saat_terbit(sender, instance, revision=None, **kwargs):
    """Receiver of ``page_published``: check the rule, then history and public documents."""
    if not hasattr(instance, "kekurangan"):
        return
    kurang = syarat_terbit(instance)
    if kurang:
        raise BelumLengkap(kurang)
    persetujuan.periksa(instance, revision)
    if not instance.live:
        return  # A schedule was set: the same demands hold now as when it falls due.
    pernah = Terbitan.objects.filter(halaman_id=instance.pk).exists()
    Terbitan.catat(
        instance,
        Terbitan.Jenis.PERBAIKAN if pernah else Terbitan.Jenis.TERBIT,
        revisi=revision,
    )
    Pemakaian.tulis(instance, instance.dokumen_publik())
    gambar = [g.pk for g in instance.gambar_publik()]
    transaction.on_commit(lambda: _buat_gambar(gambar))


def _buat_gambar(daftar):
    """Ask the worker for the pictures of a page that has just become public."""
    from portal.tugas import buat_gambar

    for pk in daftar:
        buat_gambar.enqueue(pk)


def saat_ditarik(sender, instance, **kwargs):
    """Receiver of ``page_unpublished``: a tombstone, and its documents are private again.

    A page without history leaves none: it goes as it came, also when it is being deleted.
    """
    if not Terbitan.objects.filter(halaman_id=instance.pk).exists():
        return
    Terbitan.catat(instance, Terbitan.Jenis.DITARIK)
    Pemakaian.tulis(instance, [])


def hubungkan():
    """Connect the receivers; called first of all rooms, so that the rule comes before the rest."""
    page_published.connect(saat_terbit, dispatch_uid="portal.saat_terbit")
    page_unpublished.connect(saat_ditarik, dispatch_uid="portal.saat_ditarik")


class Transaksi:
    """Middleware: a POST to the admin is one transaction, and a refusal is a sentence.

    Wagtail's editor saves, then publishes, each on its own; a rule that refuses at the end would
    leave half of it behind.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Do nothing before the view is known."""
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Run the admin's view within a transaction and turn a refusal into a message."""
        if request.method != "POST" or not di_admin(request):
            return None
        try:
            with transaction.atomic():
                return view(request, *args, **kwargs)
        except (BelumLengkap, persetujuan.BelumDisetujui) as tolak:
            for kalimat in tolak.messages:
                messages.error(request, kalimat)
            if isinstance(tolak, BelumLengkap) or not tanpa_terbit(request):
                return redirect(request.get_full_path())
        # Whoever pressed "Terbitkan" may have typed before: it stays, as a draft.
        with transaction.atomic():
            return view(request, *args, **kwargs)


def tanpa_terbit(request):
    """Take the wish to publish out of the editor's form; whether there was one."""
    terbit = {"action-publish", "action-workflow-action"} & request.POST.keys()
    request.POST = request.POST.copy()
    for nama in terbit:
        del request.POST[nama]
    return bool(terbit)
