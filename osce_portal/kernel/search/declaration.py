"""How a model says what search may find it by: one small declaration in ``<app>/searched.py``."""

from collections.abc import Callable
from dataclasses import dataclass, field

_declared = {}


@dataclass(frozen=True)
class SearchedAs:
    """What search knows of the rows of a model.

    ``kinds`` are the filters its rows stand under, each with the word of the model's queryset that
    narrows them to those which have a page; a row under none is not indexed.
    ``names`` and ``body`` are made of the row by functions: ``names`` returns pairs of a kind of
    name and a name, ``body`` pieces of text; both may be shown. ``terms`` returns pieces that find
    the row and are not shown. ``parts`` are the relations to its parts that those functions read.
    ``mentions`` are the ways to other records by whose names it is found as well; a step to parts
    may be narrowed by a word of their queryset: ``{"participations": "with_a_role"}``.
    ``codes`` are columns that hold a code of such a record in place of a key:
    ``{"country": (State, "iso2")}``.
    """

    kinds: dict
    title: str = "name"
    names: Callable = lambda row: ()
    body: Callable = lambda row: ()
    terms: Callable = lambda row: ()
    parts: tuple = ()
    mentions: tuple = ()
    narrowed: dict = field(default_factory=dict)
    codes: dict = field(default_factory=dict)


def searched(model, **declaration):
    _declared[model] = SearchedAs(**declaration)


def declarations():
    """``{model: SearchedAs}`` of all models that search knows."""
    return dict(_declared)
