"""Follow-ups: what was promised, by whom and by when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.base import exactly_one
from contacts.models.exchange import Exchange
from events.models import Event
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import InternalFact
from partners.models import Body, Chairmanship, Document


class FollowUp(InternalFact):
    """A thing to do, from an exchange, an event or a paragraph of a document."""

    circle_group = "group"
    circle_term = "term"

    what = models.CharField(_("what"), max_length=250)
    what_folded = FoldedField("what", db_index=True)
    who = models.CharField(
        _("who"), max_length=150, help_text=_("A post or a delegation, not a person.")
    )
    due_date = models.DateField(_("by"), null=True, blank=True)
    done_date = models.DateField(_("done"), null=True, blank=True)
    exchange = models.ForeignKey(
        Exchange, models.PROTECT, null=True, blank=True, related_name="follow_ups",
        verbose_name=_("from the exchange"),
    )  # fmt: skip
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="follow_ups",
        verbose_name=_("from the event"),
    )  # fmt: skip
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="follow_ups",
        verbose_name=_("from the document"),
    )  # fmt: skip
    paragraph = models.CharField(
        _("paragraph"), max_length=30, blank=True, help_text=_("Of the document, as in “para. 12”.")
    )
    group = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="follow_ups",
        verbose_name=_("group"),
    )
    term = models.ForeignKey(
        Chairmanship, models.PROTECT, null=True, blank=True, related_name="follow_ups",
        verbose_name=_("term of Chairmanship"),
    )  # fmt: skip
    is_handed_over = models.BooleanField(_("hand over to the next Chairmanship"), default=False)

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        constraints = [
            *InternalFact.Meta.constraints,
            exactly_one(
                "contacts_followup_has_one_origin",
                "exchange",
                "event",
                "document",
                message=_("Choose where it comes from: an exchange, an event or a document."),
            ),
            models.CheckConstraint(
                name="contacts_followup_paragraph_is_of_a_document",
                condition=models.Q(paragraph="") | models.Q(document__isnull=False),
                violation_error_message=_("A paragraph needs its document."),
            ),
        ]

    def __str__(self):
        return self.what
