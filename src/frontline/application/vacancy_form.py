"""The form in which a recruiter writes a vacancy, and what is understood of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from frontline.application.advert_pay import StatedPay, pay_of
from frontline.application.advert_place import StatedPlace, location_of, nation_of
from frontline.application.read_advert import (
    LONGEST_LINE,
    MOST_REQUIREMENTS,
    PAID_BY_AGREEMENT,
    Known,
)
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
from frontline.domain.vacancy import ContractType, Hours, RegistrationNeed, Vacancy, WorkMode
from frontline.domain.vacancy_edit import differs

# The choice of a list that leaves it to the words of the advert.
READ = "read"
FACTS_OF_FIELDS: Mapping[str, str] = {
    "title": "title",
    "employer": "employer",
    "locality": "location",
    "postcode": "location",
    "pay": "pay",
    "bands": "bands",
    "work_mode": "work_mode",
    "contract": "contract",
    "hours": "hours",
    "registration": "registration",
    "registration_body": "registration",
    "sponsorship": "sponsorship",
    "profession": "profession",
    "specialty": "specialty",
    "closes": "closes",
    "requirements": "requirements",
    "description": "description",
    "url": "url",
}
_BRITISH = ("%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %B %Y", "%d %b %Y")
_SPONSORED = {"yes": True, "no": False, "": None}
Fields = Mapping[str, str]
Kind = TypeVar("Kind", bound=Enum)


class FormRefused(Exception):
    """The form cannot be understood. `problems` has one message for each field to put right."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = problems


@dataclass(frozen=True)
class FormReading:
    """The vacancy as understood, the facts that differ from before, and remarks on the reading."""

    vacancy: Vacancy
    changed: tuple[str, ...]
    remarks: tuple[str, ...]


def fields_of(vacancy: Vacancy) -> dict[str, str]:
    """The form filled in with a vacancy."""
    place, sponsored = vacancy.location, vacancy.sponsorship
    return {
        "title": vacancy.title,
        "employer": vacancy.employer,
        "locality": place.name if place else "",
        "postcode": (place.postcode or "") if place else "",
        "pay": vacancy.pay.text if vacancy.pay else "",
        "bands": ", ".join(vacancy.bands),
        "work_mode": vacancy.work_mode.value if vacancy.work_mode else "",
        "contract": vacancy.contract.value if vacancy.contract else "",
        "hours": vacancy.hours.value if vacancy.hours else "",
        "registration": vacancy.registration.value,
        "registration_body": vacancy.registration_body or "",
        "sponsorship": "" if sponsored is None else "yes" if sponsored else "no",
        "profession": vacancy.profession or "",
        "specialty": vacancy.specialty or "",
        "closes": vacancy.closes.strftime("%d/%m/%Y") if vacancy.closes else "",
        "requirements": "\n".join(vacancy.requirements),
        "description": vacancy.description,
        "url": vacancy.url or "",
    }


def new_fields() -> dict[str, str]:
    """The form of a vacancy that is not there yet: what the lists ask is read from the words."""
    asked = ("work_mode", "contract", "hours", "registration", "sponsorship")
    return {**dict.fromkeys(FACTS_OF_FIELDS, ""), **dict.fromkeys(asked, READ)}


def read_form(typed: Fields, before: Vacancy, shown: Fields, known: Known) -> FormReading:
    """What is understood. A field that stands as it was `shown` leaves its fact as it was.

    Errors: FormRefused.
    """
    reading = _Reading(typed, before, shown, known)
    reading.run()
    if reading.problems:
        raise FormRefused(reading.problems)
    after = reading.vacancy
    facts = dict.fromkeys(FACTS_OF_FIELDS.values())
    changed = tuple(fact for fact in facts if differs(before, after, fact))
    return FormReading(after, changed, tuple(reading.remarks))


class _Reading:
    """One form on its way to a vacancy."""

    def __init__(self, typed: Fields, before: Vacancy, shown: Fields, known: Known) -> None:
        self.vacancy = before
        self.problems: dict[str, str] = {}
        self.remarks: list[str] = []
        self._before = before
        self._known = known
        self._typed = {name: typed.get(name, "").strip() for name in FACTS_OF_FIELDS}
        self._changed = {
            name for name in FACTS_OF_FIELDS if self._typed[name] != shown.get(name, "").strip()
        }

    def run(self) -> None:
        """Fact by fact, those first that others are read with."""
        self._lines()
        self._text()
        if self._is_new("closes"):
            self._closing_date()
        if self._is_new("url"):
            self._address()
        self._choices()
        self._place()
        self._bands()
        self._pay()

    def _is_new(self, *names: str) -> bool:
        return not self._changed.isdisjoint(names)

    def _set(self, **facts: Any) -> None:
        self.vacancy = replace(self.vacancy, **facts)

    def _lines(self) -> None:
        for name, words in (("title", "a job title"), ("employer", "an employer")):
            if not self._typed[name]:
                self.problems[name] = f"Enter {words}."
        for name in ("title", "employer", "profession", "specialty", "registration_body"):
            line = " ".join(self._typed[name].split())
            if not self._is_new(name):
                continue
            if len(line) > LONGEST_LINE:
                self.problems[name] = f"Keep this to {LONGEST_LINE} characters."
            self._set(**{name: line or None})

    def _text(self) -> None:
        text = self._typed["description"]
        if self._is_new("description"):
            self._set(description=plain_text(text))
            if len(text) > LONGEST_DESCRIPTION:
                told = f"Keep the text to {LONGEST_DESCRIPTION:,} characters."
                self.problems["description"] = told
        if self._is_new("requirements"):
            self._requirements()

    def _requirements(self) -> None:
        lines = [line.strip("•-* \t") for line in self._typed["requirements"].splitlines()]
        needs = tuple(" ".join(line.split()) for line in lines if line)
        if len(needs) > MOST_REQUIREMENTS or any(len(each) > LONGEST_LINE for each in needs):
            self.problems["requirements"] = (
                f"Give at most {MOST_REQUIREMENTS} requirements, one a line, "
                f"each of at most {LONGEST_LINE} characters."
            )
        self._set(requirements=needs)

    def _closing_date(self) -> None:
        typed = self._typed["closes"]
        day = read_day(typed)
        if typed and day is None:
            self.problems["closes"] = "Write the closing date like 31/12/2026."
        elif day and day < self.vacancy.posted:
            self.problems["closes"] = "The closing date is before the day it was advertised."
        self._set(closes=day)

    def _address(self) -> None:
        url = self._typed["url"]
        if url and not re.match(r"https?://[^\s\"'<>]+$", url):
            self.problems["url"] = "A web address begins with https:// and has no spaces."
        self._set(url=url or None)

    def _choices(self) -> None:
        now = self.vacancy
        pay = self._typed["pay"]
        said = f"{now.title}\n{pay}\n{now.description}"
        self._choose("work_mode", WorkMode, lambda: work_mode_in(said))
        self._choose("contract", ContractType, lambda: contract_in(now.title, now.description))
        self._choose("hours", Hours, lambda: hours_in(said))
        if self._is_new("sponsorship"):
            chosen = self._typed["sponsorship"]
            told = sponsorship_in(now.description)
            self._set(sponsorship=told if chosen == READ else _SPONSORED.get(chosen))
        if self._is_new("registration"):
            self._choose_registration(now)
        unasked = self.vacancy.registration is RegistrationNeed.NOT_NEEDED
        if unasked and self._typed["registration_body"] and self._is_new("registration_body"):
            self.problems["registration"] = (
                "You named a register. Choose whether registration is required or desirable."
            )

    def _choose(self, name: str, kind: type[Kind], read: Callable[[], Kind | None]) -> None:
        chosen = self._typed[name]
        if self._is_new(name):
            told = next((each for each in kind if each.value == chosen), None)
            self._set(**{name: read() if chosen == READ else told})

    def _choose_registration(self, now: Vacancy) -> None:
        chosen = self._typed["registration"]
        body = self.vacancy.registration_body
        if chosen == READ:
            lines = "\n".join((now.description, *now.requirements))
            body = body or register_of_title(now.title) or register_named(lines)
            need = RegistrationNeed.REQUIRED if body else RegistrationNeed.NOT_NEEDED
        else:
            kinds = (each for each in RegistrationNeed if each.value == chosen)
            need = next(kinds, RegistrationNeed.NOT_NEEDED)
        named = None if need is RegistrationNeed.NOT_NEEDED else body
        self._set(registration=need, registration_body=named)

    def _place(self) -> None:
        if not self._is_new("locality", "postcode"):
            return
        locality, postcode = self._typed["locality"][:LONGEST_LINE], self._typed["postcode"]
        stated = StatedPlace(locality, postcode, employer=self.vacancy.employer)
        location, remarks = location_of(stated, self._known.addresses)
        if any("is no postcode" in remark for remark in remarks):
            self.problems["postcode"] = f"“{postcode[:20]}” is no postcode. Write it like LS1 4AP."
        elif location is not None and location.latitude is None:
            self.problems["locality" if locality else "postcode"] = (
                f"We cannot find “{location.name[:60]}”. Add a postcode, or name the nearest town."
            )
        self.remarks += remarks
        self._set(location=location)

    def _bands(self) -> None:
        if not self._is_new("bands"):
            return
        typed = self._typed["bands"]
        bands = bands_in(typed) or bands_in(f"Band {typed}")
        if typed and not bands:
            self.problems["bands"] = "NHS bands are 1 to 9, with 8a to 8d. Write “6” or “8a, 8b”."
        self._set(bands=bands)

    def _pay(self) -> None:
        """Read again also where what it was worked out from is another now."""
        now, before, text = self.vacancy, self._before, self._typed["pay"]
        by_band = before.pay is None or bool(before.pay.basis)
        others = (now.bands, now.location, now.contract) != (
            *(before.bands, before.location, before.contract),
        )
        if not self._is_new("pay") and not (by_band and others):
            return
        agreed = now.contract in PAID_BY_AGREEMENT
        pay, remarks = pay_of(
            StatedPay(text, bands=() if agreed else now.bands),
            self._known.band_pay,
            lambda: nation_of(now.location, self._known.addresses),
        )
        if text and (pay is None or not pay.is_stated) and re.search(r"\d", text):
            self.problems["pay"] = (
                f"We cannot read a sum in “{text[:60]}”. Write it like "
                "“£38,682 to £46,580 a year” or “£21.50 an hour”."
            )
        self.remarks += remarks
        self._set(pay=pay)


def read_day(text: str) -> date | None:
    """A day as written in Britain, or in ISO form; None for anything else."""
    plain = " ".join(text.split())
    for form in _BRITISH:
        try:
            return datetime.strptime(plain, form).date()
        except ValueError:
            continue
    return None
