"""The roles and their rights: one table, applied by migrations and held by tests."""

RECORDS = {
    "partners": ("state", "body", "document", "theme"),
    "organizations": ("organization", "publication"),
    "events": ("event", "eventseries"),
    "contacts": ("person", "post", "exchange", "followup"),
}
PARTS = {
    "partners": ("statename", "standing", "seat", "bodyname", "chairmanship"),
    "organizations": ("organizationname", "cooperationpattern"),
    "events": ("seriesname", "checklistitem", "participation", "eventdocument", "planningtask"),
    "contacts": ("incumbency", "contactdetail", "invitation"),
}
ACCESS = {"contacts": ("adviseraccess",)}
ACCOUNTS = {"kernel": ("user",), "auth": ("group",)}
HISTORY = {"kernel": ("act",)}

VIEW, EDIT, DELETE = ("view",), ("view", "add", "change"), ("delete",)
ALL = EDIT + DELETE

EDITORS, MANAGERS = "Section editors", "Section managers"
ADVISERS, ADMINISTRATORS = "Chairmanship advisers", "Administrators"


def _rights(models, actions):
    return {
        (app, f"{action}_{model}")
        for app, names in models.items()
        for model in names
        for action in actions
    }


_EDITING = _rights(RECORDS, EDIT) | _rights(PARTS, ALL)
_MANAGING = (
    _EDITING
    | _rights(RECORDS, DELETE)
    | _rights(ACCESS, ALL)
    | {("kernel", "publish"), ("kernel", "confirm")}
)

# Nobody changes or deletes the history, whatever the role.
ROLES = {
    EDITORS: _EDITING,
    MANAGERS: _MANAGING,
    ADVISERS: set(),
    ADMINISTRATORS: _MANAGING | _rights(ACCOUNTS, ALL) | _rights(HISTORY, VIEW),
}


def make_roles(apps):
    """Make the roles and give them their rights; what someone has added to a role stays.

    ``apps`` is the registry of a migration or the present one. A right to a model that it does not
    have yet is left to the migration that brings the model.
    """
    group_model = apps.get_model("auth", "Group")
    known = _known_permissions(apps)
    for name, rights in ROLES.items():
        group, _is_new = group_model.objects.get_or_create(name=name)
        group.permissions.add(*(known[right] for right in rights if right in known))


def _known_permissions(apps):
    rows = apps.get_model("auth", "Permission").objects.values_list(
        "content_type__app_label", "codename", "pk"
    )
    return {(app, codename): pk for app, codename, pk in rows}
