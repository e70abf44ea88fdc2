"""Answers given for one role and offered again for the next, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from frontline.domain.application_draft import Draft
from frontline.domain.handoff import Answer
from frontline.domain.screening import NOTICE, own_question
from frontline.domain.vacancy_question import STANDARD_KINDS, VacancyQuestion


@dataclass(frozen=True)
class Earlier:
    """What was filled in before in the same talk, and what that role asked of its own."""

    draft: Draft
    own: tuple[VacancyQuestion, ...] = ()


def offered_again(own: Sequence[VacancyQuestion], earlier: Sequence[Earlier]) -> tuple[Answer, ...]:
    """The answers to confirm rather than to ask for anew; `earlier` has the newest first.

    Notice may have changed since, and an own question counts as the same only where its words, its
    kind, its choices and its unit are. What somebody called unclear then is asked again.
    """
    notice = next((a for e in earlier if (a := e.draft.answer_to(NOTICE.key))), None)
    again = (_answered_before(each, earlier) for each in own if each.kind not in STANDARD_KINDS)
    return (*((notice,) if notice else ()), *(answer for answer in again if answer))


def _answered_before(question: VacancyQuestion, earlier: Sequence[Earlier]) -> Answer | None:
    asked = own_question(question)
    for before in earlier:
        for key in _same_questions(question, before.own):
            answer = before.draft.answer_to(key)
            if answer:
                return replace(answer, question=asked.key, label=asked.label)
    return None


def _same_questions(question: VacancyQuestion, own: Sequence[VacancyQuestion]) -> Iterator[str]:
    for each in own:
        if _essence(each) == _essence(question):
            yield own_question(each).key


def _essence(question: VacancyQuestion) -> tuple[object, ...]:
    words = "".join(filter(str.isalnum, question.text.casefold()))
    return words, question.kind, question.options, question.unit.casefold()
