"""Adverts as flat records: the columns of our CSV, and the lines of the sample feed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any

from frontline.application.read_advert import Advert
from frontline.domain.vacancy import Vacancy
from frontline.domain.vacancy_question import VacancyQuestion
from frontline.domain.vacancy_question_form import fields_of

# The columns of a CSV feed, which docs and `vacancies import --help` list.
COLUMNS = tuple(field.name for field in fields(Advert) if field.name not in ("row", "notes"))
SEVERAL = frozenset({"requirements", "employment_type"})
LONGEST_HEADING = 100
# Names other systems give the same columns.
ALSO = {
    "reference": "ref",
    "id": "ref",
    "job_title": "title",
    "organisation": "employer",
    "company": "employer",
    "town": "locality",
    "location": "locality",
    "place": "locality",
    "salary": "pay_text",
    "pay": "pay_text",
    "salary_text": "pay_text",
    "salary_min": "pay_minimum",
    "salary_max": "pay_maximum",
    "band": "bands",
    "contract_type": "contract",
    "date_posted": "posted",
    "closing_date": "closes",
    "valid_through": "closes",
    "questions": "screening_questions",
}


@lru_cache(maxsize=1_000)
def column_name(heading: str) -> str:
    """Our name of a column, however it is written; unknown headings stay as they are."""
    plain = re.sub(r"[^a-z0-9]+", "_", heading.strip().lower()).strip("_")
    return ALSO.get(plain, plain)


def advert_of(row: int, values: Mapping[str, Any]) -> Advert:
    """The advert of a flat record. Several requirements stand in a list, or with "|" between."""
    named = {
        column_name(name[:LONGEST_HEADING]): value
        for name, value in values.items()
        if value is not None
    }
    known = {name: _value(name, named[name]) for name in COLUMNS if name in named}
    return Advert(row=row, **known)


def _value(name: str, value: Any) -> Any:
    if name == "screening_questions":
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if name in SEVERAL:
        several = value if isinstance(value, (list, tuple)) else re.split(r"[|\n]", str(value))
        return tuple(str(item).strip() for item in several if str(item).strip())
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if isinstance(value, Mapping) else str(value)


def flat_of(vacancy: Vacancy) -> dict[str, str]:
    """The vacancy as the record that `advert_of` reads; what is not known is not in it."""
    place, pay = vacancy.location, vacancy.pay
    values = {
        "ref": vacancy.ref,
        "title": vacancy.title,
        "employer": vacancy.employer,
        "description": vacancy.description,
        "locality": place.name if place else None,
        "postcode": place.postcode if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "posted": vacancy.posted.isoformat(),
        "closes": vacancy.closes.isoformat() if vacancy.closes else None,
        "work_mode": vacancy.work_mode.value if vacancy.work_mode else None,
        "contract": vacancy.contract.value if vacancy.contract else None,
        "hours": vacancy.hours.value if vacancy.hours else None,
        "pay_text": pay.text if pay else None,
        "pay_minimum": pay.minimum if pay else None,
        "pay_maximum": pay.maximum if pay else None,
        "pay_unit": pay.period.value if pay else None,
        "bands": ", ".join(vacancy.bands),
        "profession": vacancy.profession,
        "specialty": vacancy.specialty,
        "registration": vacancy.registration.value,
        "registration_body": vacancy.registration_body,
        "sponsorship": None if vacancy.sponsorship is None else _yes_no(vacancy.sponsorship),
        "requirements": "\n".join(vacancy.requirements),
        "url": vacancy.url,
        "screening_questions": questions_as_text(vacancy.questions),
    }
    return {name: str(value) for name, value in values.items() if value not in (None, "")}


def questions_as_text(questions: Sequence[VacancyQuestion]) -> str:
    """A JSON list of definitions, from which the same questions are read; empty without any."""
    listed = [_what_is_set(fields_of(question)) for question in questions]
    return json.dumps(listed, ensure_ascii=False) if listed else ""


def _what_is_set(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"
