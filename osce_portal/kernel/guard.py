"""The lock on the tables of records: complete, and blind to how a write came."""

import re

from django.apps import apps
from django.db import connections
from django.db.backends.signals import connection_created

from osce_portal.kernel.errors import OutsideWrite
from osce_portal.kernel.recording import is_open

_WRITES = re.compile(r'\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.I)
_tables = set()


def close_tables():
    """Close the tables of all records and their join tables, on every connection there will be."""
    from osce_portal.kernel.models import Fact  # noqa: PLC0415 (called once the models are loaded)

    for model in apps.get_models():
        if issubclass(model, Fact):
            joins = [field.remote_field.through for field in model._meta.many_to_many]
            _tables.update(table._meta.db_table for table in [model, *joins])
    connection_created.connect(_watch, dispatch_uid="kernel.guard")
    for connection in connections.all(initialized_only=True):
        _watch(connection=connection)


def _watch(connection, **kwargs):
    if _refuse_outside not in connection.execute_wrappers:
        connection.execute_wrappers.append(_refuse_outside)


def _refuse_outside(execute, sql, params, many, context):
    if not is_open() and (match := _WRITES.match(sql)) and match[1] in _tables:
        raise OutsideWrite(f"{match[1]} is written outside write(by, why).")
    return execute(sql, params, many, context)
