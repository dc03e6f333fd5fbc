"""The nouns of liaison. None of them is ever public."""

from contacts.models.access import AdviserAccess
from contacts.models.exchange import Exchange
from contacts.models.follow_up import FollowUp
from contacts.models.invitation import Invitation
from contacts.models.person import ContactDetail, Incumbency, Person
from contacts.models.post import Post

__all__ = [
    "AdviserAccess",
    "ContactDetail",
    "Exchange",
    "FollowUp",
    "Incumbency",
    "Invitation",
    "Person",
    "Post",
]
