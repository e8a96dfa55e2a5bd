"""Settings, safe first: what is missing stops the start, what is loose must be asked for.

Everything that differs between machines comes from ``PORTAL_*`` environment variables; README.md
has the table.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

AKAR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()

VAR = Path(env.str("PORTAL_VAR", default=str(AKAR / "var")))
PENGEMBANGAN = env.bool("PORTAL_PENGEMBANGAN", default=False)
HTTPS = env.bool("PORTAL_HTTPS", default=True)
ALAMAT = env.str("PORTAL_ALAMAT", default="http://127.0.0.1:8000").rstrip("/")

SECRET_KEY = env.str("PORTAL_RAHASIA", default="")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "PORTAL_RAHASIA belum diisi. Jalankan lewat `make run`, atau isi dengan 50 huruf acak."
    )

DEBUG = PENGEMBANGAN
ALLOWED_HOSTS = env.list("PORTAL_HOST", default=["127.0.0.1", "localhost"])
CSRF_TRUSTED_ORIGINS = [ALAMAT]
CSRF_FAILURE_VIEW = "portal.galat.csrf_gagal"

INSTALLED_APPS = [
    "portal.apps.PortalConfig",
    "akuntabilitas.apps.AkuntabilitasConfig",
    "berita.apps.BeritaConfig",
    "search.apps.SearchConfig",
    "home.apps.HomeConfig",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_comments_xtd",
    "django_comments",
    # After the library, whose signal it disconnects.
    "komentar.apps.KomentarConfig",
    "rest_framework",
    "django_tasks",
    "django_tasks_db",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",  # Wagtail's "9 menit yang lalu"
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.sites",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

# kepala comes first so that it has the last word on headers.
MIDDLEWARE = [
    "portal.kepala.kepala",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "portal.khusus_admin.Sesi",
    "django.middleware.common.CommonMiddleware",
    "portal.khusus_admin.Csrf",
    "portal.khusus_admin.Pengenal",
    "portal.khusus_admin.Perangkat",
    "portal.masuk.gerbang.gerbang",
    "portal.khusus_admin.Pesan",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    # Last, so that the checks of all others have passed before the view runs in it.
    "portal.publikasi.Transaksi",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [AKAR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.konteks.situs",
            ],
        },
    },
]

DATABASES = {
    "default": env.db_url("PORTAL_DATABASE_URL", default=f"sqlite:///{VAR / 'portal.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; "
            "PRAGMA mmap_size=134217728; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Pages prefetch renditions; a cache of each process's own would only remember deleted ones.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "portal.Pengguna"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nama}"}
    for nama in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}
PASSWORD_RESET_TIMEOUT = 2 * 3600
LOGIN_URL = "wagtailadmin_login"
# The name that an app shows beside its codes. Tries are counted by portal.masuk.jatah, with locks
# that end; django-otp's own grow without end.
OTP_TOTP_ISSUER = f"Portal KPU {urlsplit(ALAMAT).hostname}"
OTP_TOTP_THROTTLE_FACTOR = OTP_STATIC_THROTTLE_FACTOR = 0

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
LOCALE_PATHS = [AKAR / "locale"]
TIME_ZONE = "Asia/Makassar"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False
# An address typed without a scheme means https, as it will from Django 6.0 on.
FORMS_URLFIELD_ASSUME_HTTPS = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
MEDIA_URL = "media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if PENGEMBANGAN
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_MAX_AGE = 31536000
FILE_UPLOAD_PERMISSIONS = 0o640

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_NAME = "portal_sesi"
CSRF_COOKIE_NAME = "portal_csrf"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
DI_BELAKANG_PROXY = env.bool("PORTAL_DI_BELAKANG_PROXY", default=False)
if HTTPS and DI_BELAKANG_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # CSRF protection is a subclass for the CMS alone: portal.khusus_admin
    "security.W019",  # previews of the CMS stand in frames; public pages say frame-ancestors 'none'
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

vars().update(env.email_url("PORTAL_SUREL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env.str("PORTAL_SUREL_PENGIRIM", default="portal@localhost")
EMAIL_TIMEOUT = 10

WAGTAIL_SITE_NAME = "Portal KPU"
WAGTAILADMIN_BASE_URL = ALAMAT
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_I18N_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# As people here write dates. Both must be among Django's Indonesian formats; ISO is taken too.
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H.%M"
WAGTAIL_TIME_FORMAT = "%H.%M"
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Drafts are the only private pages: no passwords, no login restrictions on public pages.
WAGTAIL_PRIVATE_PAGES = {"SHARED_PASSWORD": False}
WAGTAILIMAGES_IMAGE_MODEL = "portal.Gambar"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "heic", "heif"]
# Size, pixels and content of pictures: portal/foto/bersih.py.
WAGTAILIMAGES_IMAGE_FORM_BASE = "portal.foto.formulir.FormGambar"
WAGTAILIMAGES_FEATURE_DETECTION_ENABLED = False
WAGTAILDOCS_DOCUMENT_MODEL = "portal.Dokumen"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "portal.formulir_dokumen.FormDokumen"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True
# Empty without PORTAL_ELASTICSEARCH; search.elastik.setelan checks it.
ELASTICSEARCH = {
    "alamat": env.list("PORTAL_ELASTICSEARCH", default=[]),
    "api_key": env.str("PORTAL_ELASTICSEARCH_KUNCI", default=""),
    "ca": env.str("PORTAL_ELASTICSEARCH_CA", default=""),
    "awalan": env.str("PORTAL_ELASTICSEARCH_AWALAN", default="portal"),
    "pecahan": env.int("PORTAL_ELASTICSEARCH_PECAHAN", default=1),
    "salinan": env.int("PORTAL_ELASTICSEARCH_SALINAN", default=1),
}

SITE_ID = 1
COMMENTS_APP = "django_comments_xtd"
COMMENTS_XTD_MODEL = "komentar.models.Komentar"
COMMENTS_XTD_MAX_THREAD_LEVEL = 2
COMMENTS_XTD_CONFIRM_EMAIL = False
COMMENTS_XTD_SALT = SECRET_KEY.encode()
COMMENTS_XTD_SEND_HTML_EMAIL = False
COMMENTS_TIMEOUT = 7 * 24 * 3600

# Due dates of the chain: years after the year itself, month, day (0: the month's last). No national
# rule is certain: the PK is due a month after the budget document takes effect, the LKj two months
# after the year.
TENGGAT_SAKIP = {"pk": (0, 1, 31), "lkj": (1, 2, 0)}
KERANGKA_LKJ = AKAR / "akuntabilitas/lkj/kerangka.toml"
"""What an LKj must hold, as a file of the same form."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"tanpa_rahasia": {"()": "portal.log.TanpaRahasia"}},
    "handlers": {
        "konsol": {
            "class": "logging.StreamHandler",
            "formatter": "baris",
            "filters": ["tanpa_rahasia"],
        }
    },
    "root": {"handlers": ["konsol"], "level": "WARNING"},
    "loggers": {
        "portal": {"level": "INFO"},
        "django.request": {"level": "ERROR"},
    },
}
