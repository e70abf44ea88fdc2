"""E-mail addresses and phone numbers in what people type, and what is wrong with a near miss."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

# Lengths are those of RFC 5321 §4.5.3.1; the bounds also keep the search linear.
_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}@((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,63})(?![\w@-])"
)
# Spoken as in "priya dot nair at outlook dot com", or with spaces round the signs.
_AT = (
    r"(?:\s{0,2}[\[(]\s?at\s?[\])]\s{0,2}|\s{1,2}at(?: sign| the rate(?: of)?)?\s{1,2}"
    r"|\s{0,2}@\s{0,2})"
)
_BETWEEN = r"(?:\s?[\[(]\s?dot\s?[\])]\s?|\s{0,2}\.\s{0,2}|\s{1,2}(?:dot|point|full stop)\s{1,2})"
_JOINING = r"(?:\s{1,2}(?:dot|underscore|under score|dash|hyphen|minus|plus)\s{1,2}|\s?\.(?=\w))"
_SPOKEN_EMAIL = re.compile(
    rf"(?<![\w.+-])([\w.+-]{{1,64}}(?:{_JOINING}[\w+-]{{1,64}}){{0,4}})({_AT})"
    rf"([\w-]{{1,63}}(?:{_BETWEEN}[\w-]{{1,63}}){{1,5}})",
    re.IGNORECASE,
)
_SAID = {"dot": ".", "point": ".", "full stop": ".", "underscore": "_", "under score": "_"}
_SAID |= {"dash": "-", "hyphen": "-", "minus": "-", "plus": "+"}
_SIGN = re.compile(
    r"\s{0,2}[\[(]?\s?(?:\.|\b(dot|point|full stop|underscore|under score|dash|hyphen|minus"
    r"|plus)\b)\s?[\])]?\s{0,2}",
    re.IGNORECASE,
)
# Words that nobody uses of a place of work: "I am at leeds.gov.uk" is no address.
_SIGN_SAID = re.compile(r"\bdot\b|@|[\[(]\s?at|\bat (?:sign|the rate)\b", re.IGNORECASE)
_MAIL_HOST = re.compile(
    r"(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|live|aol|btinternet|protonmail)\b", re.I
)
# Some islands have four digits after the country code.
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|\(\+?)?\d[\d\s().-]{7,24}\d|(?:\+|00)\d[\d\s().-]{5,24}\d)(?!\w)"
)
_SPOKEN_DIGITS = {
    word: str(digit)
    for digit, words in enumerate(
        ["oh o zero nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    )
    for word in words.split()
}
_REPEATS = {"double": 2, "triple": 3, "treble": 3}
_BRITISH_MOBILE = re.compile(r"^\D*07[\d\s().-]*\D*$")
_WORD = re.compile(r"[^\W_]+")
_NOT_USED = re.compile(r"\b(?:don['\u2019]?t|do not|dont|not|never|instead of|rather than)\b", re.I)
_USED = re.compile(
    r"(?<!n't )(?<!n\u2019t )(?<!dont )(?<!not )\b(?:please )?(?:use|prefer|better|instead use)\b"
    r"(?!.*\b(?:not|instead of)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FoundDetail:
    """A detail in a text, characters `start` to `end`; `value` is its normal form."""

    text: str
    value: str
    start: int
    end: int


class ContactRules(Protocol):
    """What lists of domains and of numbering plans know about a well-formed detail."""

    def email_problem(self, address: str) -> str | None:
        """Why nothing can be sent there: "unusable"; None when it can."""

    def email_meant(self, address: str) -> str | None:
        """The address that was likelier meant, as gmail.com for gmial.com; None for a good one."""

    def phone_problem(self, number: str) -> str | None:
        """Why an E.164 number cannot be called: "too_short", "too_long" or "unusable".

        "unknown" is one that could be right although no plan has its range; None is a good one.
        """


class FormsOnly:
    """Contact rules that know nothing beyond the form."""

    def email_problem(self, address: str) -> str | None:  # noqa: ARG002 - the port's signature
        return None

    def email_meant(self, address: str) -> str | None:  # noqa: ARG002 - the port's signature
        return None

    def phone_problem(self, number: str) -> str | None:  # noqa: ARG002 - the port's signature
        return None


def find_email(text: str) -> FoundDetail | None:
    """The e-mail address, in lower case, whole with its plus or accents; None when none.

    The first of several, but for "work one is …, use my home one …".
    """
    found = [each for each in _EMAIL.finditer(text) if not _bad_dots(each[0])]
    if not found:
        return _spoken_email(text)
    wanted = _wanted(found, text)
    return FoundDetail(wanted[0], wanted[0].lower(), *wanted.span())


def _wanted(found: Sequence[re.Match[str]], text: str) -> re.Match[str]:
    """The first that comes behind "use", else the first not refused, else the first."""
    ends = [0, *(each.end() for each in found)]
    before = [text[end : each.start()] for end, each in zip(ends, found)]
    used = [each for each, said in zip(found, before) if _USED.search(said)]
    kept = [each for each, said in zip(found, before) if not _NOT_USED.search(said)]
    return (used or kept or list(found))[0]


def _spoken_email(text: str) -> FoundDetail | None:
    for found in _SPOKEN_EMAIL.finditer(text):
        spelt_out = _SIGN_SAID.search(found[0]) or "." in found[1] or _MAIL_HOST.match(found[3])
        value = f"{_as_typed(found[1])}@{_as_typed(found[3])}".lower()
        if spelt_out and _EMAIL.fullmatch(value) and not _bad_dots(value):
            return FoundDetail(found[0], value, *found.span())
    return None


def _as_typed(spoken: str) -> str:
    """ "priya dot nair" as it is typed."""
    return _SIGN.sub(lambda sign: _SAID.get((sign[1] or "").lower(), "."), spoken)


def _bad_dots(address: str) -> bool:
    name = address.split("@", maxsplit=1)[0]
    return ".." in address or name.startswith(".") or name.endswith(".")


def email_problem(text: str) -> str:
    """Why a text holds no e-mail address: "no_at", "no_dot" or "unusable"."""
    if "@" not in text:
        return "no_at"
    after = text.rpartition("@")[2].strip()
    return "no_dot" if "." not in after.strip(".") else "unusable"


def find_phone(text: str) -> FoundDetail | None:
    """The first phone number as E.164; a number without a country code is taken as British.

    Ranges set aside for drama and tests (07700 900000 to 900999, Ofcom) count as numbers.
    """
    found = [each for each in _PHONE.finditer(text) if _e164(each[0])]
    if not found:
        return _spoken_phone(text)
    wanted = _wanted(found, text)
    return FoundDetail(wanted[0], _e164(wanted[0]) or "", *wanted.span())


def _e164(typed: str) -> str | None:
    digits = re.sub(r"\D", "", typed.replace("(0)", "") if "+" in typed else typed)
    if "+" in typed or digits.startswith("00"):
        return _abroad(digits.removeprefix("00"))
    if digits.startswith("44") and len(digits) == 12:
        return _british(digits[2:])
    return _british(digits[1:]) if digits.startswith("0") else None


def _abroad(digits: str) -> str | None:
    if digits.startswith("44"):
        return _british(digits[2:].removeprefix("0"))
    # ITU-T E.164: at most fifteen digits, country code included; none is shorter than seven.
    return f"+{digits}" if 7 <= len(digits) <= 15 and not digits.startswith("0") else None


def _british(national: str) -> str | None:
    """National numbers have ten digits, a few old geographic ones nine (Ofcom numbering plan)."""
    fits = len(national) == 10 or (len(national) == 9 and national.startswith("1"))
    return f"+44{national}" if fits and national[0] in "123578" else None


def _spoken_phone(text: str) -> FoundDetail | None:
    digits, start, end, repeat = "", 0, 0, 1
    for word in _WORD.finditer(text[:400]):
        spoken = word[0].lower()
        digit = spoken if spoken.isdecimal() else _SPOKEN_DIGITS.get(spoken)
        if spoken in _REPEATS:
            repeat = _REPEATS[spoken]
            continue
        if digit is None:
            digits, repeat = (digits if digits and _e164(digits) else ""), 1
            continue
        start = word.start() if not digits else start
        digits, end, repeat = digits + digit * repeat, word.end(), 1
    value = _e164(digits)
    return FoundDetail(text[start:end], value, start, end) if value else None


# How British numbers are grouped: the area code or prefix, then the rest in two parts where it has
# eight digits or begins a range of its own. Ofcom, National Telephone Numbering Plan, Part B1
# (02x with eight local digits; 011x and 01x1 with seven; the rest of 01 with six or five; the codes
# of five digits below; 03, 08 and 09 as non-geographic; 07 and 05). Each is the number of
# digits in a group, the leading 0 counted.
_SPLIT = tuple(
    (re.compile(begins), sizes)
    for begins, sizes in (
        (r"02|05[56]", (3, 4, 4)),
        (r"011|01\d1", (4, 3, 4)),
        (r"01(?:3873|5242|539[456]|697[347]|768[347]|9467)", (6, 5)),
        (r"01", (5, 6)),
        (r"0800\d{6}$|0500", (4, 6)),
        (r"03|08|09", (4, 3, 4)),
        (r"07", (5, 6)),
    )
)


def as_dialled(number: str) -> str:
    """An E.164 number as people in Britain read it: "0113 496 0123"; others stay as they are."""
    if not number.startswith("+44"):
        return number
    digits = "0" + number.removeprefix("+44")
    sizes = next((sizes for begins, sizes in _SPLIT if begins.match(digits)), (5, 6))
    ends = [sum(sizes[: n + 1]) for n in range(len(sizes))]
    starts = [0, *ends[:-1]]
    return " ".join(digits[a:b] for a, b in zip(starts, ends) if digits[a:b])


def phone_problem(text: str) -> str:
    """Why a text holds no phone number: "no_digits", "too_short", "too_long" or "unusable"."""
    count = sum(character.isdigit() for character in text)
    if _BRITISH_MOBILE.search(text):
        # British mobiles have eleven digits (Ofcom numbering plan).
        return "too_short" if count < 11 else "too_long"
    if count == 0:
        return "no_digits"
    if count < 10:
        return "too_short"
    return "too_long" if count > 15 else "unusable"
