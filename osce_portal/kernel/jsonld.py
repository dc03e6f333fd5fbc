"""Facts of a page for machines, in the words of schema.org."""

import json

from django.conf import settings
from django.utils.safestring import mark_safe

# As text inside an element of the page, it must not be able to end that element.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
_ESCAPED |= {0x2028: "\\u2028", 0x2029: "\\u2029"}


def page_url(path):
    return f"{settings.SITE_URL}{path}"


def thing(kind, path=None, **facts):
    """A thing with the facts that are known; what is empty is left out."""
    url = page_url(path) if path else None
    said = {"@type": kind, "@id": url, "url": url, **facts}
    return {name: value for name, value in said.items() if value not in (None, "", [], {})}


def script(data):
    """The block of data a page carries; it is never executed, so every policy lets it stand."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(f'<script type="application/ld+json">{text.translate(_ESCAPED)}</script>')
