"""What an adviser to a Chairmanship may read."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.models import InternalFact, Term
from osce_portal.kernel.querysets import TermQuerySet
from partners.models import Body, Chairmanship


class AdviserAccess(InternalFact, Term):
    """An account's access to the papers of one body, from a day to a day.

    ``chairmanship`` is the term the adviser works for; its papers are open, those of other terms
    only where they were handed over.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="accesses", verbose_name=_("account")
    )
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="accesses", verbose_name=_("group or the OSCE")
    )
    chairmanship = models.ForeignKey(
        Chairmanship,
        models.PROTECT,
        related_name="accesses",
        verbose_name=_("term of Chairmanship"),
    )

    objects = TermQuerySet.as_manager()

    class Meta(InternalFact.Meta):
        abstract = False
        verbose_name = _("access of an adviser")
        verbose_name_plural = _("access of advisers")
        constraints = [*InternalFact.Meta.constraints, *Term.Meta.constraints]

    def __str__(self):
        return f"{self.start or '…'} – {self.end or '…'}"

    def clean(self):
        super().clean()
        term = self.chairmanship if self.chairmanship_id else None
        if (
            term
            and self.body_id
            and term.body_id != self.body_id
            and term.body.kind == Body.Kind.CONTACT_GROUP
        ):
            raise ValidationError({"chairmanship": _("That term is of another group.")})
