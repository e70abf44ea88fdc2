"""Years of experience, as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_WORDS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_WORDS |= {"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17}
_WORDS |= {"eighteen": 18, "nineteen": 19, "couple": 2, "few": 3}
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
for _tens, _round in (("twenty", 20), ("thirty", 30), ("forty", 40)):
    _WORDS[_tens] = _round
    _WORDS |= {f"{_tens} {unit}": _round + n for n, unit in enumerate(_UNITS, start=1)}
_NUMBER = "|".join(sorted((word.replace(" ", r"[\s-]") for word in _WORDS), key=len, reverse=True))
_YEARS = re.compile(
    r"\b(?:(?:just\s)?(?:over|more than|at least|nearly|almost|about|around|under)\s)?"
    rf"(?:(?P<half>half an?)|(?:a\s)?(?P<number>\d{{1,2}}(?:\.\d)?|{_NUMBER})(?:\sof)?"
    r"(?P<and_a_half>\s(?:and a half|1/2)|\u00bd)?)\s?\+?\s?(?:(?:or more|or so|plus|full|odd"
    r"|good|whole)\s)?"
    r"(?:years?|yrs?)\b(?P<half_more>\sand a half\b)?|\b(?:a|one|1)\s?(?:year|yr) and a half\b"
    rf"|\b(?:(?P<decades>{_NUMBER})\s)?(?P<decade>decades?)\b"
    rf"|\b(?P<months>\d{{1,2}}|{_NUMBER})[\s-]?(?:months?|mths?)['\u2019]?s?['\u2019]?"
    r"(?=\s(?:of\s)?(?:\w{2,12}\s)?(?:experience|exp)\b)",
    re.IGNORECASE,
)
# What every length of them is written with; most messages have none, and this is found sooner.
_A_UNIT = re.compile(r"year|yr|decade|month|mth", re.IGNORECASE)
# "doing this since 2019", "qualified in 2015"
_SINCE = re.compile(
    r"\b(?P<span>since(?:\s(?:about|around|early|late))?\s(?P<year>19[5-9]\d|20\d\d))\b"
    r"|\b(?:qualified|registered|graduated|trained|started (?:nursing|working|out))\s(?:back\s)?"
    r"(?P<span2>in\s(?P<year2>19[5-9]\d|20\d\d))\b",
    re.IGNORECASE,
)
MOST_YEARS = 60


@dataclass(frozen=True)
class FoundYears:
    """Years a text states at characters `start` to `end`."""

    start: int
    end: int
    years: float


def find_years(text: str) -> float | None:
    """Years a text states, at most 60; None when it states none."""
    return next((found.years for found in all_years(text)), None)


def all_years(text: str) -> list[FoundYears]:
    """Every length in years, decades or months of experience, of at most 60 years."""
    if not _A_UNIT.search(text):
        return []
    found = (FoundYears(*match.span(), _length(match)) for match in _YEARS.finditer(text))
    return [each for each in found if each.years <= MOST_YEARS]


def years_since(text: str, today: date) -> FoundYears | None:
    """Whole years since the year named in "since 2019" or "qualified in 2015"; None without one."""
    match = _SINCE.search(text)
    if not match:
        return None
    span, year = ("span", match["year"]) if match["span"] else ("span2", match["year2"])
    years = float(today.year - int(year))
    return FoundYears(*match.span(span), years) if 0 <= years <= MOST_YEARS else None


def _length(match: re.Match[str]) -> float:
    if match["decade"]:
        return 10 * _number(match["decades"] or "one")
    if match["months"]:
        return round(_number(match["months"]) / 12, 2)
    if match["half"]:
        return 0.5
    half = match["and_a_half"] or match["half_more"] or match["number"] is None
    return _number(match["number"] or "one") + (0.5 if half else 0.0)


def _number(word: str) -> float:
    plain = re.sub(r"[\s-]", " ", word.lower())
    return float(_WORDS.get(plain, plain))
