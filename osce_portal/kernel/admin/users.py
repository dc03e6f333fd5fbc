"""Accounts: nobody raises their own rights, and no form makes a superuser or a demo account."""

from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from reversion.models import Revision

RIGHTS = ("is_active", "is_staff", "groups")


class UserAdmin(StockUserAdmin):
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Name and address"), {"fields": ("first_name", "last_name", "email")}),
        (
            _("Rights"),
            {
                "fields": RIGHTS,
                "description": _(
                    "Rights come from roles. Whoever works in the admin is staff and has a role;"
                    " an adviser is neither staff nor an editor, and reads briefings."
                ),
            },
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    list_display = ("username", "email", "first_name", "last_name", "is_staff", "is_active")
    list_filter = ("is_staff", "is_active", "groups")
    ordering = ("username", "pk")
    list_per_page = 50

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Roles are few: boxes to tick."""
        if db_field.name == "groups":
            kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_readonly_fields(self, request, obj=None):
        is_oneself = obj is not None and obj.pk == request.user.pk
        return (*super().get_readonly_fields(request, obj), *(RIGHTS if is_oneself else ()))

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and _is_in_reach(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Who stands in the history stays; such an account is closed instead."""
        if not super().has_delete_permission(request, obj):
            return False
        if obj is None:
            return True
        is_known = obj.pk == request.user.pk or Revision.objects.filter(user=obj).exists()
        return _is_in_reach(request, obj) and not is_known


class RoleAdmin(GroupAdmin):
    """Roles. Nobody changes one that they have themselves."""

    list_per_page = 50

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not _has(request.user, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not _has(request.user, obj)


def _has(user, role):
    return role is not None and user.groups.filter(pk=role.pk).exists()


def _is_in_reach(request, user):
    """A superuser's account, which opens everything, is out of reach of all but superusers."""
    return user is None or request.user.is_superuser or not user.is_superuser
