"""Filters that write dates, times, numbers and sizes in Indonesian: `{% load teks %}`."""

from datetime import date, datetime

from django import template

from portal.bahasa import angka as _angka
from portal.bahasa import tanggal as _tanggal

register = template.Library()


@register.filter(is_safe=True)
def tanggal(kapan):
    """A date or datetime as "Selasa, 20 September 2016"; anything else is an empty string."""
    return _tanggal.tanggal(kapan) if isinstance(kapan, date) else ""


@register.filter(is_safe=True)
def tanggal_pendek(kapan):
    """A date or datetime as "20 Sep 2016"; anything else is an empty string."""
    return _tanggal.tanggal_pendek(kapan) if isinstance(kapan, date) else ""


@register.filter(is_safe=True)
def bulan_tahun(kapan):
    """A date or datetime as "Sep 2016"; anything else is an empty string."""
    if not isinstance(kapan, date):
        return ""
    return _tanggal.tanggal_pendek(kapan).partition(" ")[2]


@register.filter(is_safe=True)
def waktu(kapan):
    """A datetime as "20 September 2016 pukul 14.05 WITA"; a mere date as "20 September 2016"."""
    if isinstance(kapan, datetime):
        return _tanggal.waktu(kapan)
    return _tanggal.tanggal(kapan, hari=False) if isinstance(kapan, date) else ""


@register.filter(is_safe=True)
def pukul(kapan):
    """A datetime as "pukul 14.05 WITA"; anything else is an empty string."""
    return _tanggal.pukul(kapan) if isinstance(kapan, datetime) else ""


@register.filter(is_safe=True)
def bulan(nomor):
    """Name of a month by its number; anything else is an empty string."""
    return _tanggal.bulan(nomor) if nomor in range(1, 13) else ""


@register.filter(is_safe=True)
def angka(nilai, desimal=None):
    """A number as "98,75", with a fixed number of decimals if told; anything else is empty."""
    return _angka.angka(nilai, desimal) if isinstance(nilai, _angka.Bilangan) else ""


@register.filter(is_safe=True)
def ukuran(byte):
    """A file's size in bytes as "3,8 MB"; without one an empty string."""
    return _angka.ukuran(byte) if isinstance(byte, int) else ""
