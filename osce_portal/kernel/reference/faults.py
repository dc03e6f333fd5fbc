"""What is wrong with the files, said so that it can be mended."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong: where it stands and what to do about it."""

    file: str
    line: int
    column: str
    sentence: str

    def __str__(self):
        place = [self.file]
        if self.line:
            place += [f"line {self.line}", self.column or "the whole row"]
        return f"{', '.join(place)}: {self.sentence}"


class CannotLoad(Exception):
    """The files have faults, so nothing of them is loaded."""

    def __init__(self, faults):
        self.faults = sorted(set(faults))
        super().__init__(f"{len(self.faults)} faults in the reference data")

    def __str__(self):
        number = len(self.faults)
        head = "One thing is" if number == 1 else f"{number} things are"
        lines = "\n".join(f"  {fault}" for fault in self.faults)
        return f"{head} wrong in the reference data, so nothing was loaded.\n{lines}"
