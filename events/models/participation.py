"""Who was at an event, in what role."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from events.querysets import ParticipationQuerySet
from organizations.models import Organization
from osce_portal.kernel.models import Fact
from osce_portal.kernel.readers import Audience
from partners.models import State


class Participation(Fact):
    """A State or an organization (OSCE structures included) at an event.

    The attendance of States is never public; whoever has a role besides *participant* is named.
    """

    class Role(models.TextChoices):
        HOST = "host", _("Host")
        CO_HOST = "co-host", _("Co-host")
        CHAIR = "chair", _("Chair")
        CO_CHAIR = "co-chair", _("Co-chair")
        ORGANIZER = "organizer", _("Organizer")
        SPEAKER = "speaker", _("Speaker")
        PARTICIPANT = "participant", _("Participant")

    class Attendance(models.TextChoices):
        NOT_RECORDED = "not-recorded", _("Not recorded")
        INVITED = "invited", _("Invited")
        ACCEPTED = "accepted", _("Accepted")
        REGRETS = "regrets", _("Regrets")
        TOOK_PART = "took-part", _("Took part")
        DID_NOT = "did-not", _("Did not take part")

    class Level(models.TextChoices):
        MINISTER = "minister", _("Minister")
        DEPUTY_MINISTER = "deputy-minister", _("Deputy minister")
        AMBASSADOR = "ambassador", _("Ambassador")
        SENIOR_OFFICIAL = "senior-official", _("Senior official")
        EXPERT = "expert", _("Expert")

    part_of = "event"
    visible_through = ("event", "state", "organization")
    circle_group = "event__group"

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    state = models.ForeignKey(
        State,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("State"),
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="participations",
        verbose_name=_("organization"),
    )  # fmt: skip
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.PARTICIPANT)
    level = models.CharField(_("level"), max_length=16, choices=Level, blank=True)
    attendance = models.CharField(
        _("attendance"), max_length=12, choices=Attendance, default=Attendance.NOT_RECORDED,
        help_text=_("Never public."),
    )  # fmt: skip

    objects = ParticipationQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="events_participation_is_of_a_state_or_an_organization",
                condition=Q(state__isnull=False, organization__isnull=True)
                | Q(state__isnull=True, organization__isnull=False),
                violation_error_message=_("Choose either a State or an organization."),
            ),
            models.CheckConstraint(
                name="events_participation_attendance_is_never_public",
                condition=~Q(audience=Audience.PUBLIC, role="participant")
                | Q(attendance="not-recorded"),
                violation_error_message=_("Attendance is never public. Choose another audience."),
            ),
            models.UniqueConstraint(
                fields=["event", "state", "role"], name="events_participation_of_a_state_is_unique",
                violation_error_message=_("This State has that role already."),
            ),
            models.UniqueConstraint(
                fields=["event", "organization", "role"],
                name="events_participation_of_an_organization_is_unique",
                violation_error_message=_("This organization has that role already."),
            ),
        ]  # fmt: skip

    @property
    def is_host(self):
        return self.role in (self.Role.HOST, self.Role.CO_HOST)

    def before_written(self):
        super().before_written()
        is_recorded = self.attendance != self.Attendance.NOT_RECORDED
        if is_recorded and self.role == self.Role.PARTICIPANT and self.audience == Audience.PUBLIC:
            self.audience = Audience.CHAIRMANSHIP

    def __str__(self):
        return self.get_role_display()
