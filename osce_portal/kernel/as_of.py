"""The day a page speaks of: today, or the one asked for by ``?as_of=``."""

from django import forms
from django.utils.translation import gettext_lazy as _

from osce_portal.kernel.dates import today
from osce_portal.kernel.pages import answer


class AsOfForm(forms.Form):
    as_of = forms.DateField(
        label=_("Show another day"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "invalid": _("That is no day. Write it as year, month and day, as in 2012-06-01.")
        },
    )


class AsOf:
    """The day asked for, as the bar on the page shows it; ``error`` where it is no day."""

    def __init__(self, request):
        self.request = request
        asked = request.GET.get("as_of", "")
        self.form = AsOfForm({"as_of": asked or today().isoformat()}, auto_id="%s")
        self.error = None if self.form.is_valid() else self.form.errors["as_of"][0]
        self.day = today() if self.error else self.form.cleaned_data["as_of"] or today()
        self.is_today = self.day == today()
        self.is_future = self.day > today()
        self.keep = []
        self.today_url = request.path

    @property
    def suffix(self):
        """What to add to the address of another page so that it speaks of the same day."""
        return "" if self.is_today else f"?as_of={self.day.isoformat()}"

    def answer(self, template, context):
        known = [] if self.is_today else [("as_of", self.day.isoformat())]
        status = 400 if self.error else 200
        return answer(
            self.request, template, {"as_of": self, **context}, known=known, status=status
        )
