"""The sample office in a folder of its own, for measurements."""

import atexit
import os
import secrets
import shutil
import tempfile
from pathlib import Path


def siapkan():
    """Set Django up on a new, filled SQLite office with all pictures; return its folder."""
    folder = Path(tempfile.mkdtemp(prefix="portal-ukur-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.update(
        PORTAL_VAR=str(folder),
        PORTAL_RAHASIA=secrets.token_urlsafe(48),
        PORTAL_HTTPS="0",
        DJANGO_SETTINGS_MODULE="portal.settings",
    )
    import django

    django.setup()
    from django.core.management import call_command

    from portal import persiapan

    persiapan.siapkan(lambda kalimat: None)
    call_command("db_worker", batch=True, queue_name="*", verbosity=0, reload=False, interval=0)
    return folder
