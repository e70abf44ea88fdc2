"""Numbers of the statutory registers in what people type.

A number that fits its shape is *given*, never *verified*: only the register itself can say that a
person is on it, and looking it up is the recruiter's work. The shapes are those of `registers.py`;
a GMC number is sometimes written with the C of the NHS consultant code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontline.domain.register_slips import misread, number_typed
from frontline.domain.registers import HCPC_CODES, SHAPES, Body, body_named

_NMC = re.compile(r"(?<!\w)(\d{2})[ -]?([A-Za-z])[ -]?(\d{4})[ -]?([A-Za-z])(?!\w)")
_HCPC = re.compile(rf"(?<!\w)({'|'.join(HCPC_CODES)})[ -]?(\d{{1,6}})(?!\w)", re.IGNORECASE)
_ALSO_WORDS = {"AS", "OR", "PA", "PO"}
_SWE = re.compile(r"(?<!\w)(SW)[ -]?(\d{4,6})(?!\w)", re.IGNORECASE)
# A register without a published shape, and the number that follows its name.
_NAMED_WITH_NUMBER = re.compile(
    r"\b(?P<body>gdc|goc|gosc|gcc|psni|swe)\b(?:\W{1,2}(?:reg\w*|number|no|num|pin|is|it'?s|my)){0,4}"
    r"\W{1,3}(?P<number>[a-z]{0,3}[ -]?\d[\d-]{2,9})(?!\w)",
    re.IGNORECASE,
)
_HCPC_NAMED = re.compile(r"\b(?:hcpc|regist\w{0,10})\b", re.IGNORECASE)
_SEVEN = re.compile(
    r"(?<![\w@])(?<!\d[ -])C?(\d{7}|\d{3}[ -]\d{4}|\d{4}[ -]\d{3}|\d{2}[ -]\d{2}[ -]\d{3})"
    r"(?![\w@]|[ -]\d)",
    re.IGNORECASE,
)
_SEVEN_DIGIT_BODIES = (
    (Body.GPHC, re.compile(r"\b(?:gphc|pharmac\w{0,8})\b", re.IGNORECASE)),
    (Body.GMC, re.compile(r"\b(?:gmc|doctors?|consultant|gp|licen[cs]e)\b", re.IGNORECASE)),
)


@dataclass(frozen=True)
class FoundRegistration:
    """A number in a text: characters `start` to `end`, in upper case without spaces."""

    body: Body
    number: str
    start: int
    end: int


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
    found += [
        FoundRegistration(Body.SWE, (m[1] + m[2]).upper(), *m.span()) for m in _SWE.finditer(text)
    ]
    found += [] if found else [_named(m) for m in _NAMED_WITH_NUMBER.finditer(text)]
    seven = None if found else _seven_digits(text, _seven_digit_body(text))
    return sorted([*found, *([seven] if seven else [])], key=lambda each: each.start)


def _named(found: re.Match[str]) -> FoundRegistration:
    body = body_named(found["body"])
    number = re.sub(r"[ -]", "", found["number"]).upper()
    return FoundRegistration(body or Body.GDC, number, *found.span())


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
    return FoundRegistration(body, re.sub(r"\D", "", found[1]), *found.span())


def read_registration(text: str, expected: Body | None = None) -> FoundRegistration | None:
    """The number in an answer to the registration question, where seven digits do count.

    `expected` is the body the vacancy, or the person's profession, goes with; one the text names
    comes before it, and so does a number that is certainly another's. Where the body's shape is not
    known, any number is taken as typed.
    """
    body = body_named(text) or expected
    alone = _HCPC.fullmatch(text.strip())
    if alone:
        return FoundRegistration(Body.HCPC, (alone[1] + alone[2]).upper(), *alone.span())
    found = next(iter(find_registration_numbers(text)), None)
    if found or body is None:
        return found
    if body is Body.GMC:
        return _seven_digits(text, Body.GMC)
    if body is Body.GPHC:
        return _seven_digits(text, Body.GPHC)
    return _as_typed(text, body)


def _as_typed(text: str, body: Body) -> FoundRegistration | None:
    number = number_typed(text)
    if number is None or (body in SHAPES and misread(text, body)):
        return None
    return FoundRegistration(body, number, 0, len(text))
