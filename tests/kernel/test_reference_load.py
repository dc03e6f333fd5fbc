"""All of the reference data in the database: what is public, and a second load."""

from datetime import date

import pytest

from events.models import Event
from organizations.models import CooperationPattern, Organization, Publication
from osce_portal.kernel.models import Act, ReferenceRow
from osce_portal.kernel.readers import PUBLIC
from partners.models import Body, Chairmanship, Document, Seat, State, Theme
from tests.reference import load, whole

EDITIONS = {"series__isnull": False}
PUBLIC_OF_ALL = {
    "partner States": (State.objects.filter(standings__status="partner"), 12, 12),
    "States": (State.objects, 68, 69),
    "group chairs": (Chairmanship.objects.exclude(body__slug="osce"), 24, 42),
    "OSCE Chairmanships": (Chairmanship.objects.filter(body__slug="osce"), 32, 36),
    "conferences": (Event.objects.filter(**EDITIONS), 45, 53),
    "documents": (Document.objects, 23, 33),
    "other events": (Event.objects.exclude(**EDITIONS), 59, 59),
    "organizations": (Organization.objects.partner_organizations(), 55, 83),
    "institutions": (Organization.objects.institutions(), 72, 88),
    "publications": (Publication.objects, 56, 56),
    "patterns": (CooperationPattern.objects, 58, 67),
    "themes": (Theme.objects, 14, 14),
    "bodies": (Body.objects, 3, 3),
}


@pytest.fixture
def loaded(db):
    return load()


def test_what_may_be_published_is_public_and_nothing_else(loaded):
    counts = {
        name: (rows.visible_to(PUBLIC).count(), rows.count())
        for name, (rows, _public, _all) in PUBLIC_OF_ALL.items()
    }
    assert counts == {name: (public, all_) for name, (_rows, public, all_) in PUBLIC_OF_ALL.items()}
    asian = Body.objects.get(slug="asian")
    assert roster(asian, date(2011, 6, 1)) == {
        **dict.fromkeys(["AF", "JP", "KR", "TH", "MN"], ("partner", True)),
        "AU": ("invited", True),
    }
    assert "AU" not in roster(asian, date(2008, 1, 1))
    assert roster(asian, date(2008, 1, 1))["MN"] == ("partner", True)
    assert roster(asian, date(2012, 6, 1))["MN"] == ("partner", False)
    assert "MN" not in roster(asian, date(2026, 11, 23))
    # The second load is in the same test, because the first one takes a few seconds.
    versions = dict(State.objects.values_list("pk", "version"))
    said = load()
    assert f"Nothing has changed: {len(whole().drafts)} records are as the files say.\n" in said
    assert Act.objects.count() == 1
    assert dict(State.objects.values_list("pk", "version")) == versions
    assert ReferenceRow.objects.count() == len(whole().drafts)


def roster(body, day):
    seats = Seat.objects.visible_to(PUBLIC).filter(body=body).as_of(day).select_related("state")
    return {seat.state.iso2: (seat.kind, seat.is_certain) for seat in seats}
