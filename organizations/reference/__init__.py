"""The wider circle's reference data: organizations, institutions, patterns, publications."""

from organizations.reference import (
    institutions,
    organizations,
    osce_structures,
    patterns,
    publications,
)

# In loading order. The titles of publications serve as sources of patterns.
TABLES = (
    organizations.TABLE,
    institutions.TABLE,
    osce_structures.TABLE,
    publications.TABLE,
    patterns.TABLE,
)
