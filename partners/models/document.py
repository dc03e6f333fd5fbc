"""Documents: decisions, declarations and other papers."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.dates import PartialDateField
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import Record
from osce_portal.kernel.readers import Audience
from partners.files import check_upload
from partners.querysets import DocumentQuerySet


class Document(Record):
    """A founding document, a decision or another paper of the partnership."""

    class Kind(models.TextChoices):
        SUMMIT = "summit", _("Summit document")
        DECISION = "decision", _("Decision")
        DECLARATION = "declaration", _("Declaration")
        STRATEGY = "strategy", _("Charter or strategy")
        MEMORANDUM = "memorandum", _("Memorandum of understanding")
        AGENDA = "agenda", _("Agenda")
        REPORT = "report", _("Summary or report")
        BOOKLET = "booklet", _("Booklet or compilation")
        OTHER = "other", _("Other paper")

    class Distribution(models.TextChoices):
        PUBLIC = "public", _("Public")
        RESTRICTED = "restricted", _("Restricted")

    circle_group = "groups"
    circle_term = "term"

    title = models.CharField(_("title"), max_length=300)
    title_folded = FoldedField("title", db_index=True)
    slug = models.SlugField(_("slug"), max_length=100, unique=True)
    symbol = models.CharField(
        _("symbol"), max_length=60, blank=True, help_text=_("As in PC.DEC/571.")
    )
    symbol_folded = FoldedField("symbol")
    is_symbol_confirmed = models.BooleanField(
        _("symbol confirmed"), default=False, help_text=_("Unconfirmed symbols are for staff only.")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    date = PartialDateField(_("date"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=100, blank=True)
    languages = models.CharField(
        _("languages"), max_length=60, blank=True, help_text=_("Codes, parted by spaces: en fr ru.")
    )
    url = models.URLField(_("public address"), max_length=600, blank=True)
    file = models.FileField(_("file"), upload_to="documents/%Y/", blank=True)
    distribution = models.CharField(
        _("distribution"), max_length=10, choices=Distribution, default=Distribution.PUBLIC
    )
    groups = models.ManyToManyField(
        "Body", verbose_name=_("groups"), blank=True, related_name="documents"
    )
    term = models.ForeignKey(
        "Chairmanship",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("term of Chairmanship"),
        help_text=_("For papers of a Chairmanship."),
    )
    is_handed_over = models.BooleanField(_("hand over to the next Chairmanship"), default=False)
    themes = models.ManyToManyField(
        "Theme", verbose_name=_("themes"), blank=True, related_name="documents"
    )

    objects = DocumentQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="partners_document_restricted_is_never_public",
                condition=~Q(distribution="restricted", audience=Audience.PUBLIC),
                violation_error_message=_(
                    "A restricted document has another audience than the public."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("partners:document_detail", args=[self.slug])

    def clean(self):
        super().clean()
        check_upload(self.file)

    @property
    def short_title(self):
        """The title without its subtitle: *Budapest Document 1994*."""
        return self.title.partition(":")[0]

    @property
    def public_symbol(self):
        """The symbol, once someone has confirmed it."""
        return self.symbol if self.is_symbol_confirmed else ""
