"""What can be chaired: the OSCE itself and the two Contact Groups."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.dates import PartialDateField
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import OtherName, Record
from partners.models.document import Document
from partners.querysets import BodyQuerySet


class Body(Record):
    """The OSCE or a Contact Group; only the groups have addresses."""

    class Kind(models.TextChoices):
        OSCE = "osce", _("The OSCE")
        CONTACT_GROUP = "contact-group", _("Contact Group")

    class Mark(models.TextChoices):
        ROUND = "round", _("Round")
        SQUARE = "square", _("Square")

    name = models.CharField(_("name"), max_length=150)
    name_folded = FoldedField("name", db_index=True)
    short_name = models.CharField(_("short name"), max_length=40, help_text=_("As in “Asian”."))
    slug = models.SlugField(_("slug"), unique=True)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    mark = models.CharField(
        _("mark"),
        max_length=6,
        choices=Mark,
        blank=True,
        help_text=_("Its shape in lists and on maps."),
    )
    set_up = PartialDateField(_("set up"), null=True, blank=True)
    founding_document = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="founded_bodies",
        verbose_name=_("founding document"),
    )

    objects = BodyQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("Contact Group or the OSCE")
        verbose_name_plural = _("Contact Groups and the OSCE")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("partners:group_detail", args=[self.slug])

    @property
    def has_page(self):
        return self.kind == self.Kind.CONTACT_GROUP


class BodyName(OtherName):
    """Another name of a body, and when it was in use."""

    part_of = "body"
    visible_through = ("body",)

    body = models.ForeignKey(Body, models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        abstract = False
        verbose_name = _("other name of a group")
        verbose_name_plural = _("other names of groups")
