"""The one small piece that is written once for each database."""

from django.db import connection, connections

from osce_portal.kernel.search import postgres, sqlite

_BACKENDS = {"sqlite": sqlite, "postgresql": postgres}


def backend(vendor=None):
    """The module for the database: ``install``, ``refresh``, ``matching`` and ``by_rank``."""
    return _BACKENDS[vendor or connection.vendor]


def install(sender=None, using="default", **kwargs):
    """Set up the full text index where it is missing; called after each migration."""
    database = connections[using]
    if "kernel_searchentry" in database.introspection.table_names():
        backend(database.vendor).install(database)
