"""What all subscriptions have in common: permanent numbers, and an answer only where it is new."""

import re
import uuid
from hashlib import sha256

from django.core.paginator import Paginator
from django.db.models import Max
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from osce_portal.kernel.history import latest_act

# Never to be changed: readers know feeds and entries by the numbers made from it.
NAMESPACE = uuid.UUID("3f0e4c1e-6f8b-4f0a-9d0c-6d1f2b7c8a51")
# What neither XML nor a calendar can hold: control characters and halves of surrogate pairs.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PAGE = re.compile(r"[1-9][0-9]{0,8}")


def permanent_number(name, within=NAMESPACE):
    """The same number for the same name, wherever the portal stands."""
    return uuid.uuid5(within, name)


def fit(text):
    return _UNFIT.sub("", str(text))


def in_one_line(text):
    return " ".join(fit(text).split())


def page_of(request, rows, per_page):
    """The page asked for by ``?page=``; one that does not exist is a 404."""
    paginator = Paginator(rows, per_page)
    asked = request.GET.get("page", "1") or "1"
    if not _PAGE.fullmatch(asked) or int(asked) > paginator.num_pages:
        raise Http404
    return paginator.page(int(asked))


def answer_if_new(request, body, content_type, *, records=()):
    """``body``, or 304 where the reader has it: told by its hash, else by the last change.

    Names of other records stand in it too, and records appear and go without an act when their
    moment comes, so that both count as a change of all that is subscribed to.
    """
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    changed = _last_change_of_all(records)
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"  # may be kept, and is asked for again each time
    if changed is not None:
        response["Last-Modified"] = http_date(changed)
    return get_conditional_response(request, etag, changed, response)


def _last_change_of_all(records):
    now = timezone.now()
    instants = [latest_act()]
    for model in records:
        for name in ("published_at", "withdrawn_at"):
            passed = model.objects.filter(**{f"{name}__lte": now})
            instants.append(passed.aggregate(at=Max(name))["at"])
    return max((int(at.timestamp()) for at in instants if at is not None), default=None)
