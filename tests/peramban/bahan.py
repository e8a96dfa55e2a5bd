"""Real input for the flow: a news page as it comes, and a photo as a phone takes it."""

from pathlib import Path

from tests.pabrik_berkas import foto_ponsel

NASKAH = Path(__file__).resolve().parents[2].parent / "shared" / "seeds" / "kinerja-kpu.txt"

CADANGAN = """\
humas@example.org 0411 - 000000

No Image

KINERJA KANTOR HARUS DAPAT HARUS DAPAT DIPERTANGGUNG JAWABKAN

kinerja-kantor
Maros, kab-maros.kpu.go.id –\u00a0Setiap program perlu ukuran yang jelas.  Hasilnya harus dapat \
dipertanggungjawabkan kepada warga, Selasa (20/9).
\u00a0
Hari ke-2 rapat kerja (Raker) membahas berapa banyak output dan outcomeyang telah dihasilkan. \
Ukurannya ialah indeks kepuasan masyarakat, kata narasumber dari Kemeterian terkait.
\u00a0
“Inti akuntabilitas adalah hasil dan keselarasan,” ujarnya. (Sumber : contoh – abc/red. FOTO abc)

No Comment

You can post first response comment.
"""


def naskah():
    """The news page, dirty as it is: the real one where it lies beside the project."""
    return NASKAH.read_text() if NASKAH.exists() else CADANGAN


__all__ = ["foto_ponsel", "naskah"]
