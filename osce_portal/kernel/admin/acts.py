"""The history for administrators: who did what, when, how and why. Nobody can change it."""

import json

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.db.models import OuterRef, Subquery
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from reversion.models import Version

from osce_portal.kernel.admin.history import told

MOST_ROWS = 100
LONGEST_VALUE = 80
UNTOLD = ("version", "uid")


class ActAdmin(admin.ModelAdmin):
    list_display = ("when", "who", "how", "why", "rows")
    list_filter = ("how", ("user", admin.RelatedOnlyFieldListFilter))
    date_hierarchy = "date_created"
    search_fields = ("comment", "user__username", "version__object_repr")
    list_per_page = 50
    fields = ("when", "who", "how", "why", "changes")
    readonly_fields = fields

    def get_queryset(self, request):
        return told(super().get_queryset(request))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description=gettext_lazy("when"), ordering="pk")
    def when(self, act):
        return act.date_created

    @admin.display(description=gettext_lazy("who"), ordering="user__username")
    def who(self, act):
        return act.user

    @admin.display(description=gettext_lazy("why"))
    def why(self, act):
        return act.comment or None

    @admin.display(description=gettext_lazy("rows"))
    def rows(self, act):
        if act.row_count < 2:
            return act.first_row
        values = {"row": act.first_row, "count": act.row_count - 1}
        return _("%(row)s and %(count)d more") % values

    @admin.display(description=gettext_lazy("changes"))
    def changes(self, act):
        items = [(_told(version),) for version in _versions(act)[:MOST_ROWS]]
        left = act.row_count - MOST_ROWS
        if left > 0:
            items.append((_("%(count)d more") % {"count": left},))
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", items))


def _versions(act):
    """The rows of ``act``, each with the form it had before."""
    earlier = Version.objects.filter(
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        revision_id__lt=act.pk,
    ).order_by("-revision_id")
    before = Subquery(earlier.values("serialized_data")[:1])
    versions = Version.objects.filter(revision_id=act.pk).order_by("pk")
    return versions.select_related("change", "content_type").annotate(before=before)


def _told(version):
    model = version.content_type.model_class()
    name = capfirst(model._meta.verbose_name) if model else version.content_type.model
    kind = version.change.get_kind_display()
    differences = _differences(model, version) if model and version.before else ""
    return format_html("{} “{}”: {}{}", name, _linked(model, version), kind, differences)


def _linked(model, version):
    if model is None or version.change.kind == "deleted":
        return version.object_repr
    try:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
        url = reverse(name, args=[version.object_id])
    except NoReverseMatch:
        return version.object_repr
    return format_html('<a href="{}">{}</a>', url, version.object_repr)


def _differences(model, version):
    """Each field that changed, with what it said before and after."""
    before, after = (_fields(data) for data in (version.before, version.serialized_data))
    rows = [
        (_label(model, name), _short(before.get(name)), _short(value))
        for name, value in after.items()
        if before.get(name) != value and not name.endswith("_folded") and name not in UNTOLD
    ]
    items = format_html_join("", "<li>{}: {} → {}</li>", rows)
    return format_html("<ul>{}</ul>", items) if rows else ""


def _fields(serialized):
    return json.loads(serialized)[0]["fields"]


def _label(model, name):
    try:
        return capfirst(model._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return name


def _short(value):
    text = "–" if value in (None, "") else str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
