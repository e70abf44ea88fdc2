"""Vacancies as schema.org JobPosting (schema.org/JobPosting, and Google's guide to it)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from frontline.application.read_advert import Advert, FeedRow, UnreadableRow
from frontline.domain.vacancy import ContractType, Hours, RegistrationNeed, Vacancy, WorkMode

LISTS = ("@graph", "itemListElement", "jobs", "vacancies", "items")
# Facts schema.org has no property for travel as additionalProperty under these names.
OWN_PROPERTIES = {
    "workMode": "work_mode",
    "contract": "contract",
    "hours": "hours",
    "payBand": "bands",
    "specialty": "specialty",
    "registration": "registration",
    "registrationBody": "registration_body",
    "sponsorship": "sponsorship",
}


def read_json(content: Any) -> Iterator[FeedRow]:
    """The postings of a JSON document: one, a list, or a list under a usual name."""
    if isinstance(content, Mapping):
        inside = next(
            (content[name] for name in LISTS if isinstance(content.get(name), list)), None
        )
        content = [content] if inside is None else inside
    if not isinstance(content, list):
        yield UnreadableRow(1, "is no job posting")
        return
    for number, item in enumerate(content, start=1):
        inner = item.get("item") if isinstance(item, Mapping) else None
        yield read_posting(number, inner if isinstance(inner, Mapping) else item)


def read_json_lines(text: str) -> Iterator[FeedRow]:
    """One posting a line; the number of a row is its line."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield read_posting(number, json.loads(line))
        except (ValueError, RecursionError):
            yield UnreadableRow(number, "is no JSON")


def read_posting(row: int, posting: Any) -> FeedRow:
    """One posting as an advert; anything else is unreadable."""
    if not isinstance(posting, Mapping):
        return UnreadableRow(row, "is no job posting")
    place = _first(posting.get("jobLocation"))
    address, geo = _mapping(place.get("address")), _mapping(place.get("geo"))
    own = _own(posting.get("additionalProperty"))
    remote = _text(posting.get("jobLocationType")).upper() == "TELECOMMUTE"
    values = {
        "ref": _text(posting.get("identifier")),
        "title": _text(posting.get("title")),
        "employer": _text(posting.get("hiringOrganization")),
        "description": _text(posting.get("description")),
        "locality": _text(address.get("addressLocality")) or _text(place.get("address")),
        "postcode": _text(address.get("postalCode")),
        "latitude": _text(geo.get("latitude")),
        "longitude": _text(geo.get("longitude")),
        "posted": _text(posting.get("datePosted")),
        "closes": _text(posting.get("validThrough")),
        "profession": _text(posting.get("occupationalCategory")),
        "url": _text(posting.get("url")),
        **_pay(posting.get("baseSalary")),
        **({"work_mode": "remote"} if remote and not _says_hybrid(posting) else {}),
        **own,
    }
    types, wanted = posting.get("employmentType"), posting.get("qualifications")
    return Advert(row=row, employment_type=_several(types), requirements=_several(wanted), **values)


def _says_hybrid(posting: Mapping[str, Any]) -> bool:
    """TELECOMMUTE is also put on hybrid work, which only the text then tells apart."""
    said = f"{_text(posting.get('title'))} {_text(posting.get('description'))}"
    return "hybrid" in said.lower()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _first(value: Any) -> Mapping[str, Any]:
    return _mapping(value[0] if isinstance(value, list) and value else value)


def _text(value: Any) -> str:
    """The text of a value, of its name, or of the first in a list."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (str, int, float)):
        return str(value)
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, Mapping):
        return _text(value.get("name") if value.get("value") is None else value["value"])
    return ""


def _several(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    return tuple(filter(None, map(_text, value))) if isinstance(value, list) else ()


def _pay(value: Any) -> dict[str, str]:
    salary = _first(value)
    amount = salary.get("value")
    if not isinstance(amount, Mapping):
        return {"pay_text": _text(amount if salary else value)}
    return {
        "pay_text": _text(amount.get("value")),
        "pay_minimum": _text(amount.get("minValue")),
        "pay_maximum": _text(amount.get("maxValue")),
        "pay_unit": _text(amount.get("unitText")),
    }


def _own(value: Any) -> dict[str, str]:
    found = [_mapping(item) for item in value] if isinstance(value, list) else []
    named = {str(item.get("name")): _text(item.get("value")) for item in found}
    return {ours: named[name] for name, ours in OWN_PROPERTIES.items() if name in named}


def posting_of(vacancy: Vacancy) -> dict[str, Any]:
    """The vacancy as a JobPosting, from which `read_posting` loses nothing."""
    place, pay = vacancy.location, vacancy.pay
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "reference", "value": vacancy.ref},
        "title": vacancy.title,
        "description": vacancy.description,
        "hiringOrganization": {"@type": "Organization", "name": vacancy.employer},
        "datePosted": vacancy.posted.isoformat(),
        "validThrough": vacancy.closes.isoformat() if vacancy.closes else None,
        "jobLocation": _place_of(vacancy) if place else None,
        "jobLocationType": "TELECOMMUTE" if vacancy.work_mode is WorkMode.REMOTE else None,
        "employmentType": _employment_types(vacancy) or None,
        "baseSalary": _salary_of(vacancy) if pay else None,
        "occupationalCategory": vacancy.profession,
        "qualifications": list(vacancy.requirements) or None,
        "url": vacancy.url,
        "additionalProperty": list(_own_of(vacancy)) or None,
    }
    return {name: value for name, value in posting.items() if value is not None}


def _place_of(vacancy: Vacancy) -> dict[str, Any] | None:
    place = vacancy.location
    if place is None:
        return None
    address = {"addressLocality": place.name, "postalCode": place.postcode, "addressCountry": "GB"}
    found: dict[str, Any] = {"@type": "Place", "address": {"@type": "PostalAddress", **address}}
    if place.latitude is not None:
        point = {"latitude": place.latitude, "longitude": place.longitude}
        found["geo"] = {"@type": "GeoCoordinates", **point}
    return found


def _employment_types(vacancy: Vacancy) -> list[str]:
    types = {Hours.FULL_TIME: "FULL_TIME", Hours.PART_TIME: "PART_TIME"}
    kinds = {
        ContractType.FIXED_TERM: "CONTRACTOR",
        ContractType.TEMPORARY: "TEMPORARY",
        ContractType.LOCUM: "TEMPORARY",
        ContractType.BANK: "PER_DIEM",
    }
    hours = [types[vacancy.hours]] if vacancy.hours else []
    return hours + ([kinds[vacancy.contract]] if vacancy.contract in kinds else [])


def _salary_of(vacancy: Vacancy) -> dict[str, Any]:
    pay = vacancy.pay
    value = {
        "@type": "QuantitativeValue",
        "value": pay.text if pay else None,
        "minValue": pay.minimum if pay else None,
        "maxValue": pay.maximum if pay else None,
        "unitText": pay.period.value.upper() if pay else None,
    }
    amounts = {name: item for name, item in value.items() if item is not None}
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": amounts}


def _own_of(vacancy: Vacancy) -> Iterable[dict[str, Any]]:
    sponsored = None if vacancy.sponsorship is None else vacancy.sponsorship
    needs = vacancy.registration is not RegistrationNeed.NOT_NEEDED
    values = {
        "workMode": vacancy.work_mode.value if vacancy.work_mode else None,
        "contract": vacancy.contract.value if vacancy.contract else None,
        "hours": vacancy.hours.value if vacancy.hours else None,
        "payBand": ", ".join(vacancy.bands) or None,
        "specialty": vacancy.specialty,
        "registration": vacancy.registration.value,
        "registrationBody": vacancy.registration_body if needs else None,
        "sponsorship": sponsored,
    }
    for name, value in values.items():
        if value is not None:
            yield {"@type": "PropertyValue", "name": name, "value": value}
