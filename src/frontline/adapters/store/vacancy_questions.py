"""Vacancies' own questions in the database, and every set of them there ever was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.vacancies import vacancy, vacancy_question_set
from frontline.domain.met_rule import MetRule
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_question import (
    QuestionKind,
    VacancyQuestion,
    question_set_version,
)

Questions = tuple[VacancyQuestion, ...]


def keep_sets(connection: Connection, vacancies: Sequence[Vacancy], since: int) -> None:
    """Write down each set of questions that was not there before; one once kept never changes."""
    rows = [
        {
            "ref": each.ref,
            "version": question_set_version(each.questions),
            "questions": as_json(each.questions),
            "since": since,
        }
        for each in vacancies
        if each.questions
    ]
    if rows:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        connection.execute(insert(vacancy_question_set).on_conflict_do_nothing(), rows)


def question_set(connection: Connection, ref: str, version: str) -> Questions | None:
    """The questions of a vacancy in one version; None when it never had that one."""
    kept = vacancy_question_set
    one = select(kept.c.questions).where(kept.c.ref == ref, kept.c.version == version)
    found = connection.execute(one).scalar_one_or_none()
    return None if found is None else from_json(found)


def questions_by_ref(connection: Connection) -> Mapping[str, Questions]:
    """The questions of every vacancy that has some, open or closed."""
    kept = vacancy_question_set
    asking = select(kept.c.ref).distinct()
    rows = connection.execute(
        select(vacancy.c.ref, vacancy.c.questions).where(vacancy.c.ref.in_(asking))
    )
    return {ref: from_json(questions) for ref, questions in rows if questions}


def as_json(questions: Sequence[VacancyQuestion]) -> list[dict[str, Any]]:
    """Questions as a column keeps them; what is not set is left out."""
    return [
        {
            "key": each.key,
            "text": each.text,
            "kind": each.kind.value,
            "purpose": each.purpose,
            "label": each.label,
            "required": each.required,
            "options": list(each.options),
            "unit": each.unit,
            "met": _rule_as_json(each.met) if each.met else None,
        }
        for each in questions
    ]


def from_json(kept: Sequence[Mapping[str, Any]]) -> Questions:
    """The questions of a column."""
    return tuple(
        VacancyQuestion(
            key=each["key"],
            text=each["text"],
            kind=QuestionKind(each["kind"]),
            purpose=each["purpose"],
            label=each["label"],
            required=each["required"],
            options=tuple(each["options"]),
            unit=each["unit"],
            met=_rule_from_json(each["met"]) if each["met"] else None,
        )
        for each in kept
    )


def _rule_as_json(rule: MetRule) -> dict[str, Any]:
    return {
        "any_of": list(rule.any_of),
        "all_of": list(rule.all_of),
        "least": rule.least,
        "most": rule.most,
        "earliest": rule.earliest.isoformat() if rule.earliest else None,
        "latest": rule.latest.isoformat() if rule.latest else None,
    }


def _rule_from_json(kept: Mapping[str, Any]) -> MetRule:
    return MetRule(
        any_of=tuple(kept["any_of"]),
        all_of=tuple(kept["all_of"]),
        least=kept["least"],
        most=kept["most"],
        earliest=date.fromisoformat(kept["earliest"]) if kept["earliest"] else None,
        latest=date.fromisoformat(kept["latest"]) if kept["latest"] else None,
    )
