"""The description of the resources: parameters as in the filters' forms, every error named."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django_filters.fields import ModelChoiceField
from drf_spectacular.openapi import AutoSchema

from osce_portal.kernel.api.problems import MEDIA_TYPE, sentences

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "object",
            "description": "Sentences by parameter.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
}
MOVED = "The record has another slug now; Location says where it stands."
UNCHANGED = "The client has this answer already."


class PortalSchema(AutoSchema):
    """One tag a noun; parameters as the filters' own forms have them."""

    def get_tags(self):
        return [getattr(self.view, "plural", None) or "api"]

    def get_summary(self):
        title = getattr(self.view, "title", None)
        return str(title) if title else None

    def get_description(self):
        return ""

    def get_operation_id(self):
        verb = "list" if self._is_list_view() else "read"
        return f"{verb}-{self.view.plural}"

    def _get_filter_parameters(self):
        return filter_parameters(self.view) if self._is_list_view() else []

    def _get_parameters(self):
        parameters = super()._get_parameters()
        for parameter in parameters:
            if parameter["in"] == "path":
                parameter["schema"] = {"type": "string", "pattern": "^[-a-zA-Z0-9_]{1,200}$"}
                parameter["description"] = _("The slug of the record.")
        if getattr(self.view, "is_dated", False):
            parameters.append(as_of_parameter())
        return parameters


def filter_parameters(view):
    """The parameters of a list, as the form of its filters has them."""
    if not view.filterset_class:
        return []
    filters = view.filterset_class(QueryDict(), queryset=view.queryset)
    return [_parameter(name, field) for name, field in filters.form.fields.items()]


def as_of_parameter():
    description = _("The day to speak of, as in 2012-06-01; today where none is given.")
    schema = or_empty({"type": "string", "format": "date"})
    return {"name": "as_of", "in": "query", "description": description, "schema": schema}


def _parameter(name, field):
    schema = _schema_of(field)
    parameter = {"name": name, "in": "query", "description": str(field.label), "schema": schema}
    return parameter | ({"explode": True, "style": "form"} if "items" in schema else {})


def _schema_of(field):
    if isinstance(field, forms.MultipleChoiceField):
        return {"type": "array", "items": _one_of(value for value, _label in field.choices)}
    if isinstance(field, ModelChoiceField):
        return _one_of(field.queryset.values_list(field.to_field_name, flat=True), "")
    if isinstance(field, forms.ChoiceField):
        return _one_of((value for value, _label in field.choices), "")
    if isinstance(field, forms.IntegerField):
        return or_empty({"type": "integer", "minimum": field.min_value, "maximum": field.max_value})
    if isinstance(field, forms.RegexField):
        return or_empty({"type": "string", "pattern": field.regex.pattern.replace(r"\Z", "$")})
    return {"type": "string", "maxLength": field.max_length, "pattern": r"^[^\u0000]*$"}


def _one_of(values, *more):
    return {"type": "string", "enum": [*(value for value in values if value), *more]}


def or_empty(schema):
    """An empty value is none, as in a form that was sent with the field left free."""
    return {"anyOf": [schema, {"type": "string", "const": ""}]}


def name_the_errors(result, **_options):
    """Every operation says how it may fail; a hook of the generator."""
    result.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    said = sentences() | {410: _("The record was withdrawn; the detail says why.")}
    for path, operations in result["paths"].items():
        for operation in operations.values():
            is_detail = path.endswith("{slug}/")
            responses = operation["responses"]
            responses["304"] = {"description": UNCHANGED}
            if is_detail:
                responses["301"] = {"description": MOVED}
            for status, sentence in said.items():
                if status != 410 or is_detail:
                    responses[str(status)] = {"description": str(sentence), "content": content}
    return result
