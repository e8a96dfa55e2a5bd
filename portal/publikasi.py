"""The one rule of publication, and what happens in its transaction (decision 8).

Wagtail publishes in five ways (editor, dashboard, bulk, schedule, code). All of them end by
sending ``page_published``, and ``saat_terbit`` is its first receiver: a page that lacks something
raises ``BelumLengkap``, and since every way runs in a transaction (``BasePage.publish``, and
``Transaksi`` for the admin's POSTs) nothing of it stays.
"""

from json import JSONDecodeError

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import DataError, models, transaction
from django.db.models.signals import post_save
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from wagtail.log_actions import get_active_log_context
from wagtail.models import Revision
from wagtail.signals import page_published, page_unpublished

from portal.dokumen import VersiDokumen
from portal.galat import galat_400
from portal.khusus_admin import di_admin
from portal.pemakaian import Pemakaian
from portal.persetujuan import empat_mata
from portal.riwayat.catatan import MENUTUP, Penarikan, Sebab, Terbitan, penarikan_kini
from portal.riwayat.penutupan import tutup
from portal.riwayat.perubahan import catat_terbit, kurang_perubahan, saat_berkas_baru


class Ditolak(ValidationError):
    """Something may not be done; the sentence says why. In the CMS it becomes a message."""


class BelumLengkap(Ditolak):
    """A page may not be published: its message dict says what is missing, by field."""


def syarat_terbit(halaman, pasti_berubah=False):
    """What publication demands and the page lacks: ``{field: [sentence, …]}``, empty if nothing.

    ``pasti_berubah`` says that something outside of the page's own fields changed (tags, rows).
    """
    semua = halaman.kekurangan() | kurang_perubahan(halaman, pasti_berubah)
    return {medan: kalimat for medan, kalimat in semua.items() if kalimat}


def saat_terbit(sender, instance, revision=None, **kwargs):
    """Receiver of ``page_published``: check the rule, then history and public documents."""
    if not hasattr(instance, "kekurangan"):
        return
    kurang = syarat_terbit(instance)
    if kurang:
        raise BelumLengkap(kurang)
    empat_mata.periksa(instance, revision)
    if not instance.live:
        return  # A schedule was set: the same demands hold now as when it falls due.
    catat_terbit(instance, revision)
    gambar = [g.pk for g in instance.gambar_publik()]
    transaction.on_commit(lambda: _suruh(gambar, instance.dokumen_cari()))


def _suruh(gambar, dokumen):
    """Ask the worker for what a page needs that has just become public: pictures, text of scans."""
    from portal.tugas import buat_gambar, minta_ocr

    for pk in gambar:
        buat_gambar.enqueue(pk)
    minta_ocr(dokumen)


def saat_dijadwalkan(sender, instance, update_fields=None, **kwargs):
    """Receiver of a revision's ``post_save``: the rule also holds for a change of a live page.

    Wagtail sends ``page_published`` when a new page is scheduled, but nothing for such a change.
    """
    if not instance.approved_go_live_at or "approved_go_live_at" not in (update_fields or ()):
        return
    halaman = instance.as_object()
    if not halaman.live or not hasattr(halaman, "kekurangan"):
        return
    if kurang := syarat_terbit(halaman):
        raise BelumLengkap(kurang)
    empat_mata.periksa(halaman, instance)


def saat_ditarik(sender, instance, **kwargs):
    """Receiver of ``page_unpublished``: a tombstone with its reason.

    Its documents stay readable by address, unless the reason closes them. A page without history
    leaves nothing: it goes as it came, also when it is being deleted.
    """
    if not Terbitan.objects.filter(halaman_id=instance.pk).exists():
        return
    kini = penarikan_kini()
    if instance.expired:
        kini = Penarikan(Sebab.KEDALUWARSA)
    elif not kini.sebab and getattr(get_active_log_context(), "user", None):
        raise Ditolak({"sebab": ["Pilih alasan penarikan dan tuliskan penjelasannya."]})
    Terbitan.catat(
        instance,
        Terbitan.Jenis.DITARIK,
        sebab=kini.sebab,
        alasan=kini.alasan,
        judul_pribadi=kini.judul_pribadi,
    )
    if kini.sebab in MENUTUP:
        tutup(instance, kini.judul_pribadi)
    else:
        Pemakaian.tulis(instance, [])


def hubungkan():
    """Connect the receivers; called first of all rooms, so that the rule comes before the rest."""
    page_published.connect(saat_terbit, dispatch_uid="portal.saat_terbit")
    page_unpublished.connect(saat_ditarik, dispatch_uid="portal.saat_ditarik")
    post_save.connect(saat_dijadwalkan, Revision, dispatch_uid="portal.saat_dijadwalkan")
    post_save.connect(saat_berkas_baru, VersiDokumen, dispatch_uid="portal.saat_berkas_baru")


def tanpa_transaksi(view):
    """Decorator: leave an admin view out of ``Transaksi``, where what it stores must stay."""
    view.tanpa_transaksi = True
    return view


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

    def process_exception(self, request, galat):
        """Answer 400 where a view of the CMS stumbled over the request itself."""
        if di_admin(request) and permintaan_rusak(galat):
            return galat_400(request, galat)
        return None

    def process_view(self, request, view, args, kwargs):
        """Run the admin's view within a transaction and turn a refusal into a message.

        A view marked ``non_atomic_requests`` runs without: its work is long, its writes few.
        """
        bebas = hasattr(view, "_non_atomic_requests")
        if bebas or request.method != "POST" or not di_admin(request):
            return None
        if getattr(view, "tanpa_transaksi", False):
            return None
        try:
            with transaction.atomic():
                jawab = view(request, *args, **kwargs)
                # The admin's API turns a refusal into an answer of its own.
                if jawab.status_code >= 400:
                    transaction.set_rollback(True)
                return jawab
        except models.ProtectedError:
            return _terpakai(request)
        except (Ditolak, empat_mata.BelumDisetujui) as tolak:
            for kalimat in tolak.messages:
                messages.error(request, kalimat)
            if request.resolver_match.url_name == "workflow_action":
                # A dialog asked: its script goes where we say, and shows the message there.
                tujuan = reverse("wagtailadmin_pages:edit", args=[kwargs["page_id"]])
                return JsonResponse({"step": "success", "redirect": tujuan})
            if isinstance(tolak, Ditolak) or not tanpa_terbit(request):
                return redirect(request.get_full_path())
        except Exception as galat:
            if permintaan_rusak(galat):
                return galat_400(request, galat)
            raise
        # Whoever pressed "Terbitkan" may have typed before: it stays, as a draft.
        with transaction.atomic():
            return view(request, *args, **kwargs)


def permintaan_rusak(galat):
    """Whether an error only says that a request lacks a field, or that a number in it is none.

    JSON likewise. Wagtail's views trust what their own forms send.
    """
    if isinstance(galat, MultiValueDictKeyError | OverflowError | RecursionError | JSONDecodeError):
        return True
    # PostgreSQL refuses a NUL in text, as an error of the data.
    rusak = ("expected a number but got", "invalid literal for int()", "NUL (0x00)")
    return isinstance(galat, ValueError | DataError) and any(k in str(galat) for k in rusak)


def _terpakai(request):
    """The answer to a deletion of what others need, where Wagtail itself asks too late."""
    kalimat = "Masih diperlukan oleh yang lain atau pernah terbit, jadi tidak dapat dihapus."
    if request.path.startswith(reverse("wagtailadmin_home") + "api/"):
        return JsonResponse({"detail": kalimat}, status=409)
    messages.error(request, kalimat)
    return redirect(request.get_full_path())


def tanpa_terbit(request):
    """Take the wish to publish out of the editor's form; whether there was one."""
    terbit = {"action-publish", "action-workflow-action"} & request.POST.keys()
    request.POST = request.POST.copy()
    for nama in terbit:
        del request.POST[nama]
    return bool(terbit)
