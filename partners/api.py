"""The resources of the partner States, the Contact Groups, Chairmanships, documents and themes."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.api.views import RecordViewSet
from osce_portal.kernel.readers import PUBLIC
from partners.filters import ChairmanshipFilterSet, DocumentFilterSet
from partners.models import Body, Chairmanship, Document, State, Theme
from partners.representations import (
    ChairmanshipFields,
    DocumentFields,
    GroupFields,
    StateFields,
    ThemeFields,
)


class WithStates(RecordViewSet):
    """A noun that names States: it knows which of them have a page."""

    def get_serializer_context(self):
        partners = State.objects.ever_partners().visible_to(PUBLIC)
        slugs = frozenset(partners.values_list("slug", flat=True))
        return super().get_serializer_context() | {"partners": slugs}


class StateViewSet(RecordViewSet):
    plural = "partner-states"
    title = _("Partner States")
    queryset = State.objects.none()
    serializer_class = StateFields
    is_dated = True

    def records(self, day):
        states = State.objects.ever_partners().with_standing(day).in_english_order()
        return states.with_visible("other_names", PUBLIC)

    def listed(self, rows, day):
        return rows.on_register(day)


class GroupViewSet(WithStates):
    plural = "contact-groups"
    title = _("Contact Groups")
    queryset = Body.objects.none()
    serializer_class = GroupFields
    is_dated = True

    def records(self, day):
        groups = Body.objects.contact_groups().oldest_first().with_rosters(day, PUBLIC)
        return groups.with_visible("founding_document", PUBLIC)


class ChairmanshipViewSet(WithStates):
    """The slug of a term is made of its body, the year in which it begins, and its State.

    Without ``as_of`` the list has every term on record; with it, those that held on the day.
    """

    plural = "chairmanships"
    title = _("Chairmanships")
    queryset = Chairmanship.objects.none()
    serializer_class = ChairmanshipFields
    filterset_class = ChairmanshipFilterSet
    is_dated = True

    def records(self, day):
        terms = Chairmanship.objects.with_slug().with_names(day).select_related("body")
        return terms.latest_first()

    def listed(self, rows, day):
        is_asked = getattr(self, "request", None) and self.request.query_params.get("as_of")
        return rows.as_of(day) if is_asked else rows

    def get_object(self):
        rows = self.records(self.day).visible_to(PUBLIC)
        term = rows.filter(slug=self.kwargs["slug"]).first()
        if term is None:
            raise Http404
        return term


class DocumentViewSet(RecordViewSet):
    plural = "documents"
    title = _("Documents")
    queryset = Document.objects.none()
    serializer_class = DocumentFields
    filterset_class = DocumentFilterSet

    def records(self, day):
        documents = Document.objects.latest_first().with_visible("groups", PUBLIC)
        return documents.with_visible("themes", PUBLIC)


class ThemeViewSet(RecordViewSet):
    plural = "themes"
    title = _("Themes")
    queryset = Theme.objects.none()
    serializer_class = ThemeFields

    def records(self, day):
        return Theme.objects.order_by("dimension", "name_folded", "pk")


VIEWSETS = [StateViewSet, GroupViewSet, ChairmanshipViewSet, DocumentViewSet, ThemeViewSet]
