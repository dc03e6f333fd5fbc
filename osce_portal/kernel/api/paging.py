"""Pages of a list, within bounds; what is out of them is said, never guessed."""

import re

from django.core.paginator import Paginator
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.response import Response

from osce_portal.kernel.api.answers import absolute
from osce_portal.kernel.api.schema import or_empty

NUMBER = re.compile(r"[1-9][0-9]{0,8}")
PER_PAGE, MOST = 25, 200
PAGE = _("Which page of the list; the first is 1.")
SIZE = _("How many records on a page, from 1 to 200.")
SENTENCES = {
    "page": _("That is no page. Write a whole number from 1 on."),
    "per_page": _("That is no number of records. Write a whole number from 1 to 200."),
}


class Pages(BasePagination):
    """``page`` and ``per_page``; a page beyond the last is not found, as on the site."""

    def paginate_queryset(self, queryset, request, view=None):
        self.request = request
        page, size = self._number("page", 1, 999_999_999), self._number("per_page", PER_PAGE, MOST)
        paginator = Paginator(queryset, size)
        if page > paginator.num_pages:
            raise Http404(_("The list has no such page."))
        self.page = paginator.page(page)
        return list(self.page)

    def _number(self, name, default, highest):
        asked = self.request.query_params.get(name, "") or str(default)
        if not NUMBER.fullmatch(asked) or int(asked) > highest:
            raise ValidationError({name: [SENTENCES[name]]})
        return int(asked)

    def get_paginated_response(self, data):
        page = self.page
        following = page.next_page_number() if page.has_next() else None
        before = page.previous_page_number() if page.has_previous() else None
        answer = {
            "count": page.paginator.count,
            "next": self._address(following),
            "previous": self._address(before),
            "results": data,
        }
        return Response(answer)

    def _address(self, number):
        if number is None:
            return None
        query = self.request.query_params.copy()
        query["page"] = number
        return absolute(f"{self.request.path}?{query.urlencode()}")

    def get_schema_operation_parameters(self, view):
        return [
            _parameter("page", PAGE, {"minimum": 1, "maximum": 999_999_999, "default": 1}),
            _parameter("per_page", SIZE, {"minimum": 1, "maximum": MOST, "default": PER_PAGE}),
        ]

    def get_paginated_response_schema(self, schema):
        address = {"type": ["string", "null"], "format": "uri"}
        properties = {
            "count": {"type": "integer", "minimum": 0},
            "next": address,
            "previous": address,
            "results": schema,
        }
        return {"type": "object", "required": [*properties], "properties": properties}


def _parameter(name, description, bounds):
    schema = or_empty({"type": "integer", **bounds})
    return {"name": name, "in": "query", "description": str(description), "schema": schema}
