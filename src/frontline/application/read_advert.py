"""Turns one advert of a feed into a vacancy, or says why it cannot be one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import TypeVar

from frontline.application.advert_pay import StatedPay, pay_of
from frontline.application.advert_place import StatedPlace, location_of, nation_of
from frontline.application.advert_questions import questions_of
from frontline.application.ports import Addresses, BandPay
from frontline.domain.advert_text import (
    LONGEST_DESCRIPTION,
    contract_in,
    hours_in,
    plain_text,
    sponsorship_in,
    work_mode_in,
)
from frontline.domain.job_titles import register_named, register_of_title
from frontline.domain.pay_bands import bands_in
from frontline.domain.vacancy import (
    ContractType,
    Hours,
    RegistrationNeed,
    Vacancy,
    WorkMode,
)

LONGEST_REF = 200
LONGEST_LINE = 300
MOST_REQUIREMENTS = 20
# For these a band says what the work is, not what it pays.
PAID_BY_AGREEMENT = (ContractType.LOCUM, ContractType.TEMPORARY)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?$")
_BRITISH_DATE = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>]+$")
Kind = TypeVar("Kind", bound=Enum)


@dataclass(frozen=True)
class Advert:
    """One advert as a feed gives it: text as written, empty where the feed says nothing.

    `row` is the line or item it stands in, for the report. `employment_type` is schema.org's.
    `screening_questions` are a JSON list of definitions (`domain/vacancy_question_form.py`), empty
    where the feed knows nothing of them. `notes` are remarks of whoever read the feed.
    """

    row: int
    ref: str = ""
    title: str = ""
    employer: str = ""
    description: str = ""
    locality: str = ""
    postcode: str = ""
    latitude: str = ""
    longitude: str = ""
    posted: str = ""
    closes: str = ""
    employment_type: tuple[str, ...] = ()
    work_mode: str = ""
    contract: str = ""
    hours: str = ""
    pay_text: str = ""
    pay_minimum: str = ""
    pay_maximum: str = ""
    pay_unit: str = ""
    bands: str = ""
    profession: str = ""
    specialty: str = ""
    registration: str = ""
    registration_body: str = ""
    sponsorship: str = ""
    requirements: tuple[str, ...] = ()
    url: str = ""
    screening_questions: str = ""
    notes: tuple[str, ...] = ()


class AdvertRefused(Exception):
    """The advert cannot become a vacancy; the message is for the report."""


@dataclass(frozen=True)
class Reading:
    """A vacancy with remarks on what was missing or was corrected."""

    vacancy: Vacancy
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """What adverts are read with: the places of the country and what pay bands pay."""

    addresses: Addresses
    band_pay: BandPay


def read_advert(advert: Advert, known: Known, posted_otherwise: date) -> Reading:
    """The vacancy of an advert. Where field and text differ, the text of the advert counts.

    `posted_otherwise` is used when the feed gives no date. Errors: AdvertRefused.
    """
    description = plain_text(advert.description)
    said = f"{advert.title}\n{advert.pay_text}\n{description}"
    posted = _date("date posted", advert.posted) or posted_otherwise
    closes = _date("closing date", advert.closes)
    if closes is not None and closes < posted:
        raise AdvertRefused("closes before it was posted")
    location, place_remarks = location_of(_stated_place(advert), known.addresses)
    contract = _contract(advert, description)
    bands = bands_in(f"Band {advert.bands}") or bands_in(f"{advert.title}\n{advert.pay_text}")
    pay, pay_remarks = pay_of(
        _stated_pay(advert, () if contract in PAID_BY_AGREEMENT else bands),
        known.band_pay,
        lambda: nation_of(location, known.addresses),
    )
    need, body = _registration(advert, description)
    questions, question_remarks = questions_of(advert.screening_questions)
    vacancy = Vacancy(
        ref=_ref(advert),
        title=_line("title", advert.title),
        employer=_line("employer", advert.employer),
        description=description,
        location=location,
        posted=posted,
        closes=closes,
        work_mode=_stated(WorkMode, advert.work_mode) or work_mode_in(said),
        contract=contract,
        hours=_hours(advert, said),
        pay=pay,
        bands=bands,
        profession=_clean(advert.profession)[:LONGEST_LINE] or None,
        specialty=_clean(advert.specialty)[:LONGEST_LINE] or None,
        registration=need,
        registration_body=body,
        sponsorship=_yes_no(advert.sponsorship, sponsorship_in(description)),
        requirements=_requirements(advert),
        url=_url(advert.url),
        questions=questions,
    )
    return Reading(vacancy, (*advert.notes, *place_remarks, *pay_remarks, *question_remarks))


def _clean(text: str) -> str:
    # Most fields are empty or one line without markup, and an advert has a dozen.
    if not text:
        return ""
    if "<" not in text and "&" not in text and "\x00" not in text:
        return " ".join(text[: 4 * LONGEST_DESCRIPTION].split())[:LONGEST_DESCRIPTION]
    return " ".join(plain_text(text).split())


def _line(name: str, text: str) -> str:
    line = _clean(text)
    if not line:
        raise AdvertRefused(f"has no {name}")
    return line[:LONGEST_LINE]


def _ref(advert: Advert) -> str:
    """The feed's reference, else the number its address ends with."""
    ref = _clean(advert.ref)
    if not ref:
        ending = re.split(r"[?#]", advert.url)[0].rstrip("/").rpartition("/")[2]
        ref = ending if re.search(r"\d", ending) else ""
    if not ref:
        raise AdvertRefused("has no reference")
    if len(ref) > LONGEST_REF:
        raise AdvertRefused(f"has a reference longer than {LONGEST_REF} characters")
    return ref


def _date(name: str, text: str) -> date | None:
    """A date in ISO form or as written in Britain, day first."""
    plain = text.strip()
    if not plain:
        return None
    iso = _ISO_DATE.match(plain)
    british = None if iso else _BRITISH_DATE.match(plain)
    try:
        if british:
            return date(int(british[3]), int(british[2]), int(british[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        pass
    raise AdvertRefused(f"has a {name} that is no date: '{plain[:40]}'")


def _stated_place(advert: Advert) -> StatedPlace:
    return StatedPlace(
        _clean(advert.locality)[:LONGEST_LINE],
        advert.postcode,
        advert.latitude,
        advert.longitude,
        _clean(advert.employer)[:LONGEST_LINE],
    )


def _stated_pay(advert: Advert, bands: tuple[str, ...]) -> StatedPay:
    return StatedPay(
        _clean(advert.pay_text),
        advert.pay_minimum,
        advert.pay_maximum,
        advert.pay_unit,
        bands,
    )


def _stated(kind: type[Kind], text: str) -> Kind | None:
    return _member(kind, text) if 0 < len(text) <= LONGEST_LINE else None


# The same few words stand in every advert of a feed.
@lru_cache(maxsize=1_000)
def _member(kind: type[Kind], text: str) -> Kind | None:
    plain = re.sub(r"[\s-]+", "_", text.strip().lower())
    return next((member for member in kind if member.value == plain), None)


def _contract(advert: Advert, description: str) -> ContractType | None:
    stated = _stated(ContractType, advert.contract)
    told = contract_in(advert.title, f"{advert.contract}\n{description}")
    types = {kind.upper() for kind in advert.employment_type}
    by_type = (
        (ContractType.TEMPORARY, "TEMPORARY"),
        (ContractType.FIXED_TERM, "CONTRACTOR"),
        (ContractType.BANK, "PER_DIEM"),
    )
    return stated or told or next((kind for kind, name in by_type if name in types), None)


def _hours(advert: Advert, said: str) -> Hours | None:
    """FULL_TIME is the default of most feeds, so the text counts before it."""
    stated = _stated(Hours, advert.hours) or hours_in(said)
    types = {kind.upper() for kind in advert.employment_type}
    if stated or {"FULL_TIME", "PART_TIME"} <= types:
        return stated
    if "PART_TIME" in types:
        return Hours.PART_TIME
    return Hours.FULL_TIME if "FULL_TIME" in types else None


def _registration(advert: Advert, description: str) -> tuple[RegistrationNeed, str | None]:
    stated = _stated(RegistrationNeed, advert.registration)
    body = _clean(advert.registration_body)[:LONGEST_LINE] or None
    if stated is not None:
        return stated, body
    asked = register_of_title(advert.title) or register_named(
        "\n".join((description, *advert.requirements))
    )
    if body or asked:
        return RegistrationNeed.REQUIRED, body or asked
    return RegistrationNeed.NOT_NEEDED, None


def _yes_no(stated: str, told: bool | None) -> bool | None:
    known = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    return known.get(stated.strip().lower(), told)


def _requirements(advert: Advert) -> tuple[str, ...]:
    lines = (_clean(line)[:LONGEST_LINE] for line in advert.requirements)
    return tuple(line for line in lines if line)[:MOST_REQUIREMENTS]


def _url(text: str) -> str | None:
    """Only web addresses: the visitor will press it."""
    url = text.strip()
    return url if _WEB_ADDRESS.match(url) and len(url) < 2_000 else None
