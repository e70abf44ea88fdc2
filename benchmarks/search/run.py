"""Measures the search side by side with a plain LIKE scan and a plain FTS5 table.

`python -m benchmarks.search.run [--million] [--small] [--postgres URL] [--data FILE]`

`--small` leaves out the sizes from 100,000 on; the picture is drawn without it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import matplotlib

from benchmarks.search.adverts import REAL, TODAY, invented, real
from benchmarks.search.engines import MadeOnDemand, PlainTables, size_in_mb
from benchmarks.search.questions import questions
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.adapters.search.index import VacancyIndex
from frontline.adapters.search.postgres_index import PostgresIndex
from frontline.adapters.search.search import IndexedVacancySearch
from frontline.adapters.search.sqlite_index import SqliteIndex
from frontline.adapters.search.synonyms import load_synonyms
from frontline.adapters.store import migrate
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.find_vacancies import FindVacancies
from frontline.application.ports import UnitsOfWork
from frontline.domain.search import Criteria
from frontline.domain.vacancy import Vacancy
from tests.clock import FixedClock

matplotlib.use("svg")
import matplotlib.pyplot as plt

ROUNDS = 3
# The plain ways take so long that every tenth question has to do.
SLOW = 10
RESULTS = Path("results")
PICTURE = Path("docs") / "pictures" / "search.svg"
LARGE, MILLION = 100_000, 1_000_000


@dataclass
class Measured:
    """One way of searching at one size. Times are milliseconds of CPU, the build is seconds.

    `clock_p95` is by the clock. Choices are what a search offers to be narrowed by.
    """

    what: str
    vacancies: int
    p50: float
    p95: float
    p99: float
    built: float
    megabytes: float | None = None
    giving_way_p50: float | None = None
    giving_way_p95: float | None = None
    choices_p95: float | None = None
    clock_p95: float | None = None


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--million", action="store_true", help="also a million, which takes minutes")
    asked.add_argument("--small", action="store_true", help="only the 15,000")
    asked.add_argument("--postgres", help="an empty database to measure in")
    asked.add_argument("--data", type=Path, default=REAL, help="the real vacancies")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measured = [_told(each) for each in _measure(chosen, Path(folder))]
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "search.json").write_text(json.dumps([asdict(each) for each in measured], indent=2))
    if not chosen.small:
        _draw(measured)


def _told(measured: Measured) -> Measured:
    print(measured, flush=True)
    return measured


def _measure(chosen: argparse.Namespace, folder: Path) -> Iterator[Measured]:
    vacancies = real(chosen.data) if chosen.data.is_file() else [*map(invented, range(15_000))]
    yield _in_sqlite(len(vacancies), _stored(folder, vacancies), folder)
    yield from _plain(folder / "small.db", vacancies)
    if chosen.small:
        return
    yield _in_sqlite(LARGE, MadeOnDemand(LARGE, invented), folder)
    yield from _plain(folder / "large.db", map(invented, range(LARGE)))
    if chosen.postgres:
        yield _in_postgres(chosen.postgres)
    if chosen.million:
        yield _in_sqlite(MILLION, MadeOnDemand(MILLION, invented), folder)


def _stored(folder: Path, vacancies: Iterable[Vacancy]) -> UnitsOfWork:
    database = open_database(f"sqlite:///{folder / 'store.db'}")
    migrate.upgrade(database)
    units = SqlUnitsOfWork(database)
    with units() as work:
        for vacancy in vacancies:
            work.vacancies.save(vacancy)
        work.commit()
    return units


def _in_sqlite(size: int, units: Any, folder: Path) -> Measured:
    path = folder / f"index-{size}.db"
    measured = _ours("Frontline, SQLite", size, units, SqliteIndex(path), time.process_time)
    measured.megabytes = round(size_in_mb(path), 1)
    return measured


def _in_postgres(url: str) -> Measured:
    database = open_database(url)
    migrate.upgrade(database)
    index = PostgresIndex(database)
    with index.writing() as writer:
        writer.clear()
    units: Any = MadeOnDemand(LARGE, invented)
    # The server's work is no part of our processor time.
    measured = _ours("Frontline, PostgreSQL", LARGE, units, index, time.perf_counter)
    with database.connect() as connection:
        sql = "select pg_total_relation_size('vacancy_search.facet')"
        measured.megabytes = round(connection.exec_driver_sql(sql).scalar() / 1e6, 1)
    database.close()
    return measured


def _ours(
    what: str, size: int, units: Any, index: VacancyIndex, clock: Callable[[], float]
) -> Measured:
    today = FixedClock()
    synonyms = load_synonyms(Path("data") / "_shared" / "synonyms.yml")
    search = IndexedVacancySearch(units, today, index, synonyms)
    begun = clock()
    search.catch_up()
    built = clock() - begun
    finder = FindVacancies(search, units, UkGazetteer(), today)
    asked = questions()
    strict = _times(search.find, asked, clock)
    nothing = [each for each in asked if not search.count(each, 1)]
    giving_way = _times(finder.find, nothing, clock)
    print(f"{what}, {size:,}: {len(nothing)} of {len(asked)} strict searches find nothing")
    measured = _measured(what, size, strict, built)
    if giving_way:
        measured.giving_way_p50, measured.giving_way_p95 = _at(giving_way, 50), _at(giving_way, 95)
    measured.choices_p95 = _at(_times(finder.options, asked[::SLOW], clock), 95)
    measured.clock_p95 = _at(_times(search.find, asked, time.perf_counter), 95)
    return measured


def _plain(path: Path, vacancies: Iterable[Vacancy]) -> list[Measured]:
    begun = time.process_time()
    tables = PlainTables(path, vacancies)
    built, asked = time.process_time() - begun, questions()[::SLOW]
    ways: dict[str, Callable[[Criteria], Any]] = {"LIKE": tables.like, "FTS5": tables.fts5}
    measured = [
        _measured(f"plain {name}", tables.size, _times(way, asked, time.process_time), built)
        for name, way in ways.items()
    ]
    tables.close()
    return measured


def _times(
    way: Callable[[Criteria], Any], asked: list[Criteria], clock: Callable[[], float]
) -> list[float]:
    """The least milliseconds of some rounds for each question, in order of size."""
    least = [float("inf")] * len(asked)
    for at, each in [*enumerate(asked)] * ROUNDS:
        begun = clock()
        way(each)
        least[at] = min(least[at], (clock() - begun) * 1000)
    return sorted(least)


def _measured(what: str, size: int, times: list[float], built: float) -> Measured:
    p50, p95, p99 = (_at(times, part) for part in (50, 95, 99))
    return Measured(what, size, p50, p95, p99, round(built, 1))


def _at(times: list[float], part: int) -> float:
    return round(times[min(len(times) - 1, len(times) * part // 100)], 2)


def _draw(measured: list[Measured]) -> None:
    figure, axes = plt.subplots(figsize=(7, 4))
    for what in dict.fromkeys(each.what for each in measured):
        points = [(each.vacancies, each.p95) for each in measured if each.what == what]
        axes.plot(*zip(*sorted(points)), "o-", label=what)
    axes.set(xscale="log", yscale="log", xlabel="live vacancies", ylabel="p95 of a search, ms")
    axes.set_title(f"What a search costs as the board grows ({TODAY.year})")
    axes.legend()
    figure.savefig(PICTURE)


if __name__ == "__main__":
    main()
