"""A page's form in the CMS, filled as an honest browser fills it."""

import re
from html import unescape

_MEDAN = re.compile(r"<(?:input|textarea|select)\b[^>]*?>(?:([^<]*)</textarea>)?", re.S)
_ISI = re.compile(r'(\w+)="([^"]*)"')


def formulir(jawab):
    """The fields of the page's main form as a browser would send them, but for StreamFields."""
    awal = jawab.text.index("<form", jawab.text.index('id="page-edit-form"') - 400)
    data = {}
    for cocok in _MEDAN.finditer(jawab.text[awal:]):
        sifat = {k: unescape(v) for k, v in _ISI.findall(cocok[0].split(">")[0])}
        if "name" not in sifat or sifat.get("type") in ("checkbox", "radio", "submit", "file"):
            continue
        data[sifat["name"]] = unescape(cocok[1] or "") or sifat.get("value", "")
    data |= {"isi-count": "1", "isi-0-deleted": "", "isi-0-order": "0", "isi-0-type": "paragraf"}
    data |= {"isi-0-id": "", "isi-0-value": '{"blocks": [], "entityMap": {}}'}
    data |= {"naskah-count": "0"}  # Of an LKj alone; others ignore it.
    return {k: v for k, v in data.items() if k not in ("action-publish", "q")}
