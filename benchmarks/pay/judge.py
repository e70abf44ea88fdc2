"""What it means that pay was read rightly.

The publisher gave every advert a yearly minimum and maximum, made from the same text by a program.
The two are compared to the pound. **Strict** agreement counts every advert whose published figures
are yearly, unread texts included.

The program was often wrong, and then its figures contradict the text a person would read. Whether
they do is told from the text and the published figures alone, never from what we read, and such
adverts are left out whether or not we agree with them, counted apart and listed:

* `no pay of a year`: the published figure is below £1,000 (£155 a week, or taken from a postcode);
* `annualised`: a published figure is 1,681 times a number of the text (an hourly rate, but also the
  5 of "Band 5");
* `not in the text`: a published figure is no number of the text, even with its slips mended;
* `a bonus`: a published figure is that of a bonus or an allowance;
* `leaves out amounts`: the text names yearly sums outside the published range;
* `mixes part and full time`: the text names both, and the published range goes from one to the
  other.

A **unit error** is an amount read in another unit than the words beside it in the text name or,
where there are none, than the publisher took. An **unread** text must be flagged by a remark.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from frontline.domain.pay import PayPeriod
from frontline.domain.pay_text import read_pay

HOURS_A_YEAR = 1_681  # how the publisher turned an hourly rate into a yearly one
LEAST_A_YEAR = 5_000
LEAST_OF_A_YEAR = 1_000
RANGE = re.compile(r"\d\s?(?:-|–|to)\s?£?\s?\d", re.I)
NUMBER = re.compile(r"(\d[\d,.:'’]*\d|\d)(?:\s?(k)\b)?", re.I)
BONUS = re.compile(
    r"^\W{0,2}(?:\w+\W){0,2}(?:bonus|allowance|welcome|relocation|enhancement|supplement|lwa?\b)",
    re.I,
)
FULL_TIME = re.compile(r"\b[fw]te\b|full[- ]time", re.I)
UNITS = {
    PayPeriod.HOUR: re.compile(
        r"^[\s/)]{0,3}(?:p/?h\b|/?hr?\b|hourly|(?:per|pr|an)\s?h(?:ou)?r)", re.I
    ),
    PayPeriod.YEAR: re.compile(r"^[\s/)(]{0,3}(?:p\.?/?a\b|per ann?um|a year|annually)", re.I),
    PayPeriod.WEEK: re.compile(r"^\s?(?:per week|p/?w\b|a week)", re.I),
    PayPeriod.MONTH: re.compile(r"^\s?(?:per month|pcm|a month)", re.I),
    PayPeriod.SESSION: re.compile(r"^\s?(?:per|a|p?/)\s?session", re.I),
    PayPeriod.DAY: re.compile(r"^\s?(?:per (?:day|shift)|a day|p/?d\b)", re.I),
}


@dataclass(frozen=True)
class Verdict:
    """How one advert came out. `contradicted` names why its published figures do not count."""

    text: str
    published: tuple[float, float] | None
    read: tuple[float, float] | None
    period: PayPeriod
    contradicted: str = ""
    unit_error: bool = False
    flagged: bool = False

    @property
    def agrees(self) -> bool:
        """Whether both ends are the published ones to the pound, in pounds a year."""
        return self.period is PayPeriod.YEAR and self.same_amounts

    @property
    def same_amounts(self) -> bool:
        """Whether both ends are the published figures, whatever the unit."""
        if self.read is None or self.published is None:
            return False
        return all(abs(ours - theirs) <= 1 for ours, theirs in zip(self.read, self.published))


def judge(row: dict[str, str]) -> Verdict:
    """The verdict on one advert of the open data."""
    reading = read_pay(row["salary_text"])
    pay = reading.pay
    ends = [end for end in (pay.minimum, pay.maximum) if end is not None]
    published = _published(row)
    read = (ends[0], ends[-1]) if ends else None
    return Verdict(
        pay.text,
        published,
        read,
        pay.period,
        _contradiction(pay.text, published) if published else "",
        bool(read and published and _is_unit_error(pay.text, read, pay.period, published)),
        flagged=bool(reading.remarks),
    )


def _published(row: dict[str, str]) -> tuple[float, float] | None:
    ends = [float(row[name]) for name in ("salary_min", "salary_max") if row[name]]
    return (ends[0], ends[-1]) if ends else None


def _contradiction(text: str, published: tuple[float, float]) -> str:
    """Which cause, or nothing; the first that holds in the order of the list above."""
    numbers = _numbers(text)
    values = [value for value, _ in numbers]
    thousands = [value * 1_000 for value in values if value < 1_000]
    hourly = [value * HOURS_A_YEAR for value in values]
    bonuses = [value for value, after in numbers if BONUS.match(after) and value < 10_000]
    yearly = [value for value in values if LEAST_A_YEAR <= value <= 500_000]
    outside = [v for v in yearly if not published[0] - 1 <= v <= published[1] + 1]
    causes = {
        "no pay of a year": published[1] < LEAST_OF_A_YEAR,
        "annualised": any(_is(end, hourly, HOURS_A_YEAR / 100) for end in published),
        "not in the text": not all(_is(end, values + thousands, 1) for end in published),
        "a bonus": any(_is(end, bonuses, 1) for end in published),
        "leaves out amounts": any(not _is(value, bonuses, 1) for value in outside),
        "mixes part and full time": bool(FULL_TIME.search(text))
        and len(yearly) == 2
        and not RANGE.search(text),
    }
    return next((cause for cause, holds in causes.items() if holds), "")


def _is(value: float, among: list[float], within: float) -> bool:
    return any(abs(value - other) <= within for other in among)


def _numbers(text: str) -> list[tuple[float, str]]:
    """Every number of the text as a person could mean it, with the words after it."""
    found = []
    for match in NUMBER.finditer(html.unescape(text)):
        value = _value(match[1])
        times = 1_000 if match[2] and value < 1_000 else 1
        found.append((value * times, text[match.end() : match.end() + 40]))
    return [(value, after) for value, after in found if value < 10**7]


def _value(number: str) -> float:
    pence = re.fullmatch(r"(.*\d)[.,:](\d{1,2})", number)
    pounds = re.sub(r"\D", "", pence[1] if pence else number)
    return float(f"{pounds}.{pence[2]}" if pence else pounds)


def _is_unit_error(
    text: str, read: tuple[float, float], period: PayPeriod, published: tuple[float, float]
) -> bool:
    """Whether the unit is another than that in the words, or without words the publisher's."""
    if period in (PayPeriod.SESSION, PayPeriod.WEEKLY_SESSION):
        return "session" not in text.lower()
    named = _units_named(text, read)
    if named:
        return period not in named
    annualised = _contradiction(text, published) == "annualised"
    if period is PayPeriod.HOUR:
        return not annualised
    hourly = _is(published[0], [read[0] * HOURS_A_YEAR], HOURS_A_YEAR / 100)
    return hourly or period is not PayPeriod.YEAR


def _units_named(text: str, read: tuple[float, float]) -> set[PayPeriod]:
    return {
        unit
        for value, after in _numbers(text)
        for unit, words in UNITS.items()
        if _is(value, list(read), 0.001) and words.match(after)
    }
