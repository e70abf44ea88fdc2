"""Pay is read from the words of adverts, in the unit they state."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.pay import PLAUSIBLE, Pay, PayPeriod, describe, highest_yearly, yearly
from frontline.domain.pay_text import LONGEST_PAY_TEXT, parse_pay, read_pay

YEAR, HOUR, DAY, WEEK, MONTH, SESSION, WEEKLY_SESSION = (
    *(PayPeriod.YEAR, PayPeriod.HOUR, PayPeriod.DAY, PayPeriod.WEEK),
    *(PayPeriod.MONTH, PayPeriod.SESSION, PayPeriod.WEEKLY_SESSION),
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
        ("£24,214 / £26,220 / £27,260 / £28,358", 24_214, 28_358, YEAR),
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
        ("£20-25k", 20_000, 25_000, YEAR),
        ("£30k+ DOE", 30_000, None, YEAR),
        ("£24,907 + HCAS", 24_907, 24_907, YEAR),
        ("£32,478 - £51,069 per annum plus London Weighting", 32_478, 51_069, YEAR),
        ("£54.965.00 pro rata", 54_965, 54_965, YEAR),
        ("£24907 -£30 615", 24_907, 30_615, YEAR),
        ("£82,096 £110,683 per annum", 82_096, 110_683, YEAR),
        ("£49,036 (pre-CCT) / £52,036 (post-CCT)", 49_036, 52_036, YEAR),
        ("8a (£45,753 - £51,668) or 8b (£53,168 - £62,001)", 45_753, 62_001, YEAR),
        ("£30,000 (OTE £45,000)", 30_000, 30_000, YEAR),
        ("£30,000 plus bonus of up to £5,000", 30_000, 30_000, YEAR),
        ("£31,365 from April 2021", 31_365, 31_365, YEAR),
        ("£18.40 / hour (inc. holiday pay)", 18.4, 18.4, HOUR),
        ("£82,096 - £110,683 10 PA's", 82_096, 110_683, YEAR),
        ("£13,79 per hour", 13.79, 13.79, HOUR),
        ("£9.45 per hour rising to £9.80 after probation", 9.45, 9.8, HOUR),
        ("£28,328 (Per Annum) / £14.15 + Enhancements", 28_328, 28_328, YEAR),
        ("£8.80 + 12.1% annual leave", 8.8, 8.8, HOUR),
        ("£105.65 per session", 105.65, 105.65, SESSION),
        ("£375-£450 per session", 375, 450, SESSION),
        ("£10k/session", 10_000, 10_000, WEEKLY_SESSION),
        ("£16,416 per annum for 1 session per week", 16_416, 16_416, WEEKLY_SESSION),
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
        *("£387,694 - £49,036", "£0.00", "£25 per annum", "£2.15 per hour", "1e309", "£1e309"),
        *("37.5 hours a week", "£100 - £160", "£" * 400, "9" * 400, "OTE £45,000"),
        *("€45,000", "$60k", "45,000 euros", "USD 60,000", "£25,000 - £33,00", "£49,0736"),
        *("£45-753-£51,668", "£82,96 - £110,683 per annum", "01206 918 701", "2021", "£9.8892"),
    ],
)
def test_unclear_pay_names_no_amount(text: str) -> None:
    """What cannot be read in one way is left without an amount."""
    pay = parse_pay(text)
    assert (pay.minimum, pay.maximum) == (None, None)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Competitive", "names no amount"),
        ("£387,694 - £49,036", "no amount could be read"),
        ("£33,65700", "'£33,65700' in its pay was read as 33,657.00 pounds"),
        ("£16.97 to £27.15", "names no unit"),
        ("£30,000 pro rata", "pro rata"),
        ("£17,648 (£44,121 FTE)", "names more amounts"),
        ("£31,365 / £33,176 / £37,890", "several points"),
    ],
)
def test_what_is_doubtful_in_pay_is_remarked(text: str, remark: str) -> None:
    """Whatever was corrected, assumed, left out or not read is said."""
    assert any(remark in each for each in read_pay(text).remarks)


@pytest.mark.parametrize("text", ["", "£38,682 - £46,580 per annum", "£25.10ph"])
def test_plain_pay_leaves_no_remark(text: str) -> None:
    """Pay that is clear, or not there at all, is nothing for anybody to check."""
    assert read_pay(text).remarks == ()


def test_of_part_time_and_full_time_pay_the_full_time_is_kept() -> None:
    """What the post pays for its hours is less than what is compared with other posts."""
    pay = parse_pay("Up to £18,299pa DoE (FTE £45,749pa)")
    assert (pay.minimum, pay.maximum) == (45_749, 45_749)


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


@st.composite
def pays(draw: st.DrawFn) -> Pay:
    period = draw(st.sampled_from(list(PayPeriod)))
    least, most = PLAUSIBLE[period]
    if period is PayPeriod.SESSION:
        most = 1_500.0
    low = round(draw(st.floats(least, most)), 2)
    high = round(draw(st.floats(low, min(most, low * 3))), 2)
    ends = draw(st.sampled_from([(low, max(low, high)), (low, None), (None, low)]))
    return Pay("", *ends, period)


@given(pays())
def test_what_is_rendered_is_read_back(pay: Pay) -> None:
    """Our own words for any pay give the same amounts in the same unit."""
    read = parse_pay(describe(pay))
    assert (read.minimum, read.maximum, read.period) == (pay.minimum, pay.maximum, pay.period)


@pytest.mark.parametrize(
    "unit", ["£", "£1,", "1.", "9", "£20- ", "(", "&amp;", " to £5", "per ", "inc ", "\u200b"]
)
def test_hostile_pay_takes_no_longer_than_its_length(unit: str) -> None:
    """Only the first characters count, so that ten thousand cost what one thousand do."""
    long, longer = (unit * (length // len(unit)) for length in (10_000, 100_000))
    assert parse_pay(long) == parse_pay(longer)
    assert len(parse_pay(long).text) <= LONGEST_PAY_TEXT


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
        ("£30,000 pro rata", "£30,000 a year, in proportion to your hours"),
        ("£24,907 + HCAS", "£24,907 a year, plus London supplement"),
        ("£26,152 inc 5% HCAS", "£26,152 a year, London supplement included"),
        ("£22,000 for 0.5 WTE", "£22,000 a year"),
        ("£10,000 per session", "£10,000 a year for each weekly session (about £90,000 a year"),
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
