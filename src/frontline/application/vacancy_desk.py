"""What recruiters see of vacancies: the list, and one vacancy with where its facts come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.vacancy_facts import FACT_WORDS, fact_in_words
from frontline.domain.fact_origin import Origin, origin_of
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AT_THE_DESK, CLOSED, OPENED, AsFed, EditRecord, Hold
from frontline.domain.vacancy_list import (
    DeskApplication,
    ListedVacancy,
    Shelf,
    read_key,
    wanted_words,
    written_key,
)

PAGE_SIZE = 50
MOST_APPLICATIONS = 50


class VacancyNotFound(Exception):
    """There is no vacancy with this reference."""


@dataclass(frozen=True)
class VacancyPage:
    """A page of the list. `after` leads to the next page; None where this is the last.

    `soon` are the references of those on the page that close within a week.
    """

    vacancies: Sequence[ListedVacancy]
    counts: Mapping[Shelf, int]
    after: str | None
    soon: frozenset[str]


@dataclass(frozen=True)
class Fact:
    """One fact of a vacancy: `words` are what visitors are told, empty where nothing is said.

    Where a person `held` it, `fed` is what the feed says, in words.
    """

    name: str
    label: str
    words: str
    origin: Origin
    held: Hold | None = None
    fed: str = ""


@dataclass(frozen=True)
class VacancyOnDesk:
    """One vacancy with everything a recruiter needs beside it.

    `state` is the hold of whoever opened or closed it by hand, `fed_open` whether its feed has it.
    `people` maps e-mail addresses to names.
    """

    vacancy: Vacancy
    listed: ListedVacancy
    facts: Sequence[Fact]
    applications: Sequence[DeskApplication]
    state: Hold | None
    fed_open: bool
    past: bool
    history: Sequence[EditRecord]
    people: Mapping[str, str]

    @property
    def is_made_here(self) -> bool:
        """Whether a recruiter wrote it, and no feed."""
        return self.listed.source == AT_THE_DESK


class VacancyDesk:
    """Reads vacancies for the recruiters."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def list(self, shelf: Shelf, text: str = "", after: str = "") -> VacancyPage:
        """At most 50 vacancies that have every word of the text in title, employer, place or
        reference. An `after` that no page gave is the beginning."""
        today = uk_date(self._clock.now())
        with self._units() as work:
            found = work.desk_vacancies.page(
                shelf, wanted_words(text), today, read_key(after), PAGE_SIZE + 1
            )
            counts = work.desk_vacancies.counts(today)
        shown = found[:PAGE_SIZE]
        rest = written_key(shown[-1].key(shelf)) if len(found) > PAGE_SIZE else None
        soon = frozenset(each.ref for each in shown if each.closes_soon(today))
        return VacancyPage(shown, counts, rest, soon)

    def open(self, ref: str) -> VacancyOnDesk:
        """One vacancy, open or closed. Errors: VacancyNotFound."""
        today = uk_date(self._clock.now())
        with self._units() as work:
            vacancy = work.vacancies.get(ref)
            listed = work.desk_vacancies.listed(ref, today)
            if vacancy is None or listed is None:
                raise VacancyNotFound(ref)
            holds = {hold.fact: hold for hold in work.vacancy_edits.holds([ref]).get(ref, ())}
            as_fed = work.vacancy_edits.as_fed(ref)
            return VacancyOnDesk(
                vacancy=vacancy,
                listed=listed,
                facts=_facts(vacancy, holds, as_fed),
                applications=work.desk_vacancies.applications(ref, MOST_APPLICATIONS),
                state=holds.get(CLOSED) or holds.get(OPENED),
                fed_open=as_fed is None or as_fed.is_open,
                past=not vacancy.is_open(today),
                history=work.vacancy_edits.history(ref),
                people={each.email: each.name for each in work.accounts.all()},
            )


def _facts(vacancy: Vacancy, holds: Mapping[str, Hold], as_fed: AsFed | None) -> Sequence[Fact]:
    fed = as_fed.vacancy if as_fed else vacancy
    return [
        Fact(
            name,
            label,
            fact_in_words(vacancy, name),
            origin_of(vacancy, name),
            holds.get(name),
            fact_in_words(fed, name) if name in holds else "",
        )
        for name, label in FACT_WORDS.items()
    ]
