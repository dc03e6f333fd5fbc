"""Answers for pages that moved or were withdrawn."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from osce_portal.kernel.models import OldAddress
from osce_portal.kernel.pages import Gone


class AnswersMiddleware:
    """A miss at an old address leads to the page that stands elsewhere now; *gone* says why."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method in ("GET", "HEAD"):
            target = OldAddress.lead(request.path)
            if target:
                query = request.META.get("QUERY_STRING")
                return HttpResponsePermanentRedirect(f"{target}?{query}" if query else target)
        return response

    def process_exception(self, request, exception):
        if isinstance(exception, Gone):
            return render(request, "410.html", {"reason": exception.reason}, status=410)
        return None
