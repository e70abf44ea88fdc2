"""When somebody wants to be called, in their own words, against the recruiters' hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from frontline.domain.call_words import HOUR_WORD, HOURS
from frontline.domain.notice import find_notice
from frontline.domain.office_hours import (
    CallTime,
    Hours,
    OfficeHours,
    day_words,
    hour_words,
    still_ahead,
)

_CLOCK = r"(\d{1,2})(?:[:.]([0-5]\d))?\s?(am|pm|a\.m\.?|p\.m\.?)?(?:\s?o['\u2019]?clock)?"
_HALF = {"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15}
_SPOKEN = re.compile(r"\b(half past|half|quarter past|quarter to)\s(\d{1,2})\b", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"\b(?:between|from)?\s?{_CLOCK}\s?(?:and|to|till|until|-|\u2013)\s?{_CLOCK}(?![\d/])",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\b(?:after|from|past|later than)\s{_CLOCK}(?![\d/])", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:before|by|until|till|up to)\s{_CLOCK}(?![\d/])", re.IGNORECASE)
_AT = re.compile(rf"(?:\b(?:at|around|about|roughly)\s|@\s?){_CLOCK}(?![\d/])", re.IGNORECASE)
_PLAIN = re.compile(
    r"\b(\d{1,2})(?:[:.]([0-5]\d))?\s?(am|pm|a\.m\.?|p\.m\.?)(?!\w)|\b(\d{1,2}):([0-5]\d)\b"
    r"|\b(\d{1,2})\s?o['\u2019]?clock\b",
    re.IGNORECASE,
)
_PARTS: tuple[tuple[re.Pattern[str], time, time], ...] = (
    (re.compile(r"\bfirst thing\b", re.I), time(0), time(10)),
    (re.compile(r"\b(?:before|by) (?:noon|midday|lunch(?:\s?time)?)\b", re.I), time(0), time(12)),
    (re.compile(r"\b(?:after|from) (?:noon|midday)\b", re.I), time(12), time(18)),
    (re.compile(r"\bafter (?:my |your )?lunch(?:\s?time)?\b", re.I), time(13), time(18)),
    (re.compile(r"\b(?:noon|midday|lunch(?:\s?time)?)\b", re.I), time(12), time(14)),
    (
        re.compile(r"\b(?:late(?:r in the)? afternoon|end of (?:the )?day)\b", re.I),
        time(16),
        time(18),
    ),
    (re.compile(r"\bmorning\b|\ba\.?m\.?\b", re.I), time(0), time(12)),
    (re.compile(r"\bafternoon\b|\bp\.?m\.?\b", re.I), time(12), time(18)),
    (re.compile(r"\b(?:evening|tonight|night)\b", re.I), time(18), time(23, 59)),
)
_AHEAD = re.compile(
    r"\b(day after tomorrow|tomorrow|tmrw|tomoz|today|tonight|this (?=morning|afternoon|evening))",
    re.I,
)
_DAYS_AHEAD = {"day after tomorrow": 2, "tomorrow": 1, "tmrw": 1, "tomoz": 1}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b(?:\s(week)\b)?",
    re.IGNORECASE,
)
# A choice, a habit or an exception is for a person to read, not one time to write down.
_MANY = re.compile(
    r"\b(?:or|except|but|not|unless|every|each|any\s?(?:time|day)|whenever|weekdays?|\w+days)\b",
    re.IGNORECASE,
)
_CALL_LASTS = timedelta(minutes=30)


@dataclass(frozen=True)
class CallRefused:
    """A time when nobody can call. `problem` is "closed_day", "bank_holiday", "closed_hours" or
    "gone"; `day` and `hours` say what is meant in words, where they help."""

    problem: str
    day: str = ""
    hours: str = ""


Window = tuple[time, time, bool]


def read_call_time(text: str, now: datetime, office: OfficeHours) -> CallTime | CallRefused | None:
    """The one time a text names, within the recruiters' hours; None when it names no one time.

    `now` is UK time. "At 3" is a call of half an hour, and in the afternoon; "after 3" runs until
    closing time; a day alone is the whole of it, and an hour alone the next time it comes.
    """
    window, rest = _window(HOUR_WORD.sub(_in_figures, text))
    day = _named_holiday(rest, now.date(), office) or _day(rest, now.date())
    if _MANY.search(rest) or len(_WEEKDAY.findall(rest)) > 1 or (window is None and day is None):
        return None
    if day is None and window:
        return _next(window, now, office)
    return _on(day or now.date(), window or (time(0), time(23, 59), False), now, office)


def _named_holiday(text: str, today: date, office: OfficeHours) -> date | None:
    """The next holiday of that name: nobody who says "Christmas Day at 11" means tomorrow."""
    said = _NO_LETTERS.sub(" ", text.casefold())
    named = (day for day, name in office.holidays.items() if day >= today and _is_in(name, said))
    return min(named, default=None)


def _is_in(name: str, said: str) -> bool:
    plain = _NO_LETTERS.sub(" ", name.split("(", maxsplit=1)[0].casefold()).strip()
    return bool(plain) and re.search(rf"\b{re.escape(plain)}\b", said) is not None


_NO_LETTERS = re.compile(r"[^a-z]+")


def _in_figures(found: re.Match[str]) -> str:
    return f"{found['cue']} {HOURS.index(found['hour'].lower()) + 1}"


def _next(window: Window, now: datetime, office: OfficeHours) -> CallTime | CallRefused:
    for day, hours in office.days_from(now.date()):
        call = _clipped(day, window, hours)
        left = still_ahead(call, now) if call else None
        if left and (left == call or not window[2]):
            return left
        if call is None:
            return _closed_hours(day, hours)
    return CallRefused("gone")


def _on(day: date, window: Window, now: datetime, office: OfficeHours) -> CallTime | CallRefused:
    if day < now.date():
        return CallRefused("gone")
    if day in office.holidays:
        return CallRefused("bank_holiday", f"{day_words(day)} ({office.holidays[day]})")
    hours = office.on(day)
    if hours is None:
        return CallRefused("closed_day", day_words(day))
    call = _clipped(day, window, hours)
    if call is None:
        return _closed_hours(day, hours)
    return still_ahead(call, now) or CallRefused("gone")


def _closed_hours(day: date, hours: Hours) -> CallRefused:
    opens, closes = map(hour_words, hours)
    return CallRefused("closed_hours", day_words(day), f"{opens} to {closes}")


def _clipped(day: date, window: Window, hours: Hours) -> CallTime | None:
    start, end = max(window[0], hours[0]), min(window[1], hours[1])
    is_outside = window[2] and not hours[0] <= window[0] < hours[1]
    return None if is_outside or start >= end else CallTime(day, start, end)


def _window(text: str) -> tuple[Window | None, str]:
    """From when to when, whether that is one exact time, and the text without it."""
    spoken = _SPOKEN.search(text)
    if spoken:
        at = _spoken_time(spoken)
        return _exact(at) if at else None, _without(text, spoken)
    for pattern, read in ((_BETWEEN, _between), (_AFTER, _after), (_BEFORE, _before), (_AT, _at)):
        found = pattern.search(text)
        window = read(found) if found else None
        if found and window:
            return window, _without(text, found)
    plain = _PLAIN.search(text)
    at = _plain_time(plain) if plain else None
    if plain and at:
        return _exact(at), _without(text, plain)
    for part, start, end in _PARTS:
        if part.search(text):
            return (start, end, False), text
    return None, text


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _between(found: re.Match[str]) -> Window | None:
    first, last = _time(*found.group(1, 2, 3)), _time(*found.group(4, 5, 6))
    is_time = found[3] or found[6] or found[2] or found[5] or "between" in found[0].lower()
    plausible = first and last and first < last and (is_time or "to" in found[0] or "-" in found[0])
    return (first, last, False) if first and last and plausible else None


def _after(found: re.Match[str]) -> Window | None:
    at = _time(*found.group(1, 2, 3))
    return (at, time(23, 59), False) if at else None


def _before(found: re.Match[str]) -> Window | None:
    at = _time(*found.group(1, 2, 3))
    return (time(0), at, False) if at else None


def _at(found: re.Match[str]) -> Window | None:
    at = _time(*found.group(1, 2, 3))
    return _exact(at) if at else None


def _plain_time(found: re.Match[str]) -> time | None:
    if found[1]:
        return _time(found[1], found[2], found[3])
    return _time(found[4], found[5], None) if found[4] else _time(found[6], None, None)


def _spoken_time(found: re.Match[str]) -> time | None:
    hour = _time(found[2], None, None)
    if hour is None:
        return None
    minutes = hour.hour * 60 + _HALF[found[1].lower()]
    return time(minutes // 60 % 24, minutes % 60)


def _exact(at: time) -> Window:
    end = datetime.combine(date.min, at) + _CALL_LASTS
    return at, end.time() if end.date() == date.min else time(23, 59), True


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    """The time meant: without am or pm, one to seven is in the afternoon."""
    number = int(hour)
    if number > 23 or (half and not 1 <= number <= 12):
        return None
    if half:
        number = number % 12 + (12 if half.lower().startswith("p") else 0)
    elif 1 <= number <= 7:
        number += 12
    return time(number, int(minute or 0))


def _day(text: str, today: date) -> date | None:
    ahead = _AHEAD.search(text)
    if ahead:
        return today + timedelta(days=_DAYS_AHEAD.get(ahead[1].lower(), 0))
    # A date counts before the weekday that stands with it: "Thursday 3 December".
    dated = find_notice(text, today)
    if dated and dated.starts_on and not dated.problem and any(map(str.isdigit, dated.text)):
        return dated.starts_on
    weekday = _WEEKDAY.search(text)
    if weekday is None:
        return None
    wanted = _WEEKDAYS.index(weekday[1].lower()[:3])
    coming = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    return coming + timedelta(days=7 * bool(weekday[2]))
