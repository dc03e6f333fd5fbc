"""Names of countries by their ISO code: ours for the States on record, Babel's for the rest."""

from babel import Locale
from django.utils.translation import get_language, to_locale

from osce_portal.kernel.readers import PUBLIC
from partners.models import State


def country_names(codes):
    """``{"AT": "Austria", …}`` for ``codes``, in English alphabetical order; one query."""
    ours = State.objects.visible_to(PUBLIC).filter(iso2__in=codes).values_list("iso2", "name")
    known = dict(ours)
    names = {code: known.get(code) or foreign_name(code) for code in codes}
    return dict(sorted(names.items(), key=lambda item: item[1]))


def foreign_name(code):
    territories = Locale.parse(to_locale(get_language() or "en")).territories
    return territories.get(code, code)
