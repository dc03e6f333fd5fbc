"""The wider circle: organizations, institutions, patterns of co-operation, publications."""

from organizations.models.organization import Organization, OrganizationName
from organizations.models.pattern import CooperationPattern
from organizations.models.publication import Publication

__all__ = ["CooperationPattern", "Organization", "OrganizationName", "Publication"]
