"""Agenda for Change bands as visitors write them: "band 6 or 7", "b6", "8a and up"."""

from __future__ import annotations

import re

from frontline.domain.pay_bands import BANDS
from frontline.nlu.facts.fact import Fact

_WORDS = {
    **{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"},
    **{"eight": "8", "nine": "9"},
}
_BAND = rf"(?:8\s?[a-d]\b|[1-9]\b|(?:{'|'.join(_WORDS)})\b)"
_NEXT = rf"\s?(?P<join>-|–|/|,|&|\bto\b|\bor\b|\band\b)\s?(?:bands?\s?)?(?P<last>{_BAND}|[b-d]\b)"
_UP = (
    r"(?P<up>\s?\+|\s(?:and|or)\s(?:up|upwards|above|over|higher)\b|\s(?:plus|upwards|minimum)\b)?"
)
_DOWN = r"(?P<down>\s(?:and|or)\s(?:below|under|lower|down)\b)?"
_PATTERN = re.compile(
    r"(?P<cmp>\b(?:at least|minimum|min|(?:nothing|not|no) (?:below|under|less than|lower than)"
    r"|over|above|from|up to|below|under)\s)?"
    r"(?P<lead>\b(?:nhs\s)?(?:bands?|afc|a4c|agenda for change|grade)\s?(?:bands?\s?)?|\bb)?"
    rf"(?<![\d.£/])(?P<first>{_BAND})(?![.,:]\d|\s?[%k])(?:{_NEXT}(?![.,:]\d|\s?[%k]))?{_UP}{_DOWN}",
    re.IGNORECASE,
)
_UPWARDS = frozenset({"at least", "minimum", "min", "over", "above", "from"})
_DOWNWARDS = frozenset({"up to", "below", "under"})
_EXCLUSIVE = frozenset({"over", "above", "below", "under"})


def find_bands(text: str) -> list[Fact]:
    """Every band or range of bands; the value lists the bands, lowest first.

    A bare number is no band; "8a" alone is one, since nothing else is written so.
    """
    found = []
    for match in _PATTERN.finditer(text):
        if match["lead"] or match["first"][1:].strip()[:1].lower() in tuple("abcd"):
            start = match.start("cmp") if match["cmp"] else match.start()
            found.append(Fact("pay_band", start, match.end(), _bands(match)))
    return found


def _bands(match: re.Match[str]) -> list[str]:
    first = _ranges(match["first"])
    if match["up"] or _word(match) in _UPWARDS or _word(match).startswith("no"):
        return _open_range(match, BANDS[BANDS.index(first[0]) :], first)
    if match["down"] or _word(match) in _DOWNWARDS:
        return _open_range(match, BANDS[: BANDS.index(first[-1]) + 1], first)
    if not match["last"]:
        return first
    last = match["last"].lower()
    last_bands = _ranges(f"8{last}" if last in tuple("bcd") else last)
    if match["join"].lower() in ("-", "–", "to"):
        return list(BANDS[BANDS.index(first[0]) : BANDS.index(last_bands[-1]) + 1])
    return [band for band in BANDS if band in first or band in last_bands]


def _word(match: re.Match[str]) -> str:
    return (match["cmp"] or "").strip().lower()


def _open_range(match: re.Match[str], bands: tuple[str, ...], edge: list[str]) -> list[str]:
    """All bands of the range; "over band 6" leaves 6 itself out."""
    exclusive = _word(match) in _EXCLUSIVE
    return [band for band in bands if not (exclusive and band in edge)] or edge


def _ranges(band: str) -> list[str]:
    plain = band.lower().replace(" ", "")
    plain = _WORDS.get(plain, plain)
    return ["8a", "8b", "8c", "8d"] if plain == "8" else [plain]
