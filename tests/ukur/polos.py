"""A bare Django view that answers with the bytes of a file: what the server itself costs."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

ISI = Path(os.environ["UKUR_ISI"]).read_bytes()


def jawab(request):
    """The bytes, whatever was asked."""
    return HttpResponse(ISI, content_type="text/html; charset=utf-8")


urlpatterns = [path("", jawab)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="ukur")
application = get_wsgi_application()
