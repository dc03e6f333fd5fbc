"""Every POST to the admin runs inside one write; what refuses it is said, never a server error."""

import logging
from functools import wraps

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.messages.storage import default_storage
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from osce_portal.kernel.admin.widgets import is_key
from osce_portal.kernel.door import write
from osce_portal.kernel.models import Act

logger = logging.getLogger(__name__)

REFUSALS = (ValidationError, ProtectedError, IntegrityError, OperationalError)
LONGEST_REASON = 300


def through_the_door(view):
    """Wrap an admin view so that a POST is one write by the one who is signed in.

    Some rules can only be checked once all rows are written. Where one of them refuses, all is
    undone and the view runs again with the sentences in ``request.refused_because``, which the
    forms show above what was typed. What has no form says them as messages.
    """

    @wraps(view)
    def inside(request, *args, **kwargs):
        if not _is_readable(request):
            messages.error(request, _("The address or the form held signs that cannot be read."))
            return HttpResponseRedirect(request.path)
        if request.method != "POST":
            return view(request, *args, **kwargs)
        try:
            return _written(view, request, *args, **kwargs)
        except REFUSALS as error:
            request.refused_because = _sentences(error)
        _forget_messages(request)
        try:
            return _written(view, request, *args, **kwargs)
        except REFUSALS as error:
            _forget_messages(request)
            for sentence in _sentences(error):
                messages.error(request, sentence)
            return HttpResponseRedirect(request.get_full_path())

    return inside


def _written(view, request, *args, **kwargs):
    is_action = request.POST.get("action") and "_save" not in request.POST
    how = Act.How.ACTION if is_action else Act.How.FORM
    why = request.POST.get("why", "").replace("\x00", "").strip()[:LONGEST_REASON]
    with write(by=request.user, why=why, how=how):
        return view(request, *args, **kwargs)


def _is_readable(request):
    """No NUL in the address; and what stands for primary keys can be some, as in every browser."""
    texts = [text for name, values in request.GET.lists() for text in (name, *values)]
    keys = [
        key
        for name, values in request.POST.lists()
        for key in values
        if name == ACTION_CHECKBOX_NAME or (key and name.endswith("-id"))
    ]
    return not any("\x00" in text for text in texts) and all(is_key(key) for key in keys)


def _forget_messages(request):
    """Drop what the undone attempt said of its success; what came before it is read again."""
    request._messages = default_storage(request)


def _sentences(error):
    if isinstance(error, ValidationError):
        return error.messages
    if isinstance(error, ProtectedError):
        rows = ", ".join(f"“{row}”" for row in list(error.protected_objects)[:5])
        sentence = _("It cannot be deleted, because other records need it: %(rows)s.")
        return [sentence % {"rows": rows}]
    logger.warning("A write through the admin was refused by the database.", exc_info=error)
    return [_("Someone else was writing at the same moment. Check what is here and save again.")]
