"""Each constraint broken once: the database refuses it, and validation says why in a sentence."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import UniqueConstraint

from tests.factories import a_write

AN_INSTANT = datetime(2024, 1, 1, tzinfo=UTC)

# Those that models inherit, by the end of their names: what breaks them and, where the model says
# it before the constraint does, in what words.
INHERITED = {
    "_sample_is_never_public": (
        {"is_sample": True, "audience": "public"},
        "Sample data is never public.",
    ),
    "_unconfirmed_is_never_public": (
        {"audience": "public", "published_at": AN_INSTANT, "is_confirmed": False},
        "It is not confirmed, so it cannot be published to the public.",
    ),
    "_only_the_published_is_withdrawn": (
        {"published_at": None, "withdrawn_at": AN_INSTANT},
        None,
    ),
    "_ends_after_it_begins": (
        {"start": "2013", "end": "2012"},
        "It ends before it begins. Mend one of the two dates.",
    ),
}


def names_of(app_label):
    """The names of all constraints of an app's models: one without a case fails its test."""
    return sorted(_constraints(app_label))


def assert_broken(app_label, name, rows, cases):
    """Break the constraint ``name`` by the way that ``cases`` gives.

    ``rows`` makes a valid row of each model. A case is a function that makes one of its own and
    returns it with the values that break it, and perhaps the words of the model's ``clean``.
    """
    model, constraint = _constraints(app_label)[name]
    if name in cases:
        row, bad, *said = cases[name]()
    else:
        bad, *said = next(case for end, case in INHERITED.items() if name.endswith(end))
        row = rows[model]()
    row.full_clean()
    with pytest.raises(IntegrityError) as refused, a_write():
        model.objects.filter(pk=row.pk).update(**bad)
    for field, value in bad.items():
        setattr(row, field, value)
    broken = _broken(row)
    assert constraint in broken
    assert any(_names(str(refused.value), other) for other in broken)
    with pytest.raises(ValidationError) as error:
        row.full_clean()
    sentence = (said and said[0]) or constraint.get_violation_error_message()
    assert sentence in error.value.messages


def _constraints(app_label):
    return {
        constraint.name: (model, constraint)
        for model in apps.get_app_config(app_label).get_models()
        for constraint in model._meta.constraints
    }


def _broken(row):
    """The constraints that ``row`` breaks; one that is broken may entail another."""

    def is_broken(constraint):
        try:
            constraint.validate(type(row), row)
        except ValidationError:
            return True
        return False

    return [constraint for constraint in row._meta.constraints if is_broken(constraint)]


def _names(refusal, constraint):
    """Whether the database names the constraint, or as SQLite does its columns."""
    if isinstance(constraint, UniqueConstraint) and "UNIQUE constraint failed" in refusal:
        return all(f".{field}" in refusal for field in constraint.fields)
    return constraint.name in refusal
