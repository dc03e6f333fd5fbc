"""Facts that are for the Section, or for a Chairmanship, and never public."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models.fact import Fact
from osce_portal.kernel.readers import Audience


class InternalFact(Fact):
    """For the Section, unless it is opened to a Chairmanship. The public never sees it."""

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
                violation_error_message=_("This is never public. Choose another audience."),
            ),
        ]
