"""System checks for what people forget."""

from django.apps import apps
from django.core.checks import Error

from portal.sifat import Sifat


def periksa_sifat(app_configs=None, **kwargs):
    """portal.E001: a page type that doesn't say what it is for search, feeds, copies, cards."""
    from portal.halaman import BasePage

    return [
        Error(
            f"{model.__name__} tidak menyatakan sifatnya.",
            hint="Isi `sifat = Sifat(cari=…, umpan=…, salinan=…, kartu=…)` di kelas itu sendiri.",
            obj=model,
            id="portal.E001",
        )
        for model in apps.get_models()
        if issubclass(model, BasePage) and not isinstance(vars(model).get("sifat"), Sifat)
    ]


def periksa_halaman(app_configs=None, **kwargs):
    """portal.E002: a page type that goes around ``BasePage`` and so around rule and history."""
    from wagtail.models import Page

    from portal.halaman import BasePage

    return [
        Error(
            f"{model.__name__} tidak menurunkan BasePage.",
            hint="Turunkan dari portal.halaman.BasePage.",
            obj=model,
            id="portal.E002",
        )
        for model in apps.get_models()
        if issubclass(model, Page) and model is not Page and not issubclass(model, BasePage)
    ]


def periksa_templat(app_configs=None, **kwargs):
    """portal.E003: a page type without a template, which would answer 500."""
    from django.template import TemplateDoesNotExist
    from django.template.loader import get_template

    from portal.halaman import BasePage

    galat = []
    for model in apps.get_models():
        if issubclass(model, BasePage):
            try:
                get_template(model.template)
            except TemplateDoesNotExist:
                galat.append(Error(f"{model.template} tidak ada.", obj=model, id="portal.E003"))
    return galat


def periksa_perubahan(app_configs=None, **kwargs):
    """portal.E004: a page type whose form doesn't ask of what kind a change is.

    Its pages could be published once and never again.
    """
    from portal.halaman import BasePage
    from portal.riwayat.panel import PanelPerubahan

    return [
        Error(
            f"{model.__name__} tidak menanyakan jenis perubahan.",
            hint="Awali content_panels dengan *BasePage.content_panels atau PanelPerubahan().",
            obj=model,
            id="portal.E004",
        )
        for model in apps.get_models()
        if issubclass(model, BasePage)
        and not any(isinstance(panel, PanelPerubahan) for panel in model.content_panels)
    ]
