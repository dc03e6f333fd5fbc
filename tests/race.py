"""Two writes at once, each on a connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from django.db import connections

PATIENCE = 20


def race(*writes):
    """What each of ``writes`` returned or raised, all begun at the same moment."""
    barrier = Barrier(len(writes))

    def run(write):
        barrier.wait(PATIENCE)
        return _outcome(write)

    return _in_threads(run, writes)


def overtake(first, second):
    """Let ``second`` begin while ``first``, which gets a function to call, is still open."""
    begun = Event()

    def run(write):
        if write is first:
            return _outcome(lambda: first(begun.set))
        begun.wait(PATIENCE)
        return _outcome(second)

    return _in_threads(run, (first, second))


def _in_threads(run, writes):
    with ThreadPoolExecutor(len(writes)) as pool:
        return list(pool.map(run, writes))


def _outcome(write):
    try:
        return write()
    except Exception as error:
        return error
    finally:
        connections.close_all()
