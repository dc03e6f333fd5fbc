"""Events as data."""

import pytest

from tests import factories as make
from tests import world
from tests.growing import Growing

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_world():
    return world.build()


def read(client, address, **parameters):
    return client.get(f"/api/v1/{address}/", parameters).json()


def test_an_event_tells_what_its_page_shows(client, small_world):
    event = read(client, "events/2019-tirana")

    assert event["hosts"] == "Hosted by Albania as Chair of the Group. Co-hosted by Algeria"
    roles = {row["state"]["slug"]: row["role"] for row in event["participations"]}
    assert roles == {"albania": "host", "algeria": "co-host"}
    assert event["series"]["slug"] == "mediterranean-conference"
    assert event["documents"][0]["document"]["slug"] == "budapest-document-1994"
    assert (event["start"], event["end"], event["time_zone"]) == ("2019-10-24", "2019-10-25", None)
    assert event["url"] == "http://testserver/events/2019/tirana/"


def test_times_come_with_their_zone(client):
    times = {"start_time": "09:30", "end_time": "11:00", "time_zone": "Asia/Seoul"}
    make.make_event("Talks", **times)
    event = read(client, "events/2019-talks")

    assert (event["start_time"], event["end_time"]) == ("09:30", "11:00")
    assert event["time_zone"] == "Asia/Seoul"


@pytest.mark.parametrize("slug", ["tirana", "2018-tirana", "2019-", "19-tirana", "２０１９-tirana"])
def test_a_slug_that_is_none_is_not_found(client, small_world, slug):
    assert client.get(f"/api/v1/events/{slug}/").status_code == 404


def test_attendance_is_never_told(client):
    event = make.make_event("Talks")
    state = make.make_state("Egypt")
    make.make_participation(event, state, "participant", attendance="took-part")
    make.make_participation(event, make.make_state("Jordan"), attendance="regrets")
    told = client.get("/api/v1/events/2019-talks/").content.decode()

    assert "Egypt" not in told
    assert "regrets" not in told
    assert "Jordan" in told


@pytest.mark.parametrize("count", [1, 3])
def test_more_rows_cost_no_more_queries(client, count, django_assert_num_queries):
    growing = Growing()
    for _time in range(count - 1):
        growing.grow()

    with django_assert_num_queries(9):
        client.get("/api/v1/events/")
