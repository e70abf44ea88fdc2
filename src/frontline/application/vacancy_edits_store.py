"""What editing vacancies by hand needs of the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AsFed, EditRecord, Hold


class VacancyEdits(Protocol):
    """Facts that people hold against the feed, what the feed says of them, and the history."""

    def lock(self) -> None:
        """Let nobody else change a vacancy until the unit of work ends. Errors: StoreBusy."""

    def holds(self, refs: Collection[str]) -> Mapping[str, Sequence[Hold]]:
        """What is held of these vacancies; those of which nothing is are left out."""

    def hold(self, ref: str, facts: Collection[str], by: str, at: datetime) -> None:
        """Hold these facts; what was held before is now held by this person."""

    def release(self, ref: str, fact: str) -> None:
        """Hold the fact no longer."""

    def as_fed(self, ref: str) -> AsFed | None:
        """The vacancy as its feed brought it last; None where nothing was ever held."""

    def keep_as_fed(self, vacancy: Vacancy, is_open: bool) -> None:
        """Write how the feed has it."""

    def not_fed(self, refs: Collection[str]) -> None:
        """Note that the feed has these no more."""

    def record(self, ref: str, records: Sequence[EditRecord]) -> None:
        """Write what a person did; lines are only ever added."""

    def history(self, ref: str) -> Sequence[EditRecord]:
        """What people did with it, newest first."""
