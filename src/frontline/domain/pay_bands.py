"""Agenda for Change pay bands as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# NHS Terms and Conditions of Service Handbook, annex 2: bands 1 to 9, band 8 in ranges a to d.
BANDS = ("1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9")

_BAND = r"(?:8\s?[a-d]|[1-9])(?![\d%]|[.,:]\d|\s?(?:days?|weeks?|months?|years?|miles?|k)\b)"
_BANDS = re.compile(
    rf"\b(?:(?:pay\s?)?bands?|afc|a4c|agenda for change)\s?(?:band\s?)?(?P<first>{_BAND})"
    rf"(?P<rest>(?:\s?(?:/|-|–|,|&|\bto\b|\bor\b|\band\b)\s?(?:band\s?)?(?:{_BAND}"
    rf"|[a-d]\b)){{0,4}})",
    re.I,
)
_PART = re.compile(
    rf"(?P<join>/|-|–|,|&|\bto\b|\bor\b|\band\b)\s?(?:band\s?)?(?P<band>{_BAND}|[a-d]\b)", re.I
)


@dataclass(frozen=True)
class BandTable:
    """What each band pays whole-time in one nation and pay year, in pounds a year, lowest and
    highest point, without high cost area supplements."""

    nation: str
    year: str
    ranges: Mapping[str, tuple[float, float]]

    def range_of(self, bands: tuple[str, ...]) -> tuple[float, float] | None:
        """From the lowest point of the lowest band to the highest of the highest; None where the
        table lacks one of them."""
        if not bands or any(band not in self.ranges for band in bands):
            return None
        spans = [self.ranges[band] for band in bands]
        return min(low for low, _ in spans), max(high for _, high in spans)


def bands_in(text: str) -> tuple[str, ...]:
    """Every band named, lowest first: "Band 5/6" gives 5 and 6, "bands 7 to 8b" 7, 8a and 8b.

    A plain "band 8" means all four ranges.
    """
    named: set[str] = set()
    for match in _BANDS.finditer(text):
        last = _plain(match["first"])
        named.update(_ranges(last))
        for part in _PART.finditer(match["rest"]):
            band = _plain(part["band"])
            band = f"8{band}" if band.isalpha() else band
            through = part["join"].lower() in ("-", "–", "to")
            named.update(_between(last, band) if through else _ranges(band))
            last = band
    return tuple(band for band in BANDS if band in named)


def describe_bands(bands: tuple[str, ...]) -> str:
    """ "band 6", or "band 6, 7 or 8a"."""
    if len(bands) < 2:
        return f"band {''.join(bands)}"
    return f"band {', '.join(bands[:-1])} or {bands[-1]}"


def _plain(band: str) -> str:
    return band.lower().replace(" ", "")


def _ranges(band: str) -> tuple[str, ...]:
    return ("8a", "8b", "8c", "8d") if band == "8" else (band,)


def _between(first: str, last: str) -> tuple[str, ...]:
    low, high = BANDS.index(_ranges(first)[0]), BANDS.index(_ranges(last)[-1])
    return BANDS[low : high + 1]
