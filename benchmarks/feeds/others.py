"""Vacancies as systems send them whose formats we read and do not write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from frontline.domain.vacancy import Vacancy


def greenhouse(held: Iterable[Vacancy]) -> Iterator[str]:
    """A job board with the content of its jobs, as one document."""
    yield '{"jobs": ['
    for number, each in enumerate(held):
        yield ("," if number else "") + json.dumps(
            {
                "id": each.ref,
                "title": each.title,
                "company_name": each.employer,
                "content": escape(f"<p>{escape(each.description)}</p>"),
                "location": {"name": _place(each)},
                "updated_at": each.posted.isoformat(),
                "metadata": [{"name": "Hours", "value": _value(each.hours)}],
                "pay_input_ranges": [
                    {
                        "min_cents": int((_least(each) or 0) * 100),
                        "max_cents": int((_most(each) or 0) * 100),
                        "currency_type": "GBP",
                        "title": "Yearly pay",
                    }
                ],
            }
        )
    yield "]}"


def bullhorn(held: Iterable[Vacancy]) -> Iterator[str]:
    """The answer of a search for job orders, as one document."""
    yield '{"data": ['
    for number, each in enumerate(held):
        yield ("," if number else "") + json.dumps(
            {
                "id": each.ref,
                "title": each.title,
                "clientCorporation": {"name": each.employer},
                "publicDescription": f"<p>{escape(each.description)}</p>",
                "address": {"city": _place(each), "zip": _postcode(each)},
                "employmentType": _value(each.contract),
                "salary": _least(each),
                "salaryUnit": "Per Year",
                "isOpen": True,
                "isPublic": 1,
                "isDeleted": False,
                "dateLastPublished": each.posted.isoformat(),
            }
        )
    yield "]}"


def nhs_jobs(held: Iterable[Vacancy]) -> Iterator[str]:
    """One page of the public search."""
    yield "<nhsJobs><totalPages>1</totalPages>"
    for each in held:
        facts = {
            "id": each.ref,
            "reference": each.ref,
            "title": each.title,
            "employer": each.employer,
            "description": each.description,
            "salary": each.pay.text if each.pay else "",
            "type": _value(each.contract),
            "postDate": each.posted.isoformat(),
        }
        inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in facts.items())
        where = escape(f"{_place(each)}, {_postcode(each)}".rstrip(", "))
        yield f"<vacancyDetails>{inside}<locations><locations>{where}</locations></locations>"
        yield "</vacancyDetails>"
    yield "</nhsJobs>"


def _place(vacancy: Vacancy) -> str:
    return vacancy.location.name if vacancy.location else ""


def _postcode(vacancy: Vacancy) -> str:
    return (vacancy.location.postcode if vacancy.location else None) or ""


def _least(vacancy: Vacancy) -> float | None:
    return vacancy.pay.minimum if vacancy.pay else None


def _most(vacancy: Vacancy) -> float | None:
    return vacancy.pay.maximum if vacancy.pay else None


def _value(fact: object) -> str:
    return str(getattr(fact, "value", "")).replace("_", " ")
