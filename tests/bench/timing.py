"""How the benchmarks time: the median of several runs after one that is not counted."""

from statistics import median
from time import perf_counter


def milliseconds(act, *, runs=15):
    act()
    times = []
    for _run in range(runs):
        begun = perf_counter()
        act()
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def print_row(name, time, yardstick, extra=""):
    print(f"  {name:<42} {time:8.1f} ms  {time / yardstick:6.1f} × {extra}")
