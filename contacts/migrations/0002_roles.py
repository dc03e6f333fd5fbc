"""The roles as groups, with their rights."""

from django.apps import apps as present
from django.contrib.auth.management import create_permissions
from django.db import migrations

from contacts.roles import make_roles

APPS = ("auth", "kernel", "partners", "organizations", "events", "contacts")


def make(apps, schema_editor):
    # Django makes permissions after all migrations; the roles need them now.
    for label in APPS:
        create_permissions(
            present.get_app_config(label),
            verbosity=0,
            using=schema_editor.connection.alias,
            apps=apps,
        )
    make_roles(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("kernel", "0002_history"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
