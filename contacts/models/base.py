"""What the nouns of liaison have in common: they are for the Section, or for a Chairmanship."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import Fact
from osce_portal.kernel.readers import Audience


class LiaisonFact(Fact):
    """A fact of liaison: for the Section, unless it is opened to a Chairmanship. Never public."""

    audience = models.CharField(
        _("audience"),
        max_length=12,
        choices=[choice for choice in Audience.choices if choice[0] != Audience.PUBLIC],
        default=Audience.SECTION,
    )

    class Meta(Fact.Meta):
        abstract = True
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_is_never_public",
                condition=~Q(audience=Audience.PUBLIC),
                violation_error_message=_("Contacts are never public. Choose another audience."),
            ),
        ]


def exactly_one(name, *fields, message):
    """A constraint that exactly one of ``fields`` is filled in."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(name=name, condition=condition, violation_error_message=message)
