"""The reference data of meetings: series, conferences and other events."""

from events.reference import conferences, other_events, series

TABLES = (series.TABLE, series.NAMES, conferences.TABLE, other_events.TABLE)
