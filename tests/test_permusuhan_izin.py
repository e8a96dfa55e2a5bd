"""Permissions as requests: who may change what, by real POSTs to the CMS.

One row is one deed: its address, what is sent, the fact that it changes, and the roles that may.
For everybody else the fact must stay as it was, whatever the answer looks like.
"""

from datetime import timedelta
from itertools import product
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.utils.timezone import now
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import (
    Collection,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    ReferenceIndex,
    Site,
    Task,
    Workflow,
)

from berita.models import IndeksBerita, Kategori
from home.models import Pejabat
from komentar.aduan import adukan
from komentar.models import AlasanModerasi, CatatanPribadi, Kabar, KataTahan, Komentar
from portal.masuk.model import Undangan
from portal.models import Dokumen, Gambar, Kantor, Pengguna
from portal.riwayat.catatan import Sebab, menarik
from search.models import Padanan
from tests import pabrik
from tests.komentar.warga import komentar
from tests.pabrik_berkas import berkas_gambar, berkas_pdf

SUREL = "kenari@contoh.id"
PERAN = (
    "Publik",
    "Penulisnya",
    "Penulis",
    "Redaktur",
    "Moderator",
    "Penyusun SAKIP",
    "Pengesah",
    "Admin",
)
KOLEKSI = {"collection": "1"}
TARIK = {"sebab": "keliru", "alasan": "Isinya keliru sama sekali."}


def _bangun():
    """The world of the table, and a browser for each role."""
    o = {p: pabrik.pengguna("Penulis" if p == "Penulisnya" else p) for p in PERAN[1:]}
    a = SimpleNamespace(orang=o)
    a.draf = pabrik.naskah(o["Penulisnya"])[0]
    a.terbit = pabrik.artikel()
    a.terkunci = pabrik.artikel(locked=True, locked_by=o["Admin"], locked_at=now())
    a.diajukan = pabrik.diajukan(o["Penulisnya"])
    a.tahap = a.diajukan.current_workflow_task_state
    a.terjadwal, revisi = pabrik.naskah(o["Penulisnya"], go_live_at=now() + timedelta(days=2))
    revisi.publish()
    a.revisi_terjadwal = revisi
    a.laporan = pabrik.laporan()
    a.draf_laporan = pabrik.laporan(terbit=False, owner=o["Penyusun SAKIP"])
    a.draf_laporan.save_revision(user=o["Penyusun SAKIP"])
    a.tutup = pabrik.artikel()
    with menarik(Sebab.DATA_PRIBADI, "Memuat data warga."):
        a.tutup.unpublish()
    a.gambar, a.gambar_terbit = pabrik.gambar(), pabrik.gambar(title="Tampil")
    ReferenceIndex.create_or_update_for_object(pabrik.artikel(gambar=a.gambar_terbit))
    a.kategori_dipakai = a.terbit.kategori
    a.dokumen, a.dokumen_terbit = pabrik.dokumen("Satu"), pabrik.dokumen("Dua")
    pabrik.artikel(isi=[("dokumen", a.dokumen_terbit)])
    a.pengguna = pabrik.pengguna("Penulis")
    a.kelompok = Group.objects.create(name="Kelompok")
    a.kategori = pabrik.kategori("Rapat")
    a.pejabat = pabrik.pejabat()
    a.komentar, a.komentar_lain = komentar(a.terbit), komentar(a.terbit)
    a.komentar_bernomor = komentar(a.terbit, teks="Hubungi 0812 3456 7890.")
    a.komentar_dilaporkan = komentar(a.terbit, "disetujui")
    adukan(a.komentar_dilaporkan, alasan="hoaks", keterangan="", kiriman="a" * 32)
    a.alasan = AlasanModerasi.objects.create(label="Belum dipakai", kalimat="x")
    a.kata_tahan = KataTahan.objects.create(pola="bodoh")
    a.suara = komentar(a.terbit, surel=SUREL)
    Kabar.objects.filter(jenis="bukti").update(keadaan="gagal")
    a.alih = Redirect.objects.create(old_path="/lama", redirect_link="/berita/")
    a.koleksi = Collection.get_first_root_node().add_child(name="Arsip")
    a.undangan = Undangan.baru(
        surel="baru@contoh.id", peran=Group.objects.get(name="Penulis"), pengundang=o["Admin"]
    )[0]
    a.undangan.save()
    a.padanan = Padanan.objects.create(kata="RPP", lain="rumah pintar pemilu")
    a.kata_sematan = Query.get("logistik")
    a.sematan = SearchPromotion.objects.create(query=a.kata_sematan, page=a.terbit)
    a.situs = Site.objects.get()
    a.indeks = IndeksBerita.objects.get()
    a.klien = {p: Client(raise_request_exception=False) for p in PERAN}
    for peran, satu in o.items():
        a.klien[peran].force_login(satu)
    return a


# The world of the module is made once, in one process.
pytestmark = pytest.mark.xdist_group("izin")


@pytest.fixture(scope="module")
def alam(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        titik = transaction.savepoint()
        yield _bangun()
        transaction.savepoint_rollback(titik)


def medan(nama, model, *medan):
    """Fact: fields of the world's object, or that it is gone."""
    return lambda a: model.objects.filter(pk=getattr(a, nama).pk).values_list(*medan).first()


def banyak(model, **saring):
    """Fact: how many there are."""
    return lambda a: model.objects.filter(**saring).count()


def isi(nama):
    """Fact: whether a page is public, locked, scheduled, where it stands, or is gone."""
    return medan(nama, Page, "live", "locked", "go_live_at", "path", "has_unpublished_changes")


def alur(nama):
    """Fact: in which state the workflow of a page is."""
    return lambda a: getattr(a, nama).workflow_states.values_list("status").first()


def massal(tindakan, nama, **data):
    """Address and data of a bulk action on a page."""
    return (
        lambda a: f"/admin/bulk/wagtailcore/page/{tindakan}/?id={getattr(a, nama).pk}&next=/admin/",
        lambda a: {k: v(a) if callable(v) else v for k, v in data.items()},
    )


def halaman(tindakan, nama, **data):
    """Address and data of a deed on one page."""
    return (
        lambda a: f"/admin/pages/{getattr(a, nama).pk}/{tindakan}/",
        lambda a: {k: v(a) if callable(v) else v for k, v in data.items()},
    )


def api(tindakan, nama):
    """Address of a deed on one page by the API of the CMS."""
    return lambda a: f"/admin/api/main/pages/{getattr(a, nama).pk}/action/{tindakan}/", {}


def pada(pola, /, **data):
    """Address with the number of an object of the world (``{pengguna}``), and data."""

    def alamat(a):
        return pola.format(
            **{k: v.pk for k, v in vars(a).items() if getattr(v, "pk", None) is not None}
        )

    return alamat, lambda a: {k: v(a) if callable(v) else v for k, v in data.items()}


def pk(nama):
    """Datum: the number of an object of the world."""
    return lambda a: getattr(a, nama).pk


def _berkas(nama, isi):
    from django.core.files.uploadedfile import SimpleUploadedFile

    return lambda a: SimpleUploadedFile(nama, isi)


RED = {"Redaktur", "Admin"}
BERITA = {"Penulisnya", "Penulis", "Redaktur", "Admin"}
SAKIP = {"Penyusun SAKIP", "Pengesah", "Admin"}
ADMIN = {"Admin"}
PENGUBAH = {"Redaktur", "Pengesah", "Admin"}
"""Who may change a file of the library may also delete it, as long as nothing public shows it."""
NOL = set()
ORANG = {"username": "susup", "email": "s@contoh.id", "first_name": "S", "last_name": "P"}

SEMATAN = {
    "editors_picks-TOTAL_FORMS": "1",
    "editors_picks-INITIAL_FORMS": "0",
    "editors_picks-0-page": "",
    "editors_picks-0-external_link_url": "https://lapor.go.id/",
    "editors_picks-0-external_link_text": "LAPOR!",
    "editors_picks-0-ORDER": "1",
}

TABEL = {
    # deed: ((address, data), fact, who may)
    "terbit massal": (massal("publish", "draf"), isi("draf"), RED),
    "tarik massal": (massal("unpublish", "terbit", **TARIK), isi("terbit"), RED),
    "hapus massal": (massal("delete", "draf"), isi("draf"), {"Penulisnya", *RED}),
    "hapus massal yang terbit": (massal("delete", "terbit"), isi("terbit"), NOL),
    "hapus draf": (halaman("delete", "draf"), isi("draf"), {"Penulisnya", *RED}),
    "hapus yang terbit": (halaman("delete", "terbit"), isi("terbit"), NOL),
    "tarik": (halaman("unpublish", "terbit", **TARIK), isi("terbit"), RED),
    "tarik tanpa alasan": (halaman("unpublish", "terbit"), isi("terbit"), NOL),
    "tarik laporan": (
        halaman("unpublish", "laporan", **TARIK),
        isi("laporan"),
        {"Pengesah", "Admin"},
    ),
    "urutan": (
        (lambda a: f"/admin/pages/{a.terbit.pk}/set_position/?position=0", {}),
        isi("terbit"),
        RED,
    ),
    "salin": (
        halaman(
            "copy",
            "draf",
            new_title="Salinan",
            new_slug="salinan-baru",
            new_parent_page=pk("indeks"),
        ),
        banyak(Page, slug="salinan-baru"),
        {"Penulisnya", *RED},
    ),
    "salin lalu terbit": (
        halaman(
            "copy",
            "draf",
            new_title="Salinan",
            new_slug="salinan-terbit",
            new_parent_page=pk("indeks"),
            publish_copies="on",
        ),
        banyak(Page, slug="salinan-terbit", live=True),
        NOL,
    ),
    "kunci": (halaman("lock", "terbit"), isi("terbit"), RED),
    "buka kunci": (halaman("unlock", "terkunci"), isi("terkunci"), RED),
    "batasi dengan sandi": (
        halaman("privacy", "terbit", restriction_type="password", password="x" * 12),
        banyak(PageViewRestriction),
        NOL,
    ),
    "batasi dengan login": (
        halaman("privacy", "terbit", restriction_type="login"),
        banyak(PageViewRestriction),
        NOL,
    ),
    "batalkan jadwal": (
        (
            lambda a: (
                f"/admin/pages/{a.terjadwal.pk}/revisions/{a.revisi_terjadwal.pk}/unschedule/"
            ),
            {},
        ),
        lambda a: a.terjadwal.revisions.filter(approved_go_live_at__isnull=False).count(),
        RED,
    ),
    "setujui": (
        (
            lambda a: f"/admin/pages/workflow/action/{a.diajukan.pk}/approve/{a.tahap.pk}/",
            {"comment": ""},
        ),
        isi("diajukan"),
        {"Redaktur"},  # an Admin has the approver's screen, with a reason
    ),
    "kembalikan": (
        (
            lambda a: f"/admin/pages/workflow/action/{a.diajukan.pk}/reject/{a.tahap.pk}/",
            {"comment": "Perbaiki."},
        ),
        alur("diajukan"),
        {"Redaktur"},  # an Admin has the approver's screen, with a reason
    ),
    "batalkan pengajuan": (
        (lambda a: f"/admin/pages/workflow/confirm_cancellation/{a.diajukan.pk}/", {}),
        alur("diajukan"),
        NOL,
    ),
    "terbit lewat API": (api("publish", "draf"), isi("draf"), RED),
    "tarik lewat API": (api("unpublish", "terbit"), isi("terbit"), NOL),
    "hapus lewat API": (api("delete", "draf"), isi("draf"), {"Penulisnya", *RED}),
    "hapus yang terbit lewat API": (api("delete", "terbit"), isi("terbit"), NOL),
    "ubah gambar": (
        pada("/admin/images/{gambar}/", title="Diubah", description="x", kredit="Saya", **KOLEKSI),
        medan("gambar", Gambar, "title", "kredit"),
        PENGUBAH,
    ),
    "lengkapi gambar": (
        pada("/admin/foto/{gambar}/", description="Diubah", kredit="Saya", hiasan="on"),
        medan("gambar", Gambar, "description", "kredit", "hiasan"),
        PENGUBAH,
    ),
    "hapus gambar": (
        pada("/admin/images/{gambar}/delete/"),
        medan("gambar", Gambar, "pk"),
        PENGUBAH,
    ),
    "ubah dokumen": (
        pada("/admin/documents/edit/{dokumen}/", title="Diubah", **KOLEKSI),
        medan("dokumen", Dokumen, "title"),
        PENGUBAH,
    ),
    "hapus dokumen": (
        pada("/admin/documents/delete/{dokumen}/"),
        medan("dokumen", Dokumen, "pk"),
        PENGUBAH,
    ),
    "hapus dokumen yang terbit": (
        pada("/admin/documents/delete/{dokumen_terbit}/"),
        medan("dokumen_terbit", Dokumen, "pk"),
        NOL,
    ),
    "hapus gambar massal": (
        pada("/admin/bulk/portal/gambar/delete/?id={gambar}&next=/admin/"),
        medan("gambar", Gambar, "pk"),
        PENGUBAH,
    ),
    "hapus dokumen massal": (
        pada("/admin/bulk/portal/dokumen/delete/?id={dokumen}&next=/admin/"),
        medan("dokumen", Dokumen, "pk"),
        PENGUBAH,
    ),
    "hapus dokumen terbit massal": (
        pada("/admin/bulk/portal/dokumen/delete/?id={dokumen_terbit}&next=/admin/"),
        medan("dokumen_terbit", Dokumen, "pk"),
        NOL,
    ),
    "hapus gambar yang tampil": (
        pada("/admin/images/{gambar_terbit}/delete/"),
        medan("gambar_terbit", Gambar, "pk"),
        NOL,
    ),
    "hapus gambar tampil massal": (
        pada("/admin/bulk/portal/gambar/delete/?id={gambar_terbit}&next=/admin/"),
        medan("gambar_terbit", Gambar, "pk"),
        NOL,
    ),
    "hapus kategori yang dipakai": (
        pada("/admin/snippets/berita/kategori/delete/{kategori_dipakai}/"),
        medan("kategori_dipakai", Kategori, "pk"),
        NOL,
    ),
    "unggah foto": (
        pada("/admin/foto/unggah/", berkas=_berkas("baru.jpg", berkas_gambar(700, 500))),
        banyak(Gambar),
        set(PERAN) - {"Publik", "Moderator"},
    ),
    "unggah dokumen": (
        pada(
            "/admin/documents/add/",
            title="Baru",
            file=_berkas("baru.pdf", berkas_pdf("a")),
            **KOLEKSI,
        ),
        banyak(Dokumen),
        set(PERAN) - {"Publik", "Moderator"},
    ),
    "tambah pengguna": (
        pada(
            "/admin/users/new/", **ORANG, password1="rahasia-baru-7!", password2="rahasia-baru-7!"
        ),
        banyak(Pengguna, username="susup"),
        ADMIN,
    ),
    "ubah pengguna": (
        pada("/admin/users/edit/{pengguna}/", **ORANG, is_active="on"),
        medan("pengguna", Pengguna, "username"),
        ADMIN,
    ),
    "hapus pengguna": (
        pada("/admin/users/delete/{pengguna}/"),
        medan("pengguna", Pengguna, "pk"),
        ADMIN,
    ),
    "hapus pengguna massal": (
        pada("/admin/bulk/portal/pengguna/delete/?id={pengguna}&next=/admin/"),
        medan("pengguna", Pengguna, "pk"),
        ADMIN,
    ),
    "nonaktifkan massal": (
        pada(
            "/admin/bulk/portal/pengguna/set_active_state/?id={pengguna}&next=/admin/",
            mark_as_active="False",
        ),
        medan("pengguna", Pengguna, "is_active"),
        ADMIN,
    ),
    "peran massal": (
        pada(
            "/admin/bulk/portal/pengguna/assign_role/?id={pengguna}&next=/admin/",
            role=pk("kelompok"),
        ),
        lambda a: a.pengguna.groups.count(),
        ADMIN,
    ),
    "hapus kelompok": (
        pada("/admin/groups/delete/{kelompok}/"),
        medan("kelompok", Group, "pk"),
        ADMIN,
    ),
    "tambah kelompok": (
        pada(
            "/admin/groups/new/",
            name="Penyusup",
            **{
                f"{awal}-{n}": "0"
                for awal in ("page_permissions", "document_permissions", "image_permissions")
                for n in ("TOTAL_FORMS", "INITIAL_FORMS")
            },
            **{
                "collection_permissions-TOTAL_FORMS": "0",
                "collection_permissions-INITIAL_FORMS": "0",
            },
        ),
        banyak(Group, name="Penyusup"),
        ADMIN,
    ),
    "setelan kantor": (
        pada(
            "/admin/settings/portal/kantor/{situs}/",
            nama="KPU Lain",
            nama_panjang="KPU Lain",
            nama_pendek="KPU",
            kode_satker="1",
            janji_moderasi_hari="1",
            alamat="Jalan",
            jam_layanan="Senin",
        ),
        banyak(Kantor, nama="KPU Lain"),
        ADMIN,
    ),
    "tambah alihan": (
        pada("/admin/redirects/add/", old_path="/curi", redirect_link="https://contoh.id/"),
        banyak(Redirect, old_path="/curi"),
        ADMIN,
    ),
    "hapus alihan": (pada("/admin/redirects/{alih}/delete/"), medan("alih", Redirect, "pk"), ADMIN),
    "tambah kategori": (
        pada("/admin/snippets/berita/kategori/add/", nama="Baru", slug="baru"),
        banyak(Kategori, slug="baru"),
        RED,
    ),
    "ubah kategori": (
        pada("/admin/snippets/berita/kategori/edit/{kategori}/", nama="Ubah", slug="ubah"),
        medan("kategori", Kategori, "nama"),
        RED,
    ),
    "hapus kategori": (
        pada("/admin/snippets/berita/kategori/delete/{kategori}/"),
        medan("kategori", Kategori, "pk"),
        ADMIN,
    ),
    "hapus pejabat": (
        pada("/admin/snippets/home/pejabat/delete/{pejabat}/"),
        medan("pejabat", Pejabat, "pk"),
        ADMIN,
    ),
    "tambah koleksi": (
        pada("/admin/collections/add/", name="Susupan", parent="1"),
        banyak(Collection, name="Susupan"),
        NOL,
    ),
    "hapus koleksi": (
        pada("/admin/collections/{koleksi}/delete/"),
        medan("koleksi", Collection, "pk"),
        NOL,
    ),
    "hapus situs": (pada("/admin/sites/delete/{situs}/"), medan("situs", Site, "pk"), ADMIN),
    "matikan alur": (
        (lambda a: f"/admin/workflows/disable/{Workflow.objects.first().pk}/", {}),
        banyak(Workflow, active=True),
        ADMIN,
    ),
    "matikan tugas": (
        (lambda a: f"/admin/workflows/tasks/disable/{Task.objects.first().pk}/", {}),
        banyak(Task, active=True),
        ADMIN,
    ),
    "setujui komentar": (
        pada("/admin/komentar/{komentar}/putus/", ke="disetujui", putusan_ke="0"),
        medan("komentar", Komentar, "keadaan"),
        {"Moderator", "Admin"},
    ),
    "setujui komentar massal": (
        pada("/admin/komentar/massal/", ke="disetujui", pilih=lambda a: f"{a.komentar_lain.pk}:0"),
        medan("komentar_lain", Komentar, "keadaan"),
        {"Moderator", "Admin"},
    ),
    "samarkan komentar": (
        pada("/admin/komentar/{komentar_bernomor}/samar/", putusan_ke="0"),
        medan("komentar_bernomor", Komentar, "comment"),
        {"Moderator", "Admin"},
    ),
    "selesaikan laporan komentar": (
        pada("/admin/komentar/{komentar_dilaporkan}/laporan-selesai/"),
        lambda a: a.komentar_dilaporkan.aduan.filter(selesai_pada=None).count(),
        {"Moderator", "Admin"},
    ),
    "tambah alasan moderasi": (
        pada("/admin/komentar/alasan/new/", label="Susupan", kalimat="x", urutan="1", aktif="on"),
        banyak(AlasanModerasi),
        {"Moderator", "Admin"},
    ),
    "hapus alasan moderasi": (
        pada("/admin/komentar/alasan/delete/{alasan}/"),
        medan("alasan", AlasanModerasi, "pk"),
        {"Moderator", "Admin"},
    ),
    "tambah kata tahan": (
        pada("/admin/komentar/kata/new/", jenis="kata", pola="susupan", aktif="on"),
        banyak(KataTahan),
        {"Moderator", "Admin"},
    ),
    "hapus kata tahan": (
        pada("/admin/komentar/kata/delete/{kata_tahan}/"),
        medan("kata_tahan", KataTahan, "pk"),
        {"Moderator", "Admin"},
    ),
    "coba lagi surel komentar": (
        pada("/admin/surel-komentar/"),
        banyak(Kabar, keadaan="gagal"),
        {"Moderator", "Admin"},
    ),
    "salin data pribadi": (
        pada("/admin/data-pribadi/", surel=SUREL, alasan="Nomor 1.", juga_belum="on", salinan="1"),
        banyak(CatatanPribadi),
        {"Moderator", "Admin"},
    ),
    "hapus data pribadi": (
        pada("/admin/data-pribadi/", surel=SUREL, alasan="Nomor 1.", juga_belum="on", hapus="1"),
        medan("suara", Komentar, "user_email", "comment", "keadaan"),
        {"Moderator", "Admin"},
    ),
    "tambah padanan": (
        pada("/admin/pencarian/padanan/new/", kata="susupan", lain="rapat", arah="dua"),
        banyak(Padanan),
        RED,
    ),
    "ubah padanan": (
        pada("/admin/pencarian/padanan/edit/{padanan}/", kata="RPP", lain="susupan", arah="dua"),
        medan("padanan", Padanan, "lain"),
        RED,
    ),
    "hapus padanan": (
        pada("/admin/pencarian/padanan/delete/{padanan}/"),
        medan("padanan", Padanan, "pk"),
        RED,
    ),
    "tambah sematan": (
        pada("/admin/searchpicks/add/", query_string="susupan", **SEMATAN),
        banyak(SearchPromotion),
        RED,
    ),
    "ubah sematan": (
        pada("/admin/searchpicks/{kata_sematan}/", query_string="logistik", **SEMATAN),
        banyak(SearchPromotion),
        RED,
    ),
    "hapus sematan": (
        pada("/admin/searchpicks/{kata_sematan}/delete/"),
        medan("sematan", SearchPromotion, "pk"),
        RED,
    ),
    "undang": (
        pada("/admin/undangan/", surel="orang@contoh.id", peran=pk("kelompok")),
        banyak(Undangan),
        ADMIN,
    ),
    "batalkan undangan": (
        pada("/admin/undangan/{undangan}/", tindakan="batal"),
        banyak(Undangan),
        ADMIN,
    ),
    "akhiri sesi": (
        pada("/admin/pengguna/{pengguna}/akhiri-sesi/"),
        medan("pengguna", Pengguna, "putaran_sesi"),
        ADMIN,
    ),
    "hapus kode kedua": (
        pada("/admin/pengguna/{pengguna}/hapus-kode/"),
        medan("pengguna", Pengguna, "putaran_sesi"),
        ADMIN,
    ),
    "kosongkan": (
        pada("/admin/kosongkan/{tutup}/", alasan="Permohonan nomor 12."),
        lambda a: a.tutup.terbitan.count(),
        ADMIN,
    ),
    "kosongkan yang terbit": (
        pada("/admin/kosongkan/{terbit}/", alasan="Permohonan nomor 12."),
        lambda a: a.terbit.terbitan.count(),
        NOL,
    ),
    "salin laporan": (
        pada("/admin/laporan/{laporan}/salin/", tahun="2025"),
        lambda a: Page.objects.filter(path__startswith=a.laporan.path[:12]).count(),
        SAKIP,
    ),
}


@pytest.mark.parametrize(("perbuatan", "peran"), list(product(TABEL, PERAN)))
def test_siapa_boleh(perbuatan, peran, alam, db):
    (alamat, data), fakta, boleh = TABEL[perbuatan]
    awal = fakta(alam)
    jawab = alam.klien[peran].post(alamat(alam), data(alam) if callable(data) else data)
    assert jawab.status_code < 500
    jadi = fakta(alam) != awal
    assert jadi == (peran in boleh), (jawab.status_code, jawab.headers.get("Location"))


def test_izin_halaman_hanya_yang_tertulis(db):
    """What the table rests on: nobody but Admin has a permission on the whole tree."""
    akar = GroupPagePermission.objects.filter(page__depth__lt=3).values_list("group__name")
    assert {nama for (nama,) in akar} == {"Admin"}
