"""Founding documents, decisions and other papers: ``documents.csv``."""

from osce_portal.kernel.reference.drafts import Ref
from osce_portal.kernel.reference.slugs import slug_of
from osce_portal.kernel.reference.tables import SOURCE_COLUMNS, Table
from partners.models import Document

Kind = Document.Kind

GROUPS = {
    "mediterranean": ("mediterranean",),
    "asian": ("asian",),
    "both": ("mediterranean", "asian"),
    "organizations": (),
}
# A number that is only recalled is for staff.
SYMBOLS = {"source": True, "recalled-unverified": False, "": False}

# The file has no kinds: they are read from the title, or from the number of a decision. The first
# word that is found decides.
KINDS = {
    "Helsinki Final Act": Kind.SUMMIT,
    "Helsinki Document": Kind.SUMMIT,
    "Budapest Document": Kind.SUMMIT,
    "Summit Declaration": Kind.SUMMIT,
    "Commemorative Declaration": Kind.SUMMIT,
    "Memorandum": Kind.MEMORANDUM,
    "annotated agenda": Kind.AGENDA,
    "Consolidated Summary": Kind.REPORT,
    "seminar report": Kind.REPORT,
    "Compilation": Kind.BOOKLET,
    "Reflections and Perspectives": Kind.BOOKLET,
    "Council decision": Kind.DECISION,
    ".DEC/": Kind.DECISION,
    "Declaration": Kind.DECLARATION,
    "Charter": Kind.STRATEGY,
    "Platform": Kind.STRATEGY,
    "Strategy": Kind.STRATEGY,
}


def read(row):
    title, symbol, date = row.required("title"), row.text("document_ref"), row.date("date")
    kind = next((KINDS[word] for word in KINDS if word in f"{title} {symbol}"), Kind.OTHER)
    slug = slug_of(title)
    # Booklets appear in editions, which the year tells apart.
    if kind == Kind.BOOKLET and date:
        slug = f"{slug}-{date[:4]}"
    yield row.draft(
        Document,
        f"documents:{slug}",
        title=title,
        slug=slug,
        symbol=symbol,
        is_symbol_confirmed=bool(row.kind("ref_basis") and symbol),
        kind=kind,
        date=date,
        place=row.text("place"),
        url=row.text("url"),
        groups=[Ref(f"bodies:{slug}", "concerns") for slug in row.kind("concerns") or ()],
    )


TABLE = Table(
    file="documents.csv",
    makes="documents",
    columns=(
        *("title", "document_ref", "ref_basis", "date", "place", "concerns", "url"),
        *(*SOURCE_COLUMNS, "note"),
    ),
    read=read,
    kinds={"title": KINDS, "concerns": GROUPS, "ref_basis": SYMBOLS},
    fields={"slug": "title", "symbol": "document_ref", "kind": "title", "groups": "concerns"},
    doubts={"exact day .*from general knowledge": ("date", r"[0-9]{4}-[0-9]{2}")},
)
