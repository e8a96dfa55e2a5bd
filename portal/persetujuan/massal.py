"""Publishing many pages at once: each stands on its own, and a refusal leaves the others alone."""

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction


class TerbitMassal(PublishBulkAction):
    """Wagtail's bulk action, one page at a time; what was refused is named with its reason."""

    def form_valid(self, form):
        """Publish, then say what could not be."""
        jawaban = super().form_valid(form)
        for halaman, alasan in self.ditolak:
            messages.error(self.request, f"“{halaman}” tidak terbit. {alasan}")
        return jawaban

    def get_execution_context(self):
        """Wagtail's, with the list that takes what was refused."""
        self.ditolak = []
        return {**super().get_execution_context(), "ditolak": self.ditolak}

    @classmethod
    def execute_action(cls, objects, ditolak=None, **lain):
        """Publish each page with Wagtail's own action; ``ditolak`` takes ``(title, reason)``.

        Gives how many pages and how many below them were published. A page below that is refused
        refuses the page above it with all of its own, as Wagtail publishes them together.
        """
        induk = anak = 0
        for halaman in objects:
            try:
                with transaction.atomic():
                    satu = super().execute_action([halaman], **lain)
            except ValidationError as tolak:
                ditolak.append((halaman.get_admin_display_title(), " ".join(tolak.messages)))
            else:
                induk, anak = induk + satu[0], anak + satu[1]
        return induk, anak

    def get_success_message(self, num_parent_objects, num_child_objects):
        """Nothing to praise where nothing was published."""
        if num_parent_objects:
            return super().get_success_message(num_parent_objects, num_child_objects)
        return None
