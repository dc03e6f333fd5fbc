"""The kinds of organizations and institutions, and where organizations work."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    INTERNATIONAL = "international", _("International")
    REGIONAL = "regional", _("Regional")
    SUB_REGIONAL = "sub-regional", _("Sub-regional")
    INITIATIVE = "initiative", _("Initiative")
    NGO = "ngo", _("NGO")
    ACADEMIC = "academic", _("Academic")
    RESEARCH = "research", _("Research")
    THINK_TANK = "think-tank", _("Think tank")
    OSCE = "osce-structure", _("OSCE structure")


ORGANIZATION_KINDS = (Kind.INTERNATIONAL, Kind.REGIONAL, Kind.SUB_REGIONAL, Kind.INITIATIVE)
INSTITUTION_KINDS = (Kind.NGO, Kind.ACADEMIC, Kind.RESEARCH, Kind.THINK_TANK)


class Area(models.TextChoices):
    WITHIN = "within-osce-area", _("In the OSCE area")
    OUTSIDE = "outside-osce-area", _("Outside the OSCE area")
    GLOBAL = "global", _("Across both")
