"""The kinds of events, how they stand and how they are held."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    CONFERENCE = "conference", _("Conference")
    SEMINAR = "seminar", _("Seminar")
    CONTACT_GROUP = "contact-group", _("Contact Group meeting")
    PERMANENT_COUNCIL = "permanent-council", _("Permanent Council meeting")
    MINISTERIAL = "ministerial", _("Ministerial meeting")
    PARLIAMENTARY = "parliamentary", _("Parliamentary meeting")
    CONSULTATION = "consultation", _("Consultation")
    VISIT = "visit", _("Visit")
    WORKSHOP = "workshop", _("Workshop")
    TRAINING = "training", _("Training course")
    SIDE_EVENT = "side-event", _("Side event")
    RETREAT = "retreat", _("Retreat")
    EXERCISE = "exercise", _("Exercise")
    ELECTION_SUPPORT = "election-support", _("Election support")
    ELECTION_OBSERVATION = "election-observation", _("Election observation")


class Status(models.TextChoices):
    PLANNED = "planned", _("Planned")
    CONFIRMED = "confirmed", _("Confirmed")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")
    HELD = "held", _("Held")


class Mode(models.TextChoices):
    IN_PERSON = "in-person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")
