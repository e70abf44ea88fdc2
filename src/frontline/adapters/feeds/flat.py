"""Adverts as flat records: the columns of our CSV, and the lines of the sample feed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from frontline.application.read_advert import Advert

# The columns of a CSV feed, which docs and `vacancies import --help` list.
COLUMNS = tuple(field.name for field in fields(Advert) if field.name != "row")
SEVERAL = frozenset({"requirements", "employment_type"})
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
}


def column_name(heading: str) -> str:
    """Our name of a column, however it is written; unknown headings stay as they are."""
    plain = re.sub(r"[^a-z0-9]+", "_", heading.strip().lower()).strip("_")
    return ALSO.get(plain, plain)


def advert_of(row: int, values: Mapping[str, Any]) -> Advert:
    """The advert of a flat record. Several requirements stand in a list, or with "|" between."""
    named = {column_name(name): value for name, value in values.items() if value is not None}
    known = {name: _value(name, named[name]) for name in COLUMNS if name in named}
    return Advert(row=row, **known)


def _value(name: str, value: Any) -> Any:
    if name in SEVERAL:
        several = value if isinstance(value, (list, tuple)) else re.split(r"[|\n]", str(value))
        return tuple(str(item).strip() for item in several if str(item).strip())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return "" if isinstance(value, Mapping) else str(value)
