"""What the filters of all public lists have in common."""

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import slug_re
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelChoiceField

from osce_portal.kernel.folding import fold
from osce_portal.kernel.readers import PUBLIC

UNKNOWN = {
    "invalid_choice": _("“%(value)s” is not known here. Choose one from the list."),
    "invalid_list": _("Choose from the list."),
}


def validate_readable(text):
    """Refuse what would silently find nothing, or everything."""
    if "\ufffd" in text:  # bytes that are no UTF-8 arrive as this sign
        raise ValidationError(_("Part of it cannot be read as text. Write it again."))
    if not fold(text) and "\x00" not in text:  # that one has a sentence of its own
        raise ValidationError(_("There is nothing in it to search for. Write at least a letter."))


class SearchFilter(django_filters.CharFilter):
    """Words to look for in the names of the records."""

    def __init__(self, *args, **kwargs):
        words = {"max_length": _("That is too long to search for. Use up to 200 characters.")}
        limits = {"max_length": 200, "error_messages": words, "validators": [validate_readable]}
        super().__init__(*args, method="filter_q", **limits, **kwargs)


class Counted(str):
    """The label of an option that knows how many records it would leave."""

    tally = None

    def __new__(cls, label, tally=None):
        counted = super().__new__(cls, label)
        counted.tally = tally
        return counted


class PublicFilterSet(django_filters.FilterSet):
    """Filters of a public list: a bad value shows its sentence and no rows, never all rows."""

    q = SearchFilter(label=_("Name"))
    searched = ("name_folded",)

    def count_options(self):
        """Write the number of records beside each option to tick; one query per such filter."""
        for name, option in self.filters.items():
            if isinstance(option, KindFilter):
                option.count_options(self.form.fields[name], self.queryset)

    def filter_q(self, rows, _name, text):
        return rows.matching(text, reader=PUBLIC, folded=self.searched)

    def get_form_class(self):
        form_class = super().get_form_class()
        for field in form_class.base_fields.values():
            field.widget.attrs.pop("maxlength", None)
        return form_class

    def words(self):
        """The filters in force, in words."""
        return ", ".join(str(word) for name in self.form.fields for word in self._words_of(name))

    def _words_of(self, name):
        value = self.form.cleaned_data.get(name)
        if value in (None, "", []):
            return []
        labels = dict(getattr(self.form.fields[name], "choices", ()))
        values = value if isinstance(value, list) else [value]
        return [labels.get(item, item) for item in values]

    def known(self):
        """The parameters in force, in a fixed order, for links and the canonical address."""
        chosen = {name: self.form.cleaned_data.get(name) for name in self.form.fields}
        return [
            (name, value)
            for name, choice in chosen.items()
            if choice not in (None, "", [])
            for value in (choice if isinstance(choice, list) else [self.data[name]])
        ]


class KindField(django_filters.fields.MultipleChoiceField):
    def to_python(self, value):
        return [kind for kind in super().to_python(value) if kind]


class KindFilter(django_filters.MultipleChoiceFilter):
    """Boxes to tick, each with the number of records it would leave."""

    field_class = KindField

    def __init__(self, *args, choices, **kwargs):
        options = {"widget": forms.CheckboxSelectMultiple, "error_messages": UNKNOWN, **kwargs}
        super().__init__(*args, choices=choices, **options)
        self.labels = dict(choices)

    def count_options(self, field, rows):
        """Write beside each option how many of ``rows`` it would leave; one query."""
        ours = rows.model.objects.filter(pk__in=rows.order_by().values("pk"))
        tallies = dict(ours.values_list(self.field_name).annotate(Count("pk")).order_by())
        field.choices = [
            (value, Counted(label, tallies.get(value, 0))) for value, label in self.labels.items()
        ]


class Tick(forms.CheckboxInput):
    """A box that reads what the address says, where Django's own takes every word for a tick."""

    def value_from_datadict(self, data, files, name):
        return data.get(name, "")

    def format_value(self, value):
        return None


class TickFilter(django_filters.Filter):
    """A box to tick: ``on``, or absent."""

    field_class = forms.ChoiceField

    def __init__(self, *args, label, **kwargs):
        words = {"invalid_choice": _("“%(value)s” is not known here. Tick the box, or do not.")}
        options = {"choices": [("on", label)], "widget": Tick, "error_messages": words}
        super().__init__(*args, label=label, **options, **kwargs)


class SlugChoiceField(ModelChoiceField):
    """A choice among records, spoken of by slug."""

    default_error_messages = UNKNOWN

    def to_python(self, value):
        # A value that no slug can be is as unknown as any other, and no database is asked.
        if value not in self.empty_values and not slug_re.match(str(value)):
            raise ValidationError(
                self.error_messages["invalid_choice"],
                code="invalid_choice",
                params={"value": value},
            )
        return super().to_python(value)


class RecordFilter(django_filters.ModelChoiceFilter):
    """A list of records to choose one from, by slug: a theme, a group, a series."""

    field_class = SlugChoiceField

    def __init__(self, *args, **kwargs):
        defaults = {"to_field_name": "slug", "empty_label": _("Any")}
        super().__init__(*args, **defaults, **kwargs)


class YearFilter(django_filters.NumberFilter):
    """A year of four digits."""

    field_class = forms.IntegerField

    def __init__(self, *args, **kwargs):
        words = {
            "invalid": _("That is no year. Write four digits, as in 2019."),
            "min_value": _("Write a year from 1900 on."),
            "max_value": _("Write a year up to 2999."),
        }
        bounds = {"min_value": 1900, "max_value": 2999, "error_messages": words}
        super().__init__(*args, **bounds, **kwargs)
