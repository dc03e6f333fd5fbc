"""``migrate`` as Django has it, past the lock: migrations write without history."""

from django.core.management.commands import migrate

from osce_portal.kernel.recording import unlocked


class Command(migrate.Command):
    def handle(self, *args, **options):
        with unlocked():
            return super().handle(*args, **options)
