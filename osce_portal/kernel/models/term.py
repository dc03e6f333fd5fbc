"""What holds for a while."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.dates import PartialDateField, first_day, last_day, validate_partial_date
from osce_portal.kernel.querysets import TermQuerySet


class Term(models.Model):
    """From a day to a day, each as far as it is known; either may be open."""

    start = PartialDateField(
        _("from"),
        null=True,
        blank=True,
        help_text=_("A year, a month or a day, as far as it is known."),
    )
    end = PartialDateField(_("to"), null=True, blank=True, help_text=_("Empty: it still holds."))

    objects = TermQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                condition=Q(start__isnull=True)
                | Q(end__isnull=True)
                | Q(start_first__lte=F("end_last")),
                violation_error_message=_("It ends before it begins."),
            ),
        ]

    def clean(self):
        super().clean()
        if not (self.start and self.end and self.has_readable_dates):
            return
        if first_day(self.start) > last_day(self.end):
            sentence = _("It ends before it begins. Mend one of the two dates.")
            raise ValidationError({"end": sentence})

    @property
    def has_readable_dates(self):
        """Whether both dates can be read; where not, their fields have a sentence of their own."""
        try:
            for written in filter(None, (self.start, self.end)):
                validate_partial_date(written)
        except ValidationError:
            return False
        return True

    def certain_span(self):
        """The first and the last day on which it surely held, as ISO text; None for an open end."""
        first = last_day(self.start).isoformat() if self.start else "0001-01-01"
        return first, first_day(self.end).isoformat() if self.end else None
