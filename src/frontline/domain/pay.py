"""Pay in the unit it was stated in, and its yearly equivalent with the assumption named."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from enum import Enum

LONGEST_PAY_TEXT = 500


class PayPeriod(str, Enum):
    """What an amount of pay is for."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True)
class Pay:
    """Pay in pounds sterling. `text` is what the advert says; amounts are per `period`.

    A pay without amounts is one whose text states none that can be relied on.
    """

    text: str
    minimum: float | None = None
    maximum: float | None = None
    period: PayPeriod = PayPeriod.YEAR


@dataclass(frozen=True)
class YearlyPay:
    """Pay in pounds a year. `assumption` is what was assumed, empty when the advert is yearly."""

    minimum: float | None
    maximum: float | None
    assumption: str = ""


# Full time is the NHS standard week of 37.5 hours (NHS Terms and Conditions of Service Handbook,
# section 10), over 52.14 weeks as section 13 of the same handbook counts them.
PERIODS_A_YEAR = {
    PayPeriod.YEAR: 1.0,
    PayPeriod.MONTH: 12.0,
    PayPeriod.WEEK: 52.14,
    PayPeriod.DAY: 5 * 52.14,
    PayPeriod.HOUR: 37.5 * 52.14,
}
ASSUMPTIONS = {
    PayPeriod.YEAR: "",
    PayPeriod.MONTH: "twelve months a year",
    PayPeriod.WEEK: "every week of the year",
    PayPeriod.DAY: "five days a week all year",
    PayPeriod.HOUR: "37.5 hours a week all year",
}
ROUNDED_PENCE = 0.01
# What one post can pay; an amount outside means that the text or its unit is wrong.
PLAUSIBLE = {
    PayPeriod.YEAR: (1_000.0, 500_000.0),
    PayPeriod.MONTH: (300.0, 40_000.0),
    PayPeriod.WEEK: (100.0, 10_000.0),
    PayPeriod.DAY: (40.0, 2_500.0),
    PayPeriod.HOUR: (5.0, 300.0),
}
# Without a stated unit only these sizes can be read in one way.
UNSTATED = {PayPeriod.HOUR: (5.0, 120.0), PayPeriod.YEAR: (5_000.0, 500_000.0)}

_NUMBER = (
    r"\d{1,3}(?:[,'’]\s?\d{3})+(?:\.\d{1,2})?(?!\d)"  # 33,657 or 33'657.00
    r"|\d{2,3}[,.]\d{3}00(?!\d)"  # 33,65700: the point of the pence was lost
    r"|\d{2,3}\.\d{3}(?!\d)"  # 24.214: a point for the comma
    r"|\d{1,7}(?:\.\d{1,2})?"
)
_AMOUNT = re.compile(rf"(?P<pound>£)?\s{{0,2}}(?P<number>{_NUMBER})(?:\s?(?P<thousand>k)\b)?", re.I)
_JOIN = re.compile(r"[a-z\s/.£()]{0,16}?(?:-|–|—|−|/|\b(?:to|and)\b)\s?£?\s?", re.I)
_PERIOD_WORDS = re.compile(
    r"\b(?:(?:per|an?|each|/)\s?(?P<word>hour|hr|day|shift|week|month|annum|anum|year|yr)"
    r"|(?P<adverb>hourly|daily|weekly|monthly|annually|annual)"
    r"|(?P<short>ph|p/h|/h|/hr|pd|p/d|pw|p/w|pm|pcm|p\.?a\b\.?|p/a))",
    re.I,
)
_PERIOD_OF = {
    "h": PayPeriod.HOUR,
    "d": PayPeriod.DAY,
    "s": PayPeriod.DAY,
    "w": PayPeriod.WEEK,
    "m": PayPeriod.MONTH,
    "a": PayPeriod.YEAR,
    "y": PayPeriod.YEAR,
}
_SHORT_PERIOD_OF = {"c": PayPeriod.MONTH, **_PERIOD_OF}
_EXTRA_BEFORE = re.compile(r"bonus|relocation|golden hello|\b(?:plus|with)\s*$|[+&]\s*$", re.I)
_EXTRA_AFTER = re.compile(
    r"\s?(?:p\.?a\.?\s)?(?:welcome|joining|golden|sign|bonus|relocation|rrp\b|recruitment)", re.I
)
_BEFORE_BAND = re.compile(
    r"\b(?:band|grade|afc|level|scale|range|point|spine)s?\s?(?:\d[a-d]?\s?(?:[-–/]|to|or|and)\s?)?$",
    re.I,
)
_AFTER_COUNT = re.compile(
    r"\s*(?:%|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|pas?\b|wte\b|fte\b|sessions?\b)", re.I
)


@dataclass(frozen=True)
class _Amount:
    value: float
    start: int
    end: int
    bare: bool


def parse_pay(text: str) -> Pay:
    """Read what an advert says about pay. Never guesses: unclear text gives a pay without amounts.

    "Up to" leaves the minimum open and "from" the maximum. A unit that is not stated is taken from
    the size only where that can be read in one way.
    """
    shown = " ".join(html.unescape(html.unescape(text[: 2 * LONGEST_PAY_TEXT])).split())
    shown = shown[:LONGEST_PAY_TEXT]
    for first, second, rest in _candidates(shown):
        low, high = _inherit_thousands(first, second)
        period = _period(shown, first, second or first, low, high, rest)
        if period is not None:
            minimum, maximum = _open_ended(shown[: first.start], second, low, high)
            return Pay(shown, minimum, maximum, period)
        if first.value >= UNSTATED[PayPeriod.HOUR][0]:
            break
    return Pay(shown)


def yearly(pay: Pay) -> YearlyPay | None:
    """Pounds a year for full time, or None when the advert names no amount."""
    if pay.minimum is None and pay.maximum is None:
        return None
    times = PERIODS_A_YEAR[pay.period]
    return YearlyPay(
        minimum=None if pay.minimum is None else round(pay.minimum * times, 2),
        maximum=None if pay.maximum is None else round(pay.maximum * times, 2),
        assumption=ASSUMPTIONS[pay.period],
    )


def highest_yearly(pay: Pay | None) -> float | None:
    """The most this pay comes to in pounds a year, or None when no amount is named."""
    a_year = yearly(pay) if pay else None
    if a_year is None:
        return None
    return a_year.maximum if a_year.maximum is not None else a_year.minimum


def lowest_yearly(pay: Pay | None) -> float | None:
    """The least this pay comes to in pounds a year, or None when no amount is named."""
    a_year = yearly(pay) if pay else None
    if a_year is None:
        return None
    return a_year.minimum if a_year.minimum is not None else a_year.maximum


def describe_limit(word: str, a_year: float, period: PayPeriod) -> str:
    """A limit in the unit it was named in: "from £22 an hour (about £43,020 a year, …)".

    `a_year` is what it comes to in pounds a year.
    """
    stated = round(a_year / PERIODS_A_YEAR[period], 2)
    if period is PayPeriod.YEAR:
        return f"{word} {pounds(stated)} a year"
    about = f"about {pounds(float(round(a_year, -1)))} a year, counting {ASSUMPTIONS[period]}"
    return f"{word} {pounds(_whole(stated))} {_each(period)} ({about})"


def _whole(amount: float) -> float:
    """The amount without the pence that rounding to a year brought in."""
    return float(round(amount)) if abs(amount - round(amount)) <= ROUNDED_PENCE else amount


def describe(pay: Pay) -> str:
    """The pay in plain words, such as "£21 an hour (about £41,060 a year, counting 37.5 hours …)".

    Pay without amounts is described by the advert's own words.
    """
    a_year = yearly(pay)
    if a_year is None:
        return pay.text
    stated = f"{_range(pay.minimum, pay.maximum)} {_each(pay.period)}"
    if pay.period is PayPeriod.YEAR:
        return stated
    about = _range(_to_ten(a_year.minimum), _to_ten(a_year.maximum))
    return f"{stated} (about {about} a year, counting {a_year.assumption})"


def pounds(amount: float) -> str:
    """ "£45,000", or "£21.50" where there are pence."""
    return f"£{amount:,.0f}" if float(amount).is_integer() else f"£{amount:,.2f}"


def _each(period: PayPeriod) -> str:
    return f"an {period.value}" if period is PayPeriod.HOUR else f"a {period.value}"


def _range(minimum: float | None, maximum: float | None) -> str:
    if minimum is None:
        return f"up to {pounds(maximum or 0)}"
    if maximum is None:
        return f"from {pounds(minimum)}"
    if minimum == maximum:
        return pounds(minimum)
    return f"{pounds(minimum)} to {pounds(maximum)}"


def _to_ten(amount: float | None) -> float | None:
    return None if amount is None else float(round(amount, -1))


def _amounts(text: str) -> list[_Amount]:
    found = []
    for match in _AMOUNT.finditer(text):
        bare = match["pound"] is None
        if (bare and not _stands_alone(text, match)) or _EXTRA_AFTER.match(text, match.end()):
            continue
        value = _value(match["number"])
        thousands = match["thousand"] is not None and value < 1_000
        size_is_clear = thousands or value >= 1_000 or "." in match["number"]
        amount = value * 1_000 if thousands else value
        found.append(_Amount(amount, match.start(), match.end(), bare and not size_is_clear))
    return found


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a pound sign can be money: no band, count or part of a word."""
    before, after = text[: match.start("number")], text[match.end() : match.end() + 12]
    if before[-1:].isalnum() or _BEFORE_BAND.search(before[-24:]):
        return False
    if _PERIOD_WORDS.match(after.lstrip()):
        return True
    small = _value(match["number"]) < 1_000
    return not after[:1].isalpha() and not (small and _AFTER_COUNT.match(after))


def _value(number: str) -> float:
    plain = re.sub(r"[,'’\s]", "", number)
    if re.fullmatch(r"\d{2,3}[,.]\d{5}", number):
        return float(re.sub(r"[,.]", "", number)) / 100
    if re.fullmatch(r"\d{2,3}\.\d{3}", number):
        return float(plain.replace(".", ""))
    return float(plain)


def _candidates(text: str) -> list[tuple[_Amount, _Amount | None, int]]:
    """Amounts that may be the pay, each with the other end of its range; extras are left out.

    The number is where the next amount begins, beyond which a unit belongs to that one.
    """
    amounts = _amounts(text)
    found: list[tuple[_Amount, _Amount | None, int]] = []
    index = 0
    while index < len(amounts):
        first = amounts[index]
        following = amounts[index + 1] if index + 1 < len(amounts) else None
        joined = following is not None and _JOIN.fullmatch(text[first.end : following.start])
        second = following if joined else None
        index += 2 if second else 1
        rest = amounts[index].start if index < len(amounts) else len(text)
        if not _EXTRA_BEFORE.search(text[max(0, first.start - 24) : first.start]):
            found.append((first, second, rest))
    return found


def _inherit_thousands(first: _Amount, second: _Amount | None) -> tuple[float, float]:
    """Both ends of the range; "20 - 25,000" and "40-45k" mean thousands at both ends."""
    if second is None:
        return first.value, first.value
    whole = first.value.is_integer() and first.value * 1_000 <= second.value
    if whole and first.value < 1_000 <= second.value:
        return first.value * 1_000, second.value
    return first.value, second.value


def _period(
    text: str, first: _Amount, last: _Amount, low: float, high: float, rest: int
) -> PayPeriod | None:
    """The unit stated after the amounts if they are plausible in it, else what their size says."""
    if low > high or high > 10 * max(low, 1):
        return None
    stated = _stated_period(text[last.end : rest]) or _stated_period(text[first.end : last.start])
    stated = stated or _stated_period(text[: first.start])
    if stated is not None:
        return stated if _within(PLAUSIBLE[stated], low, high) else None
    if first.bare and low < 1_000:
        return None
    return next((p for p, size in UNSTATED.items() if _within(size, low, high)), None)


def _within(size: tuple[float, float], low: float, high: float) -> bool:
    return size[0] <= low and high <= size[1]


def _stated_period(text: str) -> PayPeriod | None:
    match = _PERIOD_WORDS.search(text)
    if match is None:
        return None
    if match["short"]:
        letters = match["short"].lower().replace("p", "", 1).strip("/.")
        return _SHORT_PERIOD_OF[letters[0]]
    return _PERIOD_OF[(match["word"] or match["adverb"]).lower()[0]]


def _open_ended(
    before: str, second: _Amount | None, low: float, high: float
) -> tuple[float | None, float | None]:
    if second is None and re.search(r"\bup to\s*$", before, re.I):
        return None, high
    if second is None and re.search(r"\b(?:from|starting at|minimum|min)\s*$", before, re.I):
        return low, None
    return low, high
