"""Every fault of the reference data is named where it stands, and nothing is loaded."""

import pytest
from django.core.management.base import CommandError

from osce_portal.kernel.models import Act, ReferenceRow
from osce_portal.kernel.reference.reading import Reading
from partners.models import State, Theme
from tests.reference import empty_folder, load, write_file

WATER = {"slug": "water", "name": "Water", "dimension": "economic-environmental"}
ALBANIA = {"name_en": "Albania", "iso2": "AL", "osce_status": "participating State"}
CHAIR = {"year": "2019", "chairing_state": "Albania", "iso2": "AL", "group": "asian"}
ASIAN = {"slug": "asian", "name": "Asian Group", "short_name": "Asian", "kind": "contact-group"}
PARTNER = {"name": "Albania", "official_name": "Albania", "iso2": "AL", "group": "asian"}
PAPER = {"title": "A paper", "concerns": "organizations"}


@pytest.fixture
def folder(tmp_path):
    return empty_folder(tmp_path)


def faults(folder):
    """What is wrong in the files alone, without the database: place and sentence."""
    found = sorted(Reading.of(folder).faults)
    return [(fault.line, fault.column, fault.sentence) for fault in found]


def test_three_faults_in_one_file_are_all_named_and_nothing_is_loaded(db, folder):
    write_file(folder, "partners/themes.csv", WATER)
    path = write_file(
        folder,
        "partners/contact_group_chairs.csv",
        CHAIR | {"year": "19", "iso2": "", "chairing_state": ""},
        CHAIR | {"group": "african"},
        CHAIR | {"iso2": "XX", "chairing_state": "", "basis": "hearsay"},
    )
    write_file(folder, "partners/bodies.csv", ASIAN)
    write_file(folder, "partners/states.csv", ALBANIA)
    with pytest.raises(CommandError) as stopped:
        load(folder)
    said = str(stopped.value)
    assert f"{path}, line 2, year: “19” is no year. Write four digits, as in 2012." in said
    assert f"{path}, line 3, group: “african” is not known here. Write one of: med" in said
    assert f"{path}, line 4, basis: “hearsay” is not known here. Write one of: source," in said
    assert "so nothing was loaded." in said
    for model in (Theme, State, Act, ReferenceRow):
        assert not model.objects.exists()


def test_faults_of_all_files_and_of_the_models_are_named_together(db, folder):
    write_file(folder, "partners/themes.csv", WATER | {"dimension": "wet"})
    write_file(folder, "partners/bodies.csv", ASIAN)
    write_file(folder, "partners/states.csv", ALBANIA)
    since = {"partner_since": "2009", "former_until": "2004", "status": "former"}
    write_file(folder, "partners/partner_states.csv", PARTNER | since)
    write_file(
        folder, "events/series.csv", {"slug": "s", "name": "S", "source_url": "gopher//example"}
    )
    with pytest.raises(CommandError) as stopped:
        load(folder)
    said = str(stopped.value)
    assert "themes.csv, line 2, dimension: “wet” is not known here." in said
    assert "partner_states.csv, line 2, former_until: It ends before it begins." in said
    assert "series.csv, line 2, source_url: Enter a valid URL." in said


def test_a_bad_file_leaves_what_was_loaded_before(db, folder):
    write_file(folder, "partners/themes.csv", WATER)
    load(folder)
    write_file(folder, "partners/themes.csv", WATER | {"name": "Rivers"}, WATER | {"slug": "b b"})
    with pytest.raises(CommandError, match="line 3, slug: Enter a valid “slug”"):
        load(folder)
    assert Theme.objects.get().name == "Water"
    assert Act.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "row", "column", "sentence"),
    [
        ("themes", WATER | {"name": ""}, "name", "The cell is empty. Fill it."),
        ("themes", WATER | {"dimension": ""}, "dimension", "The cell is empty. Write one of:"),
        ("themes", WATER | {"confidence": "sure"}, "confidence", "“sure” is not known here."),
        ("themes", WATER | {"source_link": "x"}, "source_link", "“x” is not known here."),
        ("themes", WATER | {"name": "W" * 101}, "name", "Ensure this value has at most 100"),
        ("states", ALBANIA | {"iso2": "ALB"}, "iso2", "Ensure this value has at most 2"),
        ("documents", {**PAPER, "date": "2024-02-30"}, "date", "“2024-02-30” is no date."),
        ("documents", {**PAPER, "date": "May 2024"}, "date", "“May 2024” is no date."),
    ],
)
def test_a_bad_cell_is_named(folder, name, row, column, sentence):
    write_file(folder, f"partners/{name}.csv", row)
    [(line, found, said)] = faults(folder)
    assert (line, found) == (2, column)
    assert said.startswith(sentence)


@pytest.mark.parametrize(
    ("name", "row", "column", "sentence"),
    [
        (
            "organizations/publications.csv",
            {"title": "A", "kind": "book", "year": "MMXX"},
            "year",
            "“MMXX” is no whole number. Write digits only.",
        ),
        (
            "organizations/publications.csv",
            {"title": "A", "kind": "book", "publisher_or_institution_slug": "nobody"},
            "publisher_or_institution_slug",
            "“nobody” stands in no row of any file. Correct it or add that row.",
        ),
        (
            "events/partner_events_other.csv",
            {"title": "A", "event_type": "visit", "date": "2020", "date_precision": "day"},
            "date_precision",
            "“2020” is written otherwise. Correct one of the two.",
        ),
        (
            "partners/invited_states.csv",
            {"iso2": "AU", "group": "asian"},
            "iso2",
            "No file has seats:asian:AU. Correct the row.",
        ),
    ],
)
def test_a_bad_cell_of_a_later_app_is_named(folder, name, row, column, sentence):
    write_file(folder, name, row)
    assert faults(folder) == [(2, column, sentence)]


def test_a_name_and_a_code_that_disagree_are_named(folder):
    write_file(folder, "partners/states.csv", ALBANIA)
    write_file(folder, "partners/bodies.csv", ASIAN)
    write_file(folder, "partners/contact_group_chairs.csv", CHAIR | {"chairing_state": "Algeria"})
    sentence = "“Algeria” is not AL. Correct the name or the code."
    assert faults(folder) == [(2, "chairing_state", sentence)]


def test_a_row_that_says_the_same_again_is_named_with_the_first(folder):
    path = write_file(folder, "partners/themes.csv", WATER, WATER)
    sentence = f"It says again what line 2 of {path} says (themes:water). Remove one of them."
    assert faults(folder) == [(3, "", sentence)]


def test_a_state_with_the_end_of_a_partnership_is_a_former_partner(folder):
    write_file(folder, "partners/states.csv", ALBANIA)
    write_file(folder, "partners/bodies.csv", ASIAN)
    term = {"status": "current", "partner_since": "1992", "former_until": "1999"}
    write_file(folder, "partners/partner_states.csv", PARTNER | term)
    sentence = "Only a former Partner has an end. Correct the status or this date."
    assert faults(folder) == [(2, "former_until", sentence)]


def test_what_a_broken_row_would_have_brought_is_not_missed_as_well(folder):
    write_file(folder, "partners/states.csv", ALBANIA | {"osce_status": "guest"})
    write_file(folder, "partners/bodies.csv", ASIAN)
    write_file(folder, "partners/contact_group_chairs.csv", CHAIR)
    [(line, column, _sentence)] = faults(folder)
    assert (line, column) == (2, "osce_status")


HEADER = "slug,name,dimension,source_url,source_link,source_title,confidence,basis,note\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", (1, "", "The header is missing.")),
        (HEADER.replace("name,", "").encode(), (1, "name", "The column is missing.")),
        (HEADER.replace("name", "name,title").encode(), (1, "title", "No such column is known.")),
        ((HEADER + "water,Water\n").encode(), (2, "", "The row has 2 cells and the header 9.")),
        ((HEADER + "\n\nwater\n").encode(), (4, "", "The row has 1 cells and the header 9.")),
        (HEADER.encode() + "eau,Île".encode("latin-1"), (2, "", "The byte 0xce is not UTF-8.")),
        ((HEADER + "wa\0ter").encode(), (2, "", "It holds the control character 0x00.")),
        ((HEADER + '"water,Water\n').encode(), (2, "", "It is no CSV: unexpected end of data.")),
    ],
)
def test_a_file_that_is_no_table_is_named(folder, text, expected):
    (folder / "partners" / "themes.csv").write_bytes(text)
    line, column, sentence = expected
    [(found_line, found_column, said)] = faults(folder)
    assert (found_line, found_column) == (line, column)
    assert said.startswith(sentence)


def test_a_file_that_cannot_be_read_is_named(folder):
    path = folder / "partners" / "themes.csv"
    path.unlink()
    path.mkdir()
    assert faults(folder) == [(0, "", "It cannot be read (Is a directory).")]


def test_a_file_that_no_table_asks_for_is_named(folder):
    (folder / "partners" / "states_new.csv").write_text("name_en\n")
    assert faults(folder) == [(0, "", "No table asks for this file. Correct its name.")]


def test_a_file_with_a_byte_order_mark_and_long_cells_is_read(folder):
    row = '\ufeffwater,"Water\nand rivers",economic-environmental,,,,high,source,\n'
    text = row[0] + HEADER + row[1:] + "b b,B,human,,,,high,source,\n"
    (folder / "partners" / "themes.csv").write_text(text)
    [(line, column, _sentence)] = faults(folder)
    assert (line, column) == (4, "slug")


def test_a_rule_on_all_rows_together_is_passed_on(db, folder):
    write_file(folder, "partners/states.csv", ALBANIA)
    write_file(folder, "partners/bodies.csv", ASIAN, ASIAN | {"slug": "osce", "kind": "osce"})
    write_file(folder, "partners/contact_group_chairs.csv", CHAIR)
    load(folder)
    other = ALBANIA | {"name_en": "Poland", "iso2": "PL"}
    write_file(folder, "partners/states.csv", ALBANIA, other | {"name_en": "Albania"})
    with pytest.raises(CommandError, match=r"states\.csv, line 3, name_en: .*already"):
        load(folder)
