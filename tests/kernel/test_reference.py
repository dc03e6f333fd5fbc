"""The engine of the reference data: what is loaded, what is left alone, what is refused."""

import pytest
from django.core.management.base import CommandError

from osce_portal.kernel.models import Act, Change, ReferenceRow
from osce_portal.kernel.readers import PUBLIC
from partners.models import Document, Seat, Standing, State, Theme
from tests.factories import a_write
from tests.reference import empty_folder, load, write_file

pytestmark = pytest.mark.django_db

WATER = {"slug": "water", "name": "Water", "dimension": "economic-environmental"}
GENDER = {"slug": "gender", "name": "Gender equality", "dimension": "cross-dimensional"}
ASIAN = {"slug": "asian", "name": "Asian Group", "short_name": "Asian", "kind": "contact-group"}
JAPAN = {"name_en": "Japan", "name_fr": "Japon", "iso2": "JP"}
JAPAN |= {"osce_status": "Partner for Co-operation"}
JAPAN_AS_PARTNER = {"name": "Japan", "official_name": "Japan", "iso2": "JP", "group": "asian"}
JAPAN_AS_PARTNER |= {"status": "current", "partner_since": "1992"}
PAPER = {"title": "A paper", "concerns": "asian", "date": "2003-04"}


@pytest.fixture
def folder(tmp_path):
    """Two themes, a group, a State with its standing and seat, and a document of the group."""
    empty_folder(tmp_path)
    write_file(tmp_path, "partners/themes.csv", WATER, GENDER)
    write_file(tmp_path, "partners/bodies.csv", ASIAN)
    write_file(tmp_path, "partners/states.csv", JAPAN)
    write_file(tmp_path, "partners/partner_states.csv", JAPAN_AS_PARTNER)
    write_file(tmp_path, "partners/documents.csv", PAPER)
    return tmp_path


def test_a_load_makes_records_with_keys_in_one_act(folder):
    said = load(folder)
    assert "partners/themes.csv: 2 rows; 2 created" in said
    assert said.endswith("8 records created, 0 updated.\n")
    assert Theme.objects.get(reference_key="themes:water").name == "Water"
    assert list(Document.objects.get().groups.values_list("slug", flat=True)) == ["asian"]
    act = Act.objects.get()
    assert (act.how, act.user) == ("reference", None)
    assert Change.objects.filter(version__revision=act, kind="created").count() == 8


def test_a_second_load_changes_nothing_and_says_so(folder):
    load(folder)
    before = list(Theme.objects.order_by("pk").values())
    said = load(folder)
    assert said.endswith("Nothing has changed: 8 records are as the files say.\n")
    assert list(Theme.objects.order_by("pk").values()) == before
    assert Act.objects.count() == 1


def test_a_dry_run_says_what_would_change_and_writes_nothing(folder):
    said = load(folder, dry_run=True)
    assert "8 records would be created, 0 would be updated." in said
    assert "nothing was written" in said
    assert not Theme.objects.exists()
    assert not ReferenceRow.objects.exists()
    assert not Act.objects.exists()


def test_a_newer_file_updates_what_nobody_has_touched(folder):
    load(folder)
    write_file(folder, "partners/themes.csv", WATER | {"name": "Water management"}, GENDER)
    said = load(folder)
    assert "partners/themes.csv: 2 rows; 1 updated, 1 unchanged" in said
    theme = Theme.objects.get(slug="water")
    assert (theme.name, theme.version) == ("Water management", 2)
    changes = Change.objects.filter(version__revision=Act.objects.latest("pk"))
    assert [change.kind for change in changes] == ["changed"]


def test_a_newer_file_updates_lists(folder):
    load(folder)
    write_file(folder, "partners/documents.csv", PAPER | {"concerns": "organizations"})
    assert "partners/documents.csv: 1 rows; 1 updated" in load(folder)
    assert not Document.objects.get().groups.exists()
    assert "Nothing has changed" in load(folder)


@pytest.mark.parametrize("name", ["name", "published_at"])
def test_what_has_been_edited_is_left_alone_and_named(folder, name):
    load(folder)
    theme = Theme.objects.get(slug="water")
    with a_write():
        setattr(theme, name, "Water and rivers" if name == "name" else None)
        theme.save()
    write_file(folder, "partners/themes.csv", WATER | {"name": "Water management"}, GENDER)
    said = load(folder)
    assert f"themes:water ({theme.name}): edited since, left alone" in said
    assert "Nothing has changed: 7 records" in said
    assert getattr(Theme.objects.get(slug="water"), name) == getattr(theme, name)


def test_an_edited_list_is_left_alone(folder):
    load(folder)
    with a_write():
        Document.objects.get().groups.clear()
    assert "documents:a-paper (A paper): edited since, left alone" in load(folder)
    assert not Document.objects.get().groups.exists()


def test_what_the_files_do_not_say_may_be_edited_freely(folder):
    load(folder)
    with a_write():
        Theme.objects.filter(slug="water").update(change_note="Checked")
    write_file(folder, "partners/themes.csv", WATER | {"name": "Water management"}, GENDER)
    assert "1 updated" in load(folder)
    theme = Theme.objects.get(slug="water")
    assert (theme.name, theme.change_note) == ("Water management", "Checked")


def test_what_the_files_have_newly_to_say_does_not_overwrite_an_edit(folder):
    load(folder)
    kept = ReferenceRow.objects.get(key="states:JP")
    del kept.written["name_fr"]
    kept.save()
    with a_write():
        State.objects.update(name_fr="Le Japon")
    assert "states:JP (Japan): edited since, left alone" in load(folder)
    with a_write():
        State.objects.update(name_fr="")
    assert "partners/states.csv: 1 rows; 1 updated" in load(folder)


def test_a_file_that_catches_up_with_an_edit_is_at_one_with_it(folder):
    load(folder)
    with a_write():
        Theme.objects.filter(slug="water").update(name="Water management")
    write_file(folder, "partners/themes.csv", WATER | {"name": "Water management"}, GENDER)
    assert "edited since" not in load(folder)
    write_file(folder, "partners/themes.csv", WATER, GENDER)
    assert "1 updated" in load(folder)


def test_what_has_been_deleted_is_left_alone_and_named(folder):
    load(folder)
    with a_write():
        Theme.objects.get(slug="water").delete()
    assert "themes:water: deleted since, left alone" in load(folder)
    assert not Theme.objects.filter(slug="water").exists()


def test_a_new_row_of_something_deleted_is_left_alone(folder):
    load(folder)
    with a_write():
        State.objects.get().delete()
    write_file(
        folder,
        "partners/state_names.csv",
        {"iso2": "JP", "name_en": "Nippon"},
    )
    said = load(folder)
    assert "state-names:JP:nippon: left alone, because what it refers to has been deleted" in said
    assert "standings:JP:partner: deleted since, left alone" in said


def test_a_row_that_has_left_the_files_stays_and_is_named(folder):
    load(folder)
    write_file(folder, "partners/themes.csv", WATER)
    said = load(folder)
    assert "No longer in the files, left alone:\n  themes:gender\n" in said
    assert Theme.objects.filter(slug="gender").exists()


def test_a_row_may_refer_to_one_further_down(folder):
    child = {"slug": "un-women", "name": "UN Women", "kind": "international", "parent": "un"}
    parent = {"slug": "un", "name": "United Nations", "kind": "international"}
    rest = {"area": "global", "key_partner": "false"}
    write_file(folder, "organizations/organizations.csv", child | rest, parent | rest)
    assert "organizations/organizations.csv: 2 rows; 2 created" in load(folder)


def test_rows_that_refer_to_each_other_in_a_circle_are_not_loaded(folder):
    rest = {"kind": "international", "area": "global", "key_partner": "false", "parent": "un"}
    write_file(folder, "organizations/organizations.csv", {"slug": "un", "name": "UN"} | rest)
    with pytest.raises(CommandError, match=r"line 2, parent: It refers to itself in a circle\."):
        load(folder)


def test_only_what_is_known_well_enough_is_public(folder):
    basis = {"water": ("low", "source"), "gender": ("medium", "general-knowledge")}
    rows = [
        row | dict(zip(("confidence", "basis"), basis[row["slug"]], strict=True))
        for row in (WATER, GENDER)
    ]
    well = {"slug": "migration", "name": "Migration", "dimension": "human", "basis": "mixed"}
    write_file(folder, "partners/themes.csv", *rows, well | {"confidence": "medium"})
    load(folder)
    assert [theme.slug for theme in Theme.objects.visible_to(PUBLIC)] == ["migration"]
    draft = Theme.objects.get(slug="gender")
    assert (draft.is_confirmed, draft.published_at) == (False, None)
    assert (draft.audience, draft.confidence, draft.basis) == ("public", "medium", "knowledge")


def test_a_row_keeps_its_source_and_whether_its_address_may_be_shown(folder):
    source = {"source_url": "https://example.org/copy", "source_title": "A paper (copy)"}
    write_file(
        folder,
        "partners/themes.csv",
        WATER | source | {"source_link": "staff"},
        GENDER | source | {"source_link": "public"},
    )
    load(folder)
    rows = Theme.objects.order_by("slug").values_list("source_title", "is_source_public")
    assert list(rows) == [("A paper (copy)", True), ("A paper (copy)", False)]


def test_parts_have_the_keys_of_what_they_say(folder):
    load(folder)
    assert Standing.objects.get().reference_key == "standings:JP:partner"
    assert Seat.objects.get().reference_key == "seats:asian:JP"


def test_the_folder_must_be_one(tmp_path):
    with pytest.raises(CommandError, match="is no directory"):
        load(tmp_path / "nowhere")
