"""The order of fields, the same on every form: what it is, who may read it, source, notes."""

from django.utils.translation import gettext_lazy as _

SOURCE = (
    "source_title",
    ("source_url", "is_source_public"),
    ("confidence", "basis"),
    "is_confirmed",
    "reviewed_date",
)
WHO_READS = _(
    "The public reads what is published, public and confirmed. Only Section managers publish,"
    " withdraw and confirm."
)
PART_READS = _(
    "A part is published with the record it belongs to. Only Section managers decide on the"
    " audience and confirm."
)


def fact_fieldsets(*fields, sections=(), audience=("audience",), note=PART_READS):
    """The fieldsets of a part, or of a fact that is never published; ``fields`` come first."""
    return (
        (None, {"fields": (*fields, "seen")}),
        *((title, {"fields": names}) for title, names in sections),
        (_("Who may read it"), {"fields": audience, "description": note}),
        (_("Source"), {"fields": SOURCE}),
        (_("Notes"), {"fields": ("change_note", "handling_note")}),
    )


def record_fieldsets(*fields, sections=()):
    """The fieldsets of a record that is published on its own."""
    audience = ("audience", "published_at", "withdrawn_at", "withdrawal_reason")
    return fact_fieldsets(*fields, sections=sections, audience=audience, note=WHO_READS)
