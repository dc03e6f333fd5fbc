"""The admin of the partnership."""

from partners.admin.body import BodyAdmin
from partners.admin.chairmanship import ChairmanshipAdmin
from partners.admin.document import DocumentAdmin
from partners.admin.state import StateAdmin
from partners.admin.terms import SeatAdmin, StandingAdmin
from partners.admin.theme import ThemeAdmin

__all__ = [
    "BodyAdmin",
    "ChairmanshipAdmin",
    "DocumentAdmin",
    "SeatAdmin",
    "StandingAdmin",
    "StateAdmin",
    "ThemeAdmin",
]
