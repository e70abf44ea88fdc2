"""Importing large feeds: vacancies a second, and the memory the largest take.

    python -m benchmarks.feeds.run [--small]

`--small` leaves out the feeds of 100,000 and the one of 100 MB. Each rate is of CPU time, the one
behind it of the clock, and without the time the process waited for a core that others used.

Each feed is made from the sample vacancies, with other references, titles, pay and places. It is
imported into an empty SQLite file, then unchanged, then with one row in a hundred changed.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from benchmarks.feeds.others import bullhorn, greenhouse, nhs_jobs
from frontline.adapters.band_pay import BandPayFiles
from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.feeds.writing import FeedWriter
from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.adapters.system_clock import SystemClock
from frontline.application.import_vacancies import ImportVacancies
from frontline.application.read_advert import Advert, Known, read_advert
from frontline.domain.pay_text import parse_pay
from frontline.domain.vacancy import Vacancy

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples" / "vacancies.jsonl"
WRITER = FeedWriter("Aire Valley", "https://jobs.example.org")
SIZES = ((15_000, 3), (100_000, 1))
ENDINGS = {
    **{"jobposting": "jsonl", "csv": "csv", "indeed": "xml"},
    **{"nhs-jobs": "xml", "greenhouse": "json", "bullhorn": "json"},
}
OTHERS = {"nhs-jobs": nhs_jobs, "greenhouse": greenhouse, "bullhorn": bullhorn}
Took = tuple[float, float, float]
LARGE_BYTES = 100_000_000


def places_and_pay() -> Known:
    """What the product reads adverts with; the gazetteer is read before the clock starts."""
    gazetteer = UkGazetteer()
    gazetteer.find("Leeds")
    return Known(UkAddresses(gazetteer), BandPayFiles(ROOT / "data" / "facts"))


def vacancies(changed: bool = False) -> Iterator[Vacancy]:
    """Vacancies without end; `changed` gives one in a hundred another title."""
    known, today = places_and_pay(), date.today()
    rows = [row for row in read_feed(SAMPLES, today) if isinstance(row, Advert)]
    samples = [read_advert(row, known, today).vacancy for row in rows]
    places = [sample.location for sample in samples]
    number = 0
    while True:
        sample = samples[number % len(samples)]
        title = f"{sample.title} {number}{' (new)' if changed and number % 100 == 0 else ''}"
        pay = parse_pay(f"£{30_000 + number % 20_000:,} to £{51_000 + number % 9_000:,} a year")
        place = places[number * 7 % len(places)]
        yield replace(sample, ref=f"B-{number}", title=title, pay=pay, location=place)
        number += 1


def write(path: Path, kind: str, held: Iterator[Vacancy]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        other = OTHERS.get(kind)
        file.writelines(other(held) if other else WRITER.write(held, kind, path))


def measure(folder: Path, kind: str, size: int) -> dict[str, Took]:
    """CPU seconds, seconds, and those of them not waited for a core, of a first import, the same
    again, and with a hundredth changed.
    """
    feeds = [folder / f"{name}.{ENDINGS[kind]}" for name in ("first", "changed")]
    for feed, changed in zip(feeds, (False, True)):
        write(feed, kind, islice(vacancies(changed), size))
    database = open_database(f"sqlite:///{folder / 'bench.db'}")
    database.create_tables()
    importer = ImportVacancies(SqlUnitsOfWork(database), places_and_pay(), SystemClock())
    took = {}
    for name, feed in (("first", feeds[0]), ("same", feeds[0]), ("changed", feeds[1])):
        began, then, waited = time.process_time(), time.perf_counter(), _waited()
        report = importer.run(read_feed(feed, date.today(), kind), complete=True, source="bench")
        clock = time.perf_counter() - then
        took[name] = time.process_time() - began, clock, clock - (_waited() - waited)
        if report.refused_rows or report.added + report.changed + report.unchanged != size:
            raise SystemExit(f"The import went wrong: {report}")
    database.close()
    return took


def _waited() -> float:
    """Seconds that this process was ready and others had the core; 0 where no Linux tells."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def memory_of_large_feed() -> None:
    """Import 100 MB of Indeed's XML and print what the process took at most, in MB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        feed = folder / "large.xml"
        size = LARGE_BYTES // 1_100
        write(feed, "indeed", islice(vacancies(), size))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        database = open_database(f"sqlite:///{folder / 'bench.db'}")
        database.create_tables()
        importer = ImportVacancies(SqlUnitsOfWork(database), places_and_pay(), SystemClock())
        began = time.process_time()
        report = importer.run(read_feed(feed, date.today()))
        took = time.process_time() - began
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        told = {"megabytes": feed.stat().st_size / 1e6, "rows": report.added, "cpu": took}
        sys.stdout.write(json.dumps({**told, "before": before / 1024, "most": most / 1024}) + "\n")


def main() -> None:
    """Print a table of vacancies a second, then the memory of a large feed."""
    small = "--small" in sys.argv
    print("| format | rows | first import | the same again | one in a hundred changed |")
    print("|---|---|---|---|---|")
    for size, rounds in SIZES[:1] if small else SIZES:
        for kind in ENDINGS:
            took = []
            for _ in range(rounds):
                with tempfile.TemporaryDirectory() as folder:
                    took.append(measure(Path(folder), kind, size))
            cells = [_rates(size, [each[name] for each in took]) for name in took[0]]
            print(f"| {kind} | {size:,} | {' | '.join(cells)} |", flush=True)
    if small:
        return
    # A process of its own, so that nothing measured before counts.
    command = [sys.executable, "-m", "benchmarks.feeds.run", "memory"]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _rates(size: int, took: list[Took]) -> str:
    """ "3,050 (best 3,400; by the clock 1,900, without waiting 2,900)"."""
    cpu, clock, alone = ([size / seconds for seconds in each] for each in zip(*took))
    by_clock = f"by the clock {statistics.median(clock):,.0f}"
    without = f"without waiting {statistics.median(alone):,.0f}"
    return f"{statistics.median(cpu):,.0f} (best {max(cpu):,.0f}; {by_clock}, {without})"


if __name__ == "__main__":
    memory_of_large_feed() if "memory" in sys.argv else main()
