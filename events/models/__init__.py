"""The nouns of meetings."""

from events.models.event import Event
from events.models.event_document import EventDocument
from events.models.participation import Participation
from events.models.planning import ChecklistItem, PlanningTask
from events.models.series import EventSeries, SeriesName

__all__ = [
    "ChecklistItem",
    "Event",
    "EventDocument",
    "EventSeries",
    "Participation",
    "PlanningTask",
    "SeriesName",
]
