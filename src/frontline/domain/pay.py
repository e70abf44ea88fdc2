"""Pay in the unit it was stated in, and its yearly equivalent with the assumption named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class PayPeriod(str, Enum):
    """What an amount of pay is for.

    Doctors are paid by the session, about half a day: `SESSION` is for each one worked,
    `WEEKLY_SESSION` a year for each one in the working week ("£10,000 per session").
    """

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    SESSION = "session"
    WEEKLY_SESSION = "weekly session"


@dataclass(frozen=True)
class Pay:
    """Pay in pounds sterling. `text` is what the advert says; amounts are per `period`.

    A pay without amounts is one whose text states none that can be relied on. Where the amounts
    are not the advert's own, `basis` says whose they are ("NHS band 6 in England, 2025/26").
    """

    text: str
    minimum: float | None = None
    maximum: float | None = None
    period: PayPeriod = PayPeriod.YEAR
    basis: str = ""

    @property
    def is_stated(self) -> bool:
        """Whether it has an amount at all."""
        return self.minimum is not None or self.maximum is not None


@dataclass(frozen=True)
class YearlyPay:
    """Pay in pounds a year. `assumption` is what was assumed, empty when the advert is yearly."""

    minimum: float | None
    maximum: float | None
    assumption: str = ""


# Full time is the NHS standard week of 37.5 hours (NHS Terms and Conditions of Service Handbook,
# section 10), over 52.14 weeks as section 13 of the same handbook counts them. A general
# practitioner's full time is nine sessions in those 37.5 hours (model terms and conditions of
# salaried GPs, BMA and NHS Employers).
PERIODS_A_YEAR = {
    PayPeriod.YEAR: 1.0,
    PayPeriod.MONTH: 12.0,
    PayPeriod.WEEK: 52.14,
    PayPeriod.DAY: 5 * 52.14,
    PayPeriod.HOUR: 37.5 * 52.14,
    PayPeriod.SESSION: 9 * 52.14,
    PayPeriod.WEEKLY_SESSION: 9.0,
}
ASSUMPTIONS = {
    PayPeriod.YEAR: "",
    PayPeriod.MONTH: "twelve months a year",
    PayPeriod.WEEK: "every week of the year",
    PayPeriod.DAY: "five days a week all year",
    PayPeriod.HOUR: "37.5 hours a week all year",
    PayPeriod.SESSION: "nine sessions a week all year",
    PayPeriod.WEEKLY_SESSION: "nine sessions a week",
}
ROUNDED_PENCE = 0.01
# "0.5 WTE" is a share of a post, not the pay of a whole one.
_PRO_RATA = re.compile(
    r"\bpro[\s-]?r[ao]ta\b|(?<!\.\d)(?<!\.\d\s)(?<!\.\d\d)(?<!\.\d\d\s)(?<!\b[01]\s)[fw]te\b", re.I
)
# High cost area supplements: NHS Terms and Conditions of Service Handbook, section 4 and annex 9.
_WEIGHTING = re.compile(
    r"(?P<included>\binc(?:l(?:usive|uding)?)?\.?\s(?:of\s)?(?:[\w%]{1,8}\s){0,2})?"
    r"(?:\bhcas\b|\bhigh[\s-]cost[\s-]area|\blondon[\s-](?:weighting|allowance|zone)|\blwa?\b)",
    re.I,
)
# What one post can pay; an amount outside means that the text or its unit is wrong. The least an
# hour is below the lowest minimum wage of the adverts measured (apprentices, 2020: £4.15).
PLAUSIBLE = {
    PayPeriod.YEAR: (1_000.0, 500_000.0),
    PayPeriod.MONTH: (300.0, 40_000.0),
    PayPeriod.WEEK: (100.0, 10_000.0),
    PayPeriod.DAY: (40.0, 2_500.0),
    PayPeriod.HOUR: (4.0, 300.0),
    PayPeriod.SESSION: (40.0, 2_000.0),
    PayPeriod.WEEKLY_SESSION: (2_000.0, 40_000.0),
}


def yearly(pay: Pay) -> YearlyPay | None:
    """Pounds a year for full time, or None when the advert names no amount."""
    if not pay.is_stated:
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
    if pay.period is not PayPeriod.YEAR:
        stated += f" ({_about(a_year)})"
    return ", ".join((stated + (f" ({pay.basis})" if pay.basis else ""), *_terms(pay.text)))


def pounds(amount: float) -> str:
    """ "£45,000", or "£21.50" where there are pence."""
    return f"£{amount:,.0f}" if float(amount).is_integer() else f"£{amount:,.2f}"


def describe_beside(pay: Pay) -> str:
    """What to read beside the advert's own words: what other units come to a year, or what a band
    alone pays; empty where the words say all."""
    a_year = yearly(pay)
    if a_year is None:
        return ""
    if pay.basis:
        return f"{_range(pay.minimum, pay.maximum)} {_each(pay.period)} ({pay.basis})"
    about = "" if pay.period is PayPeriod.YEAR else _about(a_year)
    return about[:1].upper() + about[1:]


def _about(a_year: YearlyPay) -> str:
    about = _range(_to_ten(a_year.minimum), _to_ten(a_year.maximum))
    return f"about {about} a year, counting {a_year.assumption}"


def _terms(text: str) -> list[str]:
    """What the advert says beside the amounts that changes what somebody gets."""
    terms = ["in proportion to your hours"] if is_pro_rata(text) else []
    weighting = _WEIGHTING.search(text)
    if weighting:
        included = weighting["included"]
        terms.append("London supplement included" if included else "plus London supplement")
    return terms


def is_pro_rata(text: str) -> bool:
    """Whether the amounts are for full time and part of them is paid for fewer hours."""
    return _PRO_RATA.search(text) is not None


def _each(period: PayPeriod) -> str:
    if period is PayPeriod.WEEKLY_SESSION:
        return "a year for each weekly session"
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
