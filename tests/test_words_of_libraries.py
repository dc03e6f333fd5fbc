"""Libraries speak in the tone of the house, where the house has a say."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import gettext, ngettext

PO = Path(settings.LOCALE_PATHS[0]) / "en_GB" / "LC_MESSAGES" / "django.po"


def messages():
    with PO.open("rb") as file:
        return [message for message in read_po(file) if message.id]


@pytest.mark.parametrize("message", messages(), ids=lambda message: str(message.id)[:40])
def test_the_compiled_words_are_those_of_the_source(message):
    if message.pluralizable:
        one, many = message.id
        assert (ngettext(one, many, 1), ngettext(one, many, 2)) == message.string
    else:
        assert gettext(message.id) == message.string


def test_none_of_ours_says_please():
    assert [message.string for message in messages() if "lease" in str(message.string)] == []
