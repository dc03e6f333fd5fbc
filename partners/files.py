"""The files of documents: what may be stored, and how one is handed out."""

from pathlib import PurePosixPath

import filetype
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.text import get_valid_filename
from django.utils.translation import gettext_lazy as _

MEGABYTES = 25
# By what the first bytes say, never by the name.
NAMES = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS",
    "application/vnd.oasis.opendocument.presentation": "ODP",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
}
UNKNOWN = "application/octet-stream"
POLICY = "default-src 'none'; sandbox"


def type_of(file):
    """The media type that the content of an open file has; unknown ones are but bytes."""
    place = file.tell()
    file.seek(0)
    kind = filetype.guess(file.read(8192))
    file.seek(place)
    return kind.mime if kind and kind.mime in NAMES else UNKNOWN


def check_upload(upload):
    """Refuse a new file that is too large or of a type that is not kept here."""
    if not upload or getattr(upload, "_committed", True):
        return
    if upload.size > MEGABYTES * 1024 * 1024:
        sentence = _("The file has %(size)s. Up to %(most)s MB can be kept; store a smaller one.")
        values = {"size": filesizeformat(upload.size), "most": MEGABYTES}
        raise ValidationError({"file": ValidationError(sentence, params=values)})
    upload.open()
    if type_of(upload) == UNKNOWN:
        sentence = _("This kind of file is not kept here. Use one of these: %(kinds)s.")
        values = {"kinds": ", ".join(NAMES.values())}
        raise ValidationError({"file": ValidationError(sentence, params=values)})


def name_of(document):
    return get_valid_filename(PurePosixPath(document.file.name).name)


def address_of(document):
    """Where the file of ``document`` is handed out; None where there is none."""
    if not document.file:
        return None
    return reverse("partners:file", args=[document.uid, name_of(document)])


def facts_of(document):
    """What a page says of the file: address, name, kind and size; None where it is missing."""
    if not document.file:
        return None
    try:
        with document.file.open() as file:
            kind, size = NAMES.get(type_of(file), ""), document.file.size
    except FileNotFoundError:
        return None
    facts = {"url": address_of(document), "name": name_of(document)}
    return facts | {"kind": kind, "size": filesizeformat(size)}


def hand_out(request, document, name):
    """The file as an attachment, under a policy that lets nothing in it run."""
    if not document.file:
        raise Http404
    if name != name_of(document):
        return redirect(address_of(document))
    etag = f'"{document.uid.hex}-{document.version}"'
    if unchanged := get_conditional_response(request, etag):
        return unchanged
    try:
        file = document.file.open()
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, as_attachment=True, filename=name, content_type=type_of(file))
    response["ETag"], response["Cache-Control"] = etag, "public, no-cache"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response
