"""What a person said against what a vacancy requires, line by line.

Each line quotes the person. There is no score, no ranking and no outcome: a person decides
(UK GDPR articles 22A to 22D). Right to work is never a requirement met or missed here, because
the check comes later and is the same for everyone (Home Office code of practice).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from frontline.domain.answers_shown import shown
from frontline.domain.application_draft import Draft
from frontline.domain.experience import find_years
from frontline.domain.handoff import Answer, Finding, RequirementLine
from frontline.domain.met_rule import judge
from frontline.domain.must_haves import need_of
from frontline.domain.screening import own_question
from frontline.domain.vacancy import RegistrationNeed, Vacancy
from frontline.domain.vacancy_question import (
    STANDARD_KINDS,
    QuestionKind,
    VacancyQuestion,
    question_set_version,
)

_REGISTRATION = re.compile(r"\b(?:registration|registered|NMC|GMC|HCPC|GPhC|PIN)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = {"with", "have", "from", "experience", "knowledge", "working", "work", "strong", "good"}
_COMMON |= {"skills", "ability", "able", "understanding", "years", "year", "level", "must", "role"}


def assess(draft: Draft, vacancy: Vacancy) -> tuple[RequirementLine, ...]:
    """One line for each requirement of the vacancy, and first its professional registration.

    The vacancy's own questions come last, each with the version of the questions that judged it.
    """
    lines = [_requirement(draft, requirement) for requirement in vacancy.requirements]
    named = any(_REGISTRATION.search(requirement) for requirement in vacancy.requirements)
    if vacancy.registration is not RegistrationNeed.NOT_NEEDED and not named:
        body = f"{vacancy.registration_body} " if vacancy.registration_body else ""
        need = f"{body}registration ({vacancy.registration.value})"
        lines.insert(0, _registered(draft, need[0].upper() + need[1:]))
        named = True
    return (*lines, *_own_lines(draft, vacancy.questions, named))


def _own_lines(
    draft: Draft, questions: Sequence[VacancyQuestion], registration_named: bool
) -> Iterator[RequirementLine]:
    version = question_set_version(questions)
    for question in questions:
        if question.kind is QuestionKind.REGISTRATION and not registration_named:
            yield replace(_registered(draft, question.label), rule_version=version)
        if question.kind not in STANDARD_KINDS:
            yield replace(_own_line(draft, question), rule_version=version)


def _own_line(draft: Draft, question: VacancyQuestion) -> RequirementLine:
    """Met, not met or unclear by the question's rule; without a rule a person reads the answer."""
    answer, need = draft.answer_to(own_question(question).key), need_of(question)
    if answer is None:
        return RequirementLine(need, Finding.NOT_ASKED)
    if question.met is None:
        return _line(need, Finding.UNVERIFIED, answer)
    return _line(need, judge(question.met, answer.value), answer)


def _requirement(draft: Draft, requirement: str) -> RequirementLine:
    if _REGISTRATION.search(requirement):
        return _registered(draft, requirement)
    years = find_years(requirement)
    if years is not None:
        return _long_enough(draft, requirement, years)
    return _mentioned(draft, requirement)


def _registered(draft: Draft, requirement: str) -> RequirementLine:
    """A number given is unverified until a recruiter has looked it up in the register."""
    answer = draft.answer_to("registration")
    if answer is None or answer.value == "not_given":
        return RequirementLine(requirement, Finding.NOT_ASKED)
    not_yet = answer.value in {"none", "waiting"}
    return _line(requirement, Finding.NOT_MET if not_yet else Finding.UNVERIFIED, answer)


def _long_enough(draft: Draft, requirement: str, years: float) -> RequirementLine:
    answer = draft.answer_to("experience")
    stated = find_years(answer.words) if answer else None
    if answer is None:
        return RequirementLine(requirement, Finding.NOT_ASKED)
    if stated is None:
        return _line(requirement, Finding.UNVERIFIED, answer)
    # How long is a plain comparison; in what is for the recruiter to judge from the words.
    return _line(requirement, Finding.MET if stated >= years else Finding.NOT_MET, answer)


def _mentioned(draft: Draft, requirement: str) -> RequirementLine:
    wanted = _telling_words(requirement)
    told = (draft.answer_to("experience"), draft.answer_to("profession"))
    answer = next((a for a in told if a and wanted & _telling_words(a.words)), None)
    if answer is None:
        return RequirementLine(requirement, Finding.NOT_ASKED)
    return _line(requirement, Finding.UNVERIFIED, answer)


def _telling_words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - _COMMON


def _line(requirement: str, finding: Finding, answer: Answer) -> RequirementLine:
    in_letters = any(map(str.isalpha, answer.words)) and answer.question != "registration"
    words = answer.words if in_letters else shown(answer)
    return RequirementLine(requirement, finding, words, answer.said_at, answer.message_id)
