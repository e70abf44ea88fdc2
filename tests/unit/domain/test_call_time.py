"""When somebody wants to be called, against the hours in which somebody can call."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.office_hours import bank_holidays, load_office_hours
from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.domain.call_time import CallRefused, read_call_time
from frontline.domain.coming_days import easter
from frontline.domain.office_hours import CallTime, OfficeHours, call_time_of
from frontline.domain.uk_time import from_uk, to_uk

ROOT = Path(__file__).parents[3]
HOLIDAYS = ROOT / "data" / "facts" / "bank_holidays.yml"
OFFICE = load_office_hours(ROOT / "data" / "brand.yml", HOLIDAYS)
# A Monday, at noon.
NOW = datetime(2026, 11, 23, 12, 0)


def read(text: str, now: datetime = NOW) -> CallTime | CallRefused | None:
    return read_call_time(text, now, OFFICE)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tomorrow afternoon", "2026-11-24 12:00-17:30"),
        ("tomorrow after 3pm", "2026-11-24 15:00-17:30"),
        ("Thursday at 3", "2026-11-26 15:00-15:30"),
        ("thurs at 3.30 please", "2026-11-26 15:30-16:00"),
        ("on Friday morning", "2026-11-27 09:00-12:00"),
        ("half past two on Wednesday", "2026-11-25 14:30-15:00"),
        ("half past 2 on Wednesday", "2026-11-25 14:30-15:00"),
        ("between two and four on Friday", "2026-11-27 14:00-16:00"),
        ("quarter to 11 tomorrow", "2026-11-24 10:45-11:15"),
        ("between 2 and 4 tomorrow", "2026-11-24 14:00-16:00"),
        ("tmrw 10-11am", "2026-11-24 10:00-11:00"),
        ("tomorrow before 11", "2026-11-24 09:00-11:00"),
        ("Wednesday lunchtime", "2026-11-25 12:00-14:00"),
        ("first thing tomorrow", "2026-11-24 09:00-10:00"),
        ("14:15 on Friday", "2026-11-27 14:15-14:45"),
        ("Friday", "2026-11-27 09:00-17:30"),
        ("3 December at 10am", "2026-12-03 10:00-10:30"),
        ("Thursday 3rd December after 1", "2026-12-03 13:00-17:30"),
        ("the day after tomorrow at 9", "2026-11-25 09:00-09:30"),
        ("Monday week at 11 o'clock", "2026-12-07 11:00-11:30"),
        ("today at 3", "2026-11-23 15:00-15:30"),
        ("this afternoon", "2026-11-23 12:00-17:30"),
        ("at 4", "2026-11-23 16:00-16:30"),
        ("9am", "2026-11-24 09:00-09:30"),
        ("after 5", "2026-11-23 17:00-17:30"),
        ("afternoon", "2026-11-23 12:00-17:30"),
        ("5pm tomorrow would be great", "2026-11-24 17:00-17:30"),
    ],
)
def test_one_time_in_any_words(text: str, code: str) -> None:
    """Days and hours as people say them, within the office hours, in UK time."""
    found = read(text)
    assert (found.code if isinstance(found, CallTime) else found) == code


@pytest.mark.parametrize(
    "text",
    [
        "weekdays after 3pm",
        "Mondays",
        "any time",
        "Monday or Tuesday",
        "any day but Friday",
        "not Thursday",
        "whenever suits you",
        "when I'm on my break",
        "asap",
        "my number is 07700 900123",
        "",
    ],
)
def test_what_is_no_one_time_stays_in_the_persons_words(text: str) -> None:
    """A habit, a choice or an exception is for the recruiter to read."""
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "problem", "day"),
    [
        ("Saturday at 10", "closed_day", "Saturday 28 November"),
        ("on Sunday", "closed_day", "Sunday 29 November"),
        ("Friday 25 December", "bank_holiday", "Friday 25 December (Christmas Day)"),
        ("28 December at 10", "bank_holiday", "Monday 28 December (Boxing Day, in lieu)"),
        ("tomorrow at 8pm", "closed_hours", "Tuesday 24 November"),
        ("tomorrow evening", "closed_hours", "Tuesday 24 November"),
        ("7am on Friday", "closed_hours", "Friday 27 November"),
        ("today at 9am", "gone", ""),
    ],
)
def test_a_time_when_nobody_works_is_told_so(text: str, problem: str, day: str) -> None:
    """Weekend, bank holiday, before opening, after closing and gone by each say what is wrong."""
    found = read(text)
    assert isinstance(found, CallRefused)
    assert (found.problem, found.day) == (problem, day)
    assert found.hours == ("9am to 5.30pm" if problem == "closed_hours" else "")


def test_half_days_are_offered_around_weekends_and_bank_holidays() -> None:
    """From Christmas Eve in the afternoon the next is on the Tuesday after."""
    now = datetime(2026, 12, 24, 15, 40)
    assert [each.words for each in OFFICE.offers(now, 3)] == [
        "Thursday 24 December, 3.45pm to 5.30pm",
        "Tuesday 29 December, 9am to 1pm",
        "Tuesday 29 December, 1pm to 5.30pm",
    ]


@given(
    st.datetimes(datetime(2026, 11, 23), datetime(2028, 12, 1)),
    st.sampled_from(
        ["tomorrow", "Thursday at 3", "afternoon", "at 10", "in the morning", "Friday after 4"]
    ),
)
def test_whatever_is_offered_or_understood_can_be_kept(now: datetime, text: str) -> None:
    """It lies ahead, on a working day, within the hours, and its code reads back."""
    understood = read(text, now)
    calls = list(OFFICE.offers(now, 5))
    assert len(calls) == 5
    calls += [understood] if isinstance(understood, CallTime) else []
    for call in calls:
        hours = OFFICE.on(call.day)
        assert hours is not None
        assert hours[0] <= call.start < call.end <= hours[1]
        assert datetime.combine(call.day, call.end) > now
        assert call_time_of(call.code) == call


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever is typed is one time, none, or refused with a word."""
    found = read(text)
    assert found is None or isinstance(found, (CallTime, CallRefused))


@given(st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1)))
def test_uk_time_goes_to_utc_and_back(at: datetime) -> None:
    """Also across the changes of the clocks, but for the hour that does not exist."""
    back = to_uk(from_uk(at.date(), at.time().replace(fold=0))).replace(tzinfo=None)
    assert back == at or (at.month == 3 and back - at == timedelta(hours=1))


def test_a_summer_call_starts_an_hour_earlier_in_utc() -> None:
    """3pm in July is 14:00 UTC."""
    call = CallTime(date(2027, 7, 1), time(15), time(15, 30))
    assert call.starts_at.isoformat() == "2027-07-01T14:00:00+00:00"


@pytest.mark.parametrize("code", ["", "tomorrow", "2026-11-24", "2026-11-24 15:00-14:00", "x y-z"])
def test_what_is_no_code_is_no_time(code: str) -> None:
    """Words stay words."""
    assert call_time_of(code) is None


@pytest.mark.parametrize("division", ["england-and-wales", "scotland", "northern-ireland"])
@pytest.mark.parametrize("year", [2027, 2028])
def test_the_bank_holidays_keep_the_rules_they_come_from(division: str, year: int) -> None:
    """Good Friday is before Easter, the May days are Mondays, and none lies on a weekend."""
    days = {
        day: name for day, name in bank_holidays(HOLIDAYS, division).items() if day.year == year
    }
    assert len(days) == {"england-and-wales": 8, "scotland": 9, "northern-ireland": 10}[division]
    assert all(day.weekday() < 5 for day in days)
    named = {name: day for day, name in days.items()}
    assert named["Good Friday"] == easter(year) - timedelta(days=2)
    if division != "scotland":
        assert named["Easter Monday"] == easter(year) + timedelta(days=1)
        assert (named["Summer bank holiday"] + timedelta(days=7)).month == 9
    else:
        assert named["Summer bank holiday"].day <= 7
    for may in ("Early May bank holiday", "Spring bank holiday"):
        assert (named[may].weekday(), named[may].month) == (0, 5)
    assert named["Early May bank holiday"].day <= 7
    assert (named["Spring bank holiday"] + timedelta(days=7)).month == 6


def test_the_facts_name_their_source_and_review() -> None:
    """A date of law says where it comes from and when somebody looks again."""
    facts = read_mapping(HOLIDAYS)
    assert str(facts["source"]).startswith("https://www.gov.uk/")
    assert facts["reviewed"] < facts["review_by"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("name: {value: x}\n", "needs 'office_hours'"),
        ("office_hours: {bank_holidays: scotland, funday: '09:00-17:00'}\n", "has no 'funday'"),
        ("office_hours: {bank_holidays: scotland, monday: '9-5'}\n", "the hours of monday"),
        ("office_hours: {bank_holidays: scotland, monday: '17:00-09:00'}\n", "the hours of monday"),
        ("office_hours: {bank_holidays: France, monday: '09:00-17:00'}\n", "It knows england"),
    ],
)
def test_hours_that_cannot_be_used_say_what_belongs_there(
    tmp_path: Path, written: str, told: str
) -> None:
    """One plain line names the file and the cure."""
    brand = tmp_path / "brand.yml"
    brand.write_text(written, encoding="utf-8")
    with pytest.raises(YamlUnreadable, match=told):
        load_office_hours(brand, HOLIDAYS)


def test_a_week_without_hours_offers_nothing() -> None:
    """A recruiter who never works is never promised."""
    assert OfficeHours({}).offers(NOW, 3) == ()
