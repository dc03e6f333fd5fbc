"""Errors as problem details (RFC 9457): what is wrong, and with which parameter."""

import logging
from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.core.signals import got_request_exception
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response

from osce_portal.kernel.pages import Gone

MEDIA_TYPE = "application/problem+json"
logger = logging.getLogger("django.request")


def sentences():
    return {
        400: _("A parameter has a value that is not known. Mend it where the sentence stands."),
        404: _("There is nothing at this address."),
        405: _("The data can only be read: use GET or HEAD."),
        406: _("The data is given as JSON only: accept application/json."),
        429: _("Too many requests. Wait as long as Retry-After says."),
        500: _("Something went wrong on our side. It has been noted."),
    }


def problem(status, detail=None, errors=None, headers=None):
    """One answer that says what is wrong."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(detail or sentences().get(status, HTTPStatus(status).phrase)),
    }
    if errors:
        body["errors"] = {name: [str(line) for line in lines] for name, lines in errors.items()}
    return Response(body, status=status, headers=headers, content_type=MEDIA_TYPE)


def answer_error(error, context):
    """The exception handler of every resource."""
    if isinstance(error, Gone):
        return problem(410, error.reason)
    if isinstance(error, Http404):
        return problem(404, error.args[0] if error.args else None)
    if isinstance(error, PermissionDenied):
        return problem(403)
    if isinstance(error, exceptions.ValidationError):
        return problem(400, errors=error.detail)
    if isinstance(error, exceptions.APIException):
        wait = getattr(error, "wait", None)
        headers = {"Retry-After": str(int(wait) + 1)} if wait is not None else None
        return problem(error.status_code, headers=headers)
    return _unforeseen(error, context)


def _unforeseen(error, context):
    """Nothing is hidden from the log, nor from the tests, by an answer in good form."""
    request = getattr(context.get("request"), "_request", None)
    logger.error("A resource failed", exc_info=error, extra={"status_code": 500})
    got_request_exception.send(sender=None, request=request)
    return problem(500)
