"""Vacancies as Greenhouse's job board gives them (github.com/grnhse/greenhouse-api-docs)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from frontline.adapters.feeds.greenhouse_questions import questions_in
from frontline.adapters.feeds.json_values import first, items, text
from frontline.application.feed import FeedRow, UnreadableRow
from frontline.application.read_advert import Advert

# What boards call the facts that Greenhouse itself has no field for.
_METADATA = {
    "employment type": "contract",
    "contract type": "contract",
    "contract": "contract",
    "hours": "hours",
    "time type": "hours",
    "work mode": "work_mode",
    "workplace type": "work_mode",
    "band": "bands",
    "pay band": "bands",
    "salary": "pay_text",
    "closing date": "closes",
    "specialty": "specialty",
    "registration": "registration",
    "registration body": "registration_body",
    "sponsorship": "sponsorship",
}
# "Leeds; York", "Leeds | York", "Leeds or York"; a comma stands within one place.
_BETWEEN_PLACES = re.compile(r"\s*[;|/\n]\s*|\s+or\s+", re.IGNORECASE)
_UNITS = ("hour", "day", "week", "month", "year", "annual")


def is_greenhouse(record: Any) -> bool:
    """Whether a record has the fields only Greenhouse's jobs have together."""
    return isinstance(record, Mapping) and "absolute_url" in record and "updated_at" in record


def read_greenhouse(jobs: Sequence[Any]) -> Iterator[FeedRow]:
    """One advert a job."""
    for number, job in enumerate(jobs, start=1):
        if isinstance(job, Mapping):
            yield _advert(number, job)
        else:
            yield UnreadableRow(number, "is no job")


def _advert(row: int, job: Mapping[str, Any]) -> Advert:
    places = _places(job)
    pay, notes = _pay(job)
    if len(places) > 1:
        notes.append(f"is in {len(places)} places, of which only the first was taken")
    values: dict[str, Any] = {**pay, **_stated(job)}
    questions, left_out = questions_in(job.get("questions"))
    notes += left_out
    return Advert(
        row=row,
        ref=text(job.get("id")) or text(job.get("requisition_id")),
        title=text(job.get("title")),
        employer=text(job.get("company_name")),
        description=text(job.get("content")),
        locality=next(iter(places), ""),
        posted=text(job.get("first_published")) or text(job.get("updated_at")),
        profession=text(first(job.get("departments")).get("name")),
        url=text(job.get("absolute_url")),
        screening_questions=questions,
        notes=tuple(notes),
        **values,
    )


def _places(job: Mapping[str, Any]) -> list[str]:
    """The places of the job's own location, which may name several; else those of its offices."""
    named = [place.strip() for place in _BETWEEN_PLACES.split(text(job.get("location")))]
    offices = [text(office.get("name")).strip() for office in items(job.get("offices"))]
    return list(dict.fromkeys(filter(None, named))) or list(dict.fromkeys(filter(None, offices)))


def _stated(job: Mapping[str, Any]) -> dict[str, str]:
    """The facts told as metadata, each under the name boards usually give it."""
    found = {}
    for each in items(job.get("metadata")):
        ours = _METADATA.get(text(each.get("name")).strip().lower())
        value = each.get("value")
        said = ", ".join(map(text, value)) if isinstance(value, list) else text(value)
        if ours and said:
            found[ours] = said
    return found


def _pay(job: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """The first range in pounds. Amounts are in pence; the title says what they are for."""
    ranges = items(job.get("pay_input_ranges"))
    for each in ranges:
        if text(each.get("currency_type")).upper() not in ("", "GBP"):
            continue
        unit = next((u for u in _UNITS if u in text(each.get("title")).lower()), "year")
        return {
            "pay_minimum": _pounds(each.get("min_cents")),
            "pay_maximum": _pounds(each.get("max_cents")),
            "pay_unit": "year" if unit == "annual" else unit,
        }, []
    return {}, ["its pay is not in pounds and was left out"] if ranges else []


def _pounds(cents: Any) -> str:
    try:
        return f"{float(cents) / 100:.2f}".removesuffix(".00")
    except (TypeError, ValueError, OverflowError):
        return ""
