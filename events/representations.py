"""What events say of themselves as data."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.kinds import Kind, Mode, Status
from events.models import EventDocument, Participation
from events.sentences import roles_sentence
from osce_portal.kernel.api.fields import Link, PartialDate, RecordFields
from partners.representations import StateLink


class ParticipationFields(serializers.Serializer):
    role = serializers.ChoiceField(Participation.Role.choices)
    state = StateLink(allow_null=True)
    organization = Link(allow_null=True)
    text = serializers.SerializerMethodField(help_text=_("The same in words."))

    def get_text(self, row) -> str:
        return f"{row.get_role_display()}: {(row.state or row.organization).name}"


class PaperFields(serializers.Serializer):
    part = serializers.ChoiceField(EventDocument.Part.choices)
    document = Link()
    text = serializers.SerializerMethodField(help_text=_("The same in words."))

    def get_text(self, row) -> str:
        return f"{row.get_part_display()}: {row.document.slug}"


class EventFields(RecordFields):
    slug = serializers.SerializerMethodField(help_text=_("The year and the name in its address."))
    title = serializers.CharField(help_text=_("Its title."))
    kind = serializers.ChoiceField(Kind.choices, help_text=_("What kind of event it is."))
    status = serializers.ChoiceField(Status.choices, help_text=_("How it stands."))
    start = PartialDate(allow_null=False, help_text=_("Its first day, as far as it is known."))
    end = PartialDate(help_text=_("Its last day; null for a single day."))
    start_time = serializers.TimeField(
        format="%H:%M", allow_null=True, help_text=_("When it begins, in venue time.")
    )
    end_time = serializers.TimeField(
        format="%H:%M", allow_null=True, help_text=_("When it ends, in venue time.")
    )
    time_zone = serializers.SerializerMethodField(
        help_text=_("The zone of the venue; null where only days are known.")
    )
    mode = serializers.ChoiceField(Mode.choices, help_text=_("How it is held."))
    place = serializers.CharField(source="where", help_text=_("Where, with the note on the place."))
    series = Link(allow_null=True, help_text=_("The annual series it is an edition of."))
    group = Link(allow_null=True, help_text=_("The Contact Group it was for."))
    hosts = serializers.SerializerMethodField(help_text=_("Who hosted and chaired, in words."))
    participations = ParticipationFields(
        source="public_participations", many=True, help_text=_("Who is named, in what role.")
    )
    documents = PaperFields(source="event_documents", many=True, help_text=_("Its public papers."))
    themes = Link(many=True, help_text=_("What it is about."))

    def get_slug(self, event) -> str:
        return f"{event.year}-{event.slug}"

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_time_zone(self, event):
        return event.time_zone if event.start_time else None

    def get_hosts(self, event) -> str:
        return roles_sentence(event)

    def facts_of(self, event):
        papers = (row.document for row in event.event_documents.all())
        return [event, *event.public_participations, *papers]
