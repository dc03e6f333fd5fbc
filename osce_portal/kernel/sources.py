"""The sources a page rests on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """The title of a source, and its address where an institution would link to it."""

    title: str
    url: str

    @property
    def is_public(self):
        return bool(self.url)


def sources_of(*facts):
    """The sources of ``facts``, each once, in their order; addresses for staff are left out."""
    found = {}
    for fact in facts:
        if fact is not None and fact.source_title:
            url = fact.source_url if fact.is_source_public else ""
            found.setdefault(fact.source_title, Source(fact.source_title, url))
    return list(found.values())
