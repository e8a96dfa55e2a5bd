"""Exports of the CMS (CSV, XLSX): what somebody typed stays text in a spreadsheet.

A cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line's end is a formula to a
spreadsheet, and runs on the machine of whoever opens the file (OWASP, "CSV Injection"). Wagtail
guards XLSX against it, not CSV; and in XLSX a control character stops the export. Such a cell gets
an apostrophe, and one that has it already gets another, so that taking one away gives the text.
"""

import re

from wagtail.admin.views.mixins import SpreadsheetExportMixin

BERBAHAYA = ("=", "+", "-", "@", "\t", "\r", "\n")
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def bersih(teks):
    """A text without control characters, which no sheet may hold."""
    return _KENDALI.sub("", teks)


def sel(nilai):
    """A cell's value as a spreadsheet may have it; numbers, dates and the like are left alone."""
    if not isinstance(nilai, str):
        return nilai
    isi = bersih(nilai)
    return f"'{isi}" if isi.lstrip(" '").startswith(BERBAHAYA) else isi


def lepas(teks):
    """A text that ``sel`` guarded, as it was."""
    isi = teks[1:].lstrip(" '")
    return teks[1:] if teks.startswith("'") and isi.startswith(BERBAHAYA) else teks


def pasang():
    """Put ``sel`` behind every cell of every export of the CMS."""
    asal = SpreadsheetExportMixin.preprocess_field_value

    def preprocess_field_value(self, field, value, export_format):
        hasil = asal(self, field, value, export_format)
        # What isn't a plain value yet is written as its text: objects, lazy translations.
        if export_format == self.FORMAT_CSV and hasil is not None:
            hasil = hasil if isinstance(hasil, (int, float)) else str(hasil)
        return sel(hasil)

    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
