"""Works on the OSCE."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organizations.models.organization import Organization
from organizations.querysets import PublicationQuerySet
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import Record
from partners.models import Theme


class Publication(Record):
    """A yearbook, journal, report, book or paper on the OSCE."""

    class Kind(models.TextChoices):
        YEARBOOK = "yearbook", _("Yearbook")
        JOURNAL = "journal", _("Journal")
        REPORT = "report", _("Report")
        BOOK = "book", _("Book")
        PAPER = "paper", _("Paper")

    title = models.CharField(_("title"), max_length=300)
    title_folded = FoldedField("title", db_index=True)
    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    publisher = models.ForeignKey(
        Organization, models.PROTECT, null=True, blank=True, related_name="publications",
        verbose_name=_("publisher"),
    )  # fmt: skip
    authors = models.CharField(
        _("authors"), max_length=300, blank=True, help_text=_("Parted by semicolons.")
    )
    authors_folded = FoldedField("authors")
    url = models.URLField(_("address or DOI"), max_length=600, blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("For the public."))
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="publications"
    )

    objects = PublicationQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("organizations:publication_detail", args=[self.slug])
