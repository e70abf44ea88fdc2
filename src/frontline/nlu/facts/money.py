"""Pay as visitors write it, with its comparator: "over 45k", "£22 an hour", "40-45"."""

from __future__ import annotations

import re

from frontline.domain.pay import PERIODS_A_YEAR, PLAUSIBLE, PayPeriod
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.figures import InFigures, in_figures

_NUMBER = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,6}(?:\.\d{1,2})?"
_SALARY = re.compile(
    r"(?<![\w.,£])(?:(?P<least>over|above|more than|at least|minimum(?: of)?|min|from|upwards of"
    r"|north of|not (?:less|under|below)(?: than)?|no less than|no lower than|>=?)\s?"
    r"|(?P<most>under|below|less than|up to|max(?:imum)?(?: of)?|not (?:more|over) than|<=?)\s?"
    r"|(?:around|about|circa|approx|roughly|between|c\.?)\s?)?"
    rf"(?:£\s?|gbp\s?)?(?P<low>{_NUMBER})\s?(?P<low_k>k\b|grand\b|thousand\b)?"
    rf"(?:\s?(?:-|–|to|and)\s?£?\s?(?P<high>{_NUMBER})\s?(?P<high_k>k\b|grand\b|thousand\b)?)?"
    r"(?P<pounds>\s?(?:pounds?|quid)\b)?"
    r"(?P<plus>\s?\+|\s(?:plus|or more|or above|and above|and up(?:wards)?|or over|minimum|min)\b)?"
    r"(?P<period>\s?(?P<per>an|a|per|each|/|p)?\s?(?P<unit>hour|hr|day|shift|week|wk|month|annum|year|yr)\b"
    r"|\s?(?P<short>p\.?a|ph|p/h|pd|p/d|pw|pcm)\b)?(?(plus)|(?:\s(?:plus|or more|or above|or over"
    r"|and above|and up(?:wards)?|minimum|min)\b)?)",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"\b(?:pay(?:s|ing)?|salary|salaries|wages?|earn(?:s|ing)?|paid|money|rate|on at least)\b",
    re.IGNORECASE,
)
_NOT_MONEY_AFTER = re.compile(
    r"\s?(?:miles?|mi\b|km|minutes?|mins?|years?|yrs?|weeks?|months?|days?|hours?|hrs?|%"
    r"|nurses?|people|staff|beds?|th\b|st\b|nd\b|rd\b|am\b|pm\b|st\b|[a-d]\b)",
    re.IGNORECASE,
)
# Only these make words a sum: "two" and "three" alone count other things.
_SUM_IN_WORDS = re.compile(r"\b(?:thousand|grand|pounds?|quid)\b", re.IGNORECASE)
_PEOPLE_AFTER = re.compile(
    r"\s(?:\w{1,15}\s)?(?:nurses?|people|patients|staff|beds?|members|hours|steps)\b", re.IGNORECASE
)
_PERIODS = {
    "h": PayPeriod.HOUR,
    "d": PayPeriod.DAY,
    "s": PayPeriod.DAY,
    "w": PayPeriod.WEEK,
    "m": PayPeriod.MONTH,
    "a": PayPeriod.YEAR,
    "y": PayPeriod.YEAR,
    "c": PayPeriod.MONTH,
}
# What an amount without its unit can only mean, smallest first.
_BY_SIZE = ((150.0, PayPeriod.HOUR), (1_500.0, PayPeriod.DAY), (8_000.0, PayPeriod.MONTH))


def find_salaries(text: str) -> list[Fact]:
    """Every amount of pay with its comparator.

    `value` has minimum and maximum (either may be null) per `period`, and `annual_minimum`, the
    lowest acceptable pay in pounds a year (null when only an upper limit was named).
    """
    context = _CONTEXT.search(text) is not None
    read = in_figures(text) if _SUM_IN_WORDS.search(text) else InFigures(text, ())
    found = []
    for match in _SALARY.finditer(read.text):
        value = _value(match, context)
        if value and not _counts_something(read.text, match):
            end = match.start() + len(match[0].rstrip())
            found.append(Fact("salary", read.start(match.start()), read.end(end), value))
    return found


def _counts_something(text: str, match: re.Match[str]) -> bool:
    if "£" in match[0] or match["period"] or match["pounds"]:
        return False
    if _in_thousands(match):
        return _PEOPLE_AFTER.match(text, match.end()) is not None
    return _NOT_MONEY_AFTER.match(text, match.end()) is not None


def _value(match: re.Match[str], context: bool) -> dict[str, object] | None:
    low, high = _amounts(match, context)
    period = _period(match, low)
    lowest, highest = PLAUSIBLE[period]
    if not _is_money(match, low, context) or not lowest <= low <= (high or low) <= highest:
        return None
    minimum = None if match["most"] else low
    return {
        "minimum": minimum,
        "maximum": low if match["most"] else high,
        "period": period.value,
        "annual_minimum": minimum and round(minimum * PERIODS_A_YEAR[period]),
    }


def _amounts(match: re.Match[str], context: bool) -> tuple[float, float | None]:
    """Both ends. "45-50k" means thousands at both, and so does "a salary over 45"."""
    low = float(match["low"].replace(",", ""))
    high = float(match["high"].replace(",", "")) if match["high"] else None
    plain = "£" not in match[0] and not match["period"]
    if _in_thousands(match) or (plain and context and 15 <= low < 200):
        return _thousands(low), None if high is None else _thousands(high)
    return low, high


def _in_thousands(match: re.Match[str]) -> bool:
    return bool(match["low_k"] or match["high_k"])


def _thousands(amount: float) -> float:
    return amount * 1_000 if amount < 1_000 else amount


def _is_money(match: re.Match[str], low: float, context: bool) -> bool:
    if "£" in match[0] or _in_thousands(match) or match["short"] or match["per"]:
        return True
    if match["unit"]:
        # "12 hour shifts": a unit without "an" or "per" counts hours, not pounds.
        return False
    compared = match["least"] or match["most"] or match["plus"] or "," in match["low"]
    return low >= 15_000 and bool(compared or context or match["pounds"])


def _period(match: re.Match[str], low: float) -> PayPeriod:
    word = (match["unit"] or match["short"] or "").lower().lstrip("p./")
    if word:
        return _PERIODS[word[0]]
    if _in_thousands(match):
        return PayPeriod.YEAR
    return next((period for limit, period in _BY_SIZE if low < limit), PayPeriod.YEAR)
