"""A small world, true to life: enough of everything to put something on each kind of page."""

from contextlib import contextmanager
from types import SimpleNamespace

from django.db import transaction

from tests import factories as make

MEDITERRANEAN = {"Algeria": "1994", "Egypt": "1994", "Israel": "1994", "Jordan": "1998-05"}
MEDITERRANEAN |= {"Morocco": "1994", "Tunisia": "1994"}
ASIAN = {"Afghanistan": "2003-04-03", "Japan": "1992", "Republic of Korea": "1994"}
ASIAN |= {"Thailand": "2000-11-09"}
KEY_PARTNERS = {
    "United Nations": ("UN", "New York", "US"),
    "European Union": ("EU", "Brussels", "BE"),
    "Council of Europe": ("CoE", "Strasbourg", "FR"),
    "North Atlantic Treaty Organization": ("NATO", "Brussels", "BE"),
}
LONG_TITLE = (
    "OSCE-Mediterranean Partner Conference on common security, renewed co-operation and"
    " the role of the OSCE Mediterranean Partnership in a changing environment"
)


@contextmanager
def kept(django_db_blocker, build):
    """What ``build`` writes, for all tests of a module; each of them undoes its own writes only."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


def build():
    """Write it all; every row is public."""
    world = SimpleNamespace()
    with make.a_write("made for a test, all at once"):
        for part in (_papers, _groups, _states, _chairs, _organizations, _events):
            part(world)
    return world


def _papers(world):
    world.early_warning = make.make_theme("Early warning", dimension="cross-dimensional")
    world.elections = make.make_theme("Democratic elections", dimension="human")
    world.budapest = make.make_document(
        "Budapest Document 1994: Towards a Genuine Partnership in a New Era",
        slug="budapest-document-1994",
        date="1994-12-06",
        place="Budapest",
        symbol="DOC.S/1/94",
        is_symbol_confirmed=True,
        url="https://www.osce.org/mc/39554",
        themes=[world.early_warning],
        source_title="OSCE: Budapest Document 1994",
        source_url="https://www.osce.org/mc/39554",
        is_source_public=True,
    )
    world.on_australia = make.make_document(
        "Decision on granting Australia the status of Partner",
        kind="decision",
        date="2009-12-02",
        place="Athens",
        symbol="MC.DEC/13/09",
    )


def _groups(world):
    founded = {"set_up": "1994", "founding_document": world.budapest}
    world.mediterranean = make.make_group("Mediterranean", **founded)
    world.asian = make.make_group("Asian", mark="square")
    world.budapest.groups.set([world.mediterranean])
    world.osce = make.make_osce()


def _states(world):
    groups = [(MEDITERRANEAN, world.mediterranean), (ASIAN, world.asian)]
    world.partners = {
        name: make.make_partner(name, group, since)
        for states, group in groups
        for name, since in states.items()
    }
    seated = {"group": world.asian, "since": "2009-12-02", "seat": "invited"}
    world.australia = make.make_partner("Australia", **seated)
    make.make_state_name(world.australia, "Commonwealth of Australia")
    world.mongolia = make.make_partner("Mongolia", world.asian, "2004-12-02", "2012")
    make.make_standing(world.mongolia, "participating", start="2012")
    world.albania = make.make_state("Albania", iso2="AL")
    make.make_standing(world.albania, "participating", start="1991-06-19")
    standing = world.australia.standings.get()
    standing.document = world.on_australia
    standing.source_title = "Ministerial Council, Athens 2009"
    standing.save()


def _chairs(world):
    world.chair_2019 = make.make_chairmanship(world.mediterranean, world.albania, 2019)
    make.make_chairmanship(world.asian, world.albania, 2021)
    make.make_chairmanship(world.osce, world.albania, 2020)


def _organizations(world):
    world.section = make.make_organization("OSCE Secretariat", "osce-structure", area="")
    world.organizations = {
        name: make.make_organization(
            name,
            acronym=acronym,
            slug=acronym.lower(),
            city=city,
            country=country,
            is_key_partner=True,
            relation=f"Regular co-operation with the {name}.",
            website=f"https://www.example.org/{acronym.lower()}",
            themes=[world.early_warning],
        )
        for name, (acronym, city, country) in KEY_PARTNERS.items()
    }
    un = world.organizations["United Nations"]
    make.make_organization_name(
        un, "Organisation des Nations Unies", kind="translated", language="fr"
    )
    make.make_pattern(un, kept_by=world.section, document=world.budapest, since="1994")
    world.initiative = make.make_organization(
        "Central European Initiative", "sub-regional", area="within-osce-area", parent=un
    )
    world.institute = make.make_institution(
        "Institute for Peace Research", "academic", city="Hamburg", country="DE",
        themes=[world.early_warning],
    )  # fmt: skip
    world.yearbook = make.make_publication(
        publisher=world.institute,
        authors="Jane Roe; John Doe",
        url="https://www.example.org/yearbook",
        themes=[world.early_warning],
    )


def _events(world):
    world.series = make.make_series("Mediterranean Conference", group=world.mediterranean)
    make.make_series("Asian Conference", group=world.asian)
    common = {"series": world.series, "group": world.mediterranean}
    world.conference = make.make_event(
        LONG_TITLE, slug="tirana", end="2019-10-25", state=world.albania,
        themes=[world.early_warning], **common,
    )  # fmt: skip
    make.make_participation(world.conference, world.albania)
    make.make_participation(world.conference, world.partners["Algeria"], "co-host")
    make.make_event_document(world.conference, world.budapest, "concept")
    seminar = {"kind": "seminar", "start": "2005", "place": "Rabat"}
    make.make_event("2005 Mediterranean Seminar", **seminar, **common)
    to_come = {"start": "2098-05-04", "status": "planned", "mode": "hybrid", "place": "Vienna"}
    world.to_come = make.make_event("A meeting to come", **to_come, group=world.asian)


LISTS = [
    "/partner-states/",
    "/contact-groups/",
    "/organizations/",
    "/institutions/",
    "/themes/",
    "/events/",
    "/documents/",
    "/publications/",
]
DETAILS = [
    "/partner-states/algeria/",
    "/partner-states/australia/",
    "/partner-states/mongolia/",
    "/contact-groups/mediterranean/",
    "/contact-groups/asian/",
    "/organizations/un/",
    "/institutions/institute-for-peace-research/",
    "/themes/early-warning/",
    "/events/series/mediterranean-conference/",
    "/events/2019/tirana/",
    "/events/2098/a-meeting-to-come/",
    "/documents/budapest-document-1994/",
    "/publications/osce-yearbook-2019/",
]
STATEMENTS = ["/", "/about/", "/accessibility/", "/privacy/"]
PAGES = [*STATEMENTS, *LISTS, *DETAILS]
