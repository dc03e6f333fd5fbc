"""The admin as an installed app: Django's own, on the portal's site, with the portal's models."""

from importlib import import_module

from django.contrib.admin.apps import SimpleAdminConfig

# Other apps bring admins too: for tokens, second factors and logs, which have no place in forms.
REGISTRIES = (
    "osce_portal.kernel.admin.registry",
    "partners.admin",
    "organizations.admin",
    "events.admin",
    "contacts.admin",
)


class PortalAdminConfig(SimpleAdminConfig):
    default_site = "osce_portal.kernel.admin.site.PortalAdminSite"

    def ready(self):
        super().ready()
        for registry in REGISTRIES:
            import_module(registry)
