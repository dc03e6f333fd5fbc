"""The kernel as an installed app: it closes the tables of records to writes outside the door."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class KernelConfig(AppConfig):
    name = "osce_portal.kernel"
    label = "kernel"
    verbose_name = _("Accounts and history")

    def ready(self):
        from osce_portal.kernel import guard, recording  # noqa: PLC0415 (models are loaded only now)
        from osce_portal.kernel.search import backends  # noqa: PLC0415

        guard.close_tables()
        recording.connect()
        autodiscover_modules("searched")
        post_migrate.connect(backends.install, sender=self)
