"""The nouns of the partnership."""

from partners.models.body import Body, BodyName
from partners.models.chairmanship import Chairmanship
from partners.models.document import Document
from partners.models.seat import Seat
from partners.models.standing import Standing
from partners.models.state import State, StateName
from partners.models.theme import Theme

__all__ = [
    "Body",
    "BodyName",
    "Chairmanship",
    "Document",
    "Seat",
    "Standing",
    "State",
    "StateName",
    "Theme",
]
