"""Vacancies and stand-ins that the tests of this part share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from types import TracebackType
from typing import Any

from frontline.application.ports import VacancyChange
from frontline.application.read_advert import Known
from frontline.domain.pay_bands import BandTable
from frontline.domain.pay_text import parse_pay
from frontline.domain.place import Located, PlaceMention
from frontline.domain.search import MOST_COUNTED, Criteria, Found, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, Location, Vacancy, WorkMode, fingerprint
from frontline.domain.vacancy_question import VacancyQuestion, question_set_version
from frontline.domain.vacancy_source import ImportOutcome, ImportRun, KnownVacancy, SourceState
from tests.unit.vacancies.edits_in_memory import EditsInMemory

LEEDS = PlaceWanted("Leeds", 53.7965, -1.5478)
BRADFORD = PlaceWanted("Bradford", 53.79391, -1.75206)
YORK = PlaceWanted("York", 53.95763, -1.08271)

PLAIN = Vacancy(
    ref="FD-1",
    title="Clinical Informatics Nurse",
    employer="Aire Valley NHS Foundation Trust",
    description="Help wards to use the record.",
    location=Location("Leeds", "LS1 4AP", 53.8, -1.55),
    posted=date(2026, 11, 20),
    closes=date(2026, 12, 10),
    work_mode=WorkMode.HYBRID,
    contract=ContractType.PERMANENT,
    hours=Hours.FULL_TIME,
    pay=parse_pay("£47,810 to £54,710 a year"),
    bands=("7",),
    requirements=("Current NMC registration",),
    url="https://example.org/FD-1",
)


def vacancy(ref: str, **changes: Any) -> Vacancy:
    """A vacancy like `PLAIN` but for the changes."""
    return replace(PLAIN, ref=ref, **changes)


class Places:
    """A gazetteer of three towns; implements the port Gazetteer."""

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        return "England"

    _towns = (LEEDS, BRADFORD, YORK)

    def find(self, name: str) -> Sequence[PlaceWanted]:
        return [town for town in self._towns if town.name.lower() == name.strip().lower()]

    def scan(self, text: str) -> Sequence[PlaceMention]:
        return []


class LeedsOnly:
    """Knows the towns of `Places` and that they are in England; implements the port Addresses."""

    def locate(self, locality: str, postcode: str | None, employer: str) -> Located | None:
        found = Places().find(locality)
        return Located(found[0]) if found else None

    def nation_at(self, latitude: float, longitude: float) -> str | None:
        return "England" if latitude < 55 else "Scotland"


class EnglishBands:
    """One table with two bands; implements the port BandPay."""

    def table(self, nation: str) -> BandTable | None:
        ranges = {"5": (31_049.0, 37_796.0), "6": (38_682.0, 46_580.0)}
        return BandTable("England", "2025/26", ranges) if nation == "England" else None


KNOWN = Known(LeedsOnly(), EnglishBands())


class ListedSearch:
    """A board that has one advert for each criteria given, of just that kind.

    Implements the port VacancySearch.
    """

    def __init__(self, *adverts: Criteria) -> None:
        self._adverts = adverts
        self.asked: list[Criteria] = []

    def find(self, criteria: Criteria, limit: int = 5, seen: Sequence[str] = ()) -> Found:
        self.asked.append(criteria)
        fits = [PLAIN] if self.count(criteria) else []
        shown = [each for each in fits if each.ref not in seen]
        return Found(criteria, len(fits), tuple(shown[:limit]))

    def count(self, criteria: Criteria, most: int = MOST_COUNTED) -> int:
        return min(most, sum(_is_met(criteria, advert) for advert in self._adverts))


def _is_met(criteria: Criteria, advert: Criteria) -> bool:
    """Whether the search asks for nothing that the advert is not."""
    for name, wanted in vars(criteria).items():
        if name in ("places", "any_word") or wanted in (None, (), ""):
            continue
        if wanted != getattr(advert, name) and not (name == "text" and criteria.any_word):
            return False
    return not criteria.places or any(
        near.name == there.name and there.miles <= near.miles
        for near in criteria.places
        for there in advert.places
    )


class VacanciesInMemory:
    """Implements the port Vacancies."""

    def __init__(self, held: Iterable[Vacancy] = ()) -> None:
        self.held = {vacancy.ref: vacancy for vacancy in held}
        self.closed: set[str] = set()
        self.sources: dict[str, str | None] = {}
        self.changes = len(self.held)
        self.changed = {ref: number for number, ref in enumerate(self.held, start=1)}

    def get(self, ref: str) -> Vacancy | None:
        return self.held.get(ref)

    def save(self, vacancy: Vacancy) -> None:
        self.save_all([vacancy])

    def save_all(self, vacancies: Sequence[Vacancy], source: str | None = None) -> None:
        self.changes += bool(vacancies)
        for vacancy in vacancies:
            self.changed[vacancy.ref] = self.changes
            self.held[vacancy.ref] = vacancy
            self.sources[vacancy.ref] = source
            self.closed.discard(vacancy.ref)

    def correct(self, vacancy: Vacancy) -> None:
        self.changes += 1
        self.changed[vacancy.ref] = self.changes
        self.held[vacancy.ref] = vacancy

    def reopen(self, ref: str) -> None:
        self.changes += 1
        self.changed[ref] = self.changes
        self.closed.discard(ref)

    def close(self, ref: str) -> None:
        self.close_all([ref])

    def close_all(self, refs: Sequence[str]) -> None:
        self.closed.update(refs)
        self.changes += bool(refs)
        self.changed.update(dict.fromkeys(refs, self.changes))

    def known(self) -> Mapping[str, KnownVacancy]:
        return {
            ref: KnownVacancy(
                fingerprint(held), self.sources.get(ref), held.posted, ref not in self.closed
            )
            for ref, held in self.held.items()
        }

    def all_open(self) -> Sequence[Vacancy]:
        found = (vacancy for ref, vacancy in self.held.items() if ref not in self.closed)
        return sorted(found, key=lambda vacancy: vacancy.posted, reverse=True)

    def open_among(self, refs: Sequence[str]) -> Sequence[Vacancy]:
        return [self.held[ref] for ref in refs if ref in self.held and ref not in self.closed]

    def changes_after(self, revision: int, ref: str, most: int) -> Sequence[VacancyChange]:
        later = sorted((n, each) for each, n in self.changed.items() if (n, each) > (revision, ref))
        return [VacancyChange(n, self.held[r], r not in self.closed) for n, r in later[:most]]

    def revision(self) -> int:
        return self.changes

    def question_set(self, ref: str, version: str) -> tuple[VacancyQuestion, ...] | None:
        asked = self.held[ref].questions if ref in self.held else ()
        return asked if question_set_version(asked) == version else None

    def questions_by_ref(self) -> Mapping[str, tuple[VacancyQuestion, ...]]:
        return {ref: held.questions for ref, held in self.held.items() if held.questions}


class SourcesInMemory:
    """Implements the port VacancySources."""

    def __init__(self) -> None:
        self.states: dict[str, SourceState] = {}
        self.leases: dict[str, datetime] = {}
        self.kept: list[ImportRun] = []

    def get(self, name: str) -> SourceState | None:
        return self.states.get(name)

    def all(self) -> Sequence[SourceState]:
        return [self.states[name] for name in sorted(self.states)]

    def save(self, state: SourceState) -> None:
        self.states[state.source.name] = state
        self.leases.pop(state.source.name, None)

    def lease(self, name: str, now: datetime, until: datetime) -> bool:
        due_at = self.states[name].due_at
        if (due_at and due_at > now) or self.leases.get(name, now) > now:
            return False
        self.leases[name] = until
        return True

    def add_run(self, run: ImportRun) -> None:
        self.kept.append(run)

    def run(self, number: int) -> ImportRun | None:
        return self.kept[number - 1] if 0 < number <= len(self.kept) else None

    def last_success(self, name: str) -> ImportRun | None:
        good = (run for run in self.runs(name) if run.outcome is not ImportOutcome.FAILED)
        return next(good, None)

    def ask(self, name: str, now: datetime) -> None:
        self.states[name] = replace(self.states[name], due_at=now)

    def runs(self, name: str | None = None, most: int = 20) -> Sequence[ImportRun]:
        wanted = [run for run in reversed(self.kept) if name in (None, run.source)]
        return wanted[:most]


class OneStore:
    """Units of work over one set of vacancies and their sources; no other repository is there."""

    def __init__(self, held: Iterable[Vacancy] = ()) -> None:
        self.vacancies = VacanciesInMemory(held)
        self.sources = SourcesInMemory()
        self.vacancy_edits = EditsInMemory()

    def __call__(self) -> Any:
        return self

    def turn(self) -> Any:
        return self

    def __enter__(self) -> OneStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None

    def commit(self) -> None:
        return None
