"""The kernel's own models in the admin: accounts, roles and the history."""

from django.contrib import admin
from django.contrib.auth.models import Group

from osce_portal.kernel.admin.acts import ActAdmin
from osce_portal.kernel.admin.users import RoleAdmin, UserAdmin
from osce_portal.kernel.models import Act, User

admin.site.unregister(Group)  # Django registers its own as soon as its admin is read.
admin.site.register(Group, RoleAdmin)
admin.site.register(User, UserAdmin)
admin.site.register(Act, ActAdmin)
