"""What every row of the portal carries: who may read it, its source, whether it is confirmed."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.querysets import FactQuerySet
from osce_portal.kernel.readers import Audience


class Fact(models.Model):
    """A row with a source, written through the door. A part of a whole is published with it.

    ``part_of`` names the foreign key to the whole, ``visible_through`` those to the rows it is
    shown with; ``circle_group`` and ``circle_term`` name the body and the term of Chairmanship
    that a row for the audience *Chairmanship* belongs to.
    """

    class Confidence(models.TextChoices):
        HIGH = "high", _("High: the source states it")
        MEDIUM = "medium", _("Medium: partly stated, or inferred from a clear pattern")
        LOW = "low", _("Low: not confirmed")

    class Basis(models.TextChoices):
        SOURCE = "source", _("Read in the source")
        MIRROR = "mirror", _("Read in a copy of the source")
        MIXED = "mixed", _("Partly read in the source")
        PRACTICE = "practice", _("Inferred from practice")
        KNOWLEDGE = "knowledge", _("General knowledge")
        SECTION = "section", _("The Section’s own record")

    part_of = None
    visible_through = ()
    circle_group = None
    circle_term = None

    uid = models.UUIDField(_("permanent number"), default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    audience = models.CharField(
        _("audience"),
        max_length=12,
        choices=Audience,
        default=Audience.PUBLIC,
        help_text=_(
            "Who may read it once it is published. Section only: nobody outside the Section."
        ),
    )
    is_confirmed = models.BooleanField(
        _("confirmed"),
        default=False,
        help_text=_("Only a confirmed fact is shown to the public."),
    )
    source_title = models.CharField(
        _("source"),
        max_length=300,
        blank=True,
        help_text=_("Title and date, as the public will read it."),
    )
    source_url = models.URLField(_("address of the source"), max_length=600, blank=True)
    is_source_public = models.BooleanField(
        _("address may be shown"),
        default=False,
        help_text=_(
            "Leave unticked for copies and aggregators: the public then sees the title only."
        ),
    )
    confidence = models.CharField(_("confidence"), max_length=6, choices=Confidence, blank=True)
    basis = models.CharField(_("basis"), max_length=10, choices=Basis, blank=True)
    reference_key = models.CharField(
        _("reference key"), max_length=200, unique=True, null=True, blank=True, editable=False
    )
    is_sample = models.BooleanField(_("sample data"), default=False, editable=False)
    reviewed_date = models.DateField(_("last reviewed"), null=True, blank=True)
    change_note = models.CharField(
        _("change note"),
        max_length=300,
        blank=True,
        help_text=_("Shown to the public with the change."),
    )
    handling_note = models.TextField(
        _("handling note"),
        blank=True,
        help_text=_("For staff only. Shown nowhere outside the admin."),
    )

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        # The related rows of a deletion pass through the base manager; they are recorded too.
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_sample_is_never_public",
                condition=~Q(is_sample=True, audience=Audience.PUBLIC),
                violation_error_message=_("Sample data is never public. Choose another audience."),
            ),
        ]

    @property
    def whole(self):
        """The row this one is part of, or itself. Reading it may cause a query."""
        return getattr(self, self.part_of) if self.part_of else self

    def before_written(self):
        """Hook of the door, before a row is checked and saved."""

    def check_written(self):
        """Hook of the door, at the end of a write: rules that no constraint can express.

        The whole is locked by then, so what others have committed is seen.
        """

    def clean(self):
        super().clean()
        if self.is_sample and self.audience == Audience.PUBLIC:
            raise ValidationError({"audience": _("Sample data is never public.")})
