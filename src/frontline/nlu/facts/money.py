"""Pay as visitors write it, with its comparator: "over 45k", "£22 an hour", "40-45"."""

from __future__ import annotations

import re
from typing import Any

from frontline.domain.pay import ASSUMPTIONS, PERIODS_A_YEAR, PLAUSIBLE, PayPeriod
from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.figures import in_figures
from frontline.nlu.facts.rewritten import Rewritten

_NUMBER = r"\d{1,3}(?:,\d{3}){1,2}|(?<=£)\d{2,3}\s\d{3}(?!\d)|\d{1,6}(?:\.\d{1,2})?"
_THOUSAND = r"k\b|grand\b|thousand\b"
_PLUS = (
    r"\s?\+|\s(?:plus|or more|or above|and above|and up(?:wards)?|or over|and over|or better"
    r"|minimum|min|at least|and beyond)\b"
)
_LESS = r"\s(?:or less|or under|or below|and under|and below|max(?:imum)?|at most|tops)\b"
_LEAST = (
    r"(?:nothing|not|no|never|nowt)\s(?:less|under|below|lower)(?:\sthan)?|over|above|more than"
    r"|at least"
    r"|a minimum of|minimum(?: of)?|min|from|upwards of|north of|starting (?:at|from)|in excess of"
    r"|greater than|>=?"
)
_MOST = (
    r"under|below|less than|lower than|up to|a maximum of|max(?:imum)?(?: of)?|at most"
    r"|(?:not|no|nothing) (?:more|over|above|higher)(?: than)?|<=?"
)
_ABOUT = r"around|about|circa|approx(?:imately)?\.?|roughly|between|nearer|c\.?"
_UNIT = r"hour|hr|day|shift|session|week|wk|month|mth|annum|year|yr"
_SALARY = re.compile(
    rf"(?<![\w.,£])(?:(?P<least>{_LEAST})\s?|(?P<most>{_MOST})\s?|(?:{_ABOUT})\s?)?"
    rf"(?P<sign>£\s?|gbp\s?)?(?P<low>{_NUMBER})\s?(?P<low_k>{_THOUSAND})?"
    rf"(?:\s?(?P<join>-|–|—|to|and|or)\s?(?:£\s?)?(?P<high>{_NUMBER})\s?(?P<high_k>{_THOUSAND})?)?"
    r"(?P<pounds>\s?(?:pounds?|quid)\b)?(?:-?\s?ish\b)?"
    rf"(?P<plus>{_PLUS})?(?P<cap>{_LESS})?"
    rf"(?P<period>\s?(?P<per>an|a|per|each|every|/|p)?\s?(?P<unit>{_UNIT})\b"
    r"|\s?(?P<short>p\.?a\b|ph\b|p/h|pd\b|p/d|pw\b|p/w|pcm\b|pm\b)"
    r"|\s(?P<adverb>hourly|daily|weekly|monthly|annually|yearly)\b)?"
    rf"(?(plus)|(?P<more>{_PLUS})?)(?(cap)|(?P<most_last>{_LESS})?)",
    re.IGNORECASE,
)
# "I won't move for less than 50k": a "no" before the limit turns it round.
_TURNED_ROUND = re.compile(
    r"(?:\b(?:not|never|nothing|no one|cannot|refuse to)\b|n['\u2019]?t\b|\bwont\b|\bcant\b)"
    r"(?:\s[\w'\u2019]{1,12}){0,5}\s$",
    re.IGNORECASE,
)
_CONTEXT = re.compile(
    r"\b(?:pay(?:s|ing)?|salary|salaries|wages?|earn(?:s|ing)?|paid|money|rate|on at least"
    r"|income)\b",
    re.IGNORECASE,
)
_NOT_MONEY_AFTER = re.compile(
    r"\s?-?(?:miles?|mi\b|km|minutes?|mins?|years?|yrs?|weeks?|wks?\b|months?|days?|hours?|hrs?|%"
    r"|wte|nurses?|people|staff|beds?|th\b|st\b|nd\b|rd\b|am\b|pm\b|[a-d]\b|/\d|:\d|\.\d)",
    re.IGNORECASE,
)
# Only these make words a sum: "two" and "three" alone count other things.
_SUM_IN_WORDS = re.compile(
    r"\b(?:thousand|grand|pounds?|quid|(?:an|per) hour|(?:a|per) (?:day|session|week|month|year)"
    r"|[tf]\w{2,4}ty\s?k)\b",
    re.IGNORECASE,
)
_PEOPLE_AFTER = re.compile(
    r"\s(?:\w{1,15}\s)?(?:nurses?|people|patients|staff|beds?|members|hours|steps)\b", re.IGNORECASE
)
# All a message may say beside a bare figure that answers "what pay?": "45-50 please".
_BESIDE_A_BARE_ONE = re.compile(
    r"(?:[\s,.!?-]|\b(?:ok|yes|well|maybe|please|pls|thanks|i|i['\u2019]?d|want|need|would|like"
    r"|looking|for|about|really|ideally|say|hoping|something|ish|id|it|would|be|to)\b)*",
    re.IGNORECASE,
)
_LONGEST_BESIDE = 40
_LEAST_A_YEAR = 15_000  # pounds; a bare figure below counts something else
# "an hourly rate of 25", "my day rate is 450"
_RATE = re.compile(
    r"\b(?P<unit>hourly|daily|day|weekly|week|monthly)\s(?:rate|pay|wage)s?"
    r"\s(?:(?:of|is|was|at|around|about|over|:)\s){0,2}$",
    re.IGNORECASE,
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

    `value` has minimum and maximum (either may be null) per `period`; `annual_minimum` and
    `annual_maximum` are the same in pounds a year for full time, reckoned with `assumption`.
    """
    context = _CONTEXT.search(text) is not None
    read = in_figures(text) if _SUM_IN_WORDS.search(text) else Rewritten(text)
    found = []
    for match in _SALARY.finditer(read.text):
        value = _value(read.text, match, context)
        if value and not _counts_something(read.text, match):
            end = match.start() + len(match[0].rstrip())
            found.append(Fact("salary", read.start(match.start()), read.end(end), value))
    return found


def _counts_something(text: str, match: re.Match[str]) -> bool:
    if match["sign"] or match["period"] or match["pounds"]:
        return False
    if _in_thousands(match):
        return _PEOPLE_AFTER.match(text, match.end()) is not None
    return _NOT_MONEY_AFTER.match(text, match.end()) is not None


def _value(text: str, match: re.Match[str], context: bool) -> dict[str, Any] | None:
    rate = _RATE.search(text, max(0, match.start() - 40), match.start())
    context = (context and not rate) or _is_all_said(text, match)
    low, high = _amounts(match, context)
    period = _PERIODS[rate["unit"][0].lower()] if rate else _period(match, low)
    lowest, highest = PLAUSIBLE[period]
    is_money = bool(rate) or _is_money(match, low, context)
    if not is_money or not lowest <= low <= (high or low) <= highest:
        return None
    capped = high is None and _is_a_cap(text, match)
    minimum, maximum = (None, low) if capped else (low, high)
    times = PERIODS_A_YEAR[period]
    return {
        "minimum": minimum,
        "maximum": maximum,
        "period": period.value,
        "annual_minimum": minimum and round(minimum * times),
        "annual_maximum": maximum and round(maximum * times),
        "assumption": ASSUMPTIONS[period],
    }


def _is_a_cap(text: str, match: re.Match[str]) -> bool:
    """Whether the amount is the most: "up to 60k", but not "I won't move for less than 50k"."""
    if match["cap"] or match["most_last"]:
        return True
    word = (match["most"] or "").lower()
    turns = word.startswith(("under", "below", "less", "lower"))
    before = text[max(0, match.start() - 60) : match.start()]
    return bool(word) and not (turns and _TURNED_ROUND.search(before))


def _is_all_said(text: str, match: re.Match[str]) -> bool:
    """Whether a bare figure with a comparator, or a range, is the whole message."""
    ends = (match["least"], match["most"], match["high"], match["plus"], match["more"])
    if not any(ends) and _figure(match["low"]) < _LEAST_A_YEAR:
        return False
    beside = f"{text[: match.start()]} {text[match.end() :]}" if len(text) < 80 else text
    return len(beside) < _LONGEST_BESIDE and _BESIDE_A_BARE_ONE.fullmatch(beside) is not None


def _amounts(match: re.Match[str], context: bool) -> tuple[float, float | None]:
    """Both ends. "45-50k" means thousands at both, and so does "a salary over 45"."""
    low = _figure(match["low"])
    high = _figure(match["high"]) if match["high"] else None
    plain = not match["sign"] and not match["period"]
    if _in_thousands(match) or (plain and context and 15 <= low < 200):
        return _thousands(low), None if high is None else _thousands(high)
    if high is not None and low < 200 and high >= _LEAST_A_YEAR:
        return _thousands(low), high
    return low, high


def _figure(number: str) -> float:
    return float(re.sub(r"[,\s]", "", number))


def _in_thousands(match: re.Match[str]) -> bool:
    return bool(match["low_k"] or match["high_k"])


def _thousands(amount: float) -> float:
    return amount * 1_000 if amount < 1_000 else amount


def _is_money(match: re.Match[str], low: float, context: bool) -> bool:
    if match["join"] and match["join"].lower() == "or" and not match["sign"]:
        return _in_thousands(match)
    if match["sign"] or _in_thousands(match) or match["short"] or match["per"] or match["adverb"]:
        return True
    if match["unit"]:
        # "12 hour shifts": a unit without "an" or "per" counts hours, not pounds.
        return False
    compared = match["least"] or match["most"] or match["plus"] or "," in match["low"]
    return low >= _LEAST_A_YEAR and bool(compared or context or match["pounds"])


def _period(match: re.Match[str], low: float) -> PayPeriod:
    word = (match["unit"] or match["short"] or match["adverb"] or "").lower()
    word = word if match["unit"] or match["adverb"] else word.lstrip("p./")
    if word == "session":
        worked = low < PLAUSIBLE[PayPeriod.SESSION][1]
        return PayPeriod.SESSION if worked else PayPeriod.WEEKLY_SESSION
    if word:
        return _PERIODS[word[0]]
    if _in_thousands(match):
        return PayPeriod.YEAR
    return next((period for limit, period in _BY_SIZE if low < limit), PayPeriod.YEAR)
