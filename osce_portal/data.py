"""Whole nouns to take away: CSV and JSON, described, dated and with a checksum."""

from base64 import b64encode
from binascii import unhexlify

from django.http import Http404, HttpResponse, JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from osce_portal.api import VIEWSETS
from osce_portal.kernel.api.answers import absolute, finish
from osce_portal.kernel.bulk import FORMATS, Bulk, licence, publisher
from osce_portal.kernel.dates import today
from osce_portal.kernel.freshness import last_change
from osce_portal.kernel.pages import answer, trail

BY_PLURAL = {viewset.plural: viewset for viewset in VIEWSETS}
DESCRIBED = "application/csvm+json"


@require_safe
def page(request):
    """Every file with its size and checksum, and what each column means."""
    files = [Bulk.of(viewset) for viewset in VIEWSETS]
    context = {"crumbs": trail(), "files": files, "licence": licence(), "day": today()}
    return answer(request, "reuse/data.html", context)


def _bulk(plural):
    if plural not in BY_PLURAL:
        raise Http404
    return Bulk.of(BY_PLURAL[plural])


@require_safe
def download(request, plural, ending):
    if ending not in FORMATS:
        raise Http404
    file = _bulk(plural).files[ending]
    response = HttpResponse(file.content, content_type=FORMATS[ending])
    response["Content-Disposition"] = f'attachment; filename="{plural}.{ending}"'
    response["Repr-Digest"] = f"sha-256=:{b64encode(unhexlify(file.sha256)).decode()}:"
    if ending == "csv":
        described = absolute(f"/data/{plural}.csv-metadata.json")
        response["Link"] = f'<{described}>; rel="describedby"; type="{DESCRIBED}"'
    return finish(request, response, etag=f'"{file.sha256[:32]}"')


@require_safe
def metadata(request, plural):
    """What is in the CSV file, as CSV on the Web has it."""
    bulk = _bulk(plural)
    changed = last_change()
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{plural}.csv",
        "dc:title": str(bulk.title),
        "dc:publisher": publisher(),
        "dc:rights": licence(),
        "dc:date": {"@value": today().isoformat(), "@type": "xsd:date"},
        "dc:modified": {"@value": changed and changed.isoformat(), "@type": "xsd:dateTime"},
        "dc:source": {"@id": absolute(f"/api/v1/{plural}/")},
        "dc:description": _("SHA-256 of the file: %(sum)s") % {"sum": bulk.files["csv"].sha256},
        "tableSchema": {
            "columns": [column.described() for column in bulk.columns],
            "primaryKey": "uid",
        },
    }
    return finish(request, JsonResponse(described, content_type=DESCRIBED))


urlpatterns = [
    path("data/", page, name="data"),
    path("data/<slug:plural>.csv-metadata.json", metadata, name="data_metadata"),
    path("data/<slug:plural>.<slug:ending>", download, name="data_file"),
]
