"""Hostile requests: each row is what is sent and what must come back. Never an error of ours.

``UMUM`` is for the public addresses, ``CMS`` for those of the CMS with a Penulis inside.
"""

from itertools import product
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse

from portal.masuk.surat import ulangi_sandi
from tests import pabrik

pytestmark = pytest.mark.django_db

BESAR = "9" * 40
SURAT = "\u0661"  # ARABIC-INDIC DIGIT ONE, a digit to Python and to Django's \d
PANJANG = "x" * 5000

UMUM = [
    # address, the statuses that are right
    ("/dokumen/0/", {404}),
    ("/dokumen/-1/", {404}),
    (f"/dokumen/{BESAR}/", {404}),
    (f"/dokumen/{SURAT}/", {404}),
    ("/dokumen/1%00/", {404}),
    ("/dokumen/1/1/../../../portal.sqlite3", {404}),
    ("/dokumen/1/1/..%2f..%2fportal.sqlite3", {404}),
    ("/dokumen/1/1/%2e%2e%2f%2e%2e%2fetc%2fpasswd", {404}),
    ("/dokumen/1/1/a%0d%0aSet-Cookie:%20x=1.pdf", {404}),
    (f"/dokumen/1/{BESAR}/a.pdf", {404}),
    (f"/dokumen/1/halaman/{BESAR}/", {404}),
    ("/dokumen/1/halaman/1/?kata=%00%ff", {404}),
    ("/media/images/../original_images/rapat.jpg", {404}),
    ("/media/images/..%2foriginal_images%2frapat.jpg", {404}),
    ("/media/images/%2e%2e/%2e%2e/portal.sqlite3", {404}),
    ("/media/images//etc/passwd", {404}),
    ("/media/images/a%00.jpg", {404}),
    (f"/media/images/{PANJANG}.jpg", {404}),
    ("/media/dokumen/laporan.pdf", {404}),
    ("/media/original_images/rapat.jpg", {404}),
    (f"/komentar/{BESAR}/tulis/", {404}),
    ("/komentar/0/tulis/", {404}),
    (f"/komentar/{SURAT}/tulis/", {404}),
    ("/komentar/1/terkirim/", {404}),
    ("/komentar/1/dilaporkan/", {404}),
    (f"/komentar/{BESAR}/halaman/1/", {404}),
    (f"/komentar/1/halaman/{BESAR}/", {404}),
    (f"/komentar/1/halaman/{SURAT}/", {404}),
    (f"/komentar/{BESAR}/laporkan/{BESAR}/", {404}),
    ("/komentar/1/laporkan/1%00/", {404}),
    ("/komentar/status/%00/", {404}),
    (f"/komentar/status/{PANJANG}/", {404}),
    (f"/komentar/status/{SURAT * 32}/", {404}),
    ("/komentar/status/%ff%fe/sunting/", {400, 404}),
    (f"/komentar/status/{'0' * 32}/tarik/", {404}),
    ("/komentar/status/", {404}),
    (f"/komentar/bukti/{PANJANG}/", {404}),
    (f"/komentar/bukti/{SURAT}.1.x/", {404}),
    ("/komentar/bukti/%00/", {404}),
    ("/komentar/henti/..%2f../", {404}),
    ("/komentar/data-saya/%ff%fe/", {400, 404}),
    ("/komentar/data-saya/1/data.json", {404}),
    ("/komentar/angka/?bulan=%00", {200}),
    ("/berita/%00/", {404}),
    ("/berita/%ff%fe/", {400, 404}),
    ("/berita/%E2%80%AE/", {404}),
    ("/berita/?hal=-1", {200, 404}),
    (f"/berita/?hal={BESAR}", {200, 404}),
    ("/berita/?hal=%00", {200, 404}),
    ("/berita/?hal=1&hal=2&hal[]=3", {200, 404}),
    (f"/berita/arsip/{BESAR}/01/", {404}),
    ("/berita/arsip/2025/13/", {404}),
    ("/berita/arsip/0000/00/", {404}),
    ("/berita/kategori/%27%20or%201=1/", {404}),
    ("/berita/tag/%3Cscript%3E/", {404}),
    ("/pengumuman/?kategori=%00&keadaan=%ff&hal=x", {200, 404}),
    ("/akuntabilitas/?langkah=%00", {200, 404}),
    ("/akuntabilitas/9999/", {404}),
    (f"/akuntabilitas/{BESAR}/", {404}),
    (f"/akuntabilitas/{BESAR}/lkj/naskah/", {404}),
    ("/akuntabilitas/2024/lkj/naskah/%00/", {404}),
    ("/akuntabilitas/data/%00", {404}),
    ("/akuntabilitas/data/..%2f..%2fportal.sqlite3", {404}),
    (f"/akuntabilitas/data/{PANJANG}.csv", {404}),
    ("/cari/?q=%00", {200}),
    ("/cari/?q=%22", {200}),
    ("/cari/?q=%ff%fe", {200}),
    ("/cari/?q=a+NEAR+b*+OR+NOT+(", {200}),
    (f"/cari/?q={PANJANG}", {200}),
    (f"/cari/?q=a&hal={BESAR}&tahun={BESAR}&jenis=%00", {200, 404}),
    (f"/cari/?q=a&tahun={SURAT}&hal={SURAT}", {200, 404}),
    (f"/cari/?q=a&langkah={BESAR}&kategori=%00&kategori={PANJANG}&urut=%ff&persis=%00", {200}),
    ("/cari/saran/?q=%00", {200}),
    ("/cari/saran/?q=%ff%fe%22*", {200}),
    (f"/cari/saran/?q={PANJANG}", {200}),
    ("/cari/saran/?q[]=a&q=%27%20or%201=1--", {200}),
    ("/cari/saran/1/", {404}),
    ("/versi/1/", {200, 404}),
    (f"/versi/{BESAR}/", {404}),
    (f"/versi/{SURAT}/", {404}),
    ("/versi/-1/", {404}),
    ("/versi/%00/", {404}),
    (f"/?p={BESAR}", {200}),
    ("/?page_id=%00", {200}),
    ("/?p=1;drop", {200}),
    ("/%5c%5ccontoh.id/", {404}),
    ("/_util/login/", {404}),
    ("/_util/authenticate_with_password/1/1/", {404}),
    ("/comments/post/", {404}),
    ("/api/v2/pages/", {404}),
    ("/documents/1/a.pdf", {404}),
    ("/images/1/x/", {404}),
    ("/.env", {404}),
    ("/.git/config", {404}),
    ("/static/../portal/settings.py", {404}),
    ("/static/%2e%2e/portal/settings.py", {404}),
]


@pytest.mark.parametrize(("alamat", "status"), UMUM)
def test_alamat_umum(alamat, status):
    jawab = Client(raise_request_exception=False).get(alamat)
    assert jawab.status_code in status
    assert "Traceback" not in (b"".join(jawab) if jawab.streaming else jawab.content).decode(
        "utf-8", "replace"
    )
    assert "Set-Cookie" not in jawab.headers


METODE = ("POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "X-ANEH")
TERBUKA = (
    "/",
    "/berita/",
    "/berita/rss.xml",
    "/pengumuman/",
    "/akuntabilitas/",
    "/akuntabilitas/data/",
    "/cari/",
    "/cari/saran/",
    "/sitemap.xml",
    "/robots.txt",
    "/dokumen/1/",
    "/dokumen/1/1/a.pdf",
    "/media/images/a.jpg",
)


@pytest.mark.parametrize(("metode", "alamat"), list(product(METODE, TERBUKA)))
def test_metode_lain_ditolak(metode, alamat):
    jawab = Client(raise_request_exception=False).generic(metode, alamat)
    assert jawab.status_code in (404, 405)


@pytest.mark.parametrize("alamat", TERBUKA[:10])
def test_head_dan_options(alamat):
    client = Client(raise_request_exception=False)
    assert client.head(alamat).status_code == 200
    assert client.head(alamat).content == b""
    assert client.options(alamat).status_code in (200, 405)


@pytest.mark.parametrize(
    "kuki",
    [
        "portal_sesi=\xff\x00",
        "portal_csrf=" + "x" * 4000,
        "=;;;=",
        "portal_peramban=a:b:c",
        "\x01=1",
    ],
)
def test_kuki_rusak(kuki):
    client = Client(raise_request_exception=False)
    for alamat in ("/", "/cari/?q=a", "/admin/login/"):
        assert client.get(alamat, headers={"cookie": kuki}).status_code == 200


TUAN = {
    "host": ({"host": "jahat.contoh"}, {400}),
    "host dengan sandi": ({"host": "a@127.0.0.1"}, {400}),
    "host kosong": ({"host": ""}, {200, 400}),
    "host berbaris": ({"host": "127.0.0.1\r\nX: 1"}, {400}),
    "x-forwarded-host": ({"x-forwarded-host": "jahat.contoh"}, {200}),
    "x-forwarded-proto": ({"x-forwarded-proto": "https"}, {200}),
    "x-forwarded-for": ({"x-forwarded-for": "127.0.0.1, <script>"}, {200}),
    "forwarded": ({"forwarded": "host=jahat.contoh;proto=https"}, {200}),
    "x-original-url": ({"x-original-url": "/admin/"}, {200}),
    "x-http-method-override": ({"x-http-method-override": "DELETE"}, {200}),
}


@pytest.mark.parametrize(("baris", "alamat"), list(product(TUAN, ("/", "/berita/rss.xml"))))
def test_kepala_palsu(baris, alamat):
    kepala, status = TUAN[baris]
    jawab = Client(raise_request_exception=False).get(alamat, headers=kepala)
    assert jawab.status_code in status
    assert "jahat.contoh" not in jawab.text


@pytest.mark.parametrize("kepala", [{"x-forwarded-host": "jahat.contoh"}, {"host": "localhost"}])
@override_settings(ALAMAT="https://kantor.contoh")
def test_surat_menunjuk_ke_alamat_kantor(kepala, client):
    satu = pabrik.pengguna("Penulis")
    satu.email = "penulis@contoh.id"
    satu.save()
    client.post(reverse("wagtailadmin_password_reset"), {"email": satu.email}, headers=kepala)
    ulangi_sandi()
    surat = "\n".join(f"{s.subject}\n{s.body}" for s in mail.outbox)
    assert "jahat.contoh" not in surat
    assert "localhost" not in surat


LUAR = (
    "https://jahat.contoh/",
    "//jahat.contoh/",
    "///jahat.contoh/",
    "/\\jahat.contoh/",
    "\\\\jahat.contoh",
    "http:jahat.contoh",
    "javascript:alert(1)",
    "https://127.0.0.1@jahat.contoh/",
    "http://testserver.jahat.contoh/",
    "/%0d%0aLocation:https://jahat.contoh/",
    "\thttps://jahat.contoh/",
)


def _ke_luar(jawab):
    """Whether a browser would leave: it takes ``\\`` for ``/`` and drops tabs."""
    tujuan = jawab.headers.get("Location", "").strip().replace("\\", "/").replace("\t", "")
    return urlsplit(tujuan).netloc not in ("", "testserver") or tujuan.startswith("javascript:")


@pytest.mark.parametrize("tujuan", LUAR)
def test_masuk_dan_keluar_tidak_mengalihkan_ke_luar(tujuan):
    satu = pabrik.pengguna("Penulis")
    client = Client(raise_request_exception=False)
    data = {"username": satu.username, "password": pabrik.SANDI, "next": tujuan}
    masuk = client.post("/admin/login/", data, headers={"referer": "https://jahat.contoh/"})
    assert masuk.status_code in (200, 302)
    assert not _ke_luar(masuk)
    for alamat in (
        "/admin/login/",
        "/admin/logout/",
        "/admin/password_reset/",
        "/admin/login/kode/",
    ):
        for jawab in (
            client.get(alamat, {"next": tujuan}),
            client.post(alamat, {"next": tujuan}, headers={"referer": tujuan.strip()}),
        ):
            assert jawab.status_code < 500
            assert not _ke_luar(jawab)


@pytest.mark.parametrize("tujuan", LUAR)
def test_tindakan_tidak_mengalihkan_ke_luar(tujuan, client):
    client.force_login(pabrik.pengguna("Admin"))
    satu = pabrik.artikel()
    for tindakan in ("lock", "unlock", "unpublish", "delete", "copy"):
        alamat = reverse(f"wagtailadmin_pages:{tindakan}", args=[satu.pk])
        jawab = client.post(alamat, {"next": tujuan, "sebab": "keliru", "alasan": "Isinya keliru."})
        assert jawab.status_code < 500
        assert not _ke_luar(jawab)


CSRF = {
    "tanpa token": {},
    "asal lain": {"origin": "https://jahat.contoh"},
    "asal null": {"origin": "null"},
    "perujuk lain": {"referer": "https://jahat.contoh/"},
    "token karangan": {"x-csrftoken": "a" * 64},
}


@pytest.mark.parametrize("baris", CSRF)
def test_tanpa_token_ditolak(baris):
    satu = pabrik.pengguna("Redaktur")
    halaman = pabrik.artikel()
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(satu)
    for alamat in (
        f"/admin/pages/{halaman.pk}/unpublish/",
        f"/admin/persetujuan/{halaman.pk}/",
        "/admin/foto/unggah/",
        "/admin/naskah/impor/",
        "/admin/account/",
        f"/admin/api/main/pages/{halaman.pk}/action/unpublish/",
    ):
        assert client.post(alamat, {}, headers=CSRF[baris]).status_code == 403, alamat
    halaman.refresh_from_db()
    assert halaman.live


CMS = [
    f"/admin/pages/{BESAR}/edit/",
    "/admin/pages/1/edit/",
    "/admin/pages/0/view_draft/",
    f"/admin/pages/{SURAT}/history/",
    "/admin/pages/{lain}/edit/",
    "/admin/pages/{lain}/revisions/{revisi}/view/",
    "/admin/pages/{milik}/revisions/{revisi}/view/",
    "/admin/pages/{milik}/revisions/{revisi}/revert/",
    "/admin/pages/{milik}/revisions/compare/live...{revisi}/",
    f"/admin/pages/{{milik}}/revisions/compare/live...{BESAR}/",
    f"/admin/pages/{{milik}}/revisions/{BESAR}/view/",
    "/admin/pages/workflow/action/{lain}/approve/{tahap}/",
    "/admin/pages/workflow/action/{milik}/approve/{tahap}/",
    f"/admin/pages/workflow/action/{{milik}}/approve/{BESAR}/",
    "/admin/pages/workflow/preview/{lain}/1/",
    "/admin/pages/{milik}/workflow_history/detail/{alur}/",
    f"/admin/persetujuan/{BESAR}/",
    "/admin/persetujuan/1/",
    "/admin/persetujuan/{lain}/",
    "/admin/persetujuan/{lain}/pratinjau/",
    f"/admin/dokumen/{BESAR}/pratinjau/",
    f"/admin/laporan/{BESAR}/salin/",
    "/admin/laporan/{lain}/salin/",
    f"/admin/kosongkan/{BESAR}/",
    "/admin/kosongkan/{lain}/",
    f"/admin/komentar/{BESAR}/",
    "/admin/komentar/?keadaan=%00&hal=x",
    f"/admin/komentar/{BESAR}/samar/",
    f"/admin/komentar/{BESAR}/laporan-selesai/",
    "/admin/komentar/massal/?keadaan=%00",
    "/admin/komentar/coba/",
    f"/admin/komentar/alasan/edit/{BESAR}/",
    f"/admin/komentar/kata/delete/{BESAR}/",
    "/admin/surel-komentar/?x=%00",
    "/admin/data-pribadi/?surel=%00",
    f"/admin/pengguna/{BESAR}/akhiri-sesi/",
    f"/admin/undangan/{BESAR}/",
    "/admin/terima-undangan/%00/",
    f"/admin/terima-undangan/{PANJANG}/",
    f"/admin/images/{BESAR}/",
    f"/admin/documents/edit/{BESAR}/",
    f"/admin/images/chooser/chosen/{BESAR}/",
    "/admin/images/chooser/chosen/abc/",
    "/admin/documents/chooser/chosen/abc/",
    "/admin/documents/chooser/chosen/%00/",
    "/admin/choose-page/chosen-multiple/?id=abc",
    f"/admin/choose-page/chosen-multiple/?id={BESAR}&id={SURAT}",
    "/admin/choose-page/chosen-multiple/?id={lain}",
    f"/admin/choose-page/{BESAR}/",
    "/admin/choose-page/?page_type=auth.user",
    "/admin/choose-page/?page_type=..",
    "/admin/api/main/pages/?child_of=x",
    f"/admin/api/main/pages/?id={BESAR}",
    f"/admin/api/main/pages/{BESAR}/",
    "/admin/api/main/pages/?fields=*&type=auth.user",
    "/admin/api/main/pages/?order=owner__password",
    "/admin/api/main/images/?fields=uploaded_by_user(password)",
    "/admin/pages/search/?q=%00",
    "/admin/images/?q=%22%00",
    "/admin/tulisan_saya/?p=x&ordering=owner__password",
    "/admin/berita_artikel/?ordering=kategori__artikel__owner__password",
    f"/admin/berita_artikel/?p={BESAR}",
    "/admin/reports/site-history/?export=../../x",
    "/admin/reports/site-history/?user=x&timestamp_from=%00",
    "/admin/bulk/wagtailcore/page/publish/?id=x",
    f"/admin/bulk/wagtailcore/page/delete/?id={BESAR}",
    "/admin/bulk/auth/user/delete/?id=1",
    "/admin/bulk/portal/pengguna/delete/?id=all",
    "/admin/tag-autocomplete/?term=%00",
    "/admin/images/1/preview/..%2f..%2f/",
    "/admin/sprite/?h=%00",
    "/admin/%00/",
    "/admin/%ff/",
]


@pytest.mark.parametrize("pola", CMS)
def test_alamat_cms_palsu(pola):
    penulis, lain = pabrik.pengguna("Penulis"), pabrik.pengguna("Penulis")
    milik, _ = pabrik.naskah(penulis)
    orang = pabrik.diajukan(lain, title="Kenari orang lain")
    kata = {
        "milik": milik.pk,
        "lain": orang.pk,
        "revisi": orang.latest_revision_id,
        "tahap": orang.current_workflow_task_state.pk,
        "alur": orang.current_workflow_state.pk,
    }
    client = Client(raise_request_exception=False)
    client.force_login(penulis)
    alamat = pola.format(**kata) if "{" in pola else pola
    for jawab in (client.get(alamat), client.post(alamat, {})):
        assert jawab.status_code < 500
        isi = b"".join(jawab) if jawab.streaming else jawab.content
        daftar = "berita_artikel" in pola or "reports" in pola or "pages/?" in pola
        daftar = daftar or "pages/search" in pola
        assert daftar or "choose-page" in pola or b"Kenari orang lain" not in isi
        assert b"Traceback" not in isi
        assert b"md5$" not in isi
