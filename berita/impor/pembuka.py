"""The dateline at the start of a news text: "Maros, kab-maros.kpu.go.id – "."""

import re

from portal.naskah.kenali import PEMBUKA, tempat_outlet


def ambil_pembuka(blok):
    """Take the dateline out of the first paragraph: ``(place, site, blocks)``.

    Both are empty where the text doesn't begin with one. The page shows them before the text.
    """
    if not blok or blok[0][0] != "paragraf":
        return "", "", blok
    html = blok[0][1]
    kata = list(_kata(html[:600]))
    cocok = PEMBUKA.match("".join(huruf for _, huruf in kata))
    if not cocok:
        return "", "", blok
    dibuang = {posisi for posisi, _ in kata[: cocok.end()]}
    batas = kata[cocok.end() - 1][0] + 1
    awal = "".join(h for n, h in enumerate(html[:batas]) if n not in dibuang)
    sisa = awal + html[batas:]
    for _ in range(3):
        sisa = re.sub(r"<(a|b|i)\b[^<>]*>\s*</\1>", "", sisa, count=3)
    return *tempat_outlet(cocok), [("paragraf", sisa), *blok[1:]]


def _kata(html):
    """Positions and letters outside tags; an entity ends the search, for no dateline has one."""
    dalam_tag = False
    for posisi, huruf in enumerate(html):
        if huruf == "&":
            return
        if huruf == "<":
            # A dateline stays within the first paragraph.
            if html.startswith("</p", posisi):
                return
            dalam_tag = True
        elif huruf == ">":
            dalam_tag = False
        elif not dalam_tag:
            yield posisi, huruf
