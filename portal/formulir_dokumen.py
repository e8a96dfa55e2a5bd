"""The form of documents: a file is what its name says, inside too, or is refused in words."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from wagtail.documents.forms import BaseDocumentForm

from portal import ooxml
from portal.dokumen import BERKAS_BEKU, isi_keliru

OFFICE = {satu.akhiran: satu for satu in (ooxml.DOCX, ooxml.XLSX)}


class FormDokumen(BaseDocumentForm):
    """Wagtail's form, for every way to upload in the CMS."""

    def clean_file(self):
        """The file, looked at."""
        berkas = self.cleaned_data["file"]
        if berkas and "file" in self.changed_data:
            if self.instance.beku:
                raise ValidationError(BERKAS_BEKU)
            _periksa(berkas)
            berkas.seek(0)
        return berkas


def _periksa(berkas):
    """Raise ``ValidationError`` for a file that isn't what its name says, or that would hurt."""
    if office := OFFICE.get(PurePath(berkas.name).suffix.lower()):
        try:
            ooxml.periksa(berkas, office)
        except ooxml.OfficeDitolak as galat:
            raise ValidationError(f"“{berkas.name}”: {galat}") from galat
        return
    berkas.seek(0)
    if kalimat := isi_keliru(berkas.name, berkas.read(1024)):
        raise ValidationError(f"{kalimat} Simpan ulang dari programnya, lalu unggah lagi.")
