"""What the files say of organizations, institutions, patterns and publications."""

import re

import pytest

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS, Kind
from organizations.models import CooperationPattern, Organization, Publication
from tests.reference import draft, drafts, values

DOUBT = re.compile(r"general knowledge|recalled|verified|to be confirmed|not shown|ISO 3166")


def of_kinds(kinds):
    return [row for row in drafts(Organization) if row.values["kind"] in kinds]


def test_four_are_key_partners():
    keys = {row.values["slug"] for row in drafts(Organization) if row.values.get("is_key_partner")}
    assert keys == {"un", "eu", "coe", "nato"}
    assert all(draft(f"organizations:{slug}").is_published for slug in keys)


def test_one_namespace_of_slugs():
    slugs = [row.values["slug"] for row in drafts(Organization)]
    assert len(slugs) == len(set(slugs))
    assert len(of_kinds(ORGANIZATION_KINDS)) == 83
    assert len(of_kinds(INSTITUTION_KINDS)) == 88


def test_parents_and_themes():
    assert values("organizations:un-dppa", "parent") == ("organizations:un",)
    themes = draft("organizations:unece").values["themes"]
    assert [theme.key for theme in themes] == ["themes:economic-environmental", "themes:water"]


def test_our_own_side_ends_in_the_secretariat():
    structures = {row.values["slug"]: row.values for row in of_kinds([Kind.OSCE])}
    section = structures["section-for-external-co-operation"]
    assert section["parent"].key == "organizations:office-of-the-secretary-general"
    assert section["basis"] == "section"
    above = structures["office-of-the-secretary-general"]["parent"]
    assert above.key == "organizations:osce-secretariat"


@pytest.mark.parametrize(
    ("model", "flag"),
    [(Organization, "is_profile_confirmed"), (CooperationPattern, "is_frequency_confirmed")],
)
def test_what_may_be_general_knowledge_waits_for_its_confirmation(model, flag):
    for row in drafts(model):
        assert row.values[flag] is (row.values["basis"] in ("source", "mirror", "section"))
    assert {row.values[flag] for row in drafts(model)} == {True, False}


def test_public_texts_say_nothing_that_is_doubted():
    texts = [row.values.get("relation", "") for row in drafts(Organization)]
    texts += [row.values["note"] for row in drafts(Publication)]
    assert not [text for text in texts if DOUBT.search(text)]
    assert not [text for text in texts if text.count("(") != text.count(")")]


@pytest.mark.parametrize("slug", ["sipri", "oiip", "pism", "medac"])
def test_an_affiliation_from_general_knowledge_is_for_staff(slug):
    row = draft(f"organizations:{slug}").values
    assert row["relation"] == ""
    assert "drafting group of the 2015 OSCE Network report" in row["handling_note"]


def test_a_note_loses_only_what_is_doubted():
    row = draft("organizations:kcss").values
    assert row["relation"] == "Hosted a 2023 workshop of the OSCE Network."
    assert row["handling_note"].endswith("Location has no ISO 3166 code.")


def test_the_year_of_a_publication_is_kept_back_where_it_is_doubted():
    row = draft("publications:the-osce-approaching-fifty-does-the-organization-have-a-future")
    assert row.values["year"] is None
    assert row.is_published
    assert "Not confirmed, so not shown: year 2022." in row.values["handling_note"]
    kept_back = [row for row in drafts(Publication) if "not shown: year" in note_of(row)]
    assert len(kept_back) == 5


def test_the_author_of_a_publication_is_kept_back_where_doubted():
    [row] = [row for row in drafts(Publication) if "not shown: authors" in note_of(row)]
    assert row.values["authors"] == ""
    assert row.values["publisher"].key == "organizations:iai"


def note_of(row):
    return row.values["handling_note"]


def test_no_public_address_is_one_for_staff():
    for_staff = {
        row.values["source_url"]
        for model in (Organization, Publication, CooperationPattern)
        for row in drafts(model)
        if not row.values["is_source_public"]
    }
    links = {row.values["url"] for row in drafts(Publication)}
    links |= {row.values.get("website", "") for row in drafts(Organization)}
    assert not (links & for_staff) - {""}


def test_patterns_are_read_with_their_words():
    key = "patterns:coe:headquarters:co-operation:osce-coe-co-ordination-group-meeting"
    assert values(key, "organization", "frequency", "since", "is_frequency_confirmed") == (
        *("organizations:coe", "twice-a-year", "2005"),
        False,
    )


def test_a_source_without_a_title_takes_the_one_known_for_its_address():
    key = "patterns:nato:headquarters:information-exchange:osce-nato-staff-talks"
    assert values(key, "source_title") == ("OSCE - NATO",)
    untitled = [
        row
        for row in drafts(CooperationPattern)
        if row.values["is_source_public"] and not row.values["source_title"]
    ]
    assert untitled == []
    assert all(row.values["source_title"] for row in drafts(Publication))
