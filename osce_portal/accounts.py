"""Accounts at the one login door: nobody signs up, and each lands where their work is."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def get_login_redirect_url(self, request):
        return "/admin/" if request.user.is_staff else "/briefings/"
