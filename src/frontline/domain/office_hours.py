"""When the recruiters can be reached: their hours in UK time, without bank holidays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from frontline.domain.uk_time import from_uk

Hours = tuple[time, time]
_NOON = time(13)
# How many times are offered to choose from.
OFFERED = 3
# As far as a call is offered, and as far as a day without hours is looked past.
_AHEAD = 30
_LEAST = timedelta(minutes=30)
_WEEK = {weekday: (time(9), time(17, 30)) for weekday in range(5)}


@dataclass(frozen=True, order=True)
class CallTime:
    """A time to call somebody back, in UK time: from `start` to `end` on one day."""

    day: date
    start: time
    end: time

    @property
    def code(self) -> str:
        """Like "2026-11-24 09:00-13:00"; `call_time_of` reads it."""
        return f"{self.day.isoformat()} {self.start:%H:%M}-{self.end:%H:%M}"

    @property
    def words(self) -> str:
        """Like "Tuesday 24 November, 9am to 1pm"."""
        return f"{day_words(self.day)}, {hour_words(self.start)} to {hour_words(self.end)}"

    @property
    def starts_at(self) -> datetime:
        """The beginning as an aware UTC time."""
        return from_uk(self.day, self.start)

    @property
    def ends_at(self) -> datetime:
        """The end as an aware UTC time."""
        return from_uk(self.day, self.end)


def call_time_of(code: str) -> CallTime | None:
    """The time with this code; None for any other text."""
    day, _, hours = code.partition(" ")
    start, _, end = hours.partition("-")
    try:
        read = CallTime(date.fromisoformat(day), time.fromisoformat(start), time.fromisoformat(end))
    except ValueError:
        return None
    return read if read.start < read.end else None


def day_words(day: date) -> str:
    """Like "Tuesday 24 November"."""
    return f"{day:%A} {day.day} {day:%B}"


def hour_words(at: time) -> str:
    """Like "9am" and "5.30pm"."""
    minutes = f".{at:%M}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


@dataclass(frozen=True)
class OfficeHours:
    """Opening and closing by weekday (Monday is 0), and the bank holidays by name."""

    week: Mapping[int, Hours] = field(default_factory=lambda: dict(_WEEK))
    holidays: Mapping[date, str] = field(default_factory=dict)

    def on(self, day: date) -> Hours | None:
        """The hours of that day; None when nobody works."""
        return None if day in self.holidays else self.week.get(day.weekday())

    def days_from(self, day: date) -> Iterator[tuple[date, Hours]]:
        """The working days from that one on, for a month."""
        for ahead in range(_AHEAD):
            one = day + timedelta(days=ahead)
            hours = self.on(one)
            if hours:
                yield one, hours

    def offers(self, now: datetime, most: int) -> tuple[CallTime, ...]:
        """The next half days, of which half an hour at least is left. `now` is UK time."""
        halves = (half for day, hours in self.days_from(now.date()) for half in _halves(day, hours))
        free = (left for half in halves if (left := still_ahead(half, now)))
        return tuple(offer for offer, _ in zip(free, range(most), strict=False))


def _halves(day: date, hours: Hours) -> Iterator[CallTime]:
    opens, closes = hours
    if opens < _NOON < closes:
        yield CallTime(day, opens, _NOON)
        yield CallTime(day, _NOON, closes)
    else:
        yield CallTime(day, opens, closes)


def still_ahead(call: CallTime, now: datetime) -> CallTime | None:
    """What is left of it from `now` (UK time) on, from a quarter of an hour; None if too little."""
    if call.day > now.date():
        return call
    if call.day < now.date():
        return None
    next_quarter = _next_quarter(now)
    start = max(call.start, next_quarter) if next_quarter else None
    if start is None or start >= call.end:
        return None
    # A time that lies ahead whole is kept however short it is.
    is_long = datetime.combine(call.day, call.end) - datetime.combine(call.day, start) >= _LEAST
    return CallTime(call.day, start, call.end) if is_long or start == call.start else None


def _next_quarter(now: datetime) -> time | None:
    """The next full quarter of an hour of this day; None near midnight."""
    minutes = -(-(now.hour * 60 + now.minute) // 15) * 15
    return None if minutes >= 24 * 60 else time(minutes // 60, minutes % 60)
