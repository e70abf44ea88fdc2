"""Sums of money as adverts write them, with the slips of the keyboard people make in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = r"\d+(?:[,.'’:]\d+|[,.'’]\s\d{3}(?!\d))*"
_SUM = re.compile(
    rf"(?P<sign>££?|[€$]|\bgbp\s?|\beur\s?|\busd\s?)?\s{{0,2}}"
    rf"(?:(?<=£)(?P<spaced>\d{{2,3}}\s\d{{3}}(?!\d))"
    rf"|(?P<number>{_DIGITS}))(?:\s?(?P<thousand>k)\b)?",
    re.I,
)
_FOREIGN_BEFORE = ("€", "$", "eur", "usd")
_FOREIGN_AFTER = re.compile(r"\s?(?:€|\$|euros?\b|eur\b|usd\b|(?:us )?dollars?\b)", re.I)
# How a number is written, and what it then means; the first that fits the whole of it counts.
_PLAIN = re.compile(r"\d{1,7}(?:\.\d{1,2})?")
_GROUPED = re.compile(r"\d{1,3}(?:[,'’]\s?\d{3})+(?:\.\d{1,2})?")
_POINT_FOR_COMMA = re.compile(r"(\d{2,3})[.](\d{3})(?:\.(\d{2}))?")
_COMMA_FOR_POINT = re.compile(r"(\d{2,3}),(\d{3}),(\d{2})")
_LOST_POINT = re.compile(r"(\d{2,3})[,.](\d{3})(00)")
_PENCE_AFTER_COMMA = re.compile(r"(\d{1,3})[,:](\d{2})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_BAND = re.compile(
    r"\b(?:band|grade|afc|level|scale|range|point|spine|annex|section|nodal|scp)s?\s?"
    r"(?:\d[a-d]?\s?(?:[-–/]|to|or|and)\s?)?$",
    re.I,
)
# A small number without a sign or unit is money only as one end of a range ("45-50k").
_RANGE_BEFORE = re.compile(r"\d\s?(?:-|–|—|−|to)\s?$", re.I)
_RANGE_AFTER = re.compile(r"\s?(?:-|–|—|−|to)\s?£?\s?\d", re.I)
_AFTER_COUNT = re.compile(
    r"\s*(?:%|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|pas?\b|wte\b|fte\b|sessions?\b)", re.I
)
# Consultants' posts are counted in these ("10 PA"), by the same letters as a year's pay.
_PROGRAMMED_ACTIVITIES = re.compile(r"\s?(?:p\.?a\b|programmed)", re.I)
_UNIT_FOLLOWS = re.compile(
    r"\s?(?:(?:per|pr|an?|each|/|p/)\s?(?:hour|hr|day|shift|week|month|annum|anum|year|yr|session)"
    r"|hourly|daily|weekly|monthly|annually|ph|p/h|/h|pd|p/d|pw|p/w|pm|pcm|p\.?a\b|p/a)",
    re.I,
)
# Money beside the pay, which is no part of it.
_EXTRA_BEFORE = re.compile(
    r"(?:bonus|relocation|golden hello|bursary|\bote\b|on[- ]target|allowance|supplement"
    r"|\b(?:plus|with)|[+&]|\binc(?:l(?:usive|uding)?)?\.?)"
    r"(?:\s(?:of|an?|additional|extra|up to|over|earnings?)){0,3}\s?:?\s?$",
    re.I,
)
_EXTRA_AFTER = re.compile(
    r"\s?(?:p\.?a\.?\s|per annum\s)?"
    r"(?:welcome|joining|golden|sign|bonus|relocation|rrp\b|recruitment|retention"
    r"|ote\b|on[- ]target|bursary)",
    re.I,
)
# Allowances are small; after a larger sum the word is what is paid besides ("… plus HCAS").
LARGEST_ALLOWANCE = 10_000
_ALLOWANCE_AFTER = re.compile(
    r"\s?(?:p\.?a\.?\s|per annum\s)?(?:(?!plus|inc|excl|with)\w{2,10}\s)?"
    r"(?:allowance|supplement|salary enhancement|lwa?\b|hcas\b|weighting)",
    re.I,
)
# Without any of these no sum of a text is other money than pay. Most texts have none.
_OTHER_MONEY_CUES = (
    *(
        "€",
        "$",
        "eur",
        "usd",
        "dollar",
        "bonus",
        "relocation",
        "golden",
        "bursary",
        "ote",
        "target",
    ),
    *(
        "allowance",
        "supplement",
        "plus",
        "with",
        "+",
        "&",
        "inc",
        "welcome",
        "joining",
        "sign",
        "rrp",
    ),
    *("recruitment", "retention", "salary enhancement", "lw", "hcas", "weighting"),
)


@dataclass(frozen=True)
class Amount:
    """A sum in pounds at characters `start` to `end`. `value` is None where it cannot be read.

    `bare` is a small number without a pound sign, which only a unit makes money; `pence` one whose
    comma or colon stands for the point if its unit is that of pence ("£13,79 per hour");
    `slip` one that was written wrongly and read all the same.
    """

    value: float | None
    start: int
    end: int
    bare: bool = False
    pence: bool = False
    slip: bool = False


def amounts_in(text: str) -> list[Amount]:
    """Every sum that may be pay, in order; bonuses and allowances, foreign money, years, bands and
    counts of something else are left out."""
    lowered = text.lower()
    others = any(cue in lowered for cue in _OTHER_MONEY_CUES)
    found = []
    for match in _SUM.finditer(text):
        signed = match["sign"] is not None
        if not (signed or _stands_alone(text, match)) or (others and _is_other_money(text, match)):
            continue
        found.append(_amount(match, signed))
    return found


def _is_other_money(text: str, match: re.Match[str]) -> bool:
    foreign = (match["sign"] or "").strip().lower() in _FOREIGN_BEFORE
    before = text[max(0, match.start() - 40) : match.start()]
    value, _, _ = _read(match["spaced"] or match["number"])
    small = value is not None and value < LARGEST_ALLOWANCE
    return bool(
        foreign
        or (small and _ALLOWANCE_AFTER.match(text, match.end()))
        or _FOREIGN_AFTER.match(text, match.end())
        or _EXTRA_AFTER.match(text, match.end())
        or _EXTRA_BEFORE.search(before)
    )


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a sign can be money: no band, year, count or part of a word."""
    number = match["number"]
    before, after = text[: match.start("number")], text[match.end() : match.end() + 24]
    small = len(re.sub(r"\D", "", number.split(".")[0])) < 4 and not match["thousand"]
    if before[-1:].isalnum() or _BEFORE_BAND.search(before[-24:]):
        return False
    if _UNIT_FOLLOWS.match(after):
        return not (small and _PROGRAMMED_ACTIVITIES.match(after))
    if after[:1].isalpha() or _is_date_or_code(number):
        return False
    if not small:
        return True
    counted = _AFTER_COUNT.match(after) is not None
    in_range = bool(_RANGE_AFTER.match(after) or _RANGE_BEFORE.search(before[-8:]))
    return not counted and (in_range or "." in number)


def _is_date_or_code(number: str) -> bool:
    return bool(
        _YEAR.fullmatch(number) or (number[0] == "0" and "." not in number) or ":" in number
    )


def _amount(match: re.Match[str], signed: bool) -> Amount:
    number = match["spaced"] or match["number"]
    value, pence, slip = _read(number)
    if value is not None and match["thousand"] and value < 1_000:
        value, pence = value * 1_000, False
    clear = match["thousand"] or (value or 0) >= 1_000 or "." in number
    return Amount(value, match.start(), match.end(), not signed and not clear, pence, slip)


def _read(number: str) -> tuple[float | None, bool, bool]:
    """The value, whether its pence stand after a comma, and whether it was written wrongly."""
    if _PLAIN.fullmatch(number) or _GROUPED.fullmatch(number):
        return float(re.sub(r"[,'’\s]", "", number)), False, False
    for form in (_POINT_FOR_COMMA, _COMMA_FOR_POINT, _LOST_POINT):
        wrong = form.fullmatch(number)
        if wrong:
            return float(f"{wrong[1]}{wrong[2]}.{wrong[3] or 0}"), False, True
    if re.fullmatch(r"\d{2,3}\s\d{3}", number):
        return float(re.sub(r"\s", "", number)), False, True
    wrong = _PENCE_AFTER_COMMA.fullmatch(number)
    if wrong:
        return float(f"{wrong[1]}.{wrong[2]}"), True, True
    return None, False, False
