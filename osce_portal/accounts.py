"""Accounts at the one login door: nobody signs up, and each lands where their work is."""

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from qrcode.image.svg import SvgPathImage


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return "/admin/" if request.user.is_staff else "/briefings/"


class SecondFactorAdapter(DefaultMFAAdapter):
    def build_totp_svg(self, url):
        """Without the XML prologue, to stand in the page: the policy allows no data: images."""
        return qrcode.make(url, image_factory=SvgPathImage).to_string(encoding="unicode")
