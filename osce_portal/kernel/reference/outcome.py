"""What became of each draft."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Fate(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    SAME = "unchanged"
    EDITED = "edited since, left alone"
    DELETED = "deleted since, left alone"
    ORPHANED = "left alone, because what it refers to has been deleted"
    BROKEN = "not loaded"


LEFT_ALONE = (Fate.EDITED, Fate.DELETED, Fate.ORPHANED)


@dataclass
class Outcome:
    """The fate of every draft by key, and the keys that the files no longer have."""

    fates: dict = field(default_factory=dict)
    names: dict = field(default_factory=dict)
    gone: list = field(default_factory=list)

    def note(self, draft, fate, name=""):
        self.fates[draft.key] = fate
        self.names[draft.key] = name or self.names.get(draft.key, "")

    @property
    def counts(self):
        return Counter(self.fates.values())

    @property
    def has_changed(self):
        return bool(self.counts[Fate.CREATED] or self.counts[Fate.UPDATED])

    @property
    def left_alone(self):
        """``(key, name, fate)`` of every row that someone has made their own."""
        return [
            (key, self.names[key], fate) for key, fate in self.fates.items() if fate in LEFT_ALONE
        ]

    def line(self, drafts):
        """The fates of some drafts in words: ``12 created, 57 unchanged``."""
        counts = Counter(self.fates[draft.key] for draft in drafts)
        return ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
