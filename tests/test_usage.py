"""The words on the screens keep to docs/usage.md."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("osce_portal", "partners", "organizations", "events", "contacts")
NEVER = {
    r"[Mm]ember [Ss]tates?": "participating State",
    r"[Mm]ember countr(y|ies)": "participating State",
    r"[Pp]artner countr(y|ies)": "Partner for Co-operation",
    r"[Mm]embers? of the Group": "Partner in the Group",
    r"\b[Cc]oop(erat|eration)": "co-operation",
    r"\b[Cc]oordinat": "co-ordination",
    r"\b[Oo]rganis(ation|e|ing)": "organization",
    r"\b[Pp]residency\b": "Chairmanship",
    r"\b[Ss]ubregional": "sub-regional",
    r"\b[Pp]lease\b": "no please",
    r"\b[Ww]elcome\b": "no welcome",
    r"[Cc]lick here": "say where the link leads",
    r"\b(four|five|Four|Five) Asian Partners": "name them, never count them",
}
# What a visitor reads: the text of templates, and the strings handed to gettext.
MARKUP = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<[^>]*>", re.S)
SPOKEN = re.compile(r'(?:gettext|gettext_lazy|ngettext|\b_)\(\s*((?:"[^"]*"\s*,?\s*)+)')
TAGS = re.compile(r"\{%\s*(?!translate|plural)\w[^%]*%\}|\{\{[^}]*\}\}")


def templates():
    return sorted((ROOT / "templates").rglob("*.html"))


def modules():
    return sorted(
        path
        for app in APPS
        for path in (ROOT / app).rglob("*.py")
        if "migrations" not in path.parts
    )


def spoken_in(path):
    """The words of a file that reach the screen."""
    text = path.read_text()
    if path.suffix == ".html":
        return TAGS.sub(" ", MARKUP.sub(" ", text))
    return "\n".join(SPOKEN.findall(text))


@pytest.mark.parametrize(
    "path", [*templates(), *modules()], ids=lambda path: str(path.relative_to(ROOT))
)
def test_words_keep_to_the_usage(path):
    text = spoken_in(path)
    found = {
        match.group(): instead
        for pattern, instead in NEVER.items()
        for match in re.finditer(pattern, text)
    }
    assert found == {}


def test_there_are_words_to_check():
    said = " ".join(spoken_in(path) for path in [*templates(), *modules()])
    assert "Partners for Co-operation" in said
    assert "Contact Group" in said


def test_a_wrong_word_would_be_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>{% translate 'All member States cooperate.' %}</p>")
    text = spoken_in(page)
    assert [pattern for pattern in NEVER if re.search(pattern, text)] == [
        r"[Mm]ember [Ss]tates?",
        r"\b[Cc]oop(erat|eration)",
    ]


def test_every_rule_of_the_test_stands_in_the_document():
    usage = (ROOT / "docs" / "usage.md").read_text()
    for instead in ("participating State", "co-operation", "organization", "Chairmanship"):
        assert instead in usage
