"""Annual series of events."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import OtherName, Record
from partners.models import Body


class EventSeries(Record):
    """A conference held every year with the Partners of one Contact Group."""

    name = models.CharField(_("name"), max_length=150)
    name_folded = FoldedField("name", db_index=True)
    slug = models.SlugField(_("slug"), unique=True)
    group = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="series",
        verbose_name=_("Contact Group"),
    )

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("series of events")
        verbose_name_plural = _("series of events")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("events:series_detail", args=[self.slug])


class SeriesName(OtherName):
    """Another name of a series, and when it was in use."""

    part_of = "series"
    visible_through = ("series",)

    series = models.ForeignKey(EventSeries, models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        abstract = False
        verbose_name = _("other name of a series")
        verbose_name_plural = _("other names of series")
