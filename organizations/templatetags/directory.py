"""What templates say of organizations."""

from django import template

from partners.countries import foreign_name

register = template.Library()


@register.filter
def seat(organization):
    """Where an organization (``with_row_data``) is seated: *Vienna, Austria*."""
    code = organization.country
    country = (organization.country_name or foreign_name(code)) if code else ""
    return ", ".join(dict.fromkeys(part for part in (organization.city, country) if part))
