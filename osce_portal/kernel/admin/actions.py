"""What managers do to many rows at once: confirm, publish, withdraw."""

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from osce_portal.kernel.readers import Audience

MOST_NAMES = 10


@admin.action(description=_("Confirm the chosen rows"), permissions=["confirm"])
def confirm(model_admin, request, queryset):
    count = queryset.filter(is_confirmed=False).update(is_confirmed=True)
    _say(
        request,
        count,
        ngettext("%(count)d row was confirmed.", "%(count)d rows were confirmed.", count),
        _("All of them were confirmed already."),
    )


@admin.action(description=_("Publish the chosen drafts now"), permissions=["publish"])
def publish(model_admin, request, queryset):
    drafts = queryset.drafts()
    refused = drafts.filter(is_confirmed=False, audience=Audience.PUBLIC)
    names = [str(row) for row in refused]
    ready = drafts.exclude(is_confirmed=False, audience=Audience.PUBLIC)
    count = ready.update(published_at=timezone.now())
    _say(
        request,
        count,
        ngettext("%(count)d draft was published.", "%(count)d drafts were published.", count),
        _("No draft was published."),
    )
    if names:
        sentence = _("Not confirmed, so not published: %(names)s.")
        messages.warning(request, sentence % {"names": _named(names)})


@admin.action(description=_("Withdraw the chosen records now"), permissions=["publish"])
def withdraw(model_admin, request, queryset):
    now = timezone.now()
    standing = queryset.filter(published_at__isnull=False).exclude(withdrawn_at__lte=now)
    count = standing.update(withdrawn_at=now)
    _say(
        request,
        count,
        ngettext("%(count)d record was withdrawn.", "%(count)d records were withdrawn.", count),
        _("Nothing was withdrawn: drafts need no withdrawal, and the others have been withdrawn."),
    )


def _named(names):
    shown = ", ".join(f"“{name}”" for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    if more <= 0:
        return shown
    return _("%(names)s and %(count)d more") % {"names": shown, "count": more}


def _say(request, count, done, nothing):
    if count:
        messages.success(request, done % {"count": count})
    else:
        messages.info(request, nothing)
