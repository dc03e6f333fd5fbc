"""What States, Contact Groups, Chairmanships, documents and themes say of themselves as data."""

from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from osce_portal.kernel.api.fields import AddressField, Link, PartialDate, RecordFields
from osce_portal.kernel.wording import say_term
from partners.files import address_of
from partners.models import Document, Seat, Standing, Theme
from partners.roster import Chairs, Roster
from partners.sentences import chair_sentence, roster_sentence, standing_sentence

NAME_THEN = _("The name it went by on the day.")
START = _("From when, as far as it is known; null where it is not recorded.")
END = _("Until when; null while it holds.")


class StateLink(Link):
    """A State; only those that are or were Partners have a page."""

    def get_name(self, state) -> str:
        return getattr(state, "name_then", state.name)

    def page_of(self, state):
        return state.get_absolute_url() if state.slug in self.context["partners"] else None


class StandingFields(serializers.Serializer):
    status = serializers.ChoiceField(Standing.Status.choices)
    start = PartialDate(help_text=START)
    end = PartialDate(help_text=END)
    is_certain = serializers.BooleanField(
        help_text=_("False where the day lies inside a boundary known only to the year or month.")
    )
    document = Link(allow_null=True, help_text=_("What granted the status, where it is on record."))
    text = serializers.SerializerMethodField(help_text=_("The same in words."))

    def get_text(self, row) -> str:
        return f"{capfirst(row.get_status_display())} {say_term(row.start, row.end)}".strip()


class SeatFields(serializers.Serializer):
    group = Link(source="body")
    kind = serializers.ChoiceField(Seat.Kind.choices)
    start = PartialDate(help_text=START)
    end = PartialDate(help_text=END)
    text = serializers.SerializerMethodField(help_text=_("The same in words."))

    def get_text(self, row) -> str:
        words = f"{row.body.short_name}: {row.get_kind_display()} {say_term(row.start, row.end)}"
        return words.strip()


class StateFields(RecordFields):
    name = serializers.CharField(source="name_then", help_text=NAME_THEN)
    official_names = serializers.SerializerMethodField(help_text=_("Its official names."))
    french_name = serializers.SerializerMethodField(help_text=_("Empty until it is confirmed."))
    sentence = serializers.SerializerMethodField(help_text=_("How it stands, or stood on the day."))
    standings = StandingFields(many=True, help_text=_("Every status it had, the oldest first."))
    seats = SeatFields(many=True, help_text=_("Its places in the Contact Groups."))

    def get_official_names(self, state) -> list[str]:
        return [name.name for name in state.other_names.all() if name.kind == "official"]

    def get_french_name(self, state) -> str:
        return state.name_fr if state.is_name_fr_confirmed else ""

    def get_sentence(self, state) -> str:
        return strip_tags(standing_sentence(state, self.context["day"]))

    def facts_of(self, state):
        return [*state.standings.all(), *state.seats.all()]


class GroupFields(RecordFields):
    name = serializers.CharField(help_text=_("Its full name."))
    short_name = serializers.CharField(help_text=_("The name in short."))
    set_up = PartialDate(help_text=_("When it was set up."))
    founding_document = Link(allow_null=True, help_text=_("By which document it was set up."))
    sentence = serializers.SerializerMethodField(help_text=_("Who took part on the day."))
    partners = serializers.SerializerMethodField(help_text=_("The Partners in the Group."))
    invited = serializers.SerializerMethodField(
        help_text=_("States invited to participate in its meetings.")
    )
    formerly = serializers.SerializerMethodField(help_text=_("States that had a seat before."))
    chair = serializers.SerializerMethodField(help_text=_("Who chaired it, if it is confirmed."))
    chair_sentence = serializers.SerializerMethodField(help_text=_("The same in words."))

    def get_sentence(self, group) -> str:
        return strip_tags(roster_sentence(self._roster(group), self.context["day"]))

    @extend_schema_field(StateLink(many=True))
    def get_partners(self, group):
        return self._states(self._roster(group).partners)

    @extend_schema_field(StateLink(many=True))
    def get_invited(self, group):
        return self._states(self._roster(group).invited)

    @extend_schema_field(StateLink(many=True))
    def get_formerly(self, group):
        return self._states(self._roster(group).former)

    @extend_schema_field(StateLink(allow_null=True))
    def get_chair(self, group):
        term = self._chairs(group).on_day
        return StateLink(term.state, context=self.context).data if term else None

    def get_chair_sentence(self, group) -> str:
        return strip_tags(chair_sentence(self._chairs(group), self.context["day"]))

    def facts_of(self, group):
        standings = (
            row for seat in self._roster(group).seats for row in seat.state.standings.all()
        )
        return [group, *standings, *group.chairmanships.all()]

    def _roster(self, group):
        return Roster.among(list(group.seats.all()), self.context["day"])

    def _chairs(self, group):
        return Chairs.among(list(group.chairmanships.all()), [], self.context["day"])

    def _states(self, seats):
        return StateLink([seat.state for seat in seats], many=True, context=self.context).data


class ChairmanshipFields(RecordFields):
    url = serializers.SerializerMethodField(
        help_text=_("The page of the Group; null for the chair of the OSCE.")
    )
    body = Link(help_text=_("What is chaired: a Contact Group or the OSCE."))
    state = StateLink(help_text=_("Who is in the chair."))
    title = serializers.CharField(help_text=_("The title used, where it is recorded."))
    start = PartialDate(allow_null=False, help_text=_("From when, as far as it is known."))
    end = PartialDate(help_text=END)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, term):
        return Link(context=self.context).get_url(term.body)


class DocumentFields(RecordFields):
    title = serializers.CharField(help_text=_("Its title."))
    symbol = serializers.CharField(source="public_symbol", help_text=_("Empty until confirmed."))
    kind = serializers.ChoiceField(Document.Kind.choices, help_text=_("What kind of paper it is."))
    date = PartialDate(help_text=_("Its date, as far as it is known."))
    place = serializers.CharField(help_text=_("Where it was adopted or signed."))
    address = serializers.CharField(source="url", help_text=_("Where its text stands."))
    file = serializers.SerializerMethodField(help_text=_("The file kept here, or null."))
    groups = Link(many=True, help_text=_("The Contact Groups it concerns."))
    themes = Link(many=True, help_text=_("What it is about."))

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_file(self, document):
        return AddressField().to_representation(address_of(document))


class ThemeFields(RecordFields):
    name = serializers.CharField(help_text=_("Its name."))
    dimension = serializers.ChoiceField(
        Theme.Dimension.choices, help_text=_("The dimension of security it belongs to.")
    )
