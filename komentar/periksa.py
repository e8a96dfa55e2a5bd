"""A system check for what people forget."""

from django.apps import apps
from django.core.checks import Error


def periksa_urutan(app_configs=None, **kwargs):
    """komentar.E001: our app starts before the library, which would connect its handler again."""
    nama = [app.name for app in apps.get_app_configs()]
    if nama.index("komentar") > nama.index("django_comments_xtd"):
        return []
    return [
        Error(
            "komentar berdiri sebelum django_comments_xtd di INSTALLED_APPS.",
            hint="Pindahkan ke bawahnya: pustaka itu menyambung lagi sinyal yang kita putus.",
            id="komentar.E001",
        )
    ]
