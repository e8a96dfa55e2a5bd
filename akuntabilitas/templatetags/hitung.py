"""Figures in templates: `{% load hitung %}`."""

import json

from django import template

from akuntabilitas.hitung.ulang import periksa

register = template.Library()


@register.filter
def dihitung_ulang(hasil, aturan):
    """A result computed again from its stored inputs and its rule set, as a sentence."""
    bahan = json.loads(json.dumps(hasil.cara.bahan))
    return periksa(bahan, hasil.tercetak, aturan).kalimat


@register.filter
def kapital(teks):
    """A text with its first letter as a capital, the rest as it is."""
    return f"{teks[:1].upper()}{teks[1:]}"
