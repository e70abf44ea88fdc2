"""Several roles asked for in one breath: "put me in for 1 and 3", "both please", "all three"."""

from __future__ import annotations

import re

_NAMES = ("first", "second", "third", "fourth", "fifth")
_COUNTED = {
    **{name: n for n, name in enumerate(_NAMES, start=1)},
    **{name: n for n, name in enumerate(("1st", "2nd", "3rd", "4th", "5th"), start=1)},
    **{name: n for n, name in enumerate(("one", "two", "three", "four", "five"), start=1)},
    **{str(n): n for n in range(1, 6)},
}
_ONE = (
    r"(?:(?:the|number|numbers|no\.?|nos\.?|nr|role|roles|job|jobs|option|options|#)\s?){0,2}"
    rf"(?:{'|'.join(_COUNTED)})(?: (?:one|ones|role|job))?"
)
_LINK = r"(?:\s?(?:,|&|\+|\band\b|\bplus\b|\bas well as\b)\s?){1,2}"
_ROW = re.compile(
    rf"(?<![\w£.]){_ONE}(?:{_LINK}{_ONE})+"
    r"(?![\w%.])(?!\s(?:days?|weeks?|months?|years?|miles?|hours?|half|bands?)\b)",
    re.IGNORECASE,
)
_EACH = re.compile(rf"\b(?:{'|'.join(map(re.escape, _COUNTED))})\b", re.IGNORECASE)
# "One" behind a number is the role itself: "the first one and the third one".
_THE_ONE = re.compile(rf"\b({'|'.join(_COUNTED)})\sones?\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\b(?:both|the two of (?:them|these|those)|the pair)\b(?! (?:days|nights|my|of (?:us|my)))",
    re.I,
)
_ALL = re.compile(
    r"\ball (?:of (?:them|these|those)|(?:the )?(?:two|three|four|five|2|3|4|5)|these|those)\b"
    r"|\b(?:each|every one) of (?:them|these|those)\b",
    re.IGNORECASE,
)


def numbers_in_a_row(text: str) -> tuple[int, ...]:
    """The places in a list that are named side by side, counted from 1: "1 and 3" is 1, 3."""
    row = _ROW.search(text)
    said = _THE_ONE.sub(r"\1", row[0]) if row else ""
    return tuple(dict.fromkeys(_COUNTED[each.lower()] for each in _EACH.findall(said)))


def means_both(text: str) -> bool:
    """Whether it means two things together."""
    return bool(_BOTH.search(text))


def means_all(text: str) -> bool:
    """Whether it means every role of a list."""
    return bool(_ALL.search(text))
