"""States, and the names they have besides the one they go by."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import OtherName, Record
from partners.querysets import StateQuerySet


class State(Record):
    """Anyone who is or was a Partner for Co-operation, takes part in the OSCE, chairs or hosts."""

    name = models.CharField(
        _("name"), max_length=100, help_text=_("As the OSCE writes it in English.")
    )
    name_folded = FoldedField("name", db_index=True)
    name_fr = models.CharField(
        _("French name"), max_length=100, blank=True, help_text=_("Orders the lists of protocol.")
    )
    name_fr_folded = FoldedField("name_fr")
    is_name_fr_confirmed = models.BooleanField(_("French name confirmed"), default=False)
    slug = models.SlugField(_("slug"), unique=True, help_text=_("Part of the public address."))
    iso2 = models.CharField(
        _("ISO code"),
        max_length=2,
        blank=True,
        help_text=_("ISO 3166-1, two letters; empty where none."),
    )

    objects = StateQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("State")
        verbose_name_plural = _("States")
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["iso2"],
                condition=~Q(iso2=""),
                name="partners_state_iso_code_is_unique",
                violation_error_message=_("Another State has this code."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partners:state_detail", args=[self.slug])


class StateName(OtherName):
    """Another name of a State, and when it was in use."""

    part_of = "state"
    visible_through = ("state",)

    state = models.ForeignKey(State, models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        abstract = False
        verbose_name = _("other name of a State")
        verbose_name_plural = _("other names of States")
