"""How a vacancy is shown: the card of the chat, and single facts of it in plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

from frontline.domain.pay import describe as describe_pay
from frontline.domain.pay_bands import describe_bands
from frontline.domain.uk_time import uk_day
from frontline.domain.vacancy import RegistrationNeed, Vacancy, plain


def card(vacancy: Vacancy, site_url: str) -> dict[str, Any]:
    """The card of the chat API; `choices` are [title, payload] pairs the web makes opaque."""
    return {
        "kind": "vacancy",
        "ref": vacancy.ref,
        "title": vacancy.title,
        "employer": vacancy.employer,
        "place": _place(vacancy),
        "pay": _pay(vacancy),
        "facts": _short_facts(vacancy),
        "url": page_of(vacancy, site_url),
        "choices": [
            ["Tell me more", f'/vacancy_details{{"vacancy":"{_in_payload(vacancy.ref)}"}}'],
            ["Apply", f'/apply{{"vacancy":"{_in_payload(vacancy.ref)}"}}'],
        ],
    }


def page_of(vacancy: Vacancy, site_url: str) -> str:
    """Where the whole advert is: at its source, else on our own site at `site_url`."""
    return vacancy.url or f"{site_url.rstrip('/')}/vacancies/{quote(vacancy.ref, safe='')}"


def answer_about(vacancy: Vacancy, attribute: str) -> str | None:
    """What the advert says about one fact, or None where it says nothing. Nothing is inferred.

    `attribute` is a code of data/_shared/attributes.yml, or the entity of a value word
    ("contract_type" for "is it permanent?").
    """
    read = _ANSWERS.get(attribute)
    return read(vacancy) if read else None


def _in_payload(ref: str) -> str:
    return ref.replace("\\", "\\\\").replace('"', '\\"')


def _day(day: date) -> str:
    return uk_day(day.isoformat())


def _place(vacancy: Vacancy) -> str | None:
    place = vacancy.location
    if place is None:
        return None
    return f"{place.name}, {place.postcode}" if place.postcode else place.name


def _pay(vacancy: Vacancy) -> str | None:
    return describe_pay(vacancy.pay) if vacancy.pay else None


def _short_facts(vacancy: Vacancy) -> list[str]:
    facts = [
        plain(vacancy.work_mode) if vacancy.work_mode else None,
        plain(vacancy.contract) if vacancy.contract else None,
        plain(vacancy.hours) if vacancy.hours else None,
        describe_bands(vacancy.bands) if vacancy.bands else None,
        f"closes {_day(vacancy.closes)}" if vacancy.closes else None,
    ]
    return [fact[0].upper() + fact[1:] for fact in facts if fact]


def _pay_and_band(vacancy: Vacancy) -> str | None:
    return ", ".join(filter(None, (_pay(vacancy), _bands(vacancy)))) or None


def _bands(vacancy: Vacancy) -> str | None:
    return describe_bands(vacancy.bands) if vacancy.bands else None


def _closes(vacancy: Vacancy) -> str | None:
    return _day(vacancy.closes) if vacancy.closes else None


def _posted(vacancy: Vacancy) -> str | None:
    return _day(vacancy.posted)


def _contract(vacancy: Vacancy) -> str | None:
    return plain(vacancy.contract) if vacancy.contract else None


def _hours(vacancy: Vacancy) -> str | None:
    return plain(vacancy.hours) if vacancy.hours else None


def _work_mode(vacancy: Vacancy) -> str | None:
    return plain(vacancy.work_mode) if vacancy.work_mode else None


def _sponsorship(vacancy: Vacancy) -> str | None:
    if vacancy.sponsorship is None:
        return None
    return (
        "visa sponsorship is offered" if vacancy.sponsorship else "no visa sponsorship is offered"
    )


def _registration(vacancy: Vacancy) -> str | None:
    body = f" with the {vacancy.registration_body}" if vacancy.registration_body else ""
    if vacancy.registration is RegistrationNeed.REQUIRED:
        return f"registration{body} is required"
    if vacancy.registration is RegistrationNeed.DESIRABLE:
        return f"registration{body} is welcome but not required"
    return None


def _requirements(vacancy: Vacancy) -> str | None:
    return "\n".join(f"• {requirement}" for requirement in vacancy.requirements) or None


def _employer(vacancy: Vacancy) -> str | None:
    return vacancy.employer


def _description(vacancy: Vacancy) -> str | None:
    return vacancy.description or None


_ANSWERS: dict[str, Callable[[Vacancy], str | None]] = {
    "pay": _pay_and_band,
    "salary": _pay_and_band,
    "pay_band": _bands,
    "place": _place,
    "closes": _closes,
    "posted": _posted,
    "contract": _contract,
    "contract_type": _contract,
    "hours": _hours,
    "work_mode": _work_mode,
    "sponsorship": _sponsorship,
    "registration": _registration,
    "requirements": _requirements,
    "employer": _employer,
    "description": _description,
}
