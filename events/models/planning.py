"""What is to be done before an event, and how long before."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from events.models.series import EventSeries
from osce_portal.kernel.models import InternalFact


class ChecklistItem(InternalFact):
    """A task that comes with every edition of a series, and its lead time. Never public."""

    part_of = "series"
    visible_through = ("series",)

    series = models.ForeignKey(EventSeries, models.CASCADE, related_name="checklist")
    task = models.CharField(_("task"), max_length=200)
    lead_days = models.PositiveSmallIntegerField(
        _("lead time"), help_text=_("Days before the first day of the event.")
    )

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("item of the checklist")
        verbose_name_plural = _("checklist")

    def __str__(self):
        return self.task


class PlanningTask(InternalFact):
    """A task of one event, and the day it is due. Never public."""

    part_of = "event"
    visible_through = ("event",)

    event = models.ForeignKey(Event, models.CASCADE, related_name="planning_tasks")
    item = models.ForeignKey(
        ChecklistItem, models.SET_NULL, null=True, blank=True, related_name="tasks",
        verbose_name=_("from the checklist"),
    )  # fmt: skip
    task = models.CharField(_("task"), max_length=200)
    due_date = models.DateField(_("due"))
    done_date = models.DateField(_("done"), null=True, blank=True)

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("planning task")
        verbose_name_plural = _("planning tasks")

    def __str__(self):
        return self.task

    def clean(self):
        super().clean()
        if self.item_id and self.event_id and self.item.series_id != self.event.series_id:
            raise ValidationError({"item": _("That item is of another series.")})
