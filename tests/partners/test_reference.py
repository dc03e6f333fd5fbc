"""What the files say of States, groups, chairs and documents."""

import re

import pytest

from partners.models import Body, BodyName, Chairmanship, Document, Seat, Standing, State, StateName
from tests.reference import draft, drafts, values

PARTNERS = {
    "algeria",
    "egypt",
    "israel",
    "jordan",
    "morocco",
    "tunisia",
    "afghanistan",
    "japan",
    "republic-of-korea",
    "thailand",
    "australia",
    "mongolia",
}


def state_of(row):
    return row.values["state"].key.removeprefix("states:")


def codes(rows):
    return {state_of(row) for row in rows}


def confirmed(rows):
    return [row for row in rows if row.values["is_confirmed"]]


def test_the_partners_have_the_addresses_of_the_contract():
    standings = [row for row in drafts(Standing) if row.values["status"] == "partner"]
    slugs = {draft(row.values["state"].key).values["slug"] for row in standings}
    assert slugs == PARTNERS


def test_there_are_57_participating_states_and_one_former_one():
    standings = [row for row in drafts(Standing) if row.values["status"] == "participating"]
    assert len(codes(standings)) == 57
    assert len(drafts(State)) == 69
    [former] = [row for row in drafts(State) if not row.values["iso2"]]
    assert (former.key, former.is_published) == ("states:czechoslovakia", False)


def test_french_names_wait_for_their_confirmation():
    assert values("states:TR", "name", "name_fr") == ("Türkiye", "Türkiye")
    assert not any(row.values["is_name_fr_confirmed"] for row in drafts(State))


def test_australia_has_the_status_and_is_invited():
    assert values("standings:AU:partner", "start", "end") == ("2009-12", None)
    assert values("seats:asian:AU", "kind", "start", "end") == ("invited", "2009-12", None)
    invited = [row for row in drafts(Seat) if row.values["kind"] == "invited"]
    assert codes(invited) == {"AU"}


def test_mongolia_was_a_partner_and_then_a_participating_state():
    assert values("standings:MN:partner", "start", "end") == ("2004", "2012")
    assert values("seats:asian:MN", "kind", "start", "end") == ("partner", "2004", "2012")
    assert values("standings:MN:participating", "start", "end") == ("2012", None)
    assert values("standings:AT:participating", "start", "end") == (None, None)


def test_documents_that_granted_a_standing_are_linked():
    [document] = values("standings:AU:partner", "document")
    assert draft(document).values["title"].endswith("granting Australia the status of Partner for"
                                                    " Co-operation")  # fmt: skip
    linked = [row for row in drafts(Standing) if row.values.get("document")]
    assert len(linked) == 11


def test_what_is_recalled_of_a_decision_is_for_staff():
    note = draft("standings:JO:partner").values["handling_note"]
    assert "Granted by PC.DEC/233 (as recalled, not verified)." in note
    assert "Exact day recalled as 1998-05-22 (unverified)." in note


@pytest.mark.parametrize("kind", [Chairmanship, Document, State])
def test_only_what_is_confirmed_is_published(kind):
    for row in drafts(kind):
        assert not row.is_published or row.values["is_confirmed"]
        assert row.values["is_confirmed"] is (
            row.values["basis"] not in ("practice", "knowledge")
            and row.values["confidence"] != "low"
        )


def test_a_chair_has_the_calendar_year():
    term = values("chairmanships:asian:2025", "body", "state", "start", "end", "is_confirmed")
    assert term == ("bodies:asian", "states:MT", "2025-01-01", "2025-12-31", True)
    assert values("chairmanships:osce:1992", "state") == ("states:czechoslovakia",)


def test_the_chairs_of_this_year_are_not_confirmed():
    assert values("chairmanships:asian:2026", "is_confirmed") == (False,)
    assert values("chairmanships:osce:2026", "state", "is_confirmed") == ("states:CH", True)


def test_no_body_has_two_chairs_in_one_year():
    years = [(row.values["body"].key, row.values["start"]) for row in drafts(Chairmanship)]
    assert len(years) == len(set(years)) == 78


def test_the_groups_are_those_of_the_section():
    names = {row.values["slug"]: (row.values["kind"], row.values["mark"]) for row in drafts(Body)}
    assert names == {
        "osce": ("osce", ""),
        "mediterranean": ("contact-group", "round"),
        "asian": ("contact-group", "square"),
    }
    founded = values("bodies:mediterranean", "set_up", "founding_document")
    assert founded == ("1994", "documents:budapest-document-1994")
    assert draft("documents:budapest-document-1994").is_published
    assert {row.values["start"] for row in drafts(BodyName)} == {"2020"}


def test_a_number_is_confirmed_only_where_it_was_read():
    sure = {row.values["symbol"] for row in drafts(Document) if row.values["is_symbol_confirmed"]}
    assert "SEC.GAL/14/08" in sure
    assert not any("recalled" in draft_note(row) for row in with_symbols(sure) if row.is_published)
    assert values(
        "documents:strengthening-osce-engagement-with-afghanistan", "symbol", "is_symbol_confirmed"
    ) == ("MC.DEC/4/11", False)


def with_symbols(symbols):
    return [row for row in drafts(Document) if row.values["symbol"] in symbols]


def draft_note(row):
    return row.values["handling_note"]


def test_a_day_from_general_knowledge_is_kept_back():
    charter = draft("documents:charter-for-european-security")
    assert charter.values["date"] == "1999-11"
    assert "Not confirmed, so not shown: date 1999-11-19." in draft_note(charter)


@pytest.mark.parametrize(
    ("slug", "kind", "groups"),
    [
        ("helsinki-final-act", "summit", ["bodies:mediterranean"]),
        ("charter-for-european-security", "strategy", ["bodies:mediterranean", "bodies:asian"]),
        ("platform-for-co-operative-security", "strategy", []),
        ("partners-for-co-operation", "decision", ["bodies:mediterranean", "bodies:asian"]),
        ("osce-engagement-with-afghanistan", "decision", ["bodies:asian"]),
        ("consolidated-summary-of-the-2007-osce-mediterranean-seminar", "report",
         ["bodies:mediterranean"]),
    ],
)  # fmt: skip
def test_the_kind_and_the_groups_of_a_document(slug, kind, groups):
    row = draft(f"documents:{slug}")
    assert row.values["kind"] == kind
    assert [group.key for group in row.values["groups"]] == groups


def test_every_document_has_a_kind():
    assert not [row.key for row in drafts(Document) if row.values["kind"] == "other"]


def test_two_editions_of_a_booklet_are_told_apart():
    slugs = [row.values["slug"] for row in drafts(Document) if row.values["kind"] == "booklet"]
    assert [slug[-4:] for slug in slugs if "reflections" in slug] == ["2015", "2020"]


def test_other_names_of_states():
    assert values("state-names:AU:official", "name", "kind", "is_confirmed") == (
        *("Commonwealth of Australia", "official"),
        True,
    )
    assert values("state-names:TR:turkey", "kind", "end") == ("former", "2022")
    assert values("state-names:KR:south-korea", "kind") == ("everyday",)
    names = confirmed(drafts(StateName))
    assert {draft(f"states:{code}").values["slug"] for code in codes(names)} == PARTNERS


def test_addresses_are_short_and_unlike():
    slugs = [row.values["slug"] for row in [*drafts(State), *drafts(Document)]]
    assert len(slugs) == len(set(slugs))
    assert all(len(slug) <= 80 and re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs)
