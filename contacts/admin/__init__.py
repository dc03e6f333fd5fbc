"""The admin of liaison. None of it is ever public."""

from contacts.admin.access import AdviserAccessAdmin
from contacts.admin.exchange import ExchangeAdmin
from contacts.admin.follow_up import FollowUpAdmin
from contacts.admin.invitation import InvitationAdmin
from contacts.admin.person import ContactDetailAdmin, IncumbencyAdmin, PersonAdmin
from contacts.admin.post import PostAdmin

__all__ = [
    "AdviserAccessAdmin",
    "ContactDetailAdmin",
    "ExchangeAdmin",
    "FollowUpAdmin",
    "IncumbencyAdmin",
    "InvitationAdmin",
    "PersonAdmin",
    "PostAdmin",
]
