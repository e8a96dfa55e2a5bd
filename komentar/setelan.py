"""The switch for all comments of the site."""

from django.db import models
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="comment", order=30)
class SetelanKomentar(BaseGenericSetting):
    """The switch for all comments of the site, for instance in the quiet days before a vote."""

    dibuka = models.BooleanField("komentar dibuka di seluruh situs", default=True)
    sebab = models.CharField(
        "sebab ditutup",
        max_length=120,
        blank=True,
        help_text="Dibaca warga, misalnya “masa tenang”.",
    )

    class Meta:
        verbose_name = "Setelan komentar"
