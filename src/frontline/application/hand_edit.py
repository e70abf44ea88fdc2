"""One change of a vacancy by a person: held against its feed, and written into its history."""

from __future__ import annotations

from collections.abc import Sequence

from frontline.application.ports import Clock, UnitOfWork
from frontline.application.vacancy_desk import VacancyNotFound
from frontline.application.vacancy_facts import FACT_WORDS, fact_in_words
from frontline.domain.people import Account
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AT_THE_DESK, EditKind, EditRecord


class HandEdit:
    """A change inside a unit of work. Nobody else changes a vacancy until that ends.

    `before` is the vacancy as it was. Errors: VacancyNotFound, on making it.
    """

    def __init__(self, work: UnitOfWork, clock: Clock, ref: str, account: Account) -> None:
        work.vacancy_edits.lock()
        vacancy = work.vacancies.get(ref)
        if vacancy is None:
            raise VacancyNotFound(ref)
        self.before = vacancy
        self._work = work
        self._now = clock.now()
        self._by = account.email

    def save(self, after: Vacancy, facts: Sequence[str]) -> None:
        """Write the vacancy with these facts changed."""
        self.hold(facts)
        self._work.vacancies.correct(after)
        self.record(EditKind.CHANGED, after, facts)

    def hold(self, facts: Sequence[str]) -> None:
        """Hold these against the feed; a vacancy made here has none to be held against."""
        work, ref = self._work, self.before.ref
        listed = work.desk_vacancies.listed(ref, uk_date(self._now))
        if listed is not None and listed.source == AT_THE_DESK:
            return
        if work.vacancy_edits.as_fed(ref) is None:
            work.vacancy_edits.keep_as_fed(self.before, not work.vacancies.is_closed(ref))
        work.vacancy_edits.hold(ref, facts, self._by, self._now)

    def record(
        self, kind: EditKind, after: Vacancy | None = None, facts: Sequence[str] = ("",)
    ) -> None:
        """Write what was done into the history, a line for each fact."""
        now = after or self.before
        told = [(fact, words_of(self.before, fact), words_of(now, fact)) for fact in facts]
        lines = [EditRecord(kind, self._by, self._now, *each) for each in told]
        self._work.vacancy_edits.record(self.before.ref, lines)


def words_of(vacancy: Vacancy, fact: str) -> str:
    """The fact in words; empty for what is no fact of a vacancy."""
    return fact_in_words(vacancy, fact) if fact in FACT_WORDS else ""
