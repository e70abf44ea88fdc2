"""Stand-in for what editing vacancies needs of the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_edit import AsFed, EditRecord, Hold


class EditsInMemory:
    """Implements the port VacancyEdits."""

    def __init__(self) -> None:
        self.held: dict[str, dict[str, Hold]] = {}
        self.fed: dict[str, AsFed] = {}
        self.records: dict[str, list[EditRecord]] = {}

    def lock(self) -> None:
        """One thread only."""

    def holds(self, refs: Collection[str]) -> Mapping[str, Sequence[Hold]]:
        return {ref: list(self.held[ref].values()) for ref in refs if self.held.get(ref)}

    def hold(self, ref: str, facts: Collection[str], by: str, at: datetime) -> None:
        self.held.setdefault(ref, {}).update({fact: Hold(fact, by, at) for fact in facts})

    def release(self, ref: str, fact: str) -> None:
        self.held.get(ref, {}).pop(fact, None)

    def as_fed(self, ref: str) -> AsFed | None:
        return self.fed.get(ref)

    def keep_as_fed(self, vacancy: Vacancy, is_open: bool) -> None:
        self.fed[vacancy.ref] = AsFed(vacancy, is_open)

    def not_fed(self, refs: Collection[str]) -> None:
        for ref in refs:
            if ref in self.fed:
                self.fed[ref] = AsFed(self.fed[ref].vacancy, False)

    def record(self, ref: str, records: Sequence[EditRecord]) -> None:
        self.records.setdefault(ref, []).extend(records)

    def history(self, ref: str) -> Sequence[EditRecord]:
        return self.records.get(ref, [])[::-1]
