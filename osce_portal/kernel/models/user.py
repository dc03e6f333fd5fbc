"""Accounts."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Someone who signs in: staff of the Section, or an adviser to a Chairmanship."""

    is_demo = models.BooleanField(
        _("demo account"),
        default=False,
        editable=False,
        help_text=_("Works without a second factor, in a demo database only."),
    )

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        # Rights that go beyond adding, changing and deleting; given to roles, never in a form.
        permissions = [
            ("publish", _("May publish and withdraw records")),
            ("confirm", _("May confirm facts")),
        ]
