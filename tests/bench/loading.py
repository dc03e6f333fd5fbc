"""What the door costs: a write through it against the same rows written bare."""

from django.db import connection, transaction
from django.db.models import QuerySet

from osce_portal.kernel.door import write
from osce_portal.kernel.recording import unlocked
from partners.models import State
from tests.bench.timing import milliseconds, print_row


def run():
    state = State.objects.order_by("pk").first()
    bare = milliseconds(lambda: _bare(state))
    print(
        f"\nWrites, yardstick a bare update in a transaction: {bare:.1f} ms ({connection.vendor})"
    )
    print_row("save one record through the door", milliseconds(lambda: _through(state)), bare)
    print_row("update of 69 records through the door", milliseconds(_all_through, runs=5), bare)


def _bare(state):
    with unlocked(), transaction.atomic():
        QuerySet(State).filter(pk=state.pk).update(handling_note="bare")


def _through(state):
    state.refresh_from_db()
    state.handling_note = f"{state.version}"
    with write(by=None, why="benchmark", how="command"):
        state.save()


def _all_through():
    with write(by=None, why="benchmark", how="command"):
        State.objects.update(handling_note="all")
