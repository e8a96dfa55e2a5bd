"""What comments add to the CMS."""

from komentar.meja import kait  # noqa: F401
