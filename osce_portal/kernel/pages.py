"""What every public page needs: its record or a 404, its trail, its one true address."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.readers import PUBLIC


class Gone(Exception):
    """The record was withdrawn, and its keepers say why."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def find(queryset, *, reader=PUBLIC, **lookup):
    """The one row of ``queryset`` that ``reader`` may see; a miss is a 404, or a 410."""
    row = queryset.visible_to(reader).filter(**lookup).first()
    if row is not None:
        return row
    withdrawn = queryset.withdrawn().filter(audience="public", is_sample=False, **lookup)
    reason = withdrawn.order_by("pk").values_list("withdrawal_reason", flat=True).first()
    if reason:
        raise Gone(reason)
    raise Http404


def trail(*parents):
    """The crumbs of a page: home, then ``(label, address name, *arguments)`` of each parent."""
    crumbs = [(_("Home"), reverse("home"))]
    return crumbs + [(label, reverse(name, args=args)) for label, name, *args in parents]


def answer(request, template, context, *, known=(), status=200):
    """Render a public page; ``known`` are the parameters that belong to its canonical address."""
    query = f"?{urlencode(known, doseq=True)}" if known else ""
    canonical = f"{settings.SITE_URL}{request.path}{query}"
    return render(request, template, {"canonical": canonical, **context}, status=status)
