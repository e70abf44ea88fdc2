"""Keeps what people set by hand on vacancies while feeds bring them again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from frontline.application.ports import UnitOfWork
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import CLOSED, OPENED, AsFed, with_facts


class HeldFacts:
    """What is held of some vacancies, inside the unit of work that is to change them.

    Nobody else changes a vacancy from here on until the unit of work ends.
    """

    def __init__(self, work: UnitOfWork, refs: Collection[str]) -> None:
        work.vacancy_edits.lock()
        self._work = work
        self._holds = work.vacancy_edits.holds(refs)

    def applied(self, fed: Vacancy) -> Vacancy:
        """The vacancy as the feed brings it, but for what is held; the feed's own is kept apart."""
        holds = self._holds.get(fed.ref)
        shown = self._work.vacancies.get(fed.ref) if holds else None
        if holds is None or shown is None:
            return fed
        before = self._work.vacancy_edits.as_fed(fed.ref)
        asked_here = any(hold.fact == "questions" for hold in holds)
        if before is not None and asked_here and fed.questions == shown.questions:
            # A feed that knows of no questions brings those that are shown.
            fed = replace(fed, questions=before.vacancy.questions)
        if before is None or before != AsFed(fed, True):
            self._work.vacancy_edits.keep_as_fed(fed, True)
        return with_facts(fed, [hold.fact for hold in holds], shown)

    def is_closed_by_hand(self, ref: str) -> bool:
        """Whether a person closed it, so that no feed opens it again."""
        return self._is_held(ref, CLOSED)

    def close_but_held(self, refs: Sequence[str]) -> Sequence[str]:
        """Close what the feed has no more, but for what a person opened; the refs closed."""
        closing = [ref for ref in refs if not self._is_held(ref, OPENED)]
        self._work.vacancies.close_all(closing)
        return closing

    def _is_held(self, ref: str, fact: str) -> bool:
        return any(hold.fact == fact for hold in self._holds.get(ref, ()))
