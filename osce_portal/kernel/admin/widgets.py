"""Search boxes for related records, which cost no query for what is chosen already."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple


def is_key(text):
    """Whether ``text`` can be a primary key; databases stop at anything else."""
    return str(text).isdecimal() and len(str(text)) <= 18


class KnowingSelect(AutocompleteSelect):
    """A search box that is told the labels it will need, by primary key."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.known = {}

    def optgroups(self, name, value, attr=None):
        keys = [str(key) for key in value if is_key(key)]
        if len(keys) != 1 or keys[0] not in self.known:
            return super().optgroups(name, keys or [""], attr)
        blank = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        option = self.create_option(name, keys[0], self.known[keys[0]], True, len(blank))
        return [(None, [*blank, option], 0)]


class KeyedChoices(forms.ModelMultipleChoiceField):
    def clean(self, value):
        for key in value or ():
            if not is_key(key):
                sentence = self.error_messages["invalid_choice"]
                raise forms.ValidationError(sentence, "invalid_choice", {"value": key[:20]})
        return super().clean(value)


class KeyedSelectMultiple(AutocompleteSelectMultiple):
    def build_attrs(self, base_attrs, extra_attrs=None):
        """Each choice has its own cross; the one for all would stand in the list as no item."""
        attrs = super().build_attrs(base_attrs, extra_attrs)
        return attrs | {"data-allow-clear": "false"}

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if is_key(key)], attr)
