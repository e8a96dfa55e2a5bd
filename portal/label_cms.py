"""Labels of Wagtail's own forms that Wagtail leaves to Django's English guess from field names."""

from wagtail.admin.forms import choosers
from wagtail.admin.forms.auth import LoginForm
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
}


def pasang():
    """Set the labels on the form classes; called once, when the CMS starts."""
    for formulir, label in LABEL.items():
        for nama, teks in label.items():
            formulir.base_fields[nama].label = teks
