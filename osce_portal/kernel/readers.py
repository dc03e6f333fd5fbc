"""Who reads: a small value that decides what is shown."""

from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    PUBLIC = "public", _("Public")
    CHAIRMANSHIP = "chairmanship", _("Chairmanship")
    SECTION = "section", _("Section only")


@dataclass(frozen=True)
class Reader:
    """What someone may read.

    ``groups`` and ``terms`` are primary keys: the bodies whose Chairmanship papers are open to the
    reader, and the terms whose papers are. Both count only with the audience *chairmanship*.
    """

    audiences: frozenset = frozenset({Audience.PUBLIC})
    groups: frozenset = field(default_factory=frozenset)
    terms: frozenset = field(default_factory=frozenset)


PUBLIC = Reader()
SECTION = Reader(audiences=frozenset(Audience))
