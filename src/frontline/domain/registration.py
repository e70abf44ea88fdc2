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
_ALSO_WORDS = {"AS", "OR", "PA", "PO"}
_HCPC_NAMED = re.compile(r"\b(?:hcpc|regist\w{0,10})\b", re.IGNORECASE)
_SEVEN = re.compile(r"(?<!\w)C?(\d{7})(?!\w)", re.IGNORECASE)
_SEVEN_DIGIT_BODIES = (
    (Body.GPHC, re.compile(r"\b(?:gphc|pharmac\w{0,8})\b", re.IGNORECASE)),
    (Body.GMC, re.compile(r"\b(?:gmc|doctors?|consultant|gp|licen[cs]e)\b", re.IGNORECASE)),
)

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
    profession in the same text. An HCPC number of fewer than four digits needs the HCPC or the
    word registration there, and one whose letters are a word ("5 or 6") more than that.
    """
    found = [
        FoundRegistration(Body.NMC, "".join(m.groups()).upper(), *m.span())
        for m in _NMC.finditer(text)
    ]
    found += [
        FoundRegistration(Body.HCPC, (m[1] + m[2]).upper(), *m.span())
        for m in _HCPC.finditer(text)
        if _is_hcpc(m, text)
    ]
    seven = _seven_digits(text, _seven_digit_body(text))
    return sorted([*found, *([seven] if seven else [])], key=lambda each: each.start)


def _is_hcpc(found: re.Match[str], text: str) -> bool:
    named, long_enough = bool(_HCPC_NAMED.search(text)), len(found[2]) >= 4
    if found[1].upper() in _ALSO_WORDS:
        joined = found[0] == found[1] + found[2]
        return (joined and long_enough) or (named and found[1].isupper())
    return long_enough or named


def _seven_digit_body(text: str) -> Body | None:
    return next((body for body, words in _SEVEN_DIGIT_BODIES if words.search(text)), None)


def _seven_digits(text: str, body: Body | None) -> FoundRegistration | None:
    found = _SEVEN.search(text)
    if not found or body is None:
        return None
    # Pharmacists' numbers start with 2, pharmacy technicians' with 5.
    if body is Body.GPHC and found[1][0] not in "25":
        return None
    return FoundRegistration(body, found[1], *found.span())


def read_registration(text: str, expected: str | None = None) -> FoundRegistration | None:
    """The number in an answer to the registration question, where seven digits do count.

    `expected` is the body the vacancy or the person's profession names, such as "GPhC".
    """
    alone = _HCPC.fullmatch(text.strip())
    if alone:
        return FoundRegistration(Body.HCPC, (alone[1] + alone[2]).upper(), *alone.span())
    found = find_registration_numbers(text)
    body = Body.GPHC if (expected or "").casefold() == "gphc" else Body.GMC
    return found[0] if found else _seven_digits(text, body)


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
