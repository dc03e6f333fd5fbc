"""The kernel's models: the abstract record, names and terms, accounts, history, old addresses."""

from osce_portal.kernel.models.address import OldAddress
from osce_portal.kernel.models.fact import Fact
from osce_portal.kernel.models.history import Act, Change
from osce_portal.kernel.models.installation import Installation, ReferenceRow
from osce_portal.kernel.models.internal import InternalFact
from osce_portal.kernel.models.names import OtherName
from osce_portal.kernel.models.record import Record
from osce_portal.kernel.models.term import Term
from osce_portal.kernel.models.user import User

__all__ = [
    "Act",
    "Change",
    "Fact",
    "Installation",
    "InternalFact",
    "OldAddress",
    "OtherName",
    "Record",
    "ReferenceRow",
    "Term",
    "User",
]
