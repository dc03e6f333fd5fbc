"""The page of all components, with fixed samples: for developers, in debug only."""

from datetime import date
from types import SimpleNamespace

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.per_year import PerYear
from organizations.models import CooperationPattern
from organizations.pattern_grid import MODES, levels_of
from osce_portal.kernel.filters import Counted


class SampleDayForm(forms.Form):
    as_of = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))


class SampleFilterForm(forms.Form):
    q = forms.CharField(label="Name or acronym", required=False, max_length=20)
    kind = forms.MultipleChoiceField(
        label="Kind",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("international", Counted("International", 29)),
            ("regional", Counted("Regional", 32)),
        ],
    )
    theme = forms.ChoiceField(
        label="Theme", required=False, choices=[("", "Any"), ("water", "Water management")]
    )
    year = forms.IntegerField(
        label="Year", required=False, help_text="Four digits.", min_value=1973
    )
    is_key = forms.BooleanField(label="Key organizations only", required=False)


def sample_day(prefix, value, day, **more):
    form = SampleDayForm({f"{prefix}-as_of": value}, prefix=prefix)
    return SimpleNamespace(
        day=day, form=form, keep=[("page", "2")], today_url="/components/", **more
    )


def sample_patterns():
    kinds = [("headquarters", "political-dialogue"), ("headquarters", "co-operation")]
    return [CooperationPattern(level=level, mode=mode) for level, mode in [*kinds, kinds[0]]]


def sample_counts():
    totals = enumerate([3, 5, 8, 2, 4, 1], start=2021)
    return [{"in_year": year, "held": min(total, 4), "total": total} for year, total in totals]


@require_safe
def components(request):
    filters = SampleFilterForm({"q": "A", "kind": ["regional"]}, prefix="good")
    bad_filters = SampleFilterForm({"bad-year": "soon", "bad-kind": "none"}, prefix="bad")
    context = {
        "crumbs": [("Home", "/"), ("Partner States", "/partner-states/")],
        "today": sample_day("today", "2026-11-23", date(2026, 11, 23), is_today=True),
        "past": sample_day("past", "2010-06-01", date(2010, 6, 1), is_today=False),
        "bad_day": sample_day(
            "day",
            "2024-02-30",
            date(2026, 11, 23),
            is_today=True,
            error="2024-02-30 is not a day. Enter year, month and day, such as 2024-02-29.",
        ),
        "filters": filters,
        "bad_filters": bad_filters,
        "page_obj": Paginator(range(90), 25).page(2),
        "sources": [
            SimpleNamespace(title="OSCE – Who we are", url="https://www.osce.org/", is_public=True),
            SimpleNamespace(title="Annual Report 2009", url="", is_public=True),
        ],
        "chairs": [
            (2026, None),
            (2025, "Malta"),
            (2024, "North Macedonia"),
            (2023, "Poland"),
            (2018, None),
        ],
        "per_year": PerYear(sample_counts()),
        "grid": [(None, levels_of(sample_patterns()))],
        "modes": MODES,
        "years": [(year, year % 3, year % 5 == 0) for year in range(1995, 2023)],
    }
    return render(request, "components.html", context)
