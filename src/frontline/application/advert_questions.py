"""A vacancy's own questions as an advert brings them: read, or refused with a line each."""

from __future__ import annotations

import json
from functools import lru_cache

from frontline.domain.vacancy_question import VacancyQuestion
from frontline.domain.vacancy_question_form import read_questions

LONGEST_REMEMBERED = 10_000
_NO_LIST = "its screening questions are no JSON list of questions and were left out"


def questions_of(stated: str) -> tuple[tuple[VacancyQuestion, ...], tuple[str, ...]]:
    """The questions in a JSON list, and a remark for each that is not asked.

    A question that cannot or may not be asked stops neither the others nor the vacancy.
    """
    if not stated.strip():
        return (), ()
    return _remembered(stated) if len(stated) <= LONGEST_REMEMBERED else _read(stated)


def _read(stated: str) -> tuple[tuple[VacancyQuestion, ...], tuple[str, ...]]:
    try:
        listed = json.loads(stated)
    except (ValueError, RecursionError):
        return (), (_NO_LIST,)
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        return (), (_NO_LIST,)
    return read_questions(listed)


# An employer asks the same of many vacancies, and to judge what may be asked takes long.
_remembered = lru_cache(maxsize=1_000)(_read)
