"""The wider circle’s reference data: organizations, institutions, patterns, publications."""

TABLES = ()
