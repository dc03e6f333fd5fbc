"""Staff at work in the admin: accounts with a role, and forms filled in as a browser does it."""

import html5lib
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import reverse

from contacts.roles import make_roles
from osce_portal.kernel.models import Installation
from tests.factories import make_user

BUTTONS = ("submit", "button", "image", "reset", "file")


def make_staff(role, username, **fields):
    """An account with ``role``, in a demo database, where it needs no second factor."""
    Installation.mark_as_demo()
    make_roles(apps)  # The emptying of the tables after a transactional test takes them away.
    user = make_user(username, **{"is_staff": True, "is_demo": True, **fields})
    user.groups.add(Group.objects.get(name=role))
    return user


def admin_url(model, page="changelist", *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def change_url(row):
    return admin_url(row, "change", row.pk)


def filled_in(response, form_id=None):
    """What a browser would send for the form on the page, button apart: ``{name: [values]}``."""
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    forms = [form for form in page.iter("form") if form.get("method") == "post"]
    form = next(form for form in forms if form.get("id") in (form_id, _form_id(response)))
    data = {}
    for control in form.iter():
        name, values = control.get("name"), _values(control)
        if name and values is not None and "__prefix__" not in name:
            data.setdefault(name, []).extend(values)
    return {name: values for name, values in data.items() if values}


def _form_id(response):
    opts = response.context.get("opts")
    is_list = response.context.get("cl") is not None
    return "changelist-form" if is_list else f"{opts.model_name}_form"


def _values(control):
    if control.tag == "textarea":
        return [control.text or ""]
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None]
        if not chosen and control.get("multiple") is None:
            chosen = options[:1]
        return [option.get("value", "") for option in chosen]
    if control.tag != "input" or control.get("type") in BUTTONS:
        return None
    if control.get("type") in ("checkbox", "radio") and control.get("checked") is None:
        return None
    return [control.get("value", "on" if control.get("type") == "checkbox" else "")]


def save(client, row_or_url, **changes):
    """Open a form, change some fields in it and save it."""
    url = row_or_url if isinstance(row_or_url, str) else change_url(row_or_url)
    data = filled_in(client.get(url)) | changes
    return client.post(url, data)
