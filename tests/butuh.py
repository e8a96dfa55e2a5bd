"""What a laptop may lack: a test that needs it skips there, and fails under ``CI=true``."""

import os
import shutil

import pytest

CARA = {
    "chromium": "butuh Chromium; di Debian: apt install chromium",
    "tesseract": "butuh Tesseract; di Debian: apt install tesseract-ocr tesseract-ocr-ind",
}
"""How to get each program, by name."""


def butuh(nama: str) -> str:
    """The path of a program; where it is missing the test skips, or fails under ``CI=true``."""
    jalur = shutil.which(nama)
    if jalur is None:
        if os.environ.get("CI") == "true":
            pytest.fail(CARA[nama])
        pytest.skip(CARA[nama])
    return jalur
