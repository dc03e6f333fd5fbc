"""A filtered, paged list of records."""

import re
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404

from osce_portal.kernel.pages import answer

_PAGE = re.compile(r"[1-9][0-9]{0,8}")


class Listing:
    """The rows of ``queryset`` that the filters in the address leave, one page of them.

    A bad filter value leaves no rows and answers 400 with its sentence at the field; a page that
    does not exist is a 404.
    """

    def __init__(self, request, filterset_class, queryset, *, per_page=25):
        self.request = request
        self.filters = filterset_class(request.GET, queryset=queryset, request=request)
        self.filters.count_options()
        self.is_valid = self.filters.form.is_valid()
        rows = self.filters.qs if self.is_valid else queryset.none()
        self.page = self._page(Paginator(rows, per_page))
        self.found = self.page.paginator.count

    def _page(self, paginator):
        # Where a filter has its sentence to say, the number of a page is no matter.
        asked = (self.is_valid and self.request.GET.get("page")) or "1"
        if not _PAGE.fullmatch(asked) or int(asked) > paginator.num_pages:
            raise Http404
        return paginator.page(int(asked))

    def answer(self, template, *, total, **context):
        known = self.filters.known() if self.is_valid else []
        query = urlencode(known)
        page = [("page", self.page.number)] if self.page.number > 1 else []
        context |= {
            "form": self.filters.form,
            "is_valid": self.is_valid,
            "page_obj": self.page,
            "found": self.found,
            "total": total,
            "words": self.filters.words() if self.is_valid else "",
            "query": f"{query}&" if query else "",
            "clear_url": self.request.path,
        }
        status = 200 if self.is_valid else 400
        return answer(self.request, template, context, known=known + page, status=status)
