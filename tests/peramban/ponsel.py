"""Hands on a phone: an Android tab of 360 pixels with touch, and what an officer does in it."""

import re

from PIL import Image

from tests.pabrik_berkas import GPS, ORIENTASI, berkas_gambar

ANDROID = {
    "has_touch": True,
    "is_mobile": True,
    "user_agent": (
        "Mozilla/5.0 (Linux; Android 11; M2006C3LG) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/120.0.0.0 Mobile Safari/537.36"
    ),
}
"""Words for ``buka`` that make a tab an Android phone's."""

WHATSAPP = """\
Diteruskan
[14/7/2026 13.42] Kasubbag Humas: *KPU Maros Gelar Sosialisasi Pemilih Pemula*

_Maros, kab-maros.kpu.go.id_ – Sebanyak 120 siswa kelas sebelas mengikuti sosialisasi pemilih \
pemula di aula sekolah, Selasa (14/7). 🗳️ Mereka mencoba bilik suara dan menghitung hasilnya sendiri.
Pemilih pemula perlu perlu mengenal tahapan sebelum hari pemungutan suara. “Yang pertama kali \
memilih tidak boleh datang tanpa bekal,” ujar pemateri.
*Tiga pesan untuk pemilih pemula*
Periksa nama di daftar pemilih, datang ke TPS membawa kartu tanda penduduk, dan tolak *politik \
uang* dalam bentuk apa pun. 💪🏽
Kegiatan dilanjutkan di sekolah lain sepanjang Juli. Jumlah output dan outcomeyang dicapai \
dilaporkan setiap triwulan. 🙏🏽🙏🏽
(hms/red. Foto: Humas KPU Maros)"""


def foto_wa(nomor):
    """A photo as WhatsApp names it: on its side, knowing where it was taken; each differs."""
    exif = Image.Exif()
    exif[ORIENTASI] = 6
    exif.get_ifd(GPS)[1] = "S"
    return {
        "name": f"IMG-20260714-WA00{12 + nomor}.jpg",
        "mimeType": "image/jpeg",
        "buffer": berkas_gambar(1500 + 8 * nomor, 1100, exif=exif.tobytes()),
    }


def mulai(tab, kata):
    """From the dashboard into a new page's form, by its button there."""
    tab.goto("/admin/")
    tab.get_by_role("navigation", name="Mulai menulis").get_by_role("link", name=kata).tap()
    tab.locator("#panel-child-isi-isi-content button.c-sf-add-button").first.wait_for()


def tempel_naskah(tab, teks):
    """Paste a text into the box "Tempel naskah" and wait until it is in the body."""
    tab.get_by_text("Tempel naskah", exact=True).tap()
    tab.get_by_label("Tempel teks dari WhatsApp").evaluate(
        """(kotak, teks) => {
            const papan = new DataTransfer();
            papan.setData("text/plain", teks);
            kotak.dispatchEvent(new ClipboardEvent("paste",
                {clipboardData: papan, bubbles: true, cancelable: true}));
        }""",
        teks,
    )
    tab.locator("[data-naskah-kabar]", has_text="masuk ke isi").wait_for()


def tindakan(tab, nama):
    """Choose one of the actions below the form."""
    tab.get_by_role("button", name="Tindakan lain").last.tap()
    tab.get_by_role("button", name=nama).tap()


def ajukan(tab):
    """Submit what the form holds, and wait until it is."""
    tindakan(tab, re.compile("Ajukan"))
    tab.locator(".messages .success").wait_for()


def tersimpan(tab):
    """Wait until autosave says that everything is stored."""
    tab.locator("#w-autosave-indicator[data-w-autosave-state-value=saved]").wait_for()


def muat(tab):
    """Whether nothing sticks out of the screen at the side."""
    return tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
