"""Every address of the portal, app by app."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("partners.urls")),
    path("", include("organizations.urls")),
    path("", include("events.urls")),
    path("admin/", admin.site.urls),
]
