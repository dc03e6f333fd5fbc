"""What the kernel's own tables keep."""

import pytest
from django.db import IntegrityError, transaction

from osce_portal.kernel.models import Installation, SearchEntry
from tests import factories
from tests.violations import names_of


def test_every_constraint_of_the_kernel_has_its_test():
    assert names_of("kernel") == [
        "kernel_installation_is_one_row",
        "kernel_searchentry_one_of_a_record",
    ]


def test_a_record_has_one_search_entry(db):
    factories.make_theme()
    entry = SearchEntry.objects.get()
    entry.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save(force_insert=True)


def test_installation_is_one_row(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Installation.objects.create(pk=2)


def test_database_is_a_demo_once_it_is_marked(db):
    assert not Installation.is_demo()
    Installation.mark_as_demo()
    Installation.mark_as_demo()
    assert Installation.is_demo()


def test_whole_of_a_part_and_of_a_record(db):
    state = factories.make_state()
    standing = factories.make_standing(state)
    assert (standing.whole, state.whole) == (state, state)
