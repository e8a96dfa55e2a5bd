"""What search adds to the CMS."""

from search.meja import kait  # noqa: F401
