"""Forms that carry the version they were filled in from, and refuse to overwrite a newer one."""

from django import forms
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from osce_portal.kernel.admin.widgets import KnowingSelect

STALE = gettext_lazy(
    "Someone else has changed this since you opened it. Each field that differs says what is stored"
    " now; saving again replaces that with what stands here."
)
GONE = gettext_lazy("Someone else has deleted this row. Tick Delete to leave it out.")


class SeenField(forms.CharField):
    """The version the form was filled in from; when shown again it carries the present one."""

    widget = forms.HiddenInput

    def bound_data(self, data, initial):
        return initial

    def has_changed(self, initial, data):
        return False


class MinuteField(forms.SplitDateTimeField):
    """An instant, shown to the minute; one that nobody touched keeps its seconds."""

    def has_changed(self, initial, data):
        return super().has_changed(initial and initial.replace(second=0, microsecond=0), data)


class FactForm(forms.ModelForm):
    """A form that knows its version; ``refused_because`` is what the door said the time before."""

    # Required by clean(), which has a better sentence for its absence.
    seen = SeenField(required=False)

    refused_because = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial["seen"] = self.instance.version
        for name, field in self.fields.items():
            self._tell_label(name, field)

    def _tell_label(self, name, field):
        """Save the search box its query for a related row that is in memory already."""
        widget = inner(field.widget)
        if isinstance(widget, KnowingSelect):
            row = self.instance._state.fields_cache.get(name)
            if row is not None:
                widget.known[str(row.pk)] = field.label_from_instance(row)

    @property
    def is_gone(self):
        return self.instance._state.adding and self.instance.pk is not None

    @property
    def is_stale(self):
        """Whether the row has another version now. A form that names none is stale, too."""
        if self.instance._state.adding:
            return False
        return self.data.get(self.add_prefix("seen")) != str(self.instance.version)

    def clean(self):
        if self.is_gone:
            self.add_error(None, GONE)
        elif self.is_stale and self.has_changed():
            self._show_both()
        for sentence in self.refused_because:
            self.add_error(None, sentence)
        for name, field in self.fields.items():
            if isinstance(field, MinuteField) and name not in self.changed_data:
                self.cleaned_data[name] = self.initial.get(name)
        return super().clean()

    def _show_both(self):
        self.add_error(None, ValidationError(STALE, code="stale"))
        meta = self.instance._meta
        for field in [*meta.fields, *meta.many_to_many]:
            if field.name in self.changed_data:
                stored = _("Stored now: %(value)s") % {"value": _stored(self.instance, field)}
                self.add_error(field.name, stored)

    def add_error(self, field, error):
        """What a rule says of a field that is not shown here, it says of the form as a whole."""
        if field is not None or not hasattr(error, "error_dict"):
            super().add_error(field, error)
            return
        for name, errors in error.error_dict.items():
            super().add_error(name if name in self.fields else None, errors)


class _Rows:
    """Rows edited together, which stay beside their own forms whatever others do meanwhile."""

    refused_because = ()

    def get_queryset(self):
        rows = super().get_queryset()
        if not self.is_bound:
            return rows
        if not hasattr(self, "_sent_rows"):
            stored = {str(row.pk): row for row in rows}
            self._sent_rows = [
                stored.get(key) or self.model(pk=key if key.isdecimal() else None)
                for key in map(self._sent_key, range(self._sent_count()))
            ]
        return self._sent_rows

    def _sent_count(self):
        """How many rows were sent; the sender may say any number, Django reads so many at most."""
        return min(self.initial_form_count(), self.total_form_count())

    def _sent_key(self, index):
        return self.data.get(f"{self.add_prefix(index)}-{self.model._meta.pk.name}", "")

    def _existing_object(self, pk):
        return next((row for row in self.get_queryset() if str(row.pk) == str(pk)), None)

    def delete_existing(self, obj, commit=True):
        if not obj._state.adding:
            super().delete_existing(obj, commit)

    def clean(self):
        super().clean()
        if any(form.is_stale for form in self.deleted_forms):
            raise ValidationError(_("Someone else has changed a row that you ticked to delete."))
        if self.refused_because:
            raise ValidationError(list(self.refused_because))


class PartFormSet(_Rows, forms.BaseInlineFormSet):
    pass


class ListFormSet(_Rows, forms.BaseModelFormSet):
    pass


def inner(widget):
    """The widget itself, where it stands among icons for related records."""
    return getattr(widget, "widget", widget)


def _stored(row, field):
    value = getattr(row, field.name)
    if field.many_to_many:
        return ", ".join(str(related) for related in value.all()) or "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return display_for_field(value, field, "–") if value != "" else "–"
