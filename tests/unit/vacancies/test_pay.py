"""Pay is read from the words of adverts, in the unit they state."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.pay import (
    LONGEST_PAY_TEXT,
    PLAUSIBLE,
    Pay,
    PayPeriod,
    describe,
    highest_yearly,
    parse_pay,
    yearly,
)

YEAR, HOUR, DAY, WEEK, MONTH = (
    *(PayPeriod.YEAR, PayPeriod.HOUR, PayPeriod.DAY),
    *(PayPeriod.WEEK, PayPeriod.MONTH),
)


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "period"),
    [
        ("£38,682 - £46,580 per annum", 38_682, 46_580, YEAR),
        ("£31,365 to £37,890 pa pro rata", 31_365, 37_890, YEAR),
        ("24907 - 30615", 24_907, 30_615, YEAR),
        ("45-50k", 45_000, 50_000, YEAR),
        ("£20- 25,000 FT", 20_000, 25_000, YEAR),
        ("£30&#39;615", 30_615, 30_615, YEAR),
        ("£33,65700 - depending on experience", 33_657, 33_657, YEAR),
        ("£99, 999", 99_999, 99_999, YEAR),
        ("£24.214 - £30.112 per annum", 24_214, 30_112, YEAR),
        ("£27,373.50 to £34,510 DOE (Preceptors £22,465)", 27_373.5, 34_510, YEAR),
        ("£23,247.92 - £ 35,077.19 + £3000 Welcome Bonus", 23_247.92, 35_077.19, YEAR),
        ("£24,214 / £26,220 / £27,260 / £28,358", 24_214, 26_220, YEAR),
        ("£37,137 (£18.55 p/h)", 37_137, 37_137, YEAR),
        ("£25.10ph", 25.1, 25.1, HOUR),
        ("£44.83p/h to £53.79p/h", 44.83, 53.79, HOUR),
        ("13.83 per hour", 13.83, 13.83, HOUR),
        ("£15.66 - £46.09 / hr", 15.66, 46.09, HOUR),
        ("£16.97 to £27.15", 16.97, 27.15, HOUR),
        ("£340 to £390 a day", 340, 390, DAY),
        ("£3,200 per month", 3_200, 3_200, MONTH),
        ("£650 per week", 650, 650, WEEK),
        ("Up to £44,121 per annum", None, 44_121, YEAR),
        ("From £24,214 per annum", 24_214, None, YEAR),
        ("Band 6 £31,365 - £37,890", 31_365, 37_890, YEAR),
    ],
)
def test_pay_text_is_read_in_its_unit(
    text: str, minimum: float | None, maximum: float | None, period: PayPeriod
) -> None:
    """Amounts and unit come out as the advert means them."""
    pay = parse_pay(text)
    assert (pay.minimum, pay.maximum, pay.period) == (minimum, maximum, period)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Competitive", "Band 6", "AFC Band 6-7", "Bank Band 5 or 6", "TBC", "Unpaid"),
        *("£387,694 - £49,036", "£0.00", "£25 per annum", "£4.15 per hour", "1e309", "£1e309"),
        *("37.5 hours a week", "£100 - £160", "£" * 400, "9" * 400),
    ],
)
def test_unclear_pay_names_no_amount(text: str) -> None:
    """What cannot be read in one way is left without an amount."""
    pay = parse_pay(text)
    assert (pay.minimum, pay.maximum) == (None, None)


@settings(max_examples=60)
@given(st.text(max_size=200) | st.from_regex(r"£?\d{1,9}[,.]?\d{0,6} ?(-|to) ?£?\d{0,7}k? ?p?h?"))
def test_any_text_gives_plausible_pay_or_none(text: str) -> None:
    """Whatever is typed, amounts lie within what one post can pay, lowest first."""
    pay = parse_pay(text)
    least, most = PLAUSIBLE[pay.period]
    amounts = [amount for amount in (pay.minimum, pay.maximum) if amount is not None]
    assert all(least <= amount <= most for amount in amounts)
    assert amounts == sorted(amounts)
    assert len(pay.text) <= LONGEST_PAY_TEXT


@given(st.integers(10_000, 200_000), st.integers(0, 50_000))
def test_a_written_range_is_read_back(low: int, more: int) -> None:
    """A yearly range as we write it is read as the same range."""
    pay = Pay("", float(low), float(low + more))
    read = parse_pay(describe(pay))
    assert (read.minimum, read.maximum, read.period) == (low, low + more, YEAR)


def test_hourly_pay_names_its_assumption() -> None:
    """The yearly equivalent of an hourly rate says how many hours were counted."""
    pay = parse_pay("£20 an hour")
    a_year = yearly(pay)
    assert a_year is not None
    assert a_year.minimum == pytest.approx(20 * 37.5 * 52.14)
    assert "37.5 hours a week" in a_year.assumption
    assert (
        describe(pay) == "£20 an hour (about £39,100 a year, counting 37.5 hours a week all year)"
    )


def test_yearly_pay_assumes_nothing() -> None:
    """A yearly salary is its own yearly equivalent."""
    a_year = yearly(parse_pay("£47,810 to £54,710 a year"))
    assert a_year is not None
    assert (a_year.minimum, a_year.maximum, a_year.assumption) == (47_810, 54_710, "")


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Up to £44,121 per annum", "up to £44,121 a year"),
        ("From £15.09 per hour", "from £15.09 an hour"),
        ("Competitive", "Competitive"),
    ],
)
def test_pay_is_described_in_plain_words(text: str, described: str) -> None:
    """Open ends are named, and pay without an amount keeps the advert's words."""
    assert describe(parse_pay(text)).startswith(described)


def test_highest_yearly_pay_is_what_a_floor_is_held_against() -> None:
    """The top of the range counts; without a top the bottom; without amounts nothing."""
    assert highest_yearly(parse_pay("£30,000 to £40,000")) == 40_000
    assert highest_yearly(parse_pay("from £30,000")) == 30_000
    assert highest_yearly(parse_pay("Competitive")) is None
    assert highest_yearly(None) is None
