"""What has an address of its own and is published on its own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models.address import OldAddress
from osce_portal.kernel.models.fact import Fact
from osce_portal.kernel.querysets import RecordQuerySet
from osce_portal.kernel.readers import Audience
from osce_portal.kernel.visibility import publication_state


class Record(Fact):
    """A fact that is drafted, scheduled, published and withdrawn, as two instants say."""

    published_at = models.DateTimeField(
        _("published"),
        null=True,
        blank=True,
        help_text=_("Empty: a draft. In the future: it appears at that moment."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawal_reason = models.CharField(
        _("public reason"),
        max_length=300,
        blank=True,
        help_text=_(
            "Shown at the address of a withdrawn record. Empty: the page is simply not found."
        ),
    )

    # Whether a public page stands at its address; some kinds have none, and nothing links to them.
    has_page = True

    objects = RecordQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = True
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_unconfirmed_is_never_public",
                condition=~Q(
                    audience=Audience.PUBLIC, is_confirmed=False, published_at__isnull=False
                ),
                violation_error_message=_("Confirm it before it is published to the public."),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_only_the_published_is_withdrawn",
                condition=Q(withdrawn_at__isnull=True) | Q(published_at__isnull=False),
                violation_error_message=_(
                    "A draft needs no withdrawal: clear the date of withdrawal."
                ),
            ),
        ]

    @property
    def state_of_publication(self):
        return publication_state(self)

    def before_written(self):
        super().before_written()
        OldAddress.remember(self)

    def clean(self):
        super().clean()
        is_public = self.audience == Audience.PUBLIC and self.published_at
        if is_public and not self.is_confirmed:
            sentence = _("It is not confirmed, so it cannot be published to the public.")
            raise ValidationError({"published_at": sentence} if self.pk else sentence)
