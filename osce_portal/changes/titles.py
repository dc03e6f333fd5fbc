"""What a change is called in the feed, and the page it leads to."""

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from partners.models import Body
from partners.sentences import in_text


def name_of(part_of):
    """Another name of a whole; everyday names are for the search and never shown."""

    def added(name):
        values = {"of": getattr(name, part_of), "name": name.name}
        return _("Name added to %(of)s: %(name)s") % values

    def changed(name):
        values = {"of": getattr(name, part_of), "name": name.name}
        return _("Name changed at %(of)s: %(name)s") % values

    return {
        "added": added,
        "changed": changed,
        "page": lambda name: getattr(name, part_of).get_absolute_url(),
        "quoted": ("kind", "start", "end"),
        "named": ("name", "language"),
    }


def said(sentence):
    """A title of one row by its own name."""
    return lambda row: str(sentence) % {"row": row}


def own_page(row):
    return row.get_absolute_url()


def at_state(row):
    return row.state.get_absolute_url()


def at_event(row):
    return row.event.get_absolute_url()


def seat(row):
    values = {"state": capfirst(in_text(row.state.name)), "group": row.body.name}
    return _("%(state)s’s seat in the %(group)s") % values


def standing(row):
    return _("%(state)s’s standing") % {"state": capfirst(in_text(row.state.name))}


def chair(term):
    values = {"body": term.body.name, "state": term.state.name, "years": term.years}
    return _("Chair of the %(body)s, %(years)s: %(state)s") % values


def body_page(term):
    """The OSCE has no page of its own; its chairs stand on that of the groups."""
    if term.body.kind == Body.Kind.CONTACT_GROUP:
        return term.body.get_absolute_url()
    return reverse("partners:group_list")


def new_event(event):
    if event.series:
        values = {"series": event.series.name, "title": event.title}
        return _("New edition of the %(series)s: %(title)s") % values
    return _("Event added: %(row)s") % {"row": event}


def part_at_event(row):
    who = in_text(row.state.name) if row.state else row.organization.name
    values = {"event": row.event.title, "who": who, "role": row.get_role_display()}
    return _("%(event)s: %(who)s, %(role)s") % values


def paper(row):
    values = {"event": row.event.title, "document": row.document.title}
    return _("Document added to %(event)s: %(document)s") % values


def paper_changed(row):
    values = {"event": row.event.title, "document": row.document.title}
    return _("Document changed at %(event)s: %(document)s") % values


def pattern(row):
    values = {"organization": row.organization.name, "title": row.title}
    return _("Co-operation with %(organization)s: %(title)s") % values
