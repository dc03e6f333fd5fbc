"""How machines are answered: addresses in full, conditional requests, open to any origin."""

from hashlib import sha256

from django.conf import settings
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

# Kept by anyone, asked again before each use: what is withdrawn is gone at that moment.
CACHING = "public, no-cache"
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Repr-Digest",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}


def absolute(path):
    return f"{settings.SITE_URL}{path}"


def etag_of(content):
    return quote_etag(sha256(content).hexdigest()[:32])


def finish(request, response, etag=None, last_modified=None):
    """The answer as it leaves: 304 where the client has it, readable from any origin."""
    if response.status_code == 200 and request.method in ("GET", "HEAD"):
        response["Cache-Control"] = CACHING
        response["ETag"] = etag or etag_of(response.content)
        # The second argument is an instant in seconds, as in Last-Modified.
        response = get_conditional_response(request, response["ETag"], last_modified, response)
    for name, value in OPEN.items():
        response[name] = value
    return response
