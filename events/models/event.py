"""Events: conferences, meetings, visits, courses."""

from functools import cache
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.kinds import Kind, Mode, Status
from events.models.series import EventSeries
from events.querysets import EventQuerySet
from organizations.models import CooperationPattern
from osce_portal.kernel.dates import PartialDateField, first_day, last_day, today
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import Record
from partners.models import Body, Chairmanship, State, Theme

# Reading the list is slow, and it does not change while the portal runs.
time_zones = cache(available_timezones)


def validate_time_zone(name):
    if name not in time_zones():
        sentence = _("“%(name)s” is no time zone. Write it as in Europe/Vienna or Asia/Seoul.")
        raise ValidationError(sentence, params={"name": name})


class Event(Record):
    """One meeting, on whole days or at times in its venue's zone.

    ``year`` is part of the address and is kept when the event moves.
    """

    circle_group = "group"
    circle_term = "term"

    title = models.CharField(_("title"), max_length=300)
    title_folded = FoldedField("title", db_index=True)
    slug = models.SlugField(_("slug"), max_length=100)
    year = models.PositiveSmallIntegerField(
        _("year in the address"),
        blank=True,
        help_text=_("Kept when the event moves to another year."),
    )
    kind = models.CharField(_("kind"), max_length=25, choices=Kind)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    start = PartialDateField(
        _("first day"), help_text=_("A year, a month or a day, as far as it is known.")
    )
    end = PartialDateField(
        _("last day"), null=True, blank=True, help_text=_("Empty for a single day.")
    )
    start_time = models.TimeField(_("begins at"), null=True, blank=True, help_text=_("Venue time."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("time zone of the venue"),
        max_length=40,
        default="Europe/Vienna",
        validators=[validate_time_zone],
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.IN_PERSON)
    place = models.CharField(_("place"), max_length=120, blank=True)
    place_note = models.CharField(
        _("note on the place"),
        max_length=250,
        blank=True,
        help_text=_("Printed wherever the place is."),
    )
    state = models.ForeignKey(
        State, models.PROTECT, null=True, blank=True, related_name="events_here",
        verbose_name=_("State of the place"), help_text=_("A place may stand without a State."),
    )  # fmt: skip
    group = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="events",
        verbose_name=_("group"), help_text=_("The Contact Group it was for."),
    )  # fmt: skip
    term = models.ForeignKey(
        Chairmanship, models.PROTECT, null=True, blank=True, related_name="events",
        verbose_name=_("term of Chairmanship"), help_text=_("For papers of a Chairmanship."),
    )  # fmt: skip
    is_handed_over = models.BooleanField(_("hand over to the next Chairmanship"), default=False)
    series = models.ForeignKey(
        EventSeries, models.PROTECT, null=True, blank=True, related_name="editions",
        verbose_name=_("series"),
    )  # fmt: skip
    pattern = models.ForeignKey(
        CooperationPattern, models.PROTECT, null=True, blank=True, related_name="events",
        verbose_name=_("pattern of co-operation"),
    )  # fmt: skip
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="events"
    )

    objects = EventQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["year", "slug"],
                name="events_event_address_is_unique",
                violation_error_message=_("Another event of that year has this slug."),
            ),
            models.CheckConstraint(
                name="events_event_ends_after_it_starts",
                condition=Q(end__isnull=True) | Q(start_first__lte=F("end_last")),
                violation_error_message=_("It ends before it starts."),
            ),
            models.CheckConstraint(
                name="events_event_times_are_in_order",
                condition=Q(start_time__isnull=True)
                | Q(end_time__isnull=True)
                | Q(end__isnull=False) & ~Q(end=F("start"))
                | Q(start_time__lt=F("end_time")),
                violation_error_message=_("It ends before it starts. Mend one of the two times."),
            ),
            models.CheckConstraint(
                name="events_event_a_time_needs_a_day",
                condition=Q(start_time__isnull=True, end_time__isnull=True)
                | Q(start_last=F("start_first"), start_time__isnull=False),
                violation_error_message=_(
                    "A time needs a first day and a time at which it begins."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("events:event_detail", args=[self.year, self.slug])

    def where(self):
        """The place as it is written on every page, with the note that goes with it."""
        place = self.place
        if self.mode == Mode.HYBRID and place:
            place = str(_("%(place)s and online") % {"place": place})
        elif self.mode != Mode.IN_PERSON:
            place = str(_("Online"))
        return f"{place} ({self.place_note})" if self.place_note else place

    def neighbours(self, reader):
        """The previous and the next edition of the series; two queries."""
        editions = Event.objects.visible_to(reader).filter(series=self.series_id)
        editions = editions.exclude(pk=self.pk)
        return {
            "previous": editions.filter(start_first__lte=self.start_first).latest_first().first(),
            "next": editions.filter(start_first__gt=self.start_first).earliest_first().first(),
        }

    def before_written(self):
        self._fill_in_year()
        super().before_written()

    def _fill_in_year(self):
        if self.year is None and (self.start or "")[:4].isdecimal():
            self.year = int(self.start[:4])

    def clean(self):
        super().clean()
        self._fill_in_year()  # before a form asks whether the address is taken
        self._clean_order()
        if self.start and self.status == Status.HELD and self.start > today().isoformat():
            raise ValidationError(
                {"status": _("It lies in the future, so it has not been held yet.")}
            )

    def _clean_order(self):
        try:
            if self.start and self.end and first_day(self.start) > last_day(self.end):
                sentence = _("It ends before it starts. Mend one of the two dates.")
                raise ValidationError({"end": sentence})
        except ValueError:
            pass  # The field has its own sentence for what is no date.
