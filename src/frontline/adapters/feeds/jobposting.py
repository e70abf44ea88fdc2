"""Vacancies as schema.org JobPosting (schema.org/JobPosting, and Google's guide to it)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from frontline.adapters.feeds.json_values import first, mapping, text
from frontline.application.feed import UnreadableRow
from frontline.application.read_advert import Advert

LISTS = ("@graph", "itemListElement", "jobs", "vacancies", "items")
# Facts schema.org has no property for travel as additionalProperty under these names.
OWN_PROPERTIES = {
    "workMode": "work_mode",
    "contract": "contract",
    "hours": "hours",
    "payText": "pay_text",
    "payBand": "bands",
    "specialty": "specialty",
    "registration": "registration",
    "registrationBody": "registration_body",
    "sponsorship": "sponsorship",
    "screeningQuestions": "screening_questions",
}


def postings_in(content: Any) -> list[Any]:
    """The postings of a JSON document: one, a list, or a list under a usual name.

    What says that it is something else, such as the organisation beside it, is left out.
    """
    if isinstance(content, Mapping):
        inside = next((content[n] for n in LISTS if isinstance(content.get(n), list)), None)
        # A web page tells what it is about (schema.org/mainEntity).
        main = content.get("mainEntity")
        content = inside if inside is not None else [main if main is not None else content]
    if not isinstance(content, list):
        return []
    inner = (_inner(item) for item in content)
    return [item for item in inner if _may_be_posting(item)]


def is_posting(item: Any) -> bool:
    """Whether an object says that it is a JobPosting."""
    types = item.get("@type") if isinstance(item, Mapping) else None
    named = types if isinstance(types, list) else [types]
    return any(str(name).rpartition("/")[2] == "JobPosting" for name in named)


def _inner(item: Any) -> Any:
    """The thing itself where it is an entry of a list (schema.org/ListItem)."""
    inner = item.get("item") if isinstance(item, Mapping) else None
    return inner if isinstance(inner, Mapping) else item


def _may_be_posting(item: Any) -> bool:
    return not (isinstance(item, Mapping) and "@type" in item) or is_posting(item)


def read_posting(row: int, posting: Any) -> Advert | UnreadableRow:
    """One posting as an advert; anything else is unreadable."""
    if not isinstance(posting, Mapping):
        return UnreadableRow(row, "is no job posting")
    place = first(posting.get("jobLocation"))
    address, geo = mapping(place.get("address")), mapping(place.get("geo"))
    own = _own(posting.get("additionalProperty"))
    remote = text(posting.get("jobLocationType")).upper() == "TELECOMMUTE"
    values = {
        "ref": text(posting.get("identifier")),
        "title": text(posting.get("title")),
        "employer": text(posting.get("hiringOrganization")),
        "description": text(posting.get("description")),
        "locality": text(address.get("addressLocality")) or text(place.get("address")),
        "postcode": text(address.get("postalCode")),
        "latitude": text(geo.get("latitude")),
        "longitude": text(geo.get("longitude")),
        "posted": text(posting.get("datePosted")),
        "closes": text(posting.get("validThrough")),
        "profession": text(posting.get("occupationalCategory")),
        "url": text(posting.get("url")),
        **_pay(posting.get("baseSalary")),
        **({"work_mode": "remote"} if remote and not _says_hybrid(posting) else {}),
        **_asked(posting),
        **own,
    }
    types, wanted = posting.get("employmentType"), posting.get("qualifications")
    return Advert(
        row=row,
        employment_type=_several(types),
        requirements=_several(wanted),
        notes=tuple(_notes(posting)),
        **values,
    )


def _notes(posting: Mapping[str, Any]) -> Iterator[str]:
    places = posting.get("jobLocation")
    if isinstance(places, list) and len(places) > 1:
        yield f"is in {len(places)} places, of which only the first was taken"
    if text(first(posting.get("baseSalary")).get("currency")).strip().upper() not in ("", "GBP"):
        yield "its pay is not in pounds and was left out"


def _says_hybrid(posting: Mapping[str, Any]) -> bool:
    """TELECOMMUTE is also put on hybrid work, which only the text then tells apart."""
    said = f"{text(posting.get('title'))} {text(posting.get('description'))}"
    return "hybrid" in said.lower()


def _several(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    return tuple(filter(None, map(text, value))) if isinstance(value, list) else ()


def _pay(value: Any) -> dict[str, str]:
    salary = first(value)
    amount = salary.get("value")
    currency = text(salary.get("currency")).strip().upper()
    if currency not in ("", "GBP"):
        return {}
    if not isinstance(amount, Mapping):
        return {"pay_text": text(amount if salary else value)}
    return {
        "pay_text": text(amount.get("value")),
        "pay_minimum": text(amount.get("minValue")),
        "pay_maximum": text(amount.get("maxValue")),
        "pay_unit": text(amount.get("unitText")),
    }


def _asked(posting: Mapping[str, Any]) -> dict[str, str]:
    """Questions under the name our own tables have for them."""
    listed = posting.get("screening_questions")
    return {"screening_questions": json.dumps(listed, ensure_ascii=False)} if listed else {}


def _own(value: Any) -> dict[str, str]:
    found = [mapping(item) for item in value] if isinstance(value, list) else []
    named = {str(item.get("name")): text(item.get("value")) for item in found}
    return {ours: named[name] for name, ours in OWN_PROPERTIES.items() if name in named}
