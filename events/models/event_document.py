"""The papers of an event."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from osce_portal.kernel.models import Fact
from partners.models import Document


class EventDocument(Fact):
    """A document and its part at an event."""

    class Part(models.TextChoices):
        AGENDA = "agenda", _("Agenda")
        CONCEPT = "concept", _("Concept note")
        DECISION = "decision", _("Decision to hold it")
        SUMMARY = "summary", _("Summary or report")
        STATEMENT = "statement", _("Statement")
        OTHER = "other", _("Other paper")

    part_of = "event"
    visible_through = ("event", "document")

    event = models.ForeignKey(Event, models.CASCADE, related_name="event_documents")
    document = models.ForeignKey(Document, models.PROTECT, related_name="event_documents")
    part = models.CharField(_("part"), max_length=10, choices=Part)

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("document of the event")
        verbose_name_plural = _("documents of the event")
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "document", "part"],
                name="events_eventdocument_is_unique",
                violation_error_message=_("The event has this document already."),
            ),
        ]

    def __str__(self):
        return self.get_part_display()
