"""Makes the demo accounts of a demo database, or gives them new passwords."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from osce_portal.kernel.models import Installation

# Username, role, and whether the account may enter the admin.
ACCOUNTS = (
    ("admin", "Administrators", True),
    ("manager", "Section managers", True),
    ("editor", "Section editors", True),
    ("adviser-mediterranean", "Chairmanship advisers", False),
    ("adviser-asian", "Chairmanship advisers", False),
)
# Without letters and digits that are mistaken for each other.
_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class Command(BaseCommand):
    help = (
        "Makes the demo accounts, or gives them new passwords, and prints both. Refuses a database "
        "that is not marked as demo: nobody should sign in there without a second factor."
    )

    def handle(self, **options):
        if not Installation.is_demo():
            raise CommandError(
                "This database is not marked as demo, so it gets no demo accounts. "
                "Use createsuperuser to make an account for a person."
            )
        with transaction.atomic():
            lines = [self._make(*account) for account in ACCOUNTS]
        for line in lines:
            self.stdout.write(line)

    def _make(self, username, role, is_staff):
        password = "".join(secrets.choice(_LETTERS) for _letter in range(16))
        user, is_new = get_user_model().objects.get_or_create(
            username=username, defaults={"is_demo": True, "is_staff": is_staff}
        )
        if not (is_new or user.is_demo):
            raise CommandError(
                f"The account “{username}” belongs to a person. Rename it, then repeat the command."
            )
        user.is_active, user.is_staff = True, is_staff
        user.is_superuser = username == "admin"
        user.set_password(password)
        user.save()
        user.groups.set([self._group(role)])
        return f"Demo account: {username} / {password} ({role})"

    @staticmethod
    def _group(role):
        try:
            return Group.objects.get(name=role)
        except Group.DoesNotExist as error:
            raise CommandError(f"The role “{role}” is missing. Run migrate first.") from error
