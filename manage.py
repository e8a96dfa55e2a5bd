#!/usr/bin/env python
"""Django's command line, from the root of the repository.

Where ``make run`` has made the portal's secret (``rahasia.env`` in ``PORTAL_VAR``), it is read
from there unless the environment already has one, so that ``.venv/bin/python manage.py …`` works
beside a local portal as it is.
"""

import os
import sys
from pathlib import Path


def muat_rahasia() -> None:
    """Puts the lines ``NAME=value`` of the secrets file into the environment, set ones win."""
    var = Path(os.environ.get("PORTAL_VAR") or Path(__file__).resolve().parent / "var")
    berkas = var / "rahasia.env"
    if berkas.is_file():
        for baris in berkas.read_text().splitlines():
            nama, _, nilai = baris.partition("=")
            os.environ.setdefault(nama, nilai)


def main() -> None:
    """Runs the command that ``sys.argv`` names; settings that are missing end in one sentence."""
    muat_rahasia()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        settings.SECRET_KEY  # noqa: B018  (loads the settings)
    except ImproperlyConfigured as salah:
        sys.exit(str(salah))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
