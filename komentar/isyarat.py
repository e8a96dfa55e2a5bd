"""What happens to comments, for whoever must know: sent inside the transaction that does it."""

from django.dispatch import Signal

masuk = Signal()
"""A comment came in: ``sender=Komentar, komentar=``."""

berubah = Signal()
"""A comment's state changed: ``sender=Komentar, komentar=, dari=, ke=``."""

disunting = Signal()
"""Its author mended a comment that waits: ``sender=Komentar, komentar=, surel_berubah=`` (bool)."""
