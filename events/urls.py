"""Addresses of events and their series."""

from django.urls import path

from events import subscriptions, views

app_name = "events"

urlpatterns = [
    path("events/", views.event_list, name="event_list"),
    path("events/calendar.ics", subscriptions.event_calendar, name="event_calendar"),
    path("events/feed.atom", subscriptions.event_feed, name="event_feed"),
    path("events/series/<slug:slug>/", views.series_detail, name="series_detail"),
    path(
        "events/series/<slug:slug>/calendar.ics",
        subscriptions.series_calendar,
        name="series_calendar",
    ),
    # The groups are not this app's; their meetings are.
    path(
        "contact-groups/<slug:slug>/calendar.ics",
        subscriptions.group_calendar,
        name="group_calendar",
    ),
    path("events/<int:year>/<slug:slug>/", views.event_detail, name="event_detail"),
]
