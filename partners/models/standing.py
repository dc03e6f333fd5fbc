"""The standing of States: Partner for Co-operation, participating State, and since when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import Fact, Term
from osce_portal.kernel.querysets import TermQuerySet
from partners.models.document import Document
from partners.models.state import State


class Standing(Fact, Term):
    """A status that a State has had for a while, and what granted it."""

    class Status(models.TextChoices):
        PARTNER = "partner", _("Partner for Co-operation")
        PARTICIPATING = "participating", _("participating State")

    part_of = "state"
    visible_through = ("state",)

    state = models.ForeignKey(State, models.CASCADE, related_name="standings")
    status = models.CharField(_("status"), max_length=15, choices=Status)
    document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="standings",
        verbose_name=_("granted by"),
        help_text=_("The document that granted the status."),
    )

    objects = TermQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("standing")
        verbose_name_plural = _("standings")
        constraints = [*Fact.Meta.constraints, *Term.Meta.constraints]

    def __str__(self):
        return f"{self.get_status_display()}, {self.start or '…'} – {self.end or '…'}"

    def clean(self):
        super().clean()
        self.check_written()

    def check_written(self):
        """A State has one standing at a time."""
        if self.state_id and Standing.objects.filter(state=self.state_id).surely_overlapping(self):
            raise ValidationError(
                _("The State has another standing at that time. End that one first."),
                code="overlap",
            )
