"""No work without a second factor: whoever has none is sent to set one up first."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from osce_portal.kernel.models import Installation

GUARDED = ("/admin/", "/briefings/")
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def lacks_second_factor(user):
    """Demo accounts of a demo database are excused; both marks are out of reach of every form."""
    if user.is_anonymous or is_mfa_enabled(user, FACTORS):
        return False
    return not (user.is_demo and Installation.is_demo())


class SecondFactorMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(GUARDED) and lacks_second_factor(request.user):
            messages.info(request, _("Set up a second factor to continue."))
            return HttpResponseRedirect(reverse("mfa_index"))
        return self.get_response(request)
