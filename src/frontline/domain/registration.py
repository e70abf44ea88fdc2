"""Numbers of the statutory registers: their formats, what looks wrong in one, where to look it up.

A number that fits its format is *given*, never *verified*: only the register itself can say that
a person is on it, and looking it up is the recruiter's work.

Formats: NMC (two digits, a letter, four digits, a letter), HCPC and GPhC from the NHS Digital FHIR
practitioner constraints, HCPC widened to three-letter profession codes of the HCPC register
(hcpc-uk.org/check-the-register); GMC seven digits, sometimes written with the C of the NHS
consultant code (UK Core Practitioner.identifier); GPhC pharmacists start 2, technicians 5.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Body(str, Enum):
    """A regulator whose number format we know."""

    NMC = "NMC"
    GMC = "GMC"
    HCPC = "HCPC"
    GPHC = "GPhC"


REGISTER_LINKS = {
    Body.NMC: "https://www.nmc.org.uk/registration/search-the-register/",
    Body.GMC: "https://www.gmc-uk.org/registration-and-licensing/the-medical-register",
    Body.HCPC: "https://www.hcpc-uk.org/check-the-register/",
    Body.GPHC: "https://www.pharmacyregulation.org/registers",
}

_NMC = re.compile(r"(?<!\w)(\d{2})[ -]?([A-Za-z])[ -]?(\d{4})[ -]?([A-Za-z])(?!\w)")
_NMC_LIKE = re.compile(r"(?<!\w)[A-Za-z0-9]{8}(?!\w)")
_HCPC_CODES = "AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL"
_HCPC = re.compile(rf"(?<!\w)({_HCPC_CODES})[ -]?(\d{{1,6}})(?!\w)", re.IGNORECASE)
_SEVEN = re.compile(r"(?<!\w)C?(\d{7})(?!\w)", re.IGNORECASE)
_WORDS = {
    Body.NMC: re.compile(r"\b(?:nmc|nurs\w{0,6}|midwi\w{0,6}|rmn|rgn|pin)\b", re.IGNORECASE),
    Body.GMC: re.compile(r"\b(?:gmc|doctors?|consultant|gp|licen[cs]e)\b", re.IGNORECASE),
    Body.HCPC: re.compile(r"\b(?:hcpc|physio\w{0,12}|paramedic|odp)\b", re.IGNORECASE),
    Body.GPHC: re.compile(r"\b(?:gphc|pharmac\w{0,8})\b", re.IGNORECASE),
}
# How letters and digits are taken for one another on a card or in handwriting.
_LOOK_ALIKE = {"O": "0", "I": "1", "L": "1", "S": "5", "B": "8", "0": "O", "1": "I", "5": "S"}
_NMC_SHAPE = "DDLDDDDL"


@dataclass(frozen=True)
class FoundRegistration:
    """A number in a text: characters `start` to `end`, in upper case without spaces."""

    body: Body
    number: str
    start: int
    end: int


@dataclass(frozen=True)
class WrongCharacter:
    """The first character of an NMC PIN that cannot stand where it does, counted from 1."""

    position: int
    found: str
    expected: str
    suggestion: str | None


def register_link(body: str) -> str | None:
    """Where a recruiter looks a number up; None for a body we do not know."""
    known = {each.value.casefold(): each for each in Body}
    found = known.get(body.casefold())
    return REGISTER_LINKS[found] if found else None


def find_registration_numbers(text: str) -> list[FoundRegistration]:
    """Every number that is certainly one of a register, in the order of the text.

    Seven digits alone may be anything, so GMC and GPhC numbers need their regulator or
    profession in the same text; so does an HCPC number of fewer than four digits.
    """
    found = [
        FoundRegistration(Body.NMC, "".join(m.groups()).upper(), *m.span())
        for m in _NMC.finditer(text)
    ]
    found += [
        FoundRegistration(Body.HCPC, (m[1] + m[2]).upper(), *m.span())
        for m in _HCPC.finditer(text)
        if len(m[2]) >= 4 or _WORDS[Body.HCPC].search(text)
    ]
    body = _seven_digit_body(text)
    if body:
        found += [FoundRegistration(body, m[1], *m.span()) for m in _SEVEN.finditer(text)]
    return sorted(found, key=lambda each: each.start)


def _seven_digit_body(text: str) -> Body | None:
    return next((b for b in (Body.GPHC, Body.GMC) if _WORDS[b].search(text)), None)


def body_named(text: str) -> Body | None:
    """The regulator a text names, or the one its profession belongs to."""
    return next((body for body, words in _WORDS.items() if words.search(text)), None)


def check(body: Body, number: str) -> bool:
    """Whether a number, spaces and case apart, has the format of this body's numbers."""
    found = find_registration_numbers(f"{body.value} {number}")
    return any(each.body is body for each in found) and (
        body is not Body.GPHC or number.strip()[:1] in "25"
    )


def read_registration(text: str, expected: str | None = None) -> FoundRegistration | None:
    """The number in an answer to the registration question, where seven digits do count.

    `expected` is the body the vacancy or the person's profession names, such as "GPhC".
    """
    found = find_registration_numbers(text)
    if found:
        return found[0]
    seven = _SEVEN.search(text)
    if not seven:
        return None
    body = Body.GPHC if (expected or "").casefold() == "gphc" else Body.GMC
    return FoundRegistration(body, seven[1], *seven.span())


def wrong_character(text: str) -> WrongCharacter | None:
    """What is wrong in a word that was clearly meant as an NMC PIN, or None."""
    meant = next((m[0].upper() for m in _NMC_LIKE.finditer(text) if _digits(m[0]) >= 5), None)
    for position, (found, shape) in enumerate(zip(meant or "", _NMC_SHAPE, strict=False), start=1):
        if found.isdigit() != (shape == "D"):
            expected = "a number" if shape == "D" else "a letter"
            return WrongCharacter(position, found, expected, _LOOK_ALIKE.get(found))
    return None


def _digits(word: str) -> int:
    return sum(character.isdigit() for character in word)
