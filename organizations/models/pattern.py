"""Regular patterns of co-operation with an organization."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from organizations.models.organization import Organization
from organizations.querysets import CooperationPatternQuerySet
from osce_portal.kernel.dates import PartialDateField
from osce_portal.kernel.models import Fact
from partners.models import Document, Theme


class CooperationPattern(Fact):
    """How the OSCE regularly works with an organization: at what level, in what mode, how often."""

    class Level(models.TextChoices):
        HEADQUARTERS = "headquarters", _("Headquarters")
        FIELD = "field", _("In the field")

    class Mode(models.TextChoices):
        DIALOGUE = "political-dialogue", _("Political dialogue")
        COOPERATION = "co-operation", _("Co-operation")
        EXCHANGE = "information-exchange", _("Exchange of information")

    class Frequency(models.TextChoices):
        CONTINUOUS = "continuous", _("Continuous")
        TWICE_A_YEAR = "twice-a-year", _("Twice a year")
        ANNUAL = "annual", _("Once a year")
        BIENNIAL = "biennial", _("Every two years")
        TRIENNIAL = "triennial", _("Every three years")
        AD_HOC = "ad-hoc", _("As the need arises")

    part_of = "organization"
    visible_through = ("organization",)

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="patterns")
    title = models.CharField(_("title"), max_length=250)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    mode = models.CharField(_("mode"), max_length=20, choices=Mode)
    frequency = models.CharField(_("how often"), max_length=12, choices=Frequency, blank=True)
    is_frequency_confirmed = models.BooleanField(_("frequency confirmed"), default=False)
    since = PartialDateField(_("since"), null=True, blank=True)
    instrument = models.TextField(
        _("under"), blank=True, help_text=_("The framework or exchange of letters it rests on.")
    )
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="patterns",
        verbose_name=_("document"),
    )  # fmt: skip
    kept_by = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="kept_patterns",
        verbose_name=_("kept by"), limit_choices_to={"kind": "osce-structure"},
        help_text=_("The OSCE structure that keeps it up."),
    )  # fmt: skip
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="patterns"
    )

    objects = CooperationPatternQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = False
        verbose_name = _("pattern of co-operation")
        verbose_name_plural = _("patterns of co-operation")

    def __str__(self):
        return self.title

    @property
    def public_frequency(self):
        """How often, once someone has confirmed it."""
        return self.get_frequency_display() if self.is_frequency_confirmed else ""
