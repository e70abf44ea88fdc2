"""Years of experience, as people write them."""

from __future__ import annotations

import re

_WORDS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_WORDS.update({"eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20})
_YEARS = re.compile(
    rf"\b(\d{{1,2}}(?:\.\d)?|{'|'.join(_WORDS)})\s?\+?\s?(?:(?:or more|plus|full)\s)?"
    r"(?:years?|yrs?)\b",
    re.IGNORECASE,
)


def find_years(text: str) -> float | None:
    """Years a text states, at most 60; None when it states none."""
    found = _YEARS.search(text)
    if not found:
        return None
    word = found[1].lower()
    years = float(_WORDS.get(word, word))
    return years if years <= 60 else None
