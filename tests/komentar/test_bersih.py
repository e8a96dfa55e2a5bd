"""Cleaning text: case by case, what stays."""

import time

import pytest

from komentar import bersih


@pytest.mark.parametrize(
    ("masuk", "keluar"),
    [
        ("Sitti  Aminah ", "Sitti Aminah"),
        ("Budi\r\nBcc: semua@contoh.id", "Budi Bcc: semua@contoh.id"),
        ("Budi\x00\x07\x1b[31m", "Budi[31m"),
        ("\u202eidub\u202c", "idub"),
        ("\u2066Budi\u2069\ufeff\u200b\u00ad", "Budi"),
        ("\u3164\u115f\u2800", ""),
        ("Bu\u0301di", "B\u00fadi"),
        ("H\u0301\u0301\u0301\u0301\u0301\u0301\u0301i", "H\u0301\u0301\u0301\u0301\u0301i"),
        (
            "Keluarga \U0001f468\u200d\U0001f469\u200d\U0001f467",
            "Keluarga \U0001f468\u200d\U0001f469\u200d\U0001f467",
        ),
        ("a\u200db", "ab"),
        ("عمر", "عمر"),
        ("ꦧꦸꦢꦶ", "ꦧꦸꦢꦶ"),
        ("\ue000\U000e0041x", "x"),
        ("a\u2028b\u2029c\x85d\x0be", "a b c d e"),
    ],
)
def test_baris(masuk, keluar):
    assert bersih.baris(masuk) == keluar


@pytest.mark.parametrize(
    ("masuk", "keluar"),
    [
        ("Satu\r\ndua\rtiga\u2028empat", "Satu\ndua\ntiga\nempat"),
        ("\n\n Satu \n\n\n\n\n dua\t \n", "Satu\n\ndua"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("\n" * 10_000, ""),
        ("a\x00b", "ab"),
    ],
)
def test_paragraf(masuk, keluar):
    assert bersih.paragraf(masuk) == keluar


def test_tanda_bertumpuk_tidak_makan_waktu():
    # Composing alternating marks takes time that grows with the square: 20,000 of them, seconds.
    tumpukan = "a" + "\u0315\u0316" * 10_000
    mulai = time.process_time()
    assert len(bersih.paragraf(tumpukan)) == 1 + bersih.MAKS_TANDA
    assert time.process_time() - mulai < 1
