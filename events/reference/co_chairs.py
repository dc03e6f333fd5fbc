"""What the remarks on chairs say, as far as it can be read."""

import re

from events.models import Participation
from osce_portal.kernel.reference.slugs import slug_of
from partners.models import State

Role = Participation.Role

_GROUP = r"the (?:Asian |Mediterranean )?(?:Contact )?Group"
# What each sentence makes of the States it names, in this order; None: a chair, not a role.
PATTERNS = {
    rf"Hosted by (.+) as Chair of {_GROUP}": (Role.HOST,),
    rf"Co-hosted by (.+) as Chair of {_GROUP} and by (.+)": (Role.CO_HOST, Role.CO_HOST),
    rf"Co-hosted by (.+) and by (.+) as Chair of {_GROUP}": (Role.CO_HOST, Role.CO_HOST),
    rf"Organised by (.+) as Chair of {_GROUP}": (Role.ORGANIZER,),
    r"Co-chaired by (.+) and (.+)": (Role.CO_CHAIR, Role.CO_CHAIR),
    rf"(.+) chaired {_GROUP}": (None,),
    r"(.+) held the OSCE Chair(?:manship)?": (None,),
}


def roles_in(row, column, group):
    """The ``(role, State)`` pairs in the remark; sentences that cannot be read are reported."""
    sentences = [sentence.strip() for sentence in row.text(column).split(";")]
    for sentence in filter(None, sentences):
        matches = [(re.fullmatch(pattern, sentence), roles) for pattern, roles in PATTERNS.items()]
        match, roles = next((found for found in matches if found[0]), (None, ()))
        if match is None:
            row.leave_unread(column, f"“{sentence}” names no host, organizer or chair.")
        for name, role in zip(match.groups() if match else (), roles, strict=True):
            yield from _role_of(row, column, name, role, sentence, group)


def _role_of(row, column, name, role, sentence, group):
    code = _code_of(row, name.removeprefix("the "))
    if code is None:
        row.leave_unread(column, f"“{name}” in “{sentence}” is no State.")
        return
    if role is None or f"{name} as Chair " in sentence:
        body = "bodies:osce" if "the OSCE Chair" in sentence else group and group.key
        _check_chair(row, column, sentence, body, f"states:{code}")
    if role:
        yield role, row.ref(column, "states", code)


def _code_of(row, name):
    states = row.reading.drafts_of(State)
    found = [draft for draft in states if slug_of(draft.values["name"]) == slug_of(name)]
    return found[0].key.partition(":")[2] if found else None


def _check_chair(row, column, sentence, body, state):
    """A remark on a chair adds nothing; it is reported where the terms do not bear it out."""
    key = f"chairmanships:{(body or '').partition(':')[2]}:{row.text('year')}"
    term = row.reading.draft(key)
    if term is None:
        row.leave_unread(column, f"“{sentence}”: no file has that term.")
    elif term.values["state"].key != state:
        row.leave_unread(column, f"“{sentence}” contradicts {term.row.file}, line {term.row.line}.")
    elif not term.values["is_confirmed"]:
        row.leave_unread(column, f"“{sentence}” would confirm a term that is not confirmed yet.")
