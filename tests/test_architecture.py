"""The shape of the house: one line of apps, small modules, models and templates without strays."""

import ast
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs

from osce_portal.kernel.models import Fact

ROOT = Path(settings.BASE_DIR)
TEMPLATES = ROOT / "templates"
KERNEL = "osce_portal.kernel"
LINE = [KERNEL, "partners", "organizations", "events", "contacts", "wiring"]
BEFORE_DJANGO = "osce_portal/gunicorn.py"  # speaks before a log is set up
MODULE_LINES, TEMPLATE_LINES, TEST_LINES = 300, 120, 400

FOLDERS = ["osce_portal", "partners", "organizations", "events", "contacts"]
SOURCES = {
    path.relative_to(ROOT): path.read_text()
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.py"))
}
WRITTEN = {path: text for path, text in SOURCES.items() if "migrations" not in path.parts}
TREES = {path: ast.parse(text) for path, text in WRITTEN.items()}
PAGES = {
    path.relative_to(TEMPLATES).as_posix(): path.read_text() for path in TEMPLATES.rglob("*.*")
}
TESTS = {path.relative_to(ROOT): path.read_text() for path in (ROOT / "tests").rglob("*.py")}
OURS = [model for model in apps.get_models() if model.__module__.startswith(tuple(FOLDERS))]
FACTS = [model for model in OURS if issubclass(model, Fact)]


def dotted(path):
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def place(module):
    """Where a module stands in the line of apps; None for what is not ours."""
    top = module.partition(".")[0]
    if module == KERNEL or module.startswith(f"{KERNEL}."):
        return 0
    if top == "osce_portal":
        return LINE.index("wiring")
    return LINE.index(top) if top in LINE else None


def test_places_in_the_line():
    modules = [KERNEL, f"{KERNEL}.door", "partners.models", "contacts", "osce_portal.urls"]
    assert [place(module) for module in modules] == [0, 0, 1, 4, 5]
    assert place("django.db") is None


# The line of apps


A_NAME = re.compile(rf"({'|'.join(FOLDERS)})(\.\w+)+")


def mentioned(tree):
    """Modules a file imports, in functions too, and models or modules it names in a string."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, alias.name) for alias in node.names)
            case ast.ImportFrom():
                for alias in node.names:
                    yield node.lineno, f"{'.' * node.level}{node.module}.{alias.name}"
            case ast.Constant(value=str() as text) if A_NAME.fullmatch(text):
                yield node.lineno, text


def test_modules_know_only_what_stands_to_their_left():
    upward = [
        f"{path}:{line} mentions {name}"
        for path, tree in TREES.items()
        for line, name in mentioned(tree)
        if name.startswith(".") or (place(name) or 0) > place(dotted(path))
    ]
    assert upward == []


def test_foreign_keys_point_to_the_left():
    upward = [
        f"{model._meta.label}.{field.name}"
        for model in OURS
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.is_relation
        and (place(field.related_model.__module__) or 0) > place(model.__module__)
    ]
    assert upward == []


# Modules


def long(texts, most):
    return {str(path): count for path, text in texts.items() if (count := text.count("\n")) > most}


def test_modules_are_short():
    assert long(WRITTEN, MODULE_LINES) == {}
    assert long(TESTS, TEST_LINES) == {}
    assert long(PAGES, TEMPLATE_LINES) == {}


def test_modules_say_what_lives_in_them():
    silent = [path for path, tree in TREES.items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []


def nodes(kind):
    """All nodes of a kind, each with the place where it stands."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, kind):
                yield f"{path}:{node.lineno}", node


def test_classes_have_two_bases_at_most():
    assert [where for where, node in nodes(ast.ClassDef) if len(node.bases) > 2] == []


def test_nothing_is_printed():
    """Commands write to their own output, the rest to the log."""
    calls = [(where, node.func) for where, node in nodes(ast.Call)]
    printed = [where for where, name in calls if isinstance(name, ast.Name) and name.id == "print"]
    assert [where for where in printed if not where.startswith(BEFORE_DJANGO)] == []


def test_nothing_is_left_for_later():
    unfinished = re.compile(r"\b(TODO|FIXME|XXX)\b")
    texts = WRITTEN | PAGES
    assert [path for path, text in texts.items() if unfinished.search(text)] == []


# Models


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_record_keeps_what_all_records_keep(model):
    meta = model._meta
    inherited = [
        constraint.name % {"app_label": meta.app_label, "class": meta.model_name}
        for base in model.__mro__
        if hasattr(base, "_meta") and base._meta.abstract
        for constraint in base._meta.constraints
    ]
    names = {constraint.name for constraint in meta.constraints}
    assert set(inherited) <= names
    assert f"{meta.app_label}_{meta.model_name}_sample_is_never_public" in names
    assert meta.base_manager_name == "objects"
    assert hasattr(model.objects.all(), "visible_to")


@pytest.mark.parametrize("model", FACTS, ids=lambda model: model._meta.label)
def test_record_says_what_it_is_part_of_and_shown_with(model):
    if model.part_of:
        assert "visible_through" in vars(model), "a part says through what it is visible"
        assert model.part_of in model.visible_through
    for name in model.visible_through:
        field = model._meta.get_field(name)
        assert field.many_to_one
        assert issubclass(field.related_model, Fact)
    for path in filter(None, (model.circle_group, model.circle_term)):
        model.objects.filter(**{f"{path}__isnull": True})


def test_parts_are_one_level_deep():
    """A part of a part would have its whole touched and read twice over."""
    wholes = {model: model._meta.get_field(model.part_of) for model in FACTS if model.part_of}
    assert [model for model, whole in wholes.items() if whole.related_model in wholes] == []


def test_models_have_no_order_of_their_own():
    """Each list says its order; only the history has that of the library it extends."""
    ordered = [model._meta.label for model in OURS if model._meta.ordering]
    assert ordered == ["kernel.Act"]


def test_migrations_are_complete(db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


# Templates


def test_templates_compile():
    for name in PAGES:
        get_template(name)


NAMED_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
A_TEMPLATE = re.compile(r"[\w./-]+\.(?:html|txt|xml)")
A_CALL = re.compile(r"{%\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")


def is_override(name):
    """Whether an installed package has a template of that name, which ours replaces."""
    return any((folder / name).exists() for folder in get_app_template_dirs("templates"))


def is_of_the_pack(name):
    """Whether django-crispy-forms asks for it in the template pack of our forms."""
    pack, _, tail = name.partition("/")
    crispy = Path(find_spec("crispy_forms").origin).parent
    texts = (path.read_text() for ext in ("py", "html") for path in crispy.rglob(f"*.{ext}"))
    return pack == settings.CRISPY_TEMPLATE_PACK and any(f"/{tail}" in text for text in texts)


def test_every_template_is_used():
    texts = {path: set(A_TEMPLATE.findall(text)) for path, text in (WRITTEN | PAGES).items()}
    unused = [
        name
        for name in PAGES.keys() - NAMED_BY_DJANGO
        if not any(name in named for path, named in texts.items() if path != name)
        and not is_override(name)
        and not is_of_the_pack(name)
    ]
    assert unused == []


def test_every_template_that_is_included_exists():
    for text in PAGES.values():
        for name in A_CALL.findall(text):
            get_template(name)


# Tests


def is_mirrored(app, name):
    """Whether the app has a module or package of that name; a word may follow, or a plural."""
    folder = Path("osce_portal/kernel" if app == "kernel" else app)
    within = [path.relative_to(folder) for path in WRITTEN if path.is_relative_to(folder)]
    stems = {part.removesuffix(".py") for path in within for part in path.parts}
    return any(
        name in (f"{stem}s", f"{stem}es") or f"{name}_".startswith(f"{stem}_") for stem in stems
    )


def test_tests_mirror_the_source():
    by_app = [path.parts[1:] for path in TESTS if path.match("tests/*/test_*.py")]
    names = [(app, file[len("test_") : -len(".py")]) for app, file in by_app if app != "browser"]
    assert [name for name in names if not is_mirrored(*name)] == []
