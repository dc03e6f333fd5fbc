"""Slugs, remarks, and the one table of docs/reference-data.md."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from osce_portal.kernel.reference.publication import BASES, CONFIDENCES, LINKS, may_be_published
from osce_portal.kernel.reference.remarks import without_remarks
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import sources
from tests.reference import whole

DOCUMENT = Path(settings.BASE_DIR) / "docs" / "reference-data.md"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Türkiye", "turkiye"),
        ("Republic of Korea", "republic-of-korea"),
        ("Cyber/ICT security", "cyber-ict-security"),
        ("Budapest Document 1994: Towards a Genuine Partnership – chapter X, " + "a" * 60,
         "budapest-document-1994"),
        ("word " * 30, "-".join(["word"] * 16)),
        ("Permanent Council decision on the designation “Mediterranean Partners for Co-operation”",
         "permanent-council-decision-on-the-designation-mediterranean-partners"),
    ],
)  # fmt: skip
def test_a_slug_is_short_and_ends_on_a_word_that_counts(title, slug):
    assert slug_of(title) == slug
    assert len(slug) <= 80


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("", ""),
        ("OSCE Yearbook 2008, pp. 295-310.", "OSCE Yearbook 2008, pp. 295-310."),
        ("First paper of its year (year from general knowledge).", "First paper of its year."),
        ("An introduction (Routledge; publisher from general knowledge).", "An introduction."),
        ("On field work; Yearbook 2014 (volume and year from general knowledge).",
         "On field work."),
        ("Hosted a workshop. Location has no ISO 3166 code.", "Hosted a workshop."),
        ("Day recalled as 2 June.", ""),
        ("Led by D.C. staff; the day is to be confirmed", "Led by D.C. staff."),
    ],
)  # fmt: skip
def test_what_the_compiler_doubts_is_not_for_the_public(text, public):
    assert without_remarks(text) == public


def test_a_table_may_name_further_clauses_for_staff():
    assert without_remarks("Attended. A scholar spoke there.", "scholar") == "Attended."


@pytest.mark.parametrize("confidence", CONFIDENCES.values())
@pytest.mark.parametrize("basis", BASES.values())
def test_the_rule_of_publication(confidence, basis):
    is_known = confidence != "low" and basis not in ("practice", "knowledge")
    assert may_be_published(confidence, basis) is is_known


def rows_of(columns):
    """The rows of the table with so many columns in the document."""
    lines = re.findall(r"^\| (.+) \|$", DOCUMENT.read_text(), re.MULTILINE)
    rows = [re.split(r"(?<!\\) \| ", line) for line in lines]
    return [row for row in rows if len(row) == columns and row[0] not in ("File", "---")]


def in_words(meanings):
    return "; ".join(
        word if word == said(ours) else f"{word or '(empty)'} → {said(ours)}"
        for word, ours in meanings.items()
    )


def said(ours):
    if isinstance(ours, bool):
        return "yes" if ours else "no"
    if isinstance(ours, tuple):
        return ", ".join(ours) or "none"
    return str(ours) if ours not in ("", None) else "none"


def test_the_document_says_how_the_words_of_the_data_map_to_ours():
    common = {"confidence": CONFIDENCES, "basis": BASES, "source_link": LINKS}
    kinds = [("every file", column, meanings) for column, meanings in common.items()]
    kinds += [
        (source.name, column, meanings)
        for source in sources()
        for column, meanings in source.table.kinds.items()
    ]
    expected = [[name, column, in_words(meanings)] for name, column, meanings in kinds]
    assert rows_of(3) == expected


def test_the_document_says_what_is_kept_back():
    expected = [
        [source.name, column, f"`{phrase}`", "the day" if pattern else "all of it"]
        for source in sources()
        for phrase, (column, pattern) in source.table.doubts.items()
    ]
    assert [[cell.replace(r"\|", "|") for cell in row] for row in rows_of(4)] == expected


def test_every_file_of_the_packages_has_a_table():
    known = {source.path for source in sources()}
    found = {
        path
        for app in ("partners", "organizations", "events")
        for path in (Path(settings.BASE_DIR) / app / "reference" / "files").iterdir()
    }
    assert found == known


def test_the_files_have_no_fault():
    assert whole().faults == []


def test_every_row_makes_a_draft_or_completes_one():
    makes_none = [name for name, (rows, drafts) in whole().by_file.items() if len(drafts) < rows]
    assert makes_none == ["partners/invited_states.csv", "partners/standing_documents.csv"]
