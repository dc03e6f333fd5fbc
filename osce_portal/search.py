"""The search page, the names offered while one types, and what browsers add search by."""

import re
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from osce_portal.kernel.filters import UNKNOWN, Counted
from osce_portal.kernel.pages import answer, trail
from osce_portal.kernel.search.excerpts import result
from osce_portal.kernel.search.finding import Search

KINDS = {
    "partner-states": _("Partner States"),
    "contact-groups": _("Contact Groups"),
    "organizations": _("Organizations"),
    "institutions": _("Institutions"),
    "themes": _("Themes"),
    "events": _("Events"),
    "series": _("Annual series"),
    "documents": _("Documents"),
    "publications": _("Publications"),
}
ONE_OF = {
    "partner-states": _("Partner State"),
    "contact-groups": _("Contact Group"),
    "organizations": _("Organization"),
    "institutions": _("Institution"),
    "themes": _("Theme"),
    "events": _("Event"),
    "series": _("Annual series"),
    "documents": _("Document"),
    "publications": _("Publication"),
}
PER_PAGE = 20
OFFERED = 8
_PAGE = re.compile(r"[1-9][0-9]{0,8}")


class QueryField(forms.CharField):
    """What is looked for; letters that no text can hold are left out."""

    def to_python(self, value):
        return super().to_python((value or "").replace("\x00", ""))


class SearchForm(forms.Form):
    q = QueryField(
        label=_("Words or a name"),
        required=False,
        max_length=200,
        help_text=_("Names in any spelling, with or without accents; symbols of documents."),
        widget=forms.TextInput(attrs={"type": "search"}),
        error_messages={
            "max_length": _("That is too long to search for. Use up to 200 characters.")
        },
    )
    kind = forms.MultipleChoiceField(
        label=_("Kind"),
        required=False,
        choices=KINDS.items(),
        widget=forms.CheckboxSelectMultiple,
        error_messages=UNKNOWN,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The server says at the field what is too long, rather than the browser cutting it off.
        self.fields["q"].widget.attrs.pop("maxlength", None)

    def count(self, counts):
        self.fields["kind"].choices = [
            (kind, Counted(label, counts.get(kind, 0))) for kind, label in KINDS.items()
        ]


@require_safe
def search(request):
    form = SearchForm(request.GET)
    is_valid = form.is_valid()
    asked = form.cleaned_data if is_valid else {"q": "", "kind": []}
    finding, kinds = Search(asked["q"]), asked["kind"]
    counts = finding.counts()
    form.count(counts)
    found = sum(counts.get(kind, 0) for kind in kinds or counts)
    page = _page(request, found)
    known = [("q", asked["q"])] if asked["q"] else []
    known += [("kind", kind) for kind in kinds]
    query = urlencode(known)
    context = {
        "crumbs": trail(),
        "form": form,
        "is_valid": is_valid,
        "asked": asked["q"],
        "results": _results(finding, kinds, page),
        "page_obj": page,
        "found": found,
        "total": sum(counts.values()),
        "words": ", ".join(str(KINDS[kind]) for kind in kinds),
        "suggested": finding.suggested() if asked["q"] and not counts else None,
        "query": f"{query}&" if query else "",
        "clear_url": f"{request.path}?{urlencode({'q': asked['q']})}",
    }
    known += [("page", page.number)] if page.number > 1 else []
    status = 200 if is_valid else 400
    return answer(request, "search/search.html", context, known=known, status=status)


def _page(request, found):
    asked = request.GET.get("page", "1") or "1"
    paginator = Paginator(range(found), PER_PAGE)
    if not _PAGE.fullmatch(asked) or int(asked) > paginator.num_pages:
        raise Http404
    return paginator.page(int(asked))


def _results(finding, kinds, page):
    """Each result with the noun of its kind."""
    if not page.paginator.count:
        return []
    places = page.object_list
    entries = finding.best(places.start, places.stop, kinds)
    return [(result(entry, finding.words), ONE_OF[entry.kind]) for entry in entries]


@require_safe
def suggest(request):
    """Names that go with what is typed, in the form of OpenSearch suggestions."""
    form = SearchForm({"q": request.GET.get("q", "")})
    if not form.is_valid():
        return JsonResponse({"error": form.errors["q"][0]}, status=400)
    text = form.cleaned_data["q"]
    rows = Search(text).offered(OFFERED)
    titles = [entry.title for entry in rows]
    kinds = [str(ONE_OF.get(entry.kind, entry.kind)) for entry in rows]
    addresses = [f"{settings.SITE_URL}{entry.path}" for entry in rows]
    offered = JsonResponse([text, titles, kinds, addresses], safe=False)
    offered["Content-Type"] = "application/x-suggestions+json"
    return offered


@require_safe
def opensearch(request):
    context = {
        "search_url": f"{settings.SITE_URL}{reverse('search')}",
        "suggest_url": f"{settings.SITE_URL}{reverse('search_suggest')}",
        "icon_url": f"{settings.SITE_URL}",
    }
    kind = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", context, content_type=kind)
