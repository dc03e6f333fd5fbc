"""Addresses of events and their series."""

from django.urls import path

from events import views

app_name = "events"

urlpatterns = [
    path("events/", views.event_list, name="event_list"),
    path("events/series/<slug:slug>/", views.series_detail, name="series_detail"),
    path("events/<int:year>/<slug:slug>/", views.event_detail, name="event_detail"),
]
