"""States, Contact Groups, documents and themes in the words of schema.org."""

from django.utils.html import strip_tags

from osce_portal.kernel.jsonld import page_url, thing
from partners.files import address_of

KINDS = {"report": "Report"}


def state_data(state, sentence, official):
    """The State as its page has it on the day it speaks of."""
    return thing(
        "Country",
        state.get_absolute_url(),
        name=state.name_then,
        alternateName=[name.name for name in official if name.name != state.name_then],
        description=strip_tags(sentence),
    )


def group_data(group, sentence):
    return thing(
        "GovernmentOrganization",
        group.get_absolute_url(),
        name=group.name,
        foundingDate=group.set_up,
        description=strip_tags(sentence),
    )


def document_data(document):
    path = address_of(document)
    return thing(
        KINDS.get(document.kind, "CreativeWork"),
        document.get_absolute_url(),
        name=document.title,
        identifier=document.public_symbol,
        datePublished=document.date,
        locationCreated=thing("Place", name=document.place) if document.place else None,
        sameAs=document.url,
        encoding=thing("MediaObject", contentUrl=page_url(path)) if path else None,
        about=[theme_data(theme) for theme in document.themes.all()],
    )


def theme_data(theme):
    return thing("DefinedTerm", theme.get_absolute_url(), name=theme.name)
