"""The admin site: its door for writes, its search boxes and the list of what is unconfirmed."""

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Count, Value
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from osce_portal.kernel.admin.door import through_the_door
from osce_portal.kernel.admin.history import recent_acts
from osce_portal.kernel.models import Fact


class LabelledResults(AutocompleteJsonView):
    """What a search box offers, under labels that tell one from the other."""

    def serialize_result(self, obj, to_field_name):
        result = super().serialize_result(obj, to_field_name)
        label_of = getattr(self.model_admin, "label_of", str)
        return result | {"text": label_of(obj)}


class PortalAdminSite(admin.AdminSite):
    def admin_view(self, view, cacheable=False):
        return super().admin_view(through_the_door(view), cacheable)

    def autocomplete_view(self, request):
        return LabelledResults.as_view(admin_site=self)(request)

    def get_urls(self):
        unconfirmed = self.admin_view(self.unconfirmed_view)
        return [path("unconfirmed/", unconfirmed, name="unconfirmed"), *super().get_urls()]

    def get_app_list(self, request, app_label=None):
        """The apps as they are installed: the records first, accounts and history last."""
        order = {config.label: place for place, config in enumerate(apps.get_app_configs())}
        own = apps.get_containing_app_config(__name__).label
        listed = super().get_app_list(request, app_label)
        return sorted(listed, key=lambda app: (app["app_label"] == own, order[app["app_label"]]))

    def index(self, request, extra_context=None):
        counts = _count_unconfirmed(self._admins_of_facts(request))
        context = {"acts": recent_acts(request.user), "unconfirmed": sum(counts.values())}
        return super().index(request, context | (extra_context or {}))

    def unconfirmed_view(self, request):
        """How many rows of each kind nobody has confirmed yet, with the way to them."""
        admins = self._admins_of_facts(request)
        counts = _count_unconfirmed(admins)
        rows = [self._unconfirmed_row(model, counts[model]) for model in admins if counts[model]]
        context = self.each_context(request) | {
            "title": _("Unconfirmed facts"),
            "rows": rows,
            "total": sum(counts.values()),
        }
        request.current_app = self.name
        return TemplateResponse(request, "admin/unconfirmed.html", context)

    def _admins_of_facts(self, request):
        return {
            model: model_admin
            for model, model_admin in self._registry.items()
            if issubclass(model, Fact) and model_admin.has_view_permission(request)
        }

    def _unconfirmed_row(self, model, count):
        meta = model._meta
        changelist = reverse(f"{self.name}:{meta.app_label}_{meta.model_name}_changelist")
        return {
            "app": meta.app_config.verbose_name,
            "name": capfirst(meta.verbose_name_plural),
            "url": f"{changelist}?is_confirmed__exact=0",
            "count": count,
        }


def _count_unconfirmed(models):
    """In one query for all models, however many there are."""
    counts = dict.fromkeys(models, 0)
    by_label = {model._meta.label: model for model in models}
    queries = [
        model._base_manager.filter(is_confirmed=False)
        .order_by()
        .values(label=Value(label))
        .annotate(count=Count("pk"))
        for label, model in by_label.items()
    ]
    if queries:
        first, *others = queries
        for row in first.union(*others, all=True) if others else first:
            counts[by_label[row["label"]]] = row["count"]
    return counts
