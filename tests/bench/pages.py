"""What each kind of page costs, against the plainest answer of the site."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.timing import milliseconds, print_row

YARDSTICK = "/health/ready"
PAGES = (
    "/",
    "/partner-states/",
    "/partner-states/australia/",
    "/contact-groups/",
    "/contact-groups/asian/",
    "/contact-groups/asian/?as_of=2012-06-01",
    "/organizations/",
    "/organizations/?q=council&kind=regional",
    "/organizations/eu/",
    "/institutions/",
    "/themes/counter-terrorism/",
    "/events/",
    "/events/series/asian-conference/",
    "/documents/",
    "/publications/",
    "/about/",
)


def run():
    client = Client()
    yardstick = milliseconds(lambda: client.get(YARDSTICK))
    print(f"\nPages, yardstick {YARDSTICK} (one query): {yardstick:.1f} ms")
    for address in PAGES:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}")
        time = milliseconds(lambda address=address: client.get(address))
        size = f"{len(queries):3} queries {len(answer.content) / 1024:6.1f} KB"
        print_row(address, time, yardstick, size)
