"""What comments add to the CMS."""

from komentar.kabar import kait as kait_kabar  # noqa: F401
from komentar.meja import kait  # noqa: F401
from komentar.retensi import kait as kait_retensi  # noqa: F401
