"""A list that orders by folded names and says what it could not read."""

from django import forms
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList, ChangeListSearchForm
from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.admin.filters import YearFilter

LONGEST_SEARCH = 200


class SearchForm(ChangeListSearchForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        sentence = _("Search for at most %(limit_value)d characters. All rows are shown.")
        self.fields[SEARCH_VAR] = forms.CharField(
            required=False, max_length=LONGEST_SEARCH, error_messages={"max_length": sentence}
        )


class FactChangeList(ChangeList):
    search_form_class = SearchForm

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.year_filters = [spec for spec in self.filter_specs if isinstance(spec, YearFilter)]
        self.filter_specs = [spec for spec in self.filter_specs if spec not in self.year_filters]

    def get_ordering_field(self, field_name):
        try:
            return self.lookup_opts.get_field(f"{field_name}_folded").name
        except FieldDoesNotExist:
            return super().get_ordering_field(field_name)
