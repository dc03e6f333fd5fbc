"""What organizations, institutions and publications say of themselves as data."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from organizations.kinds import INSTITUTION_KINDS, ORGANIZATION_KINDS, Area
from organizations.models import CooperationPattern, OrganizationName, Publication
from osce_portal.kernel.api.fields import Link, PartialDate, RecordFields
from partners.countries import foreign_name

SHOWN_NAMES = [pair for pair in OrganizationName.Kind.choices if pair[0] != "everyday"]


def _choices(kinds):
    return [(kind.value, kind.label) for kind in kinds]


class NameFields(serializers.Serializer):
    name = serializers.CharField()
    kind = serializers.ChoiceField(SHOWN_NAMES)
    language = serializers.CharField()
    text = serializers.CharField(source="name", help_text=_("The name again."))


class PatternFields(serializers.Serializer):
    title = serializers.CharField()
    level = serializers.ChoiceField(CooperationPattern.Level.choices)
    mode = serializers.ChoiceField(CooperationPattern.Mode.choices)
    frequency = serializers.SerializerMethodField(help_text=_("Empty until confirmed."))
    since = PartialDate()
    instrument = serializers.CharField(help_text=_("The framework it rests on."))
    document = Link(allow_null=True)
    kept_by = serializers.SerializerMethodField(help_text=_("The OSCE structure that keeps it up."))
    text = serializers.SerializerMethodField(help_text=_("The same in words."))

    @extend_schema_field(
        serializers.ChoiceField(CooperationPattern.Frequency.choices, allow_blank=True)
    )
    def get_frequency(self, pattern):
        return pattern.frequency if pattern.is_frequency_confirmed else ""

    def get_kept_by(self, pattern) -> str:
        return pattern.kept_by.name if pattern.kept_by else ""

    def get_text(self, pattern) -> str:
        words = (pattern.title, pattern.get_level_display(), pattern.get_mode_display())
        return ", ".join(str(word) for word in words)


class OrganizationFields(RecordFields):
    name = serializers.CharField(help_text=_("Its name in English."))
    acronym = serializers.CharField(help_text=_("Its acronym."))
    other_names = serializers.SerializerMethodField(help_text=_("Its other names."))
    kind = serializers.ChoiceField(
        _choices([*ORGANIZATION_KINDS, *INSTITUTION_KINDS]), help_text=_("What it is.")
    )
    area = serializers.ChoiceField(
        Area.choices, allow_blank=True, help_text=_("Where it works; empty for institutions.")
    )
    city = serializers.CharField(help_text=_("The city of its headquarters."))
    country = serializers.SerializerMethodField(help_text=_("The country of its headquarters."))
    is_key_partner = serializers.BooleanField(
        help_text=_("Whether it is one of the key partner organizations.")
    )
    founded_year = serializers.SerializerMethodField(help_text=_("Null until confirmed."))
    member_count = serializers.SerializerMethodField(help_text=_("Null until confirmed."))
    relation = serializers.CharField(help_text=_("Its relation to the OSCE."))
    website = serializers.CharField(help_text=_("Its website."))
    parent = Link(allow_null=True, help_text=_("What it is part of."))
    parts = Link(source="children", many=True, help_text=_("Its parts."))
    successor = Link(allow_null=True, help_text=_("What succeeded it."))
    predecessors = Link(many=True, help_text=_("What it succeeds."))
    themes = Link(many=True, help_text=_("What the co-operation is about."))
    patterns = PatternFields(many=True, help_text=_("Its regular patterns of co-operation."))

    @extend_schema_field(NameFields(many=True))
    def get_other_names(self, organization):
        rows = [name for name in organization.other_names.all() if name.kind != "everyday"]
        return NameFields(rows, many=True).data

    def get_country(self, organization) -> str:
        code = organization.country
        return (organization.country_name or foreign_name(code)) if code else ""

    def get_founded_year(self, organization) -> int | None:
        return organization.founded_year if organization.is_profile_confirmed else None

    def get_member_count(self, organization) -> int | None:
        return organization.member_count if organization.is_profile_confirmed else None

    def facts_of(self, organization):
        return [organization, *organization.patterns.all()]


class PublicationFields(RecordFields):
    title = serializers.CharField(help_text=_("Its title."))
    kind = serializers.ChoiceField(Publication.Kind.choices, help_text=_("What kind of work."))
    year = serializers.IntegerField(allow_null=True, help_text=_("When it was published."))
    authors = serializers.CharField(help_text=_("Its authors, parted by semicolons."))
    publisher = Link(allow_null=True, help_text=_("Who published it."))
    address = serializers.CharField(source="url", help_text=_("Where the work stands."))
    note = serializers.CharField(help_text=_("A note on it."))
    themes = Link(many=True, help_text=_("What it is about."))
