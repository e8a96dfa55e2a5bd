"""What a photo's file name and an article's caption tell about it, for the writer to mend."""

import re
from datetime import date
from pathlib import PurePath

from portal.bahasa.tanggal import tanggal

_TANGGAL = re.compile(r"(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_KAMERA = re.compile(
    r"(?:img|dsc[fn]?|pxl|vid|wa|photo|foto|gambar|image|whatsapp|screenshot|hdr|burst|mvimg)?\d*",
    re.I,
)
_KREDIT = re.compile(
    r"[\s(–-]*\b(?:foto|dok(?:umentasi)?)(?:\s*[.:]+\s*|\s+(?=\S+/))([^()]{2,120}?)[\s.)]*$", re.I
)

BANTUAN_ALTERNATIF = (
    "Dibacakan untuk tunanetra: apa yang tampak, bukan nama acaranya. "
    "Baik: “Tiga siswi memasukkan surat suara ke kotak di aula sekolah.” "
    "Kurang baik: “Sosialisasi pemilih pemula”, “foto kegiatan”."
)
PERIKSA = "Periksa: teks ini masih salinan keterangan artikel. Tulis apa yang tampak di foto ini."


def judul_foto(nama):
    """A title for people from a file's name.

    ``IMG-20260714-WA0012.jpg`` becomes "Foto 14 Juli 2026", ``rapat_pleno.jpg`` "Rapat pleno", and
    a name that only a camera understands "Foto".
    """
    batang = PurePath(nama).stem
    if cocok := _TANGGAL.search(batang):
        tahun, _, bulan, hari = cocok.groups()
        try:
            return f"Foto {tanggal(date(int(tahun), int(bulan), int(hari)), hari=False)}"
        except ValueError:
            pass
    kata = re.findall(r"[^\W_]+", batang)
    if len(batang) > 200 or all(_KAMERA.fullmatch(satu) or len(satu) < 3 for satu in kata):
        return "Foto"
    judul = " ".join(kata)
    return judul[0].upper() + judul[1:]


def keterangan_dan_kredit(teks):
    """What a caption says and whom it credits: ``("Rapat kerja", "KPU/ook/Hupmas")``.

    The credit is what follows "foto:" or "dok." at its end; without one it is empty.
    """
    teks = " ".join(teks.split())
    if cocok := _KREDIT.search(teks):
        return teks[: cocok.start()].rstrip(" .;,"), cocok[1].strip()
    return teks, ""
