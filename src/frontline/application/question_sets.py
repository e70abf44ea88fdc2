"""The port by which vacancies' own questions are kept, by reference and version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from frontline.domain.vacancy_question import VacancyQuestion


class QuestionSets(Protocol):
    """Every set of questions a vacancy ever had; saving a vacancy keeps its set."""

    def question_set(self, ref: str, version: str) -> tuple[VacancyQuestion, ...] | None:
        """The questions of a vacancy in one version; None when it never had that one."""

    def questions_by_ref(self) -> Mapping[str, tuple[VacancyQuestion, ...]]:
        """The questions of every vacancy that has some now, open or closed."""
