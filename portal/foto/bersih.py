"""What may become a picture, and how it is made clean: the one rule for every way to upload.

Files from outside are hostile: ``bersihkan_terbatas`` decodes them in a child with limits on
memory and time, so that a bomb ends as a sentence. Needs no Django, so that the child starts fast.
"""

import json
import resource
import subprocess
import sys
import threading
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import filetype
from PIL import Image, ImageCms, UnidentifiedImageError

from portal.bahasa.angka import angka, ukuran

SISI_TERPANJANG = 2560
"""Longest side that is kept, in pixels: enough for print at 20 cm, small enough to store."""

LEBAR_TERKECIL, TINGGI_TERKECIL = 400, 200
"""What a page needs at least, in pixels: the narrowest rendition, and no mere stripe."""

BATAS_PIKSEL = 50_000_000
BATAS_BYTE = 20_000_000
BATAS_MEMORI = 300 * 1024 * 1024
BATAS_DETIK = 2
"""Seconds of processor time for one file; a photo of 12 megapixels takes about half of one."""

BATAS_TUNGGU = 30
"""Seconds on the wall before a child is given up, on a machine that is busy."""

JENIS = {"JPEG": ".jpg", "MPO": ".jpg", "HEIF": ".jpg", "PNG": ".png", "WEBP": ".webp"}
"""Formats of Pillow that are read, with what they are kept as. MPO is the JPEG of some phones."""

TEGAK = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns a picture upright, by the EXIF orientation (as ``ImageOps.exif_transpose`` does)."""

CARA_HEIC = (
    "Di iPhone: Pengaturan › Kamera › Format › “Paling Kompatibel”, "
    "atau kirim fotonya lewat WhatsApp lalu unggah hasilnya."
)
CARA_JPEG = "Simpan atau kirim ulang sebagai JPEG."
RUSAK = "Foto terpotong atau rusak. Kirim ulang dari asalnya."
BESAR_ATAU_RUSAK = f"Foto terlalu besar untuk dibuka, atau rusak. {CARA_JPEG}"
SEBAB_BESAR = f"Foto paling besar {ukuran(BATAS_BYTE)}. {CARA_JPEG}"
BANTUAN_FOTO = (
    f"JPEG, PNG, WEBP, atau HEIC dari iPhone; lebar paling sedikit {LEBAR_TERKECIL} piksel, "
    f"berkas paling besar {ukuran(BATAS_BYTE)}. Lokasi dan catatan kamera dibuang."
)
TERIMA = "image/*,.heic,.heif"
"""What a phone offers to choose from."""

_giliran = threading.BoundedSemaphore(2)

try:
    import pillow_heif
except ImportError:  # Fewer machines have its wheels than Pillow's; there, CARA_HEIC is said.
    pass
else:
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener()


class FotoDitolak(ValueError):
    """A file that can't become a picture; its text says why and what to do, in Indonesian."""


@dataclass(frozen=True)
class Foto:
    """A clean picture: its bytes, and how its file's name ends (``.jpg``)."""

    isi: bytes
    akhiran: str


def bersihkan(isi):
    """A clean ``Foto`` from the bytes of an upload: upright, sRGB, without EXIF, GPS or comments.

    It is at most ``SISI_TERPANJANG`` on its longest side; HEIC becomes JPEG, and nothing of the
    uploaded bytes is kept but the pixels. Raises ``FotoDitolak``.
    """
    if not isi:
        raise FotoDitolak("Berkasnya kosong. Kirim ulang fotonya.")
    if len(isi) > BATAS_BYTE:
        raise FotoDitolak(f"Berkasnya {ukuran(len(isi))}. {SEBAB_BESAR}")
    asal = _buka(isi)
    with asal:
        _periksa_ukuran(asal)
        try:
            return _tulis(_kecilkan(asal), asal.format)
        except MemoryError:
            raise FotoDitolak(f"Foto terlalu besar untuk dibuka. {CARA_JPEG}") from None
        except Exception as galat:  # Decoders say "broken" of what their memory can't hold, too.
            besar = asal.width * asal.height > BATAS_PIKSEL / 2
            raise FotoDitolak(BESAR_ATAU_RUSAK if besar else RUSAK) from galat


def bersihkan_terbatas(isi):
    """``bersihkan`` in a process of its own, which may use ``BATAS_MEMORI`` and ``BATAS_DETIK``."""
    if len(isi) > BATAS_BYTE:
        return bersihkan(isi)
    with _giliran:
        try:
            anak = subprocess.run(
                [sys.executable, "-m", "portal.foto.bersih"],
                cwd=Path(__file__).resolve().parents[2],
                input=isi,
                capture_output=True,
                timeout=BATAS_TUNGGU,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise FotoDitolak(f"Foto terlalu lama dibuka. {CARA_JPEG}") from None
    kepala, _, badan = anak.stdout.partition(b"\n")
    if anak.returncode or not kepala:
        raise FotoDitolak(f"Foto terlalu rumit untuk dibuka. {CARA_JPEG}")
    kata = json.loads(kepala)
    if "tolak" in kata:
        raise FotoDitolak(kata["tolak"])
    return Foto(badan, kata["akhiran"])


def _buka(isi):
    """The opened picture, its pixels still unread."""
    try:
        return Image.open(BytesIO(isi), formats=[jenis for jenis in JENIS if jenis in _dikenal()])
    except UnidentifiedImageError:
        raise FotoDitolak(_bukan_foto(isi)) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise FotoDitolak(_terlalu_banyak("lebih dari 100 juta")) from None
    except Exception as galat:
        raise FotoDitolak(RUSAK) from galat


def _dikenal():
    """The formats that this Pillow reads."""
    Image.init()
    return Image.OPEN


def _bukan_foto(isi):
    """What a file is that isn't one of our pictures, and what to do."""
    awal = isi[:2048].lstrip(b"\xef\xbb\xbf \t\r\n\0").lower()
    if b"<svg" in awal:
        return f"Ini gambar SVG, yang dapat memuat program, jadi tidak diterima. {CARA_JPEG}"
    if awal.startswith(b"<"):
        return "Ini halaman web, bukan foto, walaupun namanya berakhiran foto. Unduh fotonya saja."
    jenis = filetype.guess_mime(isi[:8192]) or ""
    if jenis in ("image/heic", "image/heif"):
        return f"Foto HEIC ini tidak dapat dibuka. {CARA_HEIC}"
    if jenis.startswith("video/"):
        return "Ini video, bukan foto. Taruh di kanal video kantor, lalu pakai blok Video."
    if jenis.startswith("image/"):
        return f"Gambar {jenis.partition('/')[2].upper()} tidak diterima. {CARA_JPEG}"
    if jenis == "application/pdf":
        return "Ini PDF, bukan foto. Unggah sebagai dokumen."
    return "Ini bukan foto, atau fotonya rusak. Kirim ulang sebagai JPEG."


def _terlalu_banyak(juta):
    return f"Foto ini berisi {juta} piksel; paling banyak 50 juta. {CARA_JPEG}"


def _periksa_ukuran(asal):
    """Refuse what is too small for a page or too large to open, by what the file says of itself."""
    lebar, tinggi = asal.size
    if lebar * tinggi > BATAS_PIKSEL:
        raise FotoDitolak(_terlalu_banyak(f"{angka(lebar * tinggi // 1_000_000)} juta"))
    if _arah(asal) >= 5:
        lebar, tinggi = tinggi, lebar
    if lebar < LEBAR_TERKECIL or tinggi < TINGGI_TERKECIL:
        raise FotoDitolak(
            f"Foto terlalu kecil: {lebar} × {tinggi} piksel; paling sedikit "
            f"{LEBAR_TERKECIL} × {TINGGI_TERKECIL}. Minta foto aslinya, bukan tangkapan layar."
        )


def _arah(gambar):
    """How the camera was held (EXIF, 1 to 8; from 5 on it lay on its side)."""
    try:
        return int(gambar.getexif().get(0x0112, 1))
    except Exception:  # Notes that can't be read are thrown away anyway.
        return 1


def _kecilkan(gambar):
    """The picture at the size that is kept, upright, in RGB, RGBA or grey."""
    arah, profil = _arah(gambar), gambar.info.get("icc_profile")
    if gambar.format != "JPEG" and gambar.mode not in ("L", "LA", "RGB", "RGBA"):
        gambar = gambar.convert("RGBA" if "transparency" in gambar.info else "RGB")
    # With the gap of 1 a large JPEG is decoded at a half or a quarter, in as little memory.
    gambar.thumbnail((SISI_TERPANJANG,) * 2, Image.Resampling.LANCZOS, reducing_gap=1.0)
    if arah in TEGAK:
        gambar = gambar.transpose(TEGAK[arah])
    return _ke_srgb(gambar, profil) if profil and gambar.mode == "RGB" else gambar


def _ke_srgb(gambar, profil):
    """The colours of a phone's wider space, as browsers without its profile show them right."""
    try:
        asal = ImageCms.ImageCmsProfile(BytesIO(profil))
        return ImageCms.profileToProfile(gambar, asal, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return gambar


def _tulis(gambar, jenis):
    """The ``Foto`` of decoded pixels."""
    akhiran = JENIS[jenis]
    if akhiran == ".jpg":
        gambar = gambar.convert("RGB")
    gambar.info = {}
    keluaran = BytesIO()
    if akhiran == ".jpg":
        gambar.save(keluaran, "JPEG", quality=88, optimize=True, progressive=True)
    elif akhiran == ".webp":
        gambar.save(keluaran, "WEBP", quality=88)
    else:
        gambar.save(keluaran, "PNG")
    return Foto(keluaran.getvalue(), akhiran)


def _anak():
    """The child: a line of JSON, then the clean picture."""
    resource.setrlimit(resource.RLIMIT_AS, (BATAS_MEMORI, BATAS_MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (BATAS_DETIK, BATAS_DETIK))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        foto = bersihkan(sys.stdin.buffer.read())
        kata, badan = {"akhiran": foto.akhiran}, foto.isi
    except FotoDitolak as tolak:
        kata, badan = {"tolak": str(tolak)}, b""
    sys.stdout.buffer.write(json.dumps(kata).encode() + b"\n" + badan)


if __name__ == "__main__":
    _anak()
