"""What the templates of all apps say with."""

import re

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY, BlockNode
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import mark_safe

from osce_portal.kernel import jsonld, wording
from osce_portal.kernel.visibility import publication_state

register = template.Library()

register.filter("say_date", wording.say_date)
register.filter("in_words", wording.say_number)
register.filter("publication_state", publication_state)
_HYPHENED = re.compile(r"\b(?:[Cc]o-op\w+|[Ss]ub-regional|[Cc]o-host\w*|[Cc]o-chair\w*)")


@register.simple_tag(takes_context=True)
def section(context):
    """The first segment of the path: the section of the site this page is in."""
    return context["request"].path.strip("/").split("/")[0]


@register.simple_tag(takes_context=True)
def block_again(context, name):
    """A block of the page once more: what a browser's tab says, a shared link says too."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    node = blocks.get_block(name) if blocks else None
    if node is None:
        return ""
    return mark_safe(BlockNode(name, node.nodelist).render(context).strip())


@register.filter
def json_ld(data):
    """The facts of the page for machines."""
    return jsonld.script(data)


@register.simple_tag
def sheets(*names):
    """Links to the style sheets that a page needs besides ``site.css``."""
    rows = ((static(f"css/{name}.css"),) for name in names)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', rows)


@register.simple_tag
def linked(record, words=None):
    """The name of a record, or other words for it, linked where it has a page."""
    words = nb(words or record)
    if not record.has_page:
        return words
    return format_html('<a href="{}">{}</a>', record.get_absolute_url(), words)


@register.filter
def say_term(term):
    """The term of a dated row: *since 2003*, *2004–2012*."""
    return wording.say_term(term.start, term.end)


@register.filter
def say_days(event):
    """The days of an event: *18–19 March 2013*."""
    return wording.say_span(event.start, event.end)


@register.filter
def in_lower(text):
    """A label inside a line of small print: its first letter small, names and OSCE untouched."""
    text = str(text)
    return text[:1].lower() + text[1:]


@register.filter
def nb(text):
    """Keep *co-operation* and the like in one line, for names and headings."""
    whole = r'<span class="nb">\g<0></span>'
    return mark_safe(_HYPHENED.sub(whole, str(conditional_escape(text))))
