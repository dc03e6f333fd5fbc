"""What the nouns of liaison have in common: a counterpart or an origin, and exactly one."""

from django.db import models
from django.db.models import Q


def exactly_one(name, *fields, message):
    """A constraint that exactly one of ``fields`` is filled in."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(name=name, condition=condition, violation_error_message=message)
