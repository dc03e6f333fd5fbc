"""What of the reference data may be published: the one rule."""

from osce_portal.kernel.models import Fact

CONFIDENCES = {
    "high": Fact.Confidence.HIGH,
    "medium": Fact.Confidence.MEDIUM,
    "low": Fact.Confidence.LOW,
}
BASES = {
    "source": Fact.Basis.SOURCE,
    "mirror": Fact.Basis.MIRROR,
    "mixed": Fact.Basis.MIXED,
    "practice": Fact.Basis.PRACTICE,
    "general-knowledge": Fact.Basis.KNOWLEDGE,
    "knowledge": Fact.Basis.KNOWLEDGE,
    "section": Fact.Basis.SECTION,
}
# Whether the address of a source may be shown; without a source there is none.
LINKS = {"public": True, "staff": False, "": False}
READ_IN_FULL = (Fact.Basis.SOURCE, Fact.Basis.MIRROR, Fact.Basis.SECTION)


def may_be_published(confidence, basis):
    """Known with some confidence, and from something that can be named."""
    is_likely = confidence in (Fact.Confidence.HIGH, Fact.Confidence.MEDIUM)
    return is_likely and basis in (*READ_IN_FULL, Fact.Basis.MIXED)
