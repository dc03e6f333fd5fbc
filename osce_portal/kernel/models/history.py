"""The history: one act, the rows it touched, and what became of each."""

from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from reversion.models import Revision, Version


class Act(Revision):
    """One act on the records: who, when, how and why. Made by the door, never edited."""

    class How(models.TextChoices):
        FORM = "form", _("In the admin")
        ACTION = "action", _("By an action on a list")
        IMPORT = "import", _("By an import")
        REFERENCE = "reference", _("By loading the reference data")
        COMMAND = "command", _("By a command")
        UNDO = "undo", _("By undoing another act")

    how = models.CharField(_("how"), max_length=10, choices=How)

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")

    def __str__(self):
        return date_format(localtime(self.date_created), "DATETIME_FORMAT")


class Change(models.Model):
    """What an act did to one row, whose form after it (or before its deletion) is the version."""

    class Kind(models.TextChoices):
        CREATED = "created", _("created")
        CHANGED = "changed", _("changed")
        DELETED = "deleted", _("deleted")

    version = models.OneToOneField(Version, models.CASCADE, primary_key=True, related_name="change")
    kind = models.CharField(_("kind"), max_length=7, choices=Kind)

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self):
        return self.get_kind_display()
