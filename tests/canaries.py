"""Words that must never be read, in every text of every row that is not public."""

import hashlib
import re
from datetime import timedelta
from itertools import count

from django.apps import apps
from django.db import models
from django.utils import timezone

from osce_portal.kernel.dates import PartialDateField
from osce_portal.kernel.models import Fact, Record
from tests import factories as make

MARK = "qxz"
WORD = re.compile(MARK + "[0-9a-f]{10}")
UNFIT = {"iso2", "country", "time_zone", "language", "languages", "withdrawal_reason"}
LATER = timezone.now() + timedelta(days=900)
GONE = {"withdrawn_at": make.PUBLISHED}
REASON = "It was entered twice."
# Why a record is hidden; what is part of another can be hidden for the reasons of a fact only.
FACTS = {
    "section": {"audience": "section"},
    "chairmanship": {"audience": "chairmanship"},
    "sample": {"audience": "section", "is_sample": True},
}
RECORDS = FACTS | {
    "draft": {"published_at": None},
    "scheduled": {"published_at": LATER},
    "withdrawn": GONE,
    "withdrawn with a reason": GONE | {"withdrawal_reason": REASON},
    "unconfirmed": {"is_confirmed": False, "published_at": None},
}
FACTS = FACTS | {"unconfirmed": {"is_confirmed": False}}


class Canaries:
    """Hands out the words, and remembers where each was put: ``word -> (model, field, why)``."""

    def __init__(self):
        self.places = {}
        self.numbers = count()

    def word(self, *place):
        word = MARK + hashlib.sha256(str(next(self.numbers)).encode()).hexdigest()[:10]
        self.places[word] = place
        return word

    def texts(self, model, why, only=None):
        """A word for every text of ``model``, or for those named in ``only``."""
        fields = [field for field in model._meta.concrete_fields if _is_text(field)]
        return {
            field.name: _fitted(field, self.word(model, field.name, why))
            for field in fields
            if only is None or field.name in only
        }

    def of(self, *names):
        """The words put in fields of these names."""
        return {word for word, (_model, field, _why) in self.places.items() if field in names}


def _is_text(field):
    is_text = isinstance(field, models.CharField | models.TextField) and field.editable
    return is_text and not (
        field.choices or field.name in UNFIT or isinstance(field, PartialDateField)
    )


def _fitted(field, word):
    if isinstance(field, models.URLField):
        return f"https://{word}.example/"
    return f"{word}@example.org" if isinstance(field, models.EmailField) else word


def change(row, **fields):
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


def publish_everything():
    """Open every row there is to everyone, but for what can never be public."""
    is_open = {"audience": "public", "is_confirmed": True, "is_sample": False}
    flags = ("is_symbol_confirmed", "is_name_fr_confirmed", "is_profile_confirmed")
    flags += ("is_frequency_confirmed", "is_source_public")
    closed = ("checklistitem", "planningtask")
    with make.a_write():
        for model in apps.get_models():
            is_closed = model._meta.app_label == "contacts" or model._meta.model_name in closed
            if not issubclass(model, Fact) or is_closed:
                continue
            values = is_open | {name: True for name in flags if hasattr(model, name)}
            if issubclass(model, Record):
                values |= {"published_at": make.PUBLISHED, "withdrawn_at": None}
            model.objects.update(**values)
