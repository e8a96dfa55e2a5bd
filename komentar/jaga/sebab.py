"""Why a comment is to be read with more care: facts for the moderator, never a verdict.

Every comment waits for a moderator; a reason changes nothing of that. It says what was noticed and
what matched, so that nobody has to search for it, and it is shown to moderators alone.
"""

from dataclasses import asdict, dataclass

PEMERIKSA = []
"""Functions ``(nama, teks) -> list[Sebab]`` that look at every text; rooms add theirs at start."""

KODE_KIRIMAN = frozenset({"jatah"})
"""Codes of what lies in the sending and not in the words: it stays when the words are mended."""


@dataclass(frozen=True)
class Sebab:
    """One reason: its code, a sentence, and the piece of text that matched ("" if none did)."""

    kode: str
    kata: str
    cocok: str = ""


def periksa(nama, teks):
    """All reasons that the examiners find in a name and a text, in their order."""
    return [satu for pemeriksa in PEMERIKSA for satu in pemeriksa(nama, teks)]


def ke_data(sebab):
    """Reasons as ``Komentar.sebab`` keeps them."""
    return [asdict(satu) for satu in sebab]
