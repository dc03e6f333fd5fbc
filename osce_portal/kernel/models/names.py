"""The names something has besides the one it goes by."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models.fact import Fact
from osce_portal.kernel.models.term import Term
from osce_portal.kernel.querysets import TermQuerySet


class OtherName(Fact, Term):
    """A name with its kind, language and validity. Search finds all; pages show the fitting one."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("Official")
        FORMER = "former", _("Former")
        ACRONYM = "acronym", _("Acronym")
        EVERYDAY = "everyday", _("Everyday, for search only")
        TRANSLATED = "translated", _("Translated")

    name = models.CharField(_("name"), max_length=250)
    name_folded = FoldedField("name", db_index=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    language = models.CharField(
        _("language"),
        max_length=12,
        default="en",
        validators=[RegexValidator(r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$", _("A code, as in en or ar."))],
        help_text=_("The code of the language, as in en, fr or ar."),
    )

    objects = TermQuerySet.as_manager()

    class Meta(Fact.Meta):
        abstract = True
        constraints = [*Fact.Meta.constraints, *Term.Meta.constraints]
        verbose_name = _("other name")
        verbose_name_plural = _("other names")

    def __str__(self):
        return self.name
