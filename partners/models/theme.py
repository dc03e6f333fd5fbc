"""Themes: what the co-operation is about."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import Record


class Theme(Record):
    """A subject of co-operation, in one of the dimensions of security."""

    class Dimension(models.TextChoices):
        POLITICO_MILITARY = "politico-military", _("Politico-military dimension")
        ECONOMIC = "economic-environmental", _("Economic and environmental dimension")
        HUMAN = "human", _("Human dimension")
        CROSS = "cross-dimensional", _("Across the dimensions")

    name = models.CharField(_("name"), max_length=100)
    name_folded = FoldedField("name", db_index=True)
    slug = models.SlugField(_("slug"), unique=True, help_text=_("Part of the public address."))
    dimension = models.CharField(_("dimension"), max_length=25, choices=Dimension)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partners:theme_detail", args=[self.slug])
