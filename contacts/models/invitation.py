"""Invitations to events."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.person import Person
from contacts.models.post import Post
from events.models import Event
from osce_portal.kernel.models import InternalFact


class Invitation(InternalFact):
    """A post invited to an event, its reply, and who comes."""

    class Reply(models.TextChoices):
        NONE = "none", _("No reply yet")
        ACCEPTED = "accepted", _("Accepted")
        REGRETS = "regrets", _("Regrets")

    part_of = "event"
    visible_through = ("event", "post")

    event = models.ForeignKey(Event, models.CASCADE, related_name="invitations")
    post = models.ForeignKey(Post, models.PROTECT, related_name="invitations")
    sent_date = models.DateField(_("sent"), null=True, blank=True)
    reply = models.CharField(_("reply"), max_length=8, choices=Reply, default=Reply.NONE)
    guest = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="invitations",
        verbose_name=_("who comes"),
    )  # fmt: skip

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            *InternalFact.Meta.constraints,
            models.UniqueConstraint(
                fields=["event", "post"],
                name="contacts_invitation_is_unique",
                violation_error_message=_("This post is invited already."),
            ),
        ]

    def __str__(self):
        return self.get_reply_display()
