"""Chairmanships: who chairs the OSCE and the Contact Groups, and when."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import Fact, Term
from partners.models.body import Body
from partners.models.state import State
from partners.querysets import ChairmanshipQuerySet


class Chairmanship(Fact, Term):
    """A term of a State in the chair of a body. Only a confirmed one is told to the public."""

    part_of = "body"
    visible_through = ("body", "state")
    circle_group = "body"

    body = models.ForeignKey(Body, models.PROTECT, related_name="chairmanships")
    state = models.ForeignKey(State, models.PROTECT, related_name="chairmanships")
    title = models.CharField(
        _("title"),
        max_length=100,
        blank=True,
        help_text=_("The title used, as in “Chairpersonship”."),
    )
    priorities = models.TextField(_("priorities"), blank=True, help_text=_("One on each line."))

    objects = ChairmanshipQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("Chairmanship")
        verbose_name_plural = _("Chairmanships")
        constraints = [
            *Fact.Meta.constraints,
            *Term.Meta.constraints,
            models.CheckConstraint(
                name="partners_chairmanship_says_when_it_begins",
                condition=models.Q(start__isnull=False),
                violation_error_message=_("Say when the term begins, at least the year."),
            ),
        ]

    def __str__(self):
        return _("Chairmanship, %(term)s") % {"term": self.years}

    @property
    def years(self):
        """The term as it is spoken of: ``2025``, or ``2025–2026``."""
        first, last = (self.start or "")[:4], (self.end or "")[:4]
        return first if first == last else f"{first}–{last}"

    def clean(self):
        super().clean()
        if not self.start:
            raise ValidationError({"start": _("Say when the term begins, at least the year.")})
        self.check_written()

    def check_written(self):
        """A body has one confirmed chair at a time."""
        if not (self.is_confirmed and self.body_id):
            return
        others = Chairmanship.objects.filter(body=self.body_id, is_confirmed=True)
        other = others.surely_overlapping(self).select_related("state").first()
        if other:
            sentence = _(
                "%(state)s has the confirmed chair at that time. Mend one of the two terms."
            )
            raise ValidationError(sentence, code="overlap", params={"state": other.state})
