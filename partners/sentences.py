"""What a State's standing and a Contact Group's roster come to, in sentences.

Derived from standings, seats and terms for the page, the admin and every paper alike.
"""

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from osce_portal.kernel.dates import today
from osce_portal.kernel.wording import say_date, say_list, say_term
from partners.models.seat import Seat
from partners.models.standing import Standing

# States that English names with the article inside a sentence.
_WITH_ARTICLE = ("Republic of", "Russian", "United", "Holy", "Netherlands", "former", "Czech Rep")


def in_text(name):
    """A State's name inside a sentence: *the Republic of Korea*."""
    return _("the %(name)s") % {"name": name} if name.startswith(_WITH_ARTICLE) else name


def standing_sentence(state, day):
    """How ``state``, read ``with_standing`` of ``day``, stood on that day."""
    standings = list(state.standings.all())
    held = [row for row in standings if row.holds]
    if not held:
        return _without_standing(state, standings, day)
    if not all(row.is_certain for row in held):
        return _changing(state, held, day)
    if held[0].status == Standing.Status.PARTNER:
        return _as_partner(state, held[0], day)
    return _as_participating(held[0], standings, day)


def _changing(state, held, day):
    """A day inside an uncertain boundary says so, and never on which side of it the day was."""
    first, last = held[0], held[-1]
    values = {
        "state": state.name_then,
        "before": first.get_status_display(),
        "after": last.get_status_display(),
    }
    if first is not last:
        values["when"] = say_date(first.end or last.start)
        sentence = _(
            "The status of %(state)s changed in the course of %(when)s:"
            " from %(before)s to %(after)s."
        )
    elif first.start and first.start_last > day.isoformat():
        values["when"] = say_date(first.start)
        sentence = _("%(state)s became a %(after)s in the course of %(when)s.")
    else:
        values["when"] = say_date(first.end)
        sentence = _("%(state)s ceased to be a %(before)s in the course of %(when)s.")
    return conditional_escape(sentence % values)


def _as_partner(state, standing, day):
    seats = [seat for seat in state.seats.all() if seat.holds]
    values = {"since": say_date(standing.start), "day": say_date(day.isoformat())}
    if day == today():
        status = (
            _("Partner for Co-operation since %(since)s")
            if standing.start
            else _("Partner for Co-operation")
        )
    elif standing.start:
        status = _("On %(day)s a Partner for Co-operation, since %(since)s")
    else:
        status = _("On %(day)s a Partner for Co-operation")
    parts = [conditional_escape(status % values), *(_place(seat) for seat in seats)]
    return mark_safe(", ".join(parts) + ".")


def _place(seat):
    """The seat in words, with the link to its group."""
    group = format_html('<a href="{}">{}</a>', seat.body.get_absolute_url(), seat.body.name)
    if seat.kind == Seat.Kind.INVITED:
        return format_html(_("invited to participate in the meetings of the {}"), group)
    return format_html(_("Partner in the {}"), group)


def _as_participating(standing, standings, day):
    values = {"since": say_date(standing.start), "day": say_date(day.isoformat())}
    if day == today():
        now = (
            _("Participating State since %(since)s") if standing.start else _("Participating State")
        )
    elif standing.start:
        now = _("On %(day)s a participating State, since %(since)s")
    else:
        now = _("On %(day)s a participating State")
    earlier = "".join(
        _("; Partner for Co-operation %(term)s") % {"term": say_term(row.start, row.end)}
        for row in standings
        if row.status == Standing.Status.PARTNER and row.end
    )
    return conditional_escape(now % values + earlier + ".")


def _without_standing(state, standings, day):
    values = {"state": state.name_then, "day": say_date(day.isoformat())}
    later = [row for row in standings if row.start and row.start_first > day.isoformat()]
    sentence = _("On %(day)s %(state)s was not a Partner for Co-operation.")
    if later:
        values |= {"status": later[0].get_status_display()}
        values |= {"term": say_term(later[0].start, later[0].end)}
        sentence += " " + _("%(status)s %(term)s.")
    return conditional_escape(sentence % values)


def roster_sentence(roster, day):
    """Who sat in a Contact Group on ``day``, by name and never by count."""
    partners = [seat for seat in roster.partners if seat.is_certain]
    invited = [seat for seat in roster.invited if seat.is_certain]
    values = {
        "seated": _names(partners),
        "invited": _names(invited),
        "day": say_date(day.isoformat()),
    }
    if not (partners or roster.changing):
        return _("On %(day)s no State is recorded as Partner in the Group.") % values
    sentence, clause = _roster_words(len(partners), is_now=day == today())
    clauses = [sentence % values] if partners else []
    clauses += [clause % values] if invited else []
    clauses += [_changing_seat(seat) for seat in roster.changing]
    return capfirst("; ".join(clauses) + ".")


def _roster_words(count, *, is_now):
    if is_now:
        return (
            ngettext(
                "%(seated)s is Partner in the Group", "%(seated)s are Partners in the Group", count
            ),
            _("%(invited)s is invited to participate in its meetings"),
        )
    return (
        ngettext(
            "On %(day)s %(seated)s was Partner in the Group",
            "On %(day)s the Partners in the Group were %(seated)s",
            count,
        ),
        _("%(invited)s was invited to participate in its meetings"),
    )


def _changing_seat(seat):
    is_ending = seat.end and len(seat.end) < 10
    values = {
        "state": in_text(seat.state.name_then),
        "when": say_date(seat.end if is_ending else seat.start),
    }
    return _("the status of %(state)s changed in the course of %(when)s") % values


def _names(seats):
    return say_list(in_text(seat.state.name_then) for seat in seats)


def roster_note(state):
    """One line on the standing of a State with a seat: *Partner since 2003*."""
    standings = list(state.standings.all())
    partner = [row for row in standings if row.status == Standing.Status.PARTNER]
    if not partner:
        return ""
    latest = partner[-1]
    if latest.holds and latest.is_certain:
        since = {"date": say_date(latest.start)}
        return _("Partner since %(date)s") % since if latest.start else _("Partner")
    if latest.holds:
        is_ending = latest.end and len(latest.end) < 10
        when = {"date": say_date(latest.end if is_ending else latest.start)}
        return _("Partner; its status changed in the course of %(date)s") % when
    term = {"term": say_term(latest.start, latest.end)}
    if any(row.status == Standing.Status.PARTICIPATING and row.holds for row in standings):
        return _("Partner %(term)s, then a participating State") % term
    return _("Partner %(term)s") % term


def chair_sentence(chairs, day):
    """Who chaired on ``day``, or that no source confirms it, with the latest that one does."""
    is_now = day >= today()
    if chairs.on_day:
        text = _("%(state)s chairs it.") if is_now else _("%(state)s was in the chair.")
        return capfirst(text % {"state": in_text(chairs.on_day.state.name_then)})
    text = (
        _("Who chairs it in %(year)s is not yet confirmed.")
        if is_now
        else _("Who chaired it in %(year)s is not yet confirmed.")
    ) % {"year": day.year}
    if not (is_now and chairs.latest):
        return text
    latest = _("%(state)s chaired it in %(term)s, the latest term confirmed.")
    values = {"state": in_text(chairs.latest.state.name_then), "term": chairs.latest.years}
    return f"{text} {capfirst(latest % values)}"
