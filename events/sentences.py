"""What an event's hosts, chairs and place come to, in sentences."""

from django.utils.translation import gettext as _

from events.models import Participation
from osce_portal.kernel.wording import say_list
from partners.sentences import in_text

Role = Participation.Role


def event_line(event):
    """The small print under an event (``with_page_data``): edition, place, who hosted."""
    edition = ""
    if event.series and event.series.name not in event.title:
        edition = f"{event.series.name} {event.start[:4]}"
    place = ", ".join(part for part in (edition, event.where()) if part)
    return ". ".join(part for part in (place, roles_sentence(event)) if part)


def roles_sentence(event):
    """*Co-hosted by Malta as Chair of the Group and by the Republic of Korea*, from the records."""
    said = [
        (Role.HOST, _("Hosted by %(names)s")),
        (Role.CO_HOST, _("Co-hosted by %(names)s")),
        (Role.ORGANIZER, _("Organized by %(names)s")),
        (Role.CHAIR, _("Chaired by %(names)s")),
        (Role.CO_CHAIR, _("Co-chaired by %(names)s")),
    ]
    sentences = []
    for role, sentence in said:
        rows = [row for row in event.named if row.role == role]
        names = [
            _named(row, event) for row in sorted(rows, key=lambda row: not _chairs(row, event))
        ]
        if names:
            # In English the preposition comes again where a name carries words of its own.
            by = _(" and by ") if len(names) == 2 and role == Role.CO_HOST else None
            joined = by.join(names) if by else say_list(names)
            sentences.append(sentence % {"names": joined})
    return ". ".join(sentences)


def _chairs(participation, event):
    return participation.state_id and participation.state_id in (
        event.group_chair,
        event.osce_chair,
    )


def _named(participation, event):
    """The host by name; that it held a chair that day is derived from the terms."""
    if participation.state is None:
        return participation.organization.name
    name = in_text(participation.state.name)
    if participation.state_id == event.group_chair:
        return _("%(state)s as Chair of the Group") % {"state": name}
    if participation.state_id == event.osce_chair:
        return _("%(state)s as OSCE Chair") % {"state": name}
    return name
