"""The admins of facts and of records: lists, forms, actions and histories."""

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import DataError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from osce_portal.kernel.admin import actions
from osce_portal.kernel.admin.changelist import LONGEST_SEARCH, FactChangeList
from osce_portal.kernel.admin.columns import date_column
from osce_portal.kernel.admin.filters import PUBLICATION_STATES
from osce_portal.kernel.admin.forms import ListFormSet
from osce_portal.kernel.admin.history import acts_on
from osce_portal.kernel.admin.inlines import CellForm
from osce_portal.kernel.admin.options import FactOptions, joined
from osce_portal.kernel.folding import fold
from osce_portal.kernel.readers import PUBLIC


class FactAdmin(FactOptions, admin.ModelAdmin):
    actions = [actions.confirm]
    list_per_page = 50
    view_on_site = False
    related_rows = ()
    """Foreign keys whose rows the list and the label of a row need."""
    change_form_template = "admin/fact_change_form.html"
    change_list_template = "admin/fact_change_list.html"

    def label_of(self, obj):
        """What tells ``obj`` from others in a search box."""
        return str(obj)

    def get_queryset(self, request):
        return joined(super().get_queryset(request), self.related_rows)

    def has_publish_permission(self, request):
        return request.user.has_perm("kernel.publish") and self.has_change_permission(request)

    def has_confirm_permission(self, request):
        return request.user.has_perm("kernel.confirm") and self.has_change_permission(request)

    # Lists

    def get_changelist(self, request, **kwargs):
        return FactChangeList

    def get_changelist_instance(self, request):
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError, DataError) as error:
            raise IncorrectLookupParameters from error

    def changelist_view(self, request, extra_context=None):
        if ERROR_FLAG in request.GET and request.method == "GET":
            if len(request.GET) > 1:
                return HttpResponseRedirect(f"{request.path}?{ERROR_FLAG}=1")
            sentence = _("The address held a filter that cannot be read, so all rows are shown.")
            messages.warning(request, sentence)
        response = super().changelist_view(request, extra_context)
        changelist = (getattr(response, "context_data", None) or {}).get("cl")
        if changelist and changelist.formset and changelist.formset.is_bound:
            # Each form beside its own row, also where the list has changed meanwhile.
            changelist.result_list = [form.instance for form in changelist.formset.forms]
        return response

    def get_changelist_form(self, request, **kwargs):
        return super().get_changelist_form(request, **{"form": CellForm, **kwargs})

    def get_changelist_formset(self, request, **kwargs):
        formset = super().get_changelist_formset(request, **{"formset": ListFormSet, **kwargs})
        formset.refused_because = getattr(request, "refused_because", ())
        return formset

    def get_search_results(self, request, queryset, search_term):
        """Without case and accents: “turkiye” finds Türkiye."""
        text = fold(search_term.replace("\x00", ""))[:LONGEST_SEARCH]
        return super().get_search_results(request, queryset, text)

    # Forms

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.refused_because = getattr(request, "refused_because", ())
        return form

    def save_model(self, request, obj, form, change):
        """An unchanged form writes nothing, so the history has no empty entries."""
        if form.has_changed() or not change:
            super().save_model(request, obj, form, change)

    # The history is that of the door; Django's own log would tell it a second time.

    def log_addition(self, request, obj, message):
        pass

    def log_change(self, request, obj, message):
        pass

    def log_deletions(self, request, queryset):
        pass

    def history_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {
            "title": _("History"),
            "subtitle": str(obj),
            "opts": self.opts,
            "object": obj,
            "page": Paginator(acts_on(obj), 50).get_page(request.GET.get("p")),
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/fact_history.html", context)


class RecordAdmin(FactAdmin):
    actions = [actions.publish, actions.withdraw, actions.confirm]
    date_hierarchy = "published_at"

    @admin.display(description=gettext_lazy("publication"), ordering="published_at")
    def publication(self, obj):
        return PUBLICATION_STATES[obj.state_of_publication]

    def rows_with_a_page(self):
        """The rows that may have a public page; which of them have one now, their readers say."""
        return self.model.objects.all()

    def view_on_site(self, obj):
        is_there = self.rows_with_a_page().visible_to(PUBLIC).filter(pk=obj.pk).exists()
        return obj.get_absolute_url() if is_there else None


class TermAdmin(FactAdmin):
    """Facts that hold for a while; the list says which of them held on a day."""

    since = date_column("start", gettext_lazy("from"))
    until = date_column("end", gettext_lazy("to"))

    def get_queryset(self, request):
        return super().get_queryset(request).marked_on()

    @admin.display(description=gettext_lazy("holds"))
    def certainty(self, obj):
        if not obj.holds:
            return _("no")
        return _("yes") if obj.is_certain else _("not certain")
