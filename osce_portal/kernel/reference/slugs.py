"""Addresses made from titles: short, and the same each time."""

import re

from django.utils.text import slugify

from osce_portal.kernel.folding import fold

LONGEST = 80
_SMALL = {"a", "an", "and", "as", "at", "by", "co", "for", "in", "of", "on", "the", "to", "with"}
_SUBTITLE = re.compile(r": | [–-] ")


def slug_of(title):
    """The title as a slug; a long one without its subtitle, else cut after a word that counts."""
    slug = _slugify(title)
    if len(slug) <= LONGEST:
        return slug
    main = _slugify(_SUBTITLE.split(title)[0])
    return main if main.count("-") > 1 and len(main) <= LONGEST else _cut(slug)


def _slugify(text):
    return slugify(fold(text).replace("/", " "))


def _cut(slug):
    words = slug[: LONGEST + 1].split("-")[:-1]
    while words[-1] in _SMALL:
        words.pop()
    return "-".join(words)
