"""Vacancies written as schema.org JobPosting, as Google for Jobs asks (its structured data guide,
"Job posting": title, description, datePosted, hiringOrganization, and jobLocation or, for remote
work, applicantLocationRequirements are required).
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from frontline.adapters.feeds.flat import questions_as_text
from frontline.domain.pay import Pay
from frontline.domain.vacancy import ContractType, Hours, RegistrationNeed, Vacancy, WorkMode


def write_json_lines(vacancies: Iterable[Vacancy], site_url: str) -> Iterator[str]:
    """One posting a line."""
    for vacancy in vacancies:
        yield json.dumps(posting_of(vacancy, site_url), ensure_ascii=False) + "\n"


def write_graph(vacancies: Iterable[Vacancy], site_url: str) -> Iterator[str]:
    """One document with all postings, in pieces."""
    yield '{"@context": "https://schema.org", "@graph": ['
    for number, vacancy in enumerate(vacancies):
        posting = posting_of(vacancy, site_url)
        del posting["@context"]
        yield (",\n" if number else "\n") + json.dumps(posting, ensure_ascii=False)
    yield "\n]}\n"


def as_html(text: str) -> str:
    """A paragraph for each line, because readers of feeds take descriptions for HTML."""
    return "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.splitlines())


def missing_for_google(vacancy: Vacancy) -> Iterator[str]:
    """What Google for Jobs requires and the vacancy does not have."""
    if not vacancy.description:
        yield "description"
    if vacancy.location is None and vacancy.work_mode is not WorkMode.REMOTE:
        yield "place"


def posting_of(vacancy: Vacancy, site_url: str = "") -> dict[str, Any]:
    """The vacancy as a JobPosting, from which `read_posting` loses nothing.

    People apply directly where the advert stands on our own site, at `site_url`.
    """
    remote = vacancy.work_mode is WorkMode.REMOTE
    place, pay = vacancy.location, vacancy.pay
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "reference", "value": vacancy.ref},
        "title": vacancy.title,
        "description": as_html(vacancy.description),
        "hiringOrganization": {"@type": "Organization", "name": vacancy.employer},
        "datePosted": vacancy.posted.isoformat(),
        # Open to the end of its last day; a bare date would end it as the day begins.
        "validThrough": f"{vacancy.closes.isoformat()}T23:59:59" if vacancy.closes else None,
        "jobLocation": _place_of(vacancy) if place else None,
        "jobLocationType": "TELECOMMUTE" if remote else None,
        "applicantLocationRequirements": {"@type": "Country", "name": "GB"} if remote else None,
        "employmentType": _employment_types(vacancy) or None,
        "baseSalary": _salary_of(pay) if pay else None,
        "occupationalCategory": vacancy.profession,
        "qualifications": list(vacancy.requirements) or None,
        "url": vacancy.url,
        "directApply": bool(site_url and vacancy.url and vacancy.url.startswith(f"{site_url}/")),
        "additionalProperty": list(_own_of(vacancy)) or None,
    }
    return {name: value for name, value in posting.items() if value is not None}


def posting_of_page(vacancy: Vacancy, page_url: str, site_url: str) -> dict[str, Any] | None:
    """The posting for the page at `page_url` of our own site; None where Google would refuse it."""
    if any(missing_for_google(vacancy)):
        return None
    # Who reads the page is not shown which answers are hoped for.
    return posting_of(replace(vacancy, url=page_url, questions=()), site_url)


def _place_of(vacancy: Vacancy) -> dict[str, Any] | None:
    place = vacancy.location
    if place is None:
        return None
    address = {
        "@type": "PostalAddress",
        "addressLocality": place.name,
        "addressCountry": "GB",
        **({"postalCode": place.postcode} if place.postcode else {}),
    }
    found: dict[str, Any] = {"@type": "Place", "address": address}
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


def _salary_of(pay: Pay) -> dict[str, Any] | None:
    """Amounts only: to Google the value is a number, so the words travel as a property of ours."""
    ends = {"minValue": pay.minimum, "maxValue": pay.maximum}
    amounts = {name: amount for name, amount in ends.items() if amount is not None}
    if not amounts:
        return None
    value = {"@type": "QuantitativeValue", **amounts, "unitText": pay.period.value.upper()}
    return {"@type": "MonetaryAmount", "currency": "GBP", "value": value}


def _own_of(vacancy: Vacancy) -> Iterable[dict[str, Any]]:
    sponsored = None if vacancy.sponsorship is None else vacancy.sponsorship
    needs = vacancy.registration is not RegistrationNeed.NOT_NEEDED
    values = {
        "workMode": vacancy.work_mode.value if vacancy.work_mode else None,
        "contract": vacancy.contract.value if vacancy.contract else None,
        "hours": vacancy.hours.value if vacancy.hours else None,
        "payText": vacancy.pay.text if vacancy.pay else None,
        "payBand": ", ".join(vacancy.bands) or None,
        "specialty": vacancy.specialty,
        "registration": vacancy.registration.value,
        "registrationBody": vacancy.registration_body if needs else None,
        "sponsorship": sponsored,
        "screeningQuestions": questions_as_text(vacancy.questions) or None,
    }
    for name, value in values.items():
        if value is not None:
            yield {"@type": "PropertyValue", "name": name, "value": value}
