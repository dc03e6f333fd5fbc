"""The fields that the public representations of all records share."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from osce_portal.kernel.sources import sources_of


class AddressField(serializers.URLField):
    """A path of this site, given in full; None where nothing public stands there."""

    def to_representation(self, value):
        return f"{settings.SITE_URL}{value}" if value else None


class PartialDate(serializers.RegexField):
    """A date as far as it is known."""

    def __init__(self, **kwargs):
        super().__init__(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", **{"allow_null": True, **kwargs})


class Link(serializers.Serializer):
    """Another record: what it is called, and the page where it stands."""

    slug = serializers.CharField(help_text=_("Its slug, as in the address of its page."))
    name = serializers.SerializerMethodField(help_text=_("Its name or title."))
    url = serializers.SerializerMethodField(help_text=_("Its page; null where it has none."))

    def get_name(self, row) -> str:
        return str(row)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, row):
        path = self.page_of(row)
        return f"{settings.SITE_URL}{path}" if path else None

    def page_of(self, row):
        return row.get_absolute_url() if row.has_page else None


class SourceFields(serializers.Serializer):
    """What a fact rests on; the address only where an institution would link to it."""

    title = serializers.CharField(help_text=_("The source, with its date."))
    url = serializers.SerializerMethodField(help_text=_("Its public address, or null."))

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, source):
        return source.url or None


class RecordFields(serializers.Serializer):
    """What every record says first, and its sources."""

    uid = serializers.UUIDField(help_text=_("Permanent number; it survives every renaming."))
    version = serializers.IntegerField(
        min_value=1, help_text=_("Grows with each change to the record or its parts.")
    )
    slug = serializers.CharField(help_text=_("Its name in addresses."))
    url = AddressField(source="get_absolute_url", help_text=_("Its page for people."))
    sources = serializers.SerializerMethodField(help_text=_("What it rests on."))

    @extend_schema_field(SourceFields(many=True))
    def get_sources(self, row):
        return SourceFields(sources_of(*self.facts_of(row)), many=True).data

    def facts_of(self, row):
        """The rows whose sources stand on the page of ``row``."""
        return [row]

    def get_fields(self):
        """The sources come last, after what they are the sources of."""
        fields = super().get_fields()
        fields["sources"] = fields.pop("sources")
        return fields
