"""Every address of the portal, app by app."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from osce_portal import search, views
from osce_portal.changes.feed import feed as changes_feed

# One door for everyone: the admin's own login page leads there too.
admin.site.login = secure_admin_login(admin.site.login)

urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
    path("feeds/changes.atom", changes_feed, name="changes"),
    path("search/", search.search, name="search"),
    path("search/suggest/", search.suggest, name="search_suggest"),
    path("opensearch.xml", search.opensearch, name="opensearch"),
    path("health/live", views.live, name="live"),
    path("health/ready", views.ready, name="ready"),
    path("", include("partners.urls")),
    path("", include("organizations.urls")),
    path("", include("events.urls")),
    path("api/", include("osce_portal.api")),
    path("", include("osce_portal.data")),
    path("", include("osce_portal.discovery")),
    path("accounts/", include("osce_portal.account_urls")),
    path("admin/", admin.site.urls),
]

if settings.DEBUG:
    from osce_portal.components import components

    urlpatterns.append(path("components/", components, name="components"))
