"""By what search finds States, Contact Groups, documents and themes."""

from django.utils.translation import gettext as _

from osce_portal.kernel.models import OtherName
from osce_portal.kernel.search.declaration import searched
from osce_portal.kernel.wording import say_date, say_term
from partners.models import Body, Document, State, Theme
from partners.symbols import ways_to_write


def _standings(state):
    for standing in state.standings.all():
        yield f"{standing.get_status_display()} {say_term(standing.start, standing.end)}".strip()


def _french(state):
    return state.is_name_fr_confirmed and (OtherName.Kind.TRANSLATED, state.name_fr)


searched(
    State,
    kinds={"partner-states": "that_were_partners"},
    names=lambda state: filter(None, [_french(state)]),
    body=_standings,
    terms=lambda state: [state.name_fr],
    parts=("standings",),
)
searched(
    Body,
    kinds={"contact-groups": "contact_groups"},
    names=lambda body: [("short", body.short_name)],
    body=lambda body: [
        body.get_kind_display(),
        body.set_up and _("set up %(date)s") % {"date": say_date(body.set_up)},
    ],
)
searched(
    Document,
    kinds={"documents": None},
    title="title",
    names=lambda document: [("symbol", document.public_symbol)],
    body=lambda document: [
        document.get_kind_display(),
        say_date(document.date),
        document.place,
    ],
    terms=lambda document: ways_to_write(document.public_symbol),
    mentions=("groups", "themes"),
)
searched(
    Theme,
    kinds={"themes": None},
    body=lambda theme: [theme.get_dimension_display()],
)
