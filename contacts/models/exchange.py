"""Exchanges: single acts of liaison."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.base import exactly_one
from events.models import Event
from organizations.models import Organization
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import InternalFact
from partners.models import Body, Chairmanship, State, Theme


class Exchange(InternalFact):
    """One act of liaison that is no event: a call, a letter, a talk in the margins."""

    class Kind(models.TextChoices):
        CALL = "call", _("Call")
        LETTER = "letter", _("Letter")
        MESSAGE = "message", _("Message")
        TALK = "talk", _("Talk in the margins")
        MEETING = "meeting", _("Bilateral meeting")

    circle_group = "group"
    circle_term = "term"

    date = models.DateField(_("date"))
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    state = models.ForeignKey(
        State,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
        verbose_name=_("State"),
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="exchanges",
        verbose_name=_("organization"),
    )  # fmt: skip
    subject = models.CharField(_("subject"), max_length=200)
    subject_folded = FoldedField("subject", db_index=True)
    summary = models.TextField(_("summary"), blank=True)
    asked = models.TextField(_("what they asked of us"), blank=True)
    promised = models.TextField(_("what we promised"), blank=True)
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="exchanges",
        verbose_name=_("in the margins of"),
    )  # fmt: skip
    group = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
        verbose_name=_("group"),
    )
    term = models.ForeignKey(
        Chairmanship, models.PROTECT, null=True, blank=True, related_name="exchanges",
        verbose_name=_("term of Chairmanship"),
    )  # fmt: skip
    is_handed_over = models.BooleanField(_("hand over to the next Chairmanship"), default=False)
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="exchanges"
    )

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("exchange")
        verbose_name_plural = _("exchanges")
        constraints = [
            *InternalFact.Meta.constraints,
            exactly_one(
                "contacts_exchange_has_one_counterpart",
                "state",
                "organization",
                message=_("Choose either a State or an organization."),
            ),
        ]

    def __str__(self):
        return self.subject
