"""More cases of abuse: places that are not public, networks, bodies, doors, and what pages tell."""

from tests.komentar.penyalahgunaan import KEPT, hasil, kasus
from tests.komentar.warga import ISIAN, alamat, komentar


@kasus("Markup, a link and template syntax, once approved", "shown as text, no link")
def markah(alam):
    teks = "<script>alert(1)</script> https://jahat.contoh {{ kantor }} <img src=x onerror=y>"
    komentar(alam.artikel, "disetujui", nama="<b>Budi</b>", teks=teks)
    halaman = alam.client.get(alam.artikel.get_url()).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; https://jahat.contoh {{ kantor }}" in halaman
    for bahaya in ("<script>alert", "<img src=x", "<b>Budi", 'href="https://jahat'):
        assert bahaya not in halaman
    return "shown as text, no link"


def _induk(nama, buat):
    """A row: an answer to a comment that is not public there."""

    def coba(alam):
        nomor = buat(alam)
        tak_ada = alam.client.get(alamat(alam.artikel, 999_999))
        lihat = alam.client.get(alamat(alam.artikel, nomor))
        assert lihat.content == tak_ada.content
        tiket = alam.warga.buka(alam.artikel)
        kirim = alam.client.post(alamat(alam.artikel, nomor), {**ISIAN, "tiket": tiket})
        assert ISIAN["teks"] in kirim.text
        assert "Rahasia" not in lihat.text + kirim.text
        return f"GET {lihat.status_code}, the same bytes; POST {hasil(alam, kirim)}"

    kasus(nama, "GET 404, the same bytes; POST 200, nothing stored")(coba)


def _anak_di_bawah_yang_disembunyikan(alam):
    anak = komentar(alam.artikel, "disetujui", induk=alam.tampil, teks="Rahasia.")
    type(anak).objects.filter(pk=alam.tampil.pk).update(
        keadaan="disembunyikan", alasan_kode="kasar"
    )
    alam.awal.append(anak.pk)
    return anak.pk


for _keadaan in ("menunggu", "ditolak", "disembunyikan", "ditarik"):
    _induk(
        f"A parent that is {_keadaan}",
        lambda alam, keadaan=_keadaan: alam.rahasia[keadaan].pk,
    )
_induk("A parent below a hidden one", _anak_di_bawah_yang_disembunyikan)
_induk("A parent of another page", lambda alam: alam.asing.pk)
_induk("A parent that is missing", lambda alam: 999_998)
_induk("A parent that is no number", lambda alam: "1 OR 1=1")
_induk("A parent with a number too large", lambda alam: 10**30)


def _halaman(nama, buat):
    """A row: a page under which nobody may write."""

    def coba(alam):
        nomor = buat(alam)
        tak_ada = alam.client.get(alamat(999_999))
        for ekor in ("tulis/", "terkirim/", "halaman/1/", f"laporkan/{alam.tampil.pk}/"):
            lihat = alam.client.get(f"/komentar/{nomor}/{ekor}")
            assert (lihat.status_code, lihat.content) == (404, tak_ada.content)
        kirim = alam.client.post(alamat(nomor), ISIAN)
        assert kirim.content == tak_ada.content
        return f"{hasil(alam, kirim)}, the same bytes"

    kasus(nama, "404, nothing stored, the same bytes")(coba)


_halaman("A page that is a draft", lambda alam: alam.halaman("draf"))
_halaman("A page that was withdrawn", lambda alam: alam.halaman("ditarik"))
_halaman("A page of a type without comments", lambda alam: alam.halaman("biasa"))
_halaman("A page that is gone or never was", lambda alam: 999_998)
_halaman("A page with a number too large", lambda alam: 10**30)


@kasus("A page that is closed", "409, nothing stored, text kept and the reason told")
def halaman_tertutup(alam):
    tiket = alam.warga.buka(alam.artikel)
    type(alam.artikel).objects.filter(pk=alam.artikel.pk).update(komentar_dibuka=False)
    jawab = alam.warga.kirim(alam.artikel, tiket=tiket)
    assert ISIAN["teks"] in jawab.text
    assert "Komentar di halaman ini ditutup." in jawab.text
    return f"{hasil(alam, jawab)}, text kept and the reason told"


@kasus("A site that is closed (masa tenang)", "409, nothing stored, text kept and the reason told")
def situs_tertutup(alam):
    from komentar.models import SetelanKomentar

    tiket = alam.warga.buka(alam.artikel)
    SetelanKomentar.objects.create(dibuka=False, sebab="masa tenang")
    jawab = alam.warga.kirim(alam.artikel, tiket=tiket)
    assert ISIAN["teks"] in jawab.text
    assert "masa tenang" in jawab.text
    return f"{hasil(alam, jawab)}, text kept and the reason told"


@kasus("Too much from one network in an hour", "429, nothing stored, text kept and the time told")
def jatah_habis(alam):
    from komentar.models import SetelanKomentar

    SetelanKomentar.objects.create(jatah_tahan=0, jatah_tolak=1)
    alam.warga.kirim(alam.artikel, teks="Pertama.")
    alam.awal += type(alam.tampil).objects.values_list("pk", flat=True)
    jawab = alam.warga.kirim(alam.artikel, teks="Kedua, yang panjang.")
    assert "Kedua, yang panjang." in jawab.text
    assert 0 < int(jawab["Retry-After"]) <= 3600
    return f"{hasil(alam, jawab)}, text kept and the time told"


@kasus("The same, with a forged X-Forwarded-For", "429, nothing stored")
def jatah_habis_alamat_palsu(alam):
    from komentar.models import SetelanKomentar

    SetelanKomentar.objects.create(jatah_tahan=0, jatah_tolak=1)
    alam.warga.kirim(alam.artikel, teks="Pertama.")
    alam.awal += type(alam.tampil).objects.values_list("pk", flat=True)
    data = {**ISIAN, "teks": "Kedua.", "tiket": alam.warga.buka(alam.artikel)}
    jawab = alam.client.post(alamat(alam.artikel), data, HTTP_X_FORWARDED_FOR="9.9.9.9")
    return hasil(alam, jawab)


def _badan(nama, harap, isi, jenis="application/x-www-form-urlencoded"):
    """A row: a body that no browser sends."""

    def coba(alam):
        return hasil(alam, alam.client.generic("POST", alamat(alam.artikel), isi(), jenis))

    kasus(nama, harap)(coba)


_badan("A body that is no UTF-8", KEPT, lambda: b"nama=%FF%FE&teks=%00")
_badan("A body in JSON", KEPT, lambda: b"{}", "application/json")
_badan("A broken multipart", "400, nothing stored", lambda: b"rusak", "multipart/form-data")
_badan("10,001 fields", "400, nothing stored", lambda: b"&".join([b"a=1"] * 10_001))
_badan("A body of six megabytes", "400, nothing stored", lambda: b"teks=" + b"x" * 6_000_000)


@kasus("A file in place of the text", KEPT)
def berkas(alam):
    from django.core.files.uploadedfile import SimpleUploadedFile

    tiket = alam.warga.buka(alam.artikel)
    data = {**ISIAN, "teks": SimpleUploadedFile("a.html", b"<script>"), "tiket": tiket}
    return hasil(alam, alam.client.post(alamat(alam.artikel), data))


@kasus("PUT, PATCH, DELETE, OPTIONS", "405")
def cara_lain(alam):
    cara = (alam.client.put, alam.client.patch, alam.client.delete, alam.client.options)
    (kode,) = {satu(jalur).status_code for satu in cara for jalur in alam.alamat_tanya}
    return str(kode)


@kasus("GET and HEAD of every address that could change something", "the database is the same")
def get_tidak_mengubah(alam):
    sebelum = alam.isi_basis_data()
    for jalur in alam.alamat_tanya:
        tanya = "&" if "?" in jalur else "?"
        for ekor in ("", f"{tanya}hapus=1&kabar=henti&komentar=1&alasan=sara&_method=POST"):
            assert alam.client.get(jalur + ekor).status_code in (200, 302)
            assert alam.client.head(jalur + ekor).status_code in (200, 302)
    assert len(alam.alamat_tanya) > 8
    sesudah = alam.isi_basis_data()
    berubah = [nama for nama, isi in sesudah.items() if isi != sebelum[nama]]
    return f"changed: {', '.join(berubah)}" if berubah else "the database is the same"


@kasus("Private links: wrong, too short, in capitals, NUL, a pickle", "404, the same bytes")
def tautan_palsu(alam):
    benar = alam.token
    palsu = (
        benar[:-1],
        benar.upper(),
        "0" * 32,
        "%00",
        benar + "0",
        "gASVHgAAAAAAAACMBXBvc2l4lC4=",
    )
    jawaban = [
        alam.client.get(f"/komentar/status/{satu}/{ekor}")
        for satu in palsu
        for ekor in ("", "sunting/", "tarik/")
    ]
    assert alam.client.get(f"/komentar/status/{benar}/").status_code == 200
    (kode,) = {satu.status_code for satu in jawaban}
    assert len({satu.content for satu in jawaban}) == 1
    return f"{kode}, the same bytes"


@kasus("Reporting a comment that isn't public, or the office's answer", "404, the same bytes")
def lapor_yang_tak_tampil(alam):
    nomor = [satu.pk for satu in alam.rahasia.values()] + [alam.asing.pk, alam.resmi.pk, 999_999]
    jawaban = [alam.client.get(f"/komentar/{alam.artikel.pk}/laporkan/{n}/") for n in nomor]
    (kode,) = {satu.status_code for satu in jawaban}
    assert len({satu.content for satu in jawaban}) == 1
    return f"{kode}, the same bytes"


@kasus("Asking for the data of an e-mail, known or not", "200, the same bytes")
def minta_data(alam):
    jawaban = [
        alam.client.post("/komentar/data-saya/", {"surel": surel})
        for surel in (alam.terbukti.user_email, "tak-dikenal@contoh.id")
    ]
    assert jawaban[0].content == jawaban[1].content
    return f"{jawaban[0].status_code}, the same bytes"


@kasus("The library's own addresses: post, reply, confirm, mute, flag, api", "404")
def alamat_pustaka(alam):
    jalur = [
        f"{awal}{satu}"
        for awal in ("/comments/", "/komentar/")
        for satu in (
            "post/", "posted/", f"reply/{alam.tampil.pk}/", "confirm/x/", "mute/x/", "flag/1/",
            "delete/1/", "approve/1/", "like/1/", "dislike/1/", "sent/", "api/comment/",
            "api/berita-artikel/1/", "api/feedback/", "api/flag/", "cr/1/1/",
        )
    ]  # fmt: skip
    (kode,) = {c(satu).status_code for satu in jalur for c in (alam.client.get, alam.client.post)}
    return str(kode)


@kasus("A hash of an e-mail, or Gravatar, in anything public", "none")
def hash_surel(alam):
    import hashlib

    from komentar.kabar.model import sidik

    teks = "".join(alam.client.get(jalur).text for jalur in alam.alamat_umum)
    assert alam.tampil.nama in teks
    surel = alam.tampil.user_email
    for cara in ("md5", "sha1", "sha256"):
        assert hashlib.new(cara, surel.encode()).hexdigest() not in teks
    assert sidik(surel) not in teks
    assert surel not in teks
    assert "gravatar" not in teks.lower()
    return "none"


@kasus("Foreign hosts that pages of comments load from or send to", "none")
def inang_asing(alam):
    import re

    # Links, such as those to share an article, load nothing.
    pola = re.compile(
        r'<(?!a\b)[a-z]+\b[^>]*\b(?:src|href|action|srcset|poster|data)="(?:https?:)?//([^/"]+)'
    )
    inang = set()
    for jalur in (*alam.alamat_umum, *alam.alamat_tanya):
        inang |= set(pola.findall(alam.client.get(jalur, follow=True).text))
    return ", ".join(sorted(inang - {"testserver", "localhost", "127.0.0.1:8000"})) or "none"


@kasus("Cookies from any address of comments", "none")
def kuki(alam):
    for jalur in (*alam.alamat_umum, *alam.alamat_tanya):
        assert not alam.client.get(jalur).cookies
    assert not alam.warga.kirim(alam.artikel).cookies
    return "none"


@kasus("Another Host", "400, nothing stored")
def host_lain(alam):
    data = {**ISIAN, "tiket": alam.warga.buka(alam.artikel)}
    return hasil(alam, alam.client.post(alamat(alam.artikel), data, HTTP_HOST="jahat.contoh"))
