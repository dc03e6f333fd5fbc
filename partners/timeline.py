"""The timeline of a State: changes of standing, events it hosted, events it is named in."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from osce_portal.kernel.wording import say_date, say_span
from partners.models.standing import Standing


@dataclass
class Moment:
    """One point of a timeline; the full ones are the weightier."""

    first_day: str
    when: str
    text: str
    url: str = ""
    line: str = ""
    is_full: bool = False


def timeline_of(standings, participations):
    """The moments of a State, oldest first."""
    moments = [_change(standing) for standing in standings if standing.start]
    moments += [_event(participation) for participation in participations]
    return sorted(moments, key=lambda moment: moment.first_day)


def _change(standing):
    is_partner = standing.status == Standing.Status.PARTNER
    text = (
        _("Granted the status of Partner for Co-operation")
        if is_partner
        else _("Became a participating State")
    )
    return Moment(standing.start_first, say_date(standing.start), text, is_full=True)


def _event(participation):
    event = participation.event
    is_host = participation.role in ("host", "co-host")
    role = "" if participation.role == "participant" else participation.get_role_display()
    return Moment(
        event.start_first,
        say_span(event.start, event.end),
        event.title,
        event.get_absolute_url(),
        ". ".join(part for part in (event.where(), role) if part),
        is_full=is_host,
    )
