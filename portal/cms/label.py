"""Labels of Wagtail's forms and lists that it leaves to Django's English guess from names."""

from wagtail.admin.forms import choosers
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.sites.views import IndexView as DaftarSitus
from wagtail.users.forms import PagePermissionsForm
from wagtail.users.views.bulk_actions.assign_role import RoleForm

LABEL = {
    LoginForm: {"password": "Kata sandi"},
    choosers.ExternalLinkChooserForm: {"link_text": "Teks tautan"},
    choosers.EmailLinkChooserForm: {
        "email_address": "Alamat surel",
        "link_text": "Teks tautan",
        "subject": "Perihal",
        "body": "Isi surel",
    },
    choosers.PhoneLinkChooserForm: {"phone_number": "Nomor telepon", "link_text": "Teks tautan"},
    choosers.AnchorLinkChooserForm: {"url": "Jangkar", "link_text": "Teks tautan"},
    RoleForm: {"role": "Peran"},
    WorkflowPageForm: {"page": "Halaman"},
    PagePermissionsForm: {"page": "Halaman"},
}
KOLOM = {
    DaftarSitus: {"port": "Port", "site_name": "Nama situs", "root_page": "Halaman akar"},
}


def pasang():
    """Set the labels on forms and on the columns of lists; called once, when the CMS starts."""
    for formulir, label in LABEL.items():
        for nama, teks in label.items():
            formulir.base_fields[nama].label = teks
    for daftar, label in KOLOM.items():
        for kolom in daftar.columns:
            kolom.label = label.get(kolom.name, kolom.label)
