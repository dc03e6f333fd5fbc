"""The resources of all apps under one address, their description, and their page for people."""

from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.exceptions import NotFound
from rest_framework.routers import SimpleRouter
from rest_framework.views import APIView

import events.api
import organizations.api
import partners.api
from osce_portal.kernel.api.answers import absolute, finish
from osce_portal.kernel.api.schema import as_of_parameter, filter_parameters
from osce_portal.kernel.bulk import licence
from osce_portal.kernel.pages import answer, trail

ORDER = (
    "partner-states",
    "contact-groups",
    "chairmanships",
    "organizations",
    "institutions",
    "themes",
    "events",
    "documents",
    "publications",
)
_all = [*partners.api.VIEWSETS, *organizations.api.VIEWSETS, *events.api.VIEWSETS]
VIEWSETS = sorted(_all, key=lambda viewset: ORDER.index(viewset.plural))


class SchemaView(SpectacularJSONAPIView):
    """The description of the resources, in OpenAPI."""

    def finalize_response(self, *args, **kwargs):
        response = super().finalize_response(*args, **kwargs)
        response.add_post_render_callback(lambda rendered: finish(self.request, rendered))
        return response


class NothingHere(APIView):
    """Any other address below the resources."""

    schema = None

    def get(self, request, *args, **kwargs):
        raise NotFound

    def finalize_response(self, *args, **kwargs):
        response = super().finalize_response(*args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response


@require_safe
def page(request):
    """The resources for people: what there is, what to ask, an example."""
    context = {
        "crumbs": trail(),
        "resources": [_told(viewset) for viewset in VIEWSETS],
        "licence": licence(),
        "example": absolute("/api/v1/partner-states/mongolia/?as_of=2010-06-01"),
    }
    return answer(request, "reuse/api.html", context)


def _told(viewset):
    """One resource: its name, its address, its parameters with a word on each."""
    parameters = filter_parameters(viewset)
    if viewset.is_dated:
        parameters.append(as_of_parameter())
    return {
        "title": viewset.title,
        "plural": viewset.plural,
        "path": f"/api/v1/{viewset.plural}/",
        "parameters": [(one["name"], one["description"]) for one in parameters],
    }


router = SimpleRouter()
for _viewset in VIEWSETS:
    router.register(_viewset.plural, _viewset, basename=_viewset.plural)

app_name = "api"
urlpatterns = [
    path("", page, name="page"),
    path("v1/openapi.json", SchemaView.as_view(), name="openapi"),
    path("v1/", include(router.urls)),
    re_path("^v1/.*$", NothingHere.as_view()),
]
