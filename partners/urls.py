"""Addresses of the partner States, the Contact Groups, documents and themes."""

from django.urls import path

from partners import views

app_name = "partners"

urlpatterns = [
    path("partner-states/", views.state_list, name="state_list"),
    path("partner-states/<slug:slug>/", views.state_detail, name="state_detail"),
    path("contact-groups/", views.group_list, name="group_list"),
    path("contact-groups/<slug:slug>/", views.group_detail, name="group_detail"),
    path("documents/", views.document_list, name="document_list"),
    path("documents/<slug:slug>/", views.document_detail, name="document_detail"),
    path("files/<uuid:uid>/<str:name>", views.document_file, name="file"),
    path("themes/", views.theme_list, name="theme_list"),
    path("themes/<slug:slug>/", views.theme_detail, name="theme_detail"),
]
