"""What a search costs over 1,000 and over 50,000 records, against fetching one by its key."""

import random
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from django.contrib.contenttypes.models import ContentType
from django.db import connection

from osce_portal.kernel.models import SearchEntry
from osce_portal.kernel.search.finding import Search
from osce_portal.kernel.search.words import indexed
from osce_portal.search import KINDS

SIZES = (1_000, 50_000)
GOAL = 50
RUNS = 7
RARE_NAME = "Müller"
QUERIES = {
    "a rare name, with its accent": "Müller 137",
    "a rare word cut short": RARE_NAME[:4],
    "a rare word beside a common one": f"conference {RARE_NAME}",
    "a common word": "conference",
    "two common words": "security conference",
    "two words, the last cut short": "regional coop",
    "a symbol": "PC.DEC/571",
    "two letters": "se",
    "what is not there": "quetzalcoatl",
    "a word misspelt": "conferense",
}
# As in real titles, the first stand in more than half of all records and the last in few.
COMMON = [
    *("security", "co-operation", "conference", "regional", "dialogue", "conflict", "prevention"),
    *("border", "management", "human", "rights", "election", "water", "gender", "media", "youth"),
    *("trade", "transport", "energy", "climate", "migration"),
]
WEIGHTS = [1 / (place + 2) for place in range(len(COMMON))]
_RANDOM = random.Random(571)
# Rarer words, so that the vocabulary is as wide as that of real records.
RARE = ["".join(_RANDOM.choices("abdeiklmnoprstuv", k=7)) for _number in range(8_000)]


def run():
    print(f"\nSearch, counts by kind and the first 20 found, {connection.vendor}")
    medians = {}
    for size in SIZES:
        _fill(size)
        yardstick = _timed(_by_key)[0]
        print(f" {size:,} records; yardstick, one record by its key: {yardstick:.2f} ms")
        for name, text in QUERIES.items():
            middle, slow = _timed(lambda text=text: _search(text))
            medians[size, name] = middle
            growth = middle / medians[SIZES[0], name]
            said = f"{middle:7.1f} ms, p90 {slow:7.1f} {middle / yardstick:7.0f} ×"
            print(f"  {name:<32} {said}, growth {growth:5.1f} ×")
        whole = median(medians[size, name] for name in QUERIES)
        said = "" if size < SIZES[-1] else f"; the goal is under {GOAL} ms"
        print(f"  median of all queries: {whole:.1f} ms{said}")
    SearchEntry.objects.all().delete()


def _fill(size):
    SearchEntry.objects.all().delete()
    # Any type serves, for search resolves no record; keys of its own keep the entries apart.
    content_type = ContentType.objects.get_for_model(SearchEntry)
    for first in range(0, size, 1_000):
        rows = [_entry(content_type, number) for number in range(first, first + 1_000)]
        SearchEntry.objects.bulk_create(rows)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE kernel_searchentry")


def _entry(content_type, number):
    chance = random.Random(number)
    title = " ".join([*_common(chance, 2), *chance.choices(RARE, k=3), str(number)])
    title = f"Müller {title}" if number % 500 == 137 else title
    body = " ".join([*_common(chance, 5), *chance.choices(RARE, k=28)])
    names = [["symbol", f"PC.DEC/{number}"]] if number % 9 == 0 else []
    published = datetime(2020, 1, 1, tzinfo=UTC)
    return SearchEntry(
        content_type=content_type,
        object_id=number + 1,
        kind=list(KINDS)[number % len(KINDS)],
        path=f"/documents/{number}/",
        title=title,
        names=names,
        body=body,
        title_words=indexed(title),
        names_words="\n".join(["", *(indexed(name) for _kind, name in names), ""]),
        body_words=indexed(body),
        audience="public",
        is_confirmed=True,
        is_sample=False,
        published_at=published,
    )


def _common(chance, count):
    return chance.choices(COMMON, WEIGHTS, k=count)


def _by_key():
    SearchEntry.objects.only("title").get(object_id=1)


def _search(text):
    finding = Search(text)
    if finding.counts():
        finding.best()
    else:
        finding.suggested()


def _timed(act):
    """The median and the ninetieth percentile, in milliseconds."""
    act()
    times = []
    for _run in range(RUNS):
        begun = perf_counter()
        act()
        times.append((perf_counter() - begun) * 1000)
    return median(times), sorted(times)[int(RUNS * 0.9)]
