"""What can stop a write, each with a sentence for the person who wrote."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class OutsideWrite(RuntimeError):
    """A record was about to be written outside ``write(by, why)``: a mistake in the code."""


class Stale(ValidationError):
    """The row was changed by someone else since it was read."""

    def __init__(self, row):
        sentence = _("“%(row)s” has been changed by someone else since it was opened.")
        super().__init__(sentence, code="stale", params={"row": row})
