"""The end of an address or a number put right: "it's .org at the end", "the last three are 167"."""

from __future__ import annotations

import re

_SUFFIX = re.compile(
    r"(?<![\w@.])(?:\.|dot )(?P<suffix>[a-z]{2,6}(?:(?:\.| dot )[a-z]{2,3})?)\b(?!@)", re.IGNORECASE
)
# "Not com", "instead of .com": what the end is no more.
_WRONG = re.compile(
    r"\b(?:not|instead of|rather than|and not|isn'?t|wasn'?t) (?:\.|dot )?[a-z.]{2,10}\b",
    re.IGNORECASE,
)
_LAST_DIGITS = re.compile(
    r"\b(?:last|final|end)(?: (?:\w+ )?(?:digits?|numbers?|figures?|bit|part|two|three|four|five"
    r"|2|3|4|5)){0,2}(?:'?s| are| is| should be| should read| must be|:)? ?(?:actually )?"
    r"(?P<digits>\d[\d ]{0,6}\d)\b"
    r"|\bends? (?:in|with|on|is) (?P<ends>\d[\d ]{0,6}\d)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 2, 6


def with_other_domain(address: str, text: str) -> str | None:
    """The address with the one ending that a text names for it; None where it names none."""
    if "@" not in address or "@" in text:
        return None
    named = {found["suffix"] for found in _SUFFIX.finditer(_WRONG.sub("", text))}
    if len(named) != 1:
        return None
    suffix = named.pop().lower().replace(" dot ", ".")
    local, _, domain = address.partition("@")
    return f"{local}@{domain.partition('.')[0]}.{suffix}"


def with_last_digits(number: str, text: str) -> str | None:
    """The number with the last digits that a text gives; None where it gives none."""
    found = _LAST_DIGITS.search(text)
    digits = re.sub(r"\D", "", found["digits"] or found["ends"]) if found else ""
    if not _FEWEST <= len(digits) <= _MOST or len(digits) >= len(number):
        return None
    return number[: -len(digits)] + digits
