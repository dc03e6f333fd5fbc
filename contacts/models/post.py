"""Posts: who speaks for a partner, whoever holds the post."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from contacts.models.base import exactly_one
from organizations.models import Organization
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import InternalFact
from partners.models import State


class Post(InternalFact):
    """A post at a delegation or an organization, reached through its functional mailbox."""

    title = models.CharField(_("title"), max_length=150, help_text=_("As in “Liaison officer”."))
    title_folded = FoldedField("title", db_index=True)
    state = models.ForeignKey(
        State, models.PROTECT, null=True, blank=True, related_name="posts", verbose_name=_("State")
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="posts",
        verbose_name=_("organization"),
    )  # fmt: skip
    mailbox = models.EmailField(
        _("functional mailbox"),
        blank=True,
        help_text=_("The mailbox of the post, not of a person."),
    )
    is_counterpart = models.BooleanField(
        _("our counterpart"), default=False, help_text=_("Named in briefings.")
    )

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        constraints = [
            *InternalFact.Meta.constraints,
            exactly_one(
                "contacts_post_is_of_a_state_or_an_organization",
                "state",
                "organization",
                message=_("Choose either a State or an organization."),
            ),
        ]

    def __str__(self):
        return self.title
