"""Numbers in a text, in figures or in words."""

from __future__ import annotations

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {
    **{word: float(number) for number, word in enumerate(_ONES)},
    **{word: float(10 * number) for number, word in enumerate(_TENS, 2)},
    **{"a couple": 2.0, "half a dozen": 6.0, "a dozen": 12.0, "once": 1.0, "twice": 2.0},
    **{"a hundred": 100.0},
}
_NAMED = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.])(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,3})?)(?!\w*\d)"
    rf"|\b(?P<tens>{'|'.join(_TENS)})[\s-](?P<ones>{'|'.join(_ONES[1:10])})\b"
    rf"|\b(?P<word>{_NAMED})\b",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"\s?(?:\u00bd|and a half\b)", re.IGNORECASE)


def find_amounts(text: str) -> list[float]:
    """Every number a text names, in order: "about 12", "twenty-five", "two and a half"."""
    return [_value(found) + _half_behind(text, found) for found in _NUMBER.finditer(text)]


def _value(found: re.Match[str]) -> float:
    if found["figure"]:
        return float(found["figure"].replace(",", ""))
    if found["tens"]:
        return _WORDS[found["tens"].lower()] + _WORDS[found["ones"].lower()]
    return _WORDS[found["word"].lower()]


def _half_behind(text: str, found: re.Match[str]) -> float:
    return 0.5 if _AND_A_HALF.match(text, found.end()) else 0.0
