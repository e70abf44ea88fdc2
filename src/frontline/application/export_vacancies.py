"""Gives the open vacancies out, for a website or another system, and says what was lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Protocol

from frontline.application.feed import ReadFeed
from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.read_advert import Advert, AdvertRefused, Known, read_advert
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy


class WriteFeed(Protocol):
    """Writes feeds."""

    def format_of(self, path: Path) -> str:
        """The format a file of this name would have."""

    def write(self, vacancies: Iterable[Vacancy], kind: str, path: Path) -> Iterator[str]:
        """The feed in pieces."""

    def lacking(self, vacancy: Vacancy, kind: str) -> Iterator[str]:
        """Facts without which the readers of this format do not show the vacancy."""


@dataclass(frozen=True)
class ExportReport:
    """How many were written; per fact, how many vacancies lose it or come back with another, and
    how many lack what the readers of the format ask for.
    """

    written: int
    lost: Mapping[str, int]
    lacking: Mapping[str, int]


class ExportVacancies:
    """Writes every open vacancy, newest first."""

    def __init__(
        self,
        units: UnitsOfWork,
        places_and_pay: Known,
        clock: Clock,
        write_feed: WriteFeed,
        read_feed: ReadFeed,
    ) -> None:
        self._units = units
        self._places_and_pay = places_and_pay
        self._clock = clock
        self._write_feed = write_feed
        self._read_feed = read_feed

    def to_file(self, path: Path, kind: str | None = None) -> ExportReport:
        """Without `kind` the name tells the format. The file appears whole or not at all.

        What is lost is not looked up but found: the file is read back as anybody would import it.
        Errors: OSError.
        """
        with self._units() as work:
            vacancies = work.vacancies.all_open()
        told = kind or self._write_feed.format_of(path)
        unfinished = path.with_name(f"{path.name}.part")
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            file.writelines(self._write_feed.write(vacancies, told, path))
        lost = self._lost(vacancies, unfinished, told) if vacancies else Counter()
        unfinished.replace(path)
        lacking = Counter(f for v in vacancies for f in self._write_feed.lacking(v, told))
        return ExportReport(len(vacancies), lost, lacking)

    def _lost(self, vacancies: Sequence[Vacancy], path: Path, kind: str) -> Counter[str]:
        missing = {vacancy.ref: vacancy for vacancy in vacancies}
        lost: Counter[str] = Counter()
        for vacancy in self._read_back(path, kind):
            given_out = missing.pop(vacancy.ref, None)
            if given_out is not None:
                lost.update(_differences(given_out, vacancy))
        if missing:
            lost["the whole vacancy"] = len(missing)
        return lost

    def _read_back(self, path: Path, kind: str) -> Iterator[Vacancy]:
        today = uk_date(self._clock.now())
        for row in self._read_feed(path, today, kind):
            if isinstance(row, Advert):
                try:
                    yield read_advert(row, self._places_and_pay, today).vacancy
                except AdvertRefused:
                    continue


def _differences(given_out: Vacancy, come_back: Vacancy) -> Iterator[str]:
    """The facts in which two vacancies differ, as a person names them."""
    if _point(given_out) != _point(come_back):
        yield "coordinates"
    for each in fields(Vacancy):
        before, after = getattr(given_out, each.name), getattr(come_back, each.name)
        if each.name == "location":
            before, after = _place(given_out), _place(come_back)
        if before != after:
            yield each.name.replace("_", " ")


def _point(vacancy: Vacancy) -> tuple[float | None, float | None] | None:
    place = vacancy.location
    return (place.latitude, place.longitude) if place else None


def _place(vacancy: Vacancy) -> tuple[str, str | None] | None:
    place = vacancy.location
    return (place.name, place.postcode) if place else None
