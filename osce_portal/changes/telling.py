"""One change of one record in words, from its form before and after."""

import json

from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from osce_portal.changes.nouns import CONFIRMED_BY
from osce_portal.kernel.dates import PartialDateField
from osce_portal.kernel.readers import Audience
from osce_portal.kernel.wording import say_date, say_list


def fields_of(serialized):
    """The fields of a stored version, by name."""
    return json.loads(serialized)[0]["fields"] if serialized else None


def was_public(fields, at):
    """Whether a row of that form was for the public, once its moment had come.

    What it stood with is not asked here: of a row that cannot be seen now, nothing is told.
    """
    if fields is None or fields["audience"] != Audience.PUBLIC:
        return False
    if fields["is_sample"] or not fields["is_confirmed"]:
        return False
    if "published_at" not in fields:
        return True
    withdrawn_at = fields["withdrawn_at"]
    is_withdrawn = withdrawn_at is not None and parse_datetime(withdrawn_at) <= at
    return fields["published_at"] is not None and not is_withdrawn


def appeared_at(fields, at):
    """When what was written ``at`` that instant could be read: later, where that was set."""
    published_at = fields.get("published_at")
    return max(at, parse_datetime(published_at)) if published_at else at


def tell_as_new(model, noun, after):
    """What a row that has appeared says of itself."""
    said = [(name, _value(model, name, after)) for name in noun.quoted]
    sentences = [f"{_label(model, name)}: {value}." for name, value in said if value]
    return "\n".join([*sentences, *_note(after, None)])


def tell_difference(model, noun, before, after):
    """What differs between two public forms of a row; empty where nothing the public reads does."""
    said = []
    for name in noun.quoted:
        was, now = _value(model, name, before), _value(model, name, after)
        if was != now:
            values = {"now": now or _("none"), "was": was or _("none")}
            values["label"] = _label(model, name)
            said.append(_("%(label)s: %(now)s (before: %(was)s).") % values)
    fields = [name for name in noun.named if _raw(name, before) != _raw(name, after)]
    if fields:
        labels = say_list(str(model._meta.get_field(name).verbose_name) for name in fields)
        said.append(_("Changed: %(fields)s.") % {"fields": labels})
    return "\n".join([*said, *_note(after, before)])


def _note(after, before):
    """The editor's note, where it came with this change."""
    note = after.get("change_note", "")
    if not note or (before and before.get("change_note") == note):
        return []
    return [_("Note: %(note)s") % {"note": note}]


def _raw(name, fields):
    """A field as stored; of one that nobody has confirmed, nothing."""
    flag = CONFIRMED_BY.get(name)
    if flag and not fields.get(flag):
        return None
    value = fields.get(name)
    return sorted(value) if isinstance(value, list) else value


def _value(model, name, fields):
    """A choice by its label, a date as it is written, a time to the minute."""
    raw, field = _raw(name, fields), model._meta.get_field(name)
    if raw in (None, ""):
        return ""
    if field.choices:
        return str(dict(field.flatchoices).get(raw, raw))
    if isinstance(field, PartialDateField):
        return say_date(raw)
    return raw[:5] if isinstance(field, models.TimeField) else str(raw)


def _label(model, name):
    return capfirst(str(model._meta.get_field(name).verbose_name))
