"""Filters of the lists of this app."""

from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.filters import (
    KindFilter,
    PublicFilterSet,
    RecordFilter,
    SearchFilter,
    YearFilter,
)
from osce_portal.kernel.readers import PUBLIC
from partners.models import Body, Chairmanship, Document, Theme


def public_themes(_request=None):
    return Theme.objects.visible_to(PUBLIC).order_by("name_folded", "pk")


def public_groups(_request=None):
    return Body.objects.contact_groups().visible_to(PUBLIC).order_by("name_folded", "pk")


class DocumentFilterSet(PublicFilterSet):
    searched = ("title_folded",)

    q = SearchFilter(label=_("Title or symbol"))
    kind = KindFilter(label=_("Kind"), choices=Document.Kind.choices)
    group = RecordFilter(label=_("Contact Group"), field_name="groups", queryset=public_groups)
    year = YearFilter(label=_("Year"), method="filter_year")

    class Meta:
        model = Document
        fields = []

    def filter_year(self, rows, _name, year):
        return rows.in_year(year)


def public_bodies(_request=None):
    return Body.objects.visible_to(PUBLIC).order_by("name_folded", "pk")


class ChairmanshipFilterSet(PublicFilterSet):
    q = None
    group = RecordFilter(label=_("Body"), field_name="body", queryset=public_bodies)
    year = YearFilter(label=_("Year"), method="filter_year")

    class Meta:
        model = Chairmanship
        fields = []

    def filter_year(self, rows, _name, year):
        return rows.in_year(year)
