"""The kernel as an installed app: it closes the tables of records to writes outside the door."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KernelConfig(AppConfig):
    name = "osce_portal.kernel"
    label = "kernel"
    verbose_name = _("Accounts and history")

    def ready(self):
        from osce_portal.kernel import guard, recording  # noqa: PLC0415 (models are loaded only now)

        guard.close_tables()
        recording.connect()
