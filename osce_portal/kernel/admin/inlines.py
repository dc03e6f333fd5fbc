"""Parts of a record, edited on the form of their whole."""

from django.contrib import admin

from osce_portal.kernel.admin.forms import FactForm, PartFormSet, inner
from osce_portal.kernel.admin.options import FactOptions, joined


class CellForm(FactForm):
    """A row of a table: its cells are named by the heads, and as narrow as what they hold."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            attrs = inner(field.widget).attrs
            attrs.setdefault("aria-label", field.label)
            if attrs.get("class") == "vDateText":
                attrs |= {"size": 11, "placeholder": ""}


class PartInline(FactOptions, admin.TabularInline):
    """One row for each part, with the fields that matter; the rest is on the part's own form."""

    form = CellForm
    formset = PartFormSet
    extra = 0
    max_num = 300
    show_change_link = True
    view_on_site = False

    def get_fieldsets(self, request, obj=None):
        return [(None, {"fields": (*self.fields, "is_confirmed", "seen")})]

    def get_formset(self, request, obj=None, **kwargs):
        kwargs = {"absolute_max": self.max_num, **kwargs}
        return super().get_formset(request, obj, **kwargs)

    def get_queryset(self, request):
        """With the related rows whose labels the search boxes will show."""
        keys = [name for name in self.fields if self.opts.get_field(name).many_to_one]
        labels = [
            f"{key}__{name}"
            for key in keys
            for name in getattr(self._admin_of(self._model_of(key)), "related_rows", ())
        ]
        return joined(super().get_queryset(request), [*keys, *labels])

    def _model_of(self, key):
        return self.opts.get_field(key).related_model

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Without the icons that open related records, which would crowd the row."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        wrapper = getattr(field, "widget", None)
        for right in ("can_add", "can_change", "can_delete", "can_view"):
            if hasattr(wrapper, f"{right}_related"):
                setattr(wrapper, f"{right}_related", False)
        return field


class NameInline(PartInline):
    fields = ("name", "kind", "language", "start", "end")
    ordering = ("name_folded", "pk")
