"""What forms for whole records and forms for their parts have in common."""

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.db.models import DateTimeField, URLField
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.admin.forms import FactForm, MinuteField
from osce_portal.kernel.admin.widgets import KeyedChoices, KeyedSelectMultiple, KnowingSelect

PUBLICATION_FIELDS = ("audience", "published_at", "withdrawn_at", "withdrawal_reason")


def joined(queryset, names):
    """``queryset`` with the rows behind ``names``; without any, Django would join them all."""
    return queryset.select_related(*names) if names else queryset


class FactOptions:
    """Rights to fields, search boxes for related records, and the version a form has seen."""

    form = FactForm
    formfield_overrides = {
        DateTimeField: {"form_class": MinuteField},
        URLField: {"assume_scheme": "https"},
    }
    plain_choices = ()
    """Foreign keys that are chosen from a plain list, because there is nothing to search."""

    @admin.display(description=_("version"))
    def seen(self, obj):
        """Stands for the hidden field of the same name where the form is for reading only."""
        return obj.version

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), *self._fields_out_of_reach(request))

    def _fields_out_of_reach(self, request):
        names = [field.name for field in self.opts.fields]
        if not request.user.has_perm("kernel.publish"):
            yield from (name for name in names if name in PUBLICATION_FIELDS)
        if not request.user.has_perm("kernel.confirm"):
            yield from (name for name in names if _is_confirmation(name))

    def get_autocomplete_fields(self, request):
        fields = [*self.opts.fields, *self.opts.many_to_many]
        return [
            field.name
            for field in fields
            if field.remote_field and field.name not in self.plain_choices
        ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name not in self.plain_choices:
            kwargs["widget"] = KnowingSelect(db_field, self.admin_site)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        related = self._admin_of(db_field.related_model)
        if related:
            field.label_from_instance = related.label_of
            field.queryset = joined(field.queryset, related.related_rows)
        return field

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["widget"] = KeyedSelectMultiple(db_field, self.admin_site)
        kwargs["form_class"] = KeyedChoices
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def _admin_of(self, model):
        """The admin of a related model, if it is one of ours."""
        try:
            related = self.admin_site.get_model_admin(model)
        except NotRegistered:
            return None
        return related if hasattr(related, "label_of") else None


def _is_confirmation(name):
    return name == "is_confirmed" or (name.startswith("is_") and name.endswith("_confirmed"))
