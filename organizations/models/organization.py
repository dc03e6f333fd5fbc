"""Organizations and institutions, and the names they have besides the one they go by."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from organizations.kinds import INSTITUTION_KINDS, Area, Kind
from organizations.querysets import OrganizationQuerySet
from osce_portal.kernel.folding import FoldedField
from osce_portal.kernel.models import OtherName, Record
from osce_portal.kernel.readers import Audience
from partners.models import Theme


class Organization(Record):
    """A body the OSCE deals with: a partner organization, an institution, or a part of the OSCE.

    The parts of the OSCE are our own side; they stand in no directory.
    """

    name = models.CharField(_("name"), max_length=200)
    name_folded = FoldedField("name", db_index=True)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    acronym_folded = FoldedField("acronym")
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind)
    area = models.CharField(
        _("where it works"),
        max_length=20,
        choices=Area,
        blank=True,
        help_text=_("For partner organizations and initiatives; empty for institutions."),
    )
    is_key_partner = models.BooleanField(
        _("key partner organization"),
        default=False,
        help_text=_("The UN, the EU, the Council of Europe and NATO."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors",
        verbose_name=_("succeeded by"),
    )  # fmt: skip
    city = models.CharField(_("headquarters"), max_length=100, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Two capital letters, as in AT."))],
        help_text=_("ISO 3166-1 code of the seat."),
    )
    founded_year = models.PositiveSmallIntegerField(_("founded"), null=True, blank=True)
    member_count = models.PositiveSmallIntegerField(_("members"), null=True, blank=True)
    is_profile_confirmed = models.BooleanField(
        _("year and count confirmed"),
        default=False,
        help_text=_("Founding year and number of members are for staff only until confirmed."),
    )
    website = models.URLField(_("website"), max_length=300, blank=True)
    relation = models.TextField(
        _("relation to the OSCE"), blank=True, help_text=_("One or two sentences for the public.")
    )
    themes = models.ManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="organizations"
    )

    objects = OrganizationQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("organization")
        verbose_name_plural = _("organizations and institutions")
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="organizations_organization_is_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                violation_error_message=_("An organization is not part of itself."),
            ),
            models.CheckConstraint(
                name="organizations_organization_key_partner_is_no_institution",
                condition=Q(is_key_partner=False) | ~Q(kind__in=[*INSTITUTION_KINDS, Kind.OSCE]),
                violation_error_message=_("A key partner organization is no institution."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        page = "institution_detail" if self.kind in INSTITUTION_KINDS else "organization_detail"
        return reverse(f"organizations:{page}", args=[self.slug])

    @property
    def has_page(self):
        """Parts of the OSCE are our own side and stand in no directory."""
        return self.kind != Kind.OSCE

    @property
    def short_name(self):
        return self.acronym or self.name

    def clean(self):
        super().clean()
        if self.kind == Kind.OSCE and self.audience == Audience.PUBLIC and self.is_key_partner:
            raise ValidationError({"is_key_partner": _("A part of the OSCE is not its partner.")})

    def check_written(self):
        """The lines of parents and of successors end somewhere."""
        self._refuse_circle("parent_id", _("“%(name)s” would be part of itself."))
        self._refuse_circle("successor_id", _("“%(name)s” would succeed itself."))

    def _refuse_circle(self, column, sentence):
        seen, following = {self.pk}, getattr(self, column)
        while following is not None:
            if following in seen:
                raise ValidationError(sentence, params={"name": self.name})
            seen.add(following)
            following = Organization.objects.values_list(column, flat=True).get(pk=following)


class OrganizationName(OtherName):
    """Another name of an organization, and when it was in use."""

    part_of = "organization"
    visible_through = ("organization",)

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="other_names")

    class Meta(OtherName.Meta):
        abstract = False
        verbose_name = _("other name of an organization")
        verbose_name_plural = _("other names of organizations")
