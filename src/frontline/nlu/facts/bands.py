"""Agenda for Change bands as visitors write them: "band 6 or 7", "b6", "8a and up"."""

from __future__ import annotations

import re

from frontline.domain.pay_bands import BANDS
from frontline.nlu.facts.fact import Fact

_WORDS = {
    **{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"},
    **{"seven": "7", "eight": "8", "nine": "9"},
}
_BAND = rf"(?:8\s?[a-d]\b|[1-9](?:['\u2019]?s)?\b|(?:{'|'.join(_WORDS)})(?:e?s)?\b)"
_LEAD = r"(?:nhs\s)?(?:pay\s)?(?:bands?|afc|a4c|agenda for change|grade)[\s:-]{0,2}(?:bands?\s?)?"
_NO_COUNT = r"(?![.,:]\d|\s?[%k]\b|\s(?:years?|yrs?|miles?|nurses|days?|weeks?|months?|hours?)\b)"
_JOIN = r"\s?(?:-|–|—|/|,|&|\+|\bto\b|\bor\b|\band\b|\bthrough to\b)\s?"
_NEXT = rf"(?:{_JOIN}(?:(?:{_LEAD}|b)?{_BAND}|[b-d]\b){_NO_COUNT}){{0,8}}"
_UP = (
    r"(?P<up>\s?\+|\s(?:and|or|&)\s(?:up|upwards|above|over|higher|more)\b"
    r"|\s(?:plus|upwards|minimum|min)\b)?"
)
_DOWN = r"(?P<down>\s(?:and|or|&)\s(?:below|under|lower|down|less)\b|\s(?:max|maximum|at most)\b)?"
_PATTERN = re.compile(
    r"(?P<cmp>\b(?:at least|minimum(?: of)?|min|(?:nothing|not|no) (?:below|under|less than"
    r"|lower than)"
    r"|no less than|over|above|higher than|from|starting at|up to|no (?:more|higher) than"
    r"|maximum(?: of)?"
    r"|max|below|under|lower than)\s(?:an?\s)?)?"
    rf"(?P<lead>\b{_LEAD}|\bb\s?(?=\d))?"
    rf"(?<![\d.£/])(?P<first>{_BAND}){_NO_COUNT}(?P<rest>{_NEXT}){_UP}{_DOWN}",
    re.IGNORECASE,
)
# What every band is written with; most messages have none, and this is found sooner.
_A_LEAD = re.compile(r"band|afc|a4c|agenda for change|grade|b\s?\d|8", re.IGNORECASE)
_STEP = re.compile(
    rf"(?P<join>{_JOIN})(?:{_LEAD}|b(?=\d))?(?P<band>{_BAND}|[b-d]\b)", re.IGNORECASE
)
_UPWARDS = frozenset({"at least", "minimum", "minimum of", "min", "from", "starting at"})
_ABOVE = frozenset({"over", "above", "higher than"})
_BELOW = frozenset({"below", "under", "lower than"})
_DOWNWARDS = frozenset({"up to", "max", "maximum", "maximum of", "no more than", "no higher than"})
_RANGES = frozenset({"-", "–", "—", "to", "through to"})


def find_bands(text: str) -> list[Fact]:
    """Every band or range of bands; the value lists the bands, lowest first.

    A bare number is no band; "8a" alone is one, since nothing else is written so.
    """
    if not _A_LEAD.search(text):
        return []
    return [
        Fact("pay_band", match.start(), match.end(), _bands(match))
        for match in _PATTERN.finditer(text)
        if match["lead"] or _is_lettered(match["first"])
    ]


def _is_lettered(band: str) -> bool:
    return band[:1] == "8" and band[1:].strip()[:1].lower() in tuple("abcd")


def _bands(match: re.Match[str]) -> list[str]:
    named = _named(match)
    word = re.sub(r"\s(?:an?\s)?$", "", (match["cmp"] or "").lower())
    if word in _BELOW:
        return list(BANDS[: BANDS.index(named[0])]) or named
    if word in _ABOVE:
        return list(BANDS[BANDS.index(named[-1]) + 1 :]) or named
    if match["down"] or word in _DOWNWARDS:
        return list(BANDS[: BANDS.index(named[-1]) + 1])
    if match["up"] or word in _UPWARDS or word.startswith(("no", "nothing")):
        return list(BANDS[BANDS.index(named[0]) :])
    return named


def _named(match: re.Match[str]) -> list[str]:
    """The bands of "5, 6 and 7" or "5 to 7", lowest first."""
    named = _spelt_out(match["first"])
    for step in _STEP.finditer(match["rest"]):
        bands = _spelt_out(step["band"])
        if step["join"].strip().lower() in _RANGES:
            low, high = BANDS.index(named[-1]), BANDS.index(bands[-1])
            bands = list(BANDS[low : high + 1])
        named += bands
    return [band for band in BANDS if band in named]


def _spelt_out(band: str) -> list[str]:
    """ "8" is all four of its bands, and the "b" of "8a or b" is 8b."""
    plain = re.sub(r"[\s'\u2019]", "", band.lower())
    plain = plain if plain in _WORDS else re.sub(r"(?<=.)(?:es|s)$", "", plain)
    plain = _WORDS.get(plain, plain)
    if plain in ("b", "c", "d"):
        return [f"8{plain}"]
    return ["8a", "8b", "8c", "8d"] if plain == "8" else [plain]
