"""The reference data of meetings: series, conferences and other events."""

TABLES = ()
