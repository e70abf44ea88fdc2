"""Recruiters write the questions that a vacancy asks of its own applicants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from frontline.application.edit_vacancies import CHANGED_MEANWHILE, WHOLE, EditRefused
from frontline.application.hand_edit import HandEdit
from frontline.application.ports import Clock, UnitsOfWork
from frontline.application.vacancy_desk import VacancyNotFound
from frontline.application.vacancy_form import FormRefused
from frontline.domain.people import Account
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_question import (
    MOST_QUESTIONS,
    VacancyQuestion,
    question_set_version,
)
from frontline.domain.vacancy_question_form import FIELDS, Problem, fields_of, read_question

Rearrangement = Callable[[Sequence[VacancyQuestion]], Sequence[VacancyQuestion]]
NEW_QUESTION: Mapping[str, str] = {**dict.fromkeys(FIELDS, ""), "kind": "yes_no", "required": "yes"}


@dataclass(frozen=True)
class QuestionsOnDesk:
    """A vacancy with its questions in order. `version` goes back with each change of them."""

    vacancy: Vacancy
    version: str

    @property
    def is_full(self) -> bool:
        """Whether no question can be added."""
        return len(self.vacancy.questions) >= MOST_QUESTIONS

    def fields(self, key: str) -> Mapping[str, str] | None:
        """The form of a question, or of a new one without a key; None for an unknown key."""
        if not key:
            return NEW_QUESTION
        found = (fields_of(each) for each in self.vacancy.questions if each.key == key)
        return next(found, None)


class EditQuestions:
    """Every version of a vacancy's questions is kept: an application is read by the one it had."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def open(self, ref: str) -> QuestionsOnDesk:
        """The questions of a vacancy. Errors: VacancyNotFound."""
        with self._units() as work:
            vacancy = work.vacancies.get(ref)
        if vacancy is None:
            raise VacancyNotFound(ref)
        return QuestionsOnDesk(vacancy, question_set_version(vacancy.questions))

    def write(
        self, ref: str, seen: str, key: str, typed: Mapping[str, str], account: Account
    ) -> None:
        """Change the question of that key, or add one without a key.

        Errors: VacancyNotFound; FormRefused with what is wrong by field, among it what must not be
        asked before an offer, with the reason and the law.
        """
        read = read_question({**typed, "key": key})
        if isinstance(read, tuple):
            raise FormRefused(_by_field(read))
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            questions = edit.before.questions
            if seen != question_set_version(questions):
                raise FormRefused({WHOLE: CHANGED_MEANWHILE})
            self._save(edit, _with(questions, key, read))
            work.commit()

    def move(self, ref: str, seen: str, key: str, by: int, account: Account) -> None:
        """Ask it so many places later. Errors: VacancyNotFound, EditRefused."""
        self._rearrange(ref, seen, account, lambda listed: _moved(listed, key, by))

    def remove(self, ref: str, seen: str, key: str, account: Account) -> None:
        """Ask it no more. Errors: VacancyNotFound, EditRefused."""
        self._rearrange(ref, seen, account, lambda listed: [q for q in listed if q.key != key])

    def _rearrange(self, ref: str, seen: str, account: Account, change: Rearrangement) -> None:
        with self._units() as work:
            edit = HandEdit(work, self._clock, ref, account)
            if seen != question_set_version(edit.before.questions):
                raise EditRefused(
                    "The questions were changed since you opened them. Look at them, and try again."
                )
            self._save(edit, change(edit.before.questions))
            work.commit()

    def _save(self, edit: HandEdit, questions: Sequence[VacancyQuestion]) -> None:
        after = replace(edit.before, questions=tuple(questions))
        if after != edit.before:
            edit.save(after, ["questions"])


def _with(
    questions: Sequence[VacancyQuestion], key: str, read: VacancyQuestion
) -> Sequence[VacancyQuestion]:
    keys = {each.key for each in questions}
    if key in keys:
        return [replace(read, key=key) if each.key == key else each for each in questions]
    if len(questions) >= MOST_QUESTIONS:
        raise FormRefused({WHOLE: f"A vacancy asks at most {MOST_QUESTIONS} questions of its own."})
    numbered = (f"{read.key[:36]}_{number}" for number in range(2, MOST_QUESTIONS + 2))
    free = next(each for each in (read.key, *numbered) if each not in keys)
    return [*questions, replace(read, key=free)]


def _moved(questions: Sequence[VacancyQuestion], key: str, by: int) -> Sequence[VacancyQuestion]:
    listed = list(questions)
    place = next((n for n, each in enumerate(listed) if each.key == key), None)
    if place is not None:
        moved = listed.pop(place)
        listed.insert(max(0, place + by), moved)
    return listed


def _by_field(problems: Sequence[Problem]) -> Mapping[str, str]:
    told: dict[str, list[str]] = {}
    # In the order of the form.
    for problem in sorted(problems, key=lambda each: FIELDS.index(each.field)):
        told.setdefault(problem.field, []).append(problem.message)
    return {field: " ".join(messages) for field, messages in told.items()}
