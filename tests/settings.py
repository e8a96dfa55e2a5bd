"""The portal's own settings for tests: production ones, in a folder that goes away again.

What the tests need in the environment is set here, before the settings are read, so that
``pytest`` works by itself. ``PORTAL_DATABASE_URL`` chooses the database; without it, SQLite.
"""

import atexit
import os
import secrets
import shutil
import tempfile
from pathlib import Path

_var = tempfile.mkdtemp(prefix="portal-uji-")
atexit.register(shutil.rmtree, _var, ignore_errors=True)
Path(_var, "static").mkdir()
os.environ["PORTAL_VAR"] = _var
os.environ["PORTAL_RAHASIA"] = secrets.token_urlsafe(48)
os.environ["PORTAL_HTTPS"] = "0"
os.environ["PORTAL_PENGEMBANGAN"] = "0"
for _nama in ("PORTAL_HOST", "PORTAL_ALAMAT", "PORTAL_SUREL_URL"):
    os.environ.pop(_nama, None)

from portal.settings import *  # noqa: E402, F403

# A fast hash; passwords of tests protect nothing.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The manifest is made by collectstatic, which tests of pages don't need.
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
