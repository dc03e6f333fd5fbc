"""The admin of the wider circle."""

from organizations.admin.organization import OrganizationAdmin
from organizations.admin.pattern import CooperationPatternAdmin
from organizations.admin.publication import PublicationAdmin

__all__ = [
    "CooperationPatternAdmin",
    "OrganizationAdmin",
    "PublicationAdmin",
]
