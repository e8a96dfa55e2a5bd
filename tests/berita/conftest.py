"""The office of the old site, for tests of the import."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests.berita.ekspor import berkas
from tests.pabrik_berkas import berkas_gambar, berkas_pdf


@pytest.fixture
def impor_wxr(tmp_path):
    """Import items with a folder of uploads and return what the command says."""
    folder = tmp_path / "uploads"
    (folder / "2020/05").mkdir(parents=True)
    (folder / "2020/05/foto.jpg").write_bytes(berkas_gambar())
    (folder / "2020/05/laporan.pdf").write_bytes(berkas_pdf())

    def jalankan(*isi, pilihan=(), lampiran=True):
        jalur = tmp_path / "ekspor.xml"
        jalur.write_text(berkas(*isi), encoding="utf-8")
        keluar, galat = StringIO(), StringIO()
        folder_ini = [f"--lampiran={folder}"] if lampiran else []
        call_command("impor", "wxr", str(jalur), *folder_ini, *pilihan, stdout=keluar, stderr=galat)
        jalankan.kemajuan = galat.getvalue()
        return keluar.getvalue()

    jalankan.folder = folder
    return jalankan
