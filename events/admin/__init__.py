"""The admin of meetings."""

from events.admin.event import EventAdmin
from events.admin.parts import EventDocumentAdmin, ParticipationAdmin
from events.admin.planning import ChecklistItemAdmin, PlanningTaskAdmin
from events.admin.series import EventSeriesAdmin

__all__ = [
    "ChecklistItemAdmin",
    "EventAdmin",
    "EventDocumentAdmin",
    "EventSeriesAdmin",
    "ParticipationAdmin",
    "PlanningTaskAdmin",
]
