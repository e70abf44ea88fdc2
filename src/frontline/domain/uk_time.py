"""The time in the United Kingdom, as people there read it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

_HOUR = timedelta(hours=1)


def to_uk(at: datetime) -> datetime:
    """An aware time as the clocks of the United Kingdom show it.

    Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday
    of October (Summer Time Act 1972, section 1, as amended by SI 2002/262). Worked out here
    because a small server may have no time zone files.
    """
    utc = at.astimezone(timezone.utc)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    return utc.astimezone(timezone(_HOUR, "BST") if summer else timezone.utc)


def uk_date(at: datetime) -> date:
    """The date in the United Kingdom at that time, which must be aware."""
    return to_uk(at).date()


def uk_time(at: datetime) -> str:
    """Like "23 November 2026 at 2:05pm", in UK time."""
    local = to_uk(at)
    hour = local.hour % 12 or 12
    half = "am" if local.hour < 12 else "pm"
    return f"{local.day} {local:%B %Y} at {hour}:{local:%M}{half}"


def uk_day(text: str) -> str:
    """An ISO date like "14 December 2026"; any other text as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B %Y}"


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=timezone.utc)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def from_uk(day: date, at: time) -> datetime:
    """The aware UTC time when clocks of the United Kingdom show `at` on that day.

    In the hour that is there twice in October, the first; the one missing in March counts on.
    """
    as_utc = datetime.combine(day, at, timezone.utc)
    is_summer = to_uk(as_utc - _HOUR).utcoffset() == _HOUR
    return as_utc - _HOUR if is_summer else as_utc
