"""Seats in a Contact Group."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import Fact, Term
from partners.models.body import Body
from partners.models.state import State
from partners.querysets import SeatQuerySet


class Seat(Fact, Term):
    """A State's place in a Contact Group: as Partner in the Group, or invited to its meetings."""

    class Kind(models.TextChoices):
        PARTNER = "partner", _("Partner in the Group")
        INVITED = "invited", _("invited to its meetings")

    part_of = "state"
    visible_through = ("state", "body")

    state = models.ForeignKey(State, models.CASCADE, related_name="seats")
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="seats", verbose_name=_("Contact Group")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)

    objects = SeatQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        constraints = [*Fact.Meta.constraints, *Term.Meta.constraints]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.start or '…'} – {self.end or '…'}"

    def clean(self):
        super().clean()
        if self.body_id and self.body.kind != Body.Kind.CONTACT_GROUP:
            raise ValidationError(
                {"body": _("Seats are in a Contact Group. Choose one of the two.")}
            )
        self.check_written()

    def check_written(self):
        """A State has one seat in a group at a time."""
        others = Seat.objects.filter(state=self.state_id, body=self.body_id)
        if self.state_id and self.body_id and others.surely_overlapping(self):
            raise ValidationError(
                _("The State has another seat in this group at that time. End that one first."),
                code="overlap",
            )
