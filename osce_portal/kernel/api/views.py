"""A noun as a read-only resource: the rows of its page, with the same filters and the same day."""

from types import SimpleNamespace

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.viewsets import ReadOnlyModelViewSet

from osce_portal.kernel.api.answers import PREFLIGHT, finish
from osce_portal.kernel.api.paging import Pages
from osce_portal.kernel.as_of import AsOf
from osce_portal.kernel.dates import today
from osce_portal.kernel.models import OldAddress
from osce_portal.kernel.pages import find
from osce_portal.kernel.readers import PUBLIC


class RecordViewSet(ReadOnlyModelViewSet):
    """``plural`` is its name in addresses; ``records`` all rows with what they say, in order.

    What of them is public is decided here; ``listed`` narrows the list where the page does.
    """

    plural = None
    title = None
    is_dated = False
    pagination_class = Pages
    filterset_class = None
    filter_backends = [DjangoFilterBackend]
    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]{1,200}"

    def records(self, day):
        raise NotImplementedError

    def listed(self, rows, day):
        return rows

    def lookup(self, slug):
        return {"slug": slug}

    def page_path(self, slug):
        """The address of the page of the record that has, or had, this slug."""
        return f"/{self.plural}/{slug}/"

    def slug_of(self, record):
        return record.slug

    # What the framework asks

    @property
    def day(self):
        """Today, or the day asked for where the resource speaks of one."""
        if not (self.is_dated and getattr(self, "request", None)):
            return today()
        as_of = AsOf(SimpleNamespace(GET=self.request.query_params, path=self.request.path))
        if as_of.error:
            raise ValidationError({"as_of": [as_of.error]})
        return as_of.day

    def get_queryset(self):
        day = self.day
        return self.listed(self.records(day).visible_to(PUBLIC), day)

    def get_object(self):
        return find(self.records(self.day), **self.lookup(self.kwargs["slug"]))

    def get_serializer_context(self):
        return {"day": self.day}

    def retrieve(self, request, *args, **kwargs):
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            moved = OldAddress.record_once_at(self.page_path(self.kwargs["slug"]))
            if moved is None:
                raise
            query = request.META.get("QUERY_STRING")
            target = reverse(f"api:{self.plural}-detail", args=[self.slug_of(moved)])
            return HttpResponsePermanentRedirect(f"{target}?{query}" if query else target)

    def options(self, request, *args, **kwargs):
        return Response(status=204, headers={"Allow": "GET, HEAD, OPTIONS", **PREFLIGHT})

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        if hasattr(response, "render") and not response.is_rendered:
            response.add_post_render_callback(lambda rendered: finish(request, rendered))
            return response
        return finish(request, response)

    # What the bulk files ask

    @classmethod
    def everything(cls):
        """All that the list has today, as it would say it."""
        view = cls()
        rows = view.get_queryset()
        return cls.serializer_class(rows, many=True, context=view.get_serializer_context()).data
