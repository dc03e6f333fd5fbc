"""One row of every noun, and then more of each, for tests of what must not cost more with rows."""

from events import models as events
from partners import models as partners
from tests import factories as make


class Growing:
    """Wholes that get another part of each kind, and a sister, with every ``grow()``."""

    def __init__(self):
        self.size = 0
        self.state = make.make_state("Türkiye")
        self.group = make.make_group("Asian")
        self.theme = make.make_theme()
        self.document = make.make_document()
        self.term = make.make_chairmanship(self.group, self.state, 1999)
        self.organization = make.make_organization(themes=[self.theme])
        self.series = make.make_series(group=self.group)
        self.event = make.make_event(series=self.series, state=self.state, group=self.group)
        self.person = make.make_person()
        self.post = make.make_post(state=self.state)
        self.adviser = make.make_user("adviser")
        self.grow()

    def grow(self):
        self.size += 1
        self._grow_partnership()
        self._grow_circle()
        self._grow_meetings()
        self._grow_liaison()

    def _numbered(self, name):
        return f"{name} {self.size}"

    def _another_name(self):
        values = {"name": self._numbered("Name"), "kind": "former", "language": "en-gb"}
        return values | make.CONFIRMED

    def _grow_partnership(self):
        year = 2000 + self.size
        term = {"start": f"{year}-01-01", "end": f"{year}-12-31"}
        self.sister_state = make.make_state(self._numbered("Land"))
        self.paper = make.make_document(self._numbered("Paper"), themes=[self.theme])
        make.make_theme(self._numbered("Theme"))
        make.make_standing(self.state, document=self.document, **term)
        make.make_seat(self.state, self.group, **term)
        make.make_seat(self.sister_state, self.group)
        make.make_seat(self.sister_state, make.make_group(self._numbered("Group")))
        make.make_chairmanship(self.group, self.sister_state, year)
        make.make_state_name(self.state, self._numbered("Name"))
        make.make(partners.BodyName, body=self.group, **self._another_name())

    def _grow_circle(self):
        self.sister = make.make_organization(self._numbered("Union"))
        keeper = make.make_organization(self._numbered("Unit"), "osce-structure", area="")
        make.make_organization_name(self.organization, self._numbered("Name"))
        make.make_pattern(
            self.organization, self._numbered("Talks"), document=self.document, kept_by=keeper
        )
        make.make_publication(self._numbered("Work"), publisher=self.sister)

    def _grow_meetings(self):
        make.make_series(self._numbered("Series"))
        make.make_event(self._numbered("Meeting"))
        item = make.make_checklist_item(self.series, self._numbered("Task"))
        make.make(events.SeriesName, series=self.series, **self._another_name())
        make.make_participation(self.event, self.sister_state)
        make.make_participation(self.event, organization=self.sister)
        make.make_event_document(self.event, self.paper)
        make.make_planning_task(self.event, self._numbered("Task"), item=item)

    def _grow_liaison(self):
        person = make.make_person(self._numbered("Person"))
        post = make.make_post(self._numbered("Post"), organization=self.organization)
        make.make_incumbency(self.person, post)
        make.make_incumbency(person, self.post)
        for owner in ({"person": self.person}, {"post": self.post}):
            make.make_contact_detail(self._numbered("+43 1"), kind="phone", **owner)
        exchange = make.make_exchange(self._numbered("Call"), state=self.state, term=self.term)
        make.make_follow_up(self._numbered("Letter"), exchange=exchange, group=self.group)
        make.make_invitation(self.event, post, guest=person)
        make.make_access(self.adviser, self.term)
