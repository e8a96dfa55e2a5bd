"""The form of documents: a file is what its name says, or is refused in words."""

from django.core.exceptions import ValidationError
from wagtail.documents.forms import BaseDocumentForm

from portal.dokumen import BERKAS_BEKU, isi_keliru


class FormDokumen(BaseDocumentForm):
    """Wagtail's form, for every way to upload in the CMS."""

    def clean_file(self):
        """The file, looked at."""
        berkas = self.cleaned_data["file"]
        if berkas and "file" in self.changed_data:
            if self.instance.beku:
                raise ValidationError(BERKAS_BEKU)
            berkas.seek(0)
            if kalimat := isi_keliru(berkas.name, berkas.read(1024)):
                raise ValidationError(f"{kalimat} Simpan ulang dari programnya, lalu unggah lagi.")
            berkas.seek(0)
        return berkas
