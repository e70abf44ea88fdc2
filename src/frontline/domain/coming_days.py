"""Days people name without a date: "next Monday", "after Easter", "end of the month"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = {name[:3].lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY = re.compile(
    r"\b(?P<which>next|this(?: coming)?|coming|on|from|by|a week on)\s(?P<day>(?:mon|tues?"
    r"|wed(?:nes)?"
    r"|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b(?!s)(?:\s(?P<week>week)\b)?",
    re.IGNORECASE,
)
_MONTH_ABOUT = re.compile(
    r"\b(?P<part>start|beginning|first|middle|mid|end)\s?(?:of\s)?(?P<which>the|this"
    r"|next)\smonth\b",
    re.IGNORECASE,
)
_AFTER = r"(?P<when>(?:just |right |straight )?(?:after|before|at|by|over|from)\s)?(?:the\s)?"
_FEAST = re.compile(
    rf"\b{_AFTER}(?P<feast>easter|christmas|xmas|new year(?:s|['\u2019]s)?(?: day)?)\b",
    re.IGNORECASE,
)
_NEW_YEAR = re.compile(r"\b(?:(?:in|early in|into|from)\s)?the new year\b", re.IGNORECASE)
_NEXT_YEAR = re.compile(
    r"\b(?:(?:early|start of|beginning of|sometime|from)\s)?next year\b", re.IGNORECASE
)
# Meteorological seasons (Met Office): each begins on the first of a month.
_SEASON = re.compile(
    r"\b(?:in|this|next|from|by|after)\s(?:the\s)?(?P<season>spring|summer|autumn)\b", re.IGNORECASE
)
_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# Such a word is no day in a sentence of something else, so little may stand beside it.
_ALONE = re.compile(
    r"^\W*(?:(?:i can start|i could start|i'?m free|available|starting|start|maybe|probably|around"
    r"|about|sometime|early|late|the|in|this|next|on|coming|from)\s){0,4}"
    r"(?:(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
    r"|(?P<season>spring|summer|autumn|winter))"
    r"(?:\s(?:please|time|would be fine|is fine))?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NamedDay:
    """A day named at characters `start` to `end`."""

    start: int
    end: int
    day: date


def find_named_day(text: str, today: date) -> NamedDay | None:
    """The first such day of a text, seen from `today` and never before it; None without one."""
    found = [(match, read) for pattern, read in _READERS if (match := pattern.search(text))]
    if not found:
        return None
    match, read = min(found, key=lambda pair: (pair[0].start(), -pair[0].end()))
    return NamedDay(*match.span(), max(read(match, today), today))


def find_bare_day(text: str, today: date) -> NamedDay | None:
    """The day of a text that is hardly more than its name: "Monday", "spring", "this winter"."""
    found = _ALONE.match(text)
    if found is None:
        return None
    if found["day"]:
        ahead = (_WEEKDAYS[found["day"][:3].lower()] - today.weekday() - 1) % 7 + 1
        return NamedDay(*found.span("day"), today + timedelta(days=ahead))
    return NamedDay(*found.span("season"), max(_season(found, today), today))


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus, Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    skipped, leap = divmod(century, 4)
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - lunar + 15) % 30
    quarter, remainder = divmod(rest, 4)
    weekday = (32 + 2 * leap + 2 * quarter - epact - remainder) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _weekday(match: re.Match[str], today: date) -> date:
    """The coming day of that name; "next Monday" too, as most people in Britain mean it."""
    ahead = (_WEEKDAYS[match["day"][:3].lower()] - today.weekday() - 1) % 7 + 1
    week_later = bool(match["week"]) or match["which"].lower() == "a week on"
    return today + timedelta(days=ahead + 7 * week_later)


def _month_about(match: re.Match[str], today: date) -> date:
    first = (
        _first_of_next_month(today) if match["which"].lower() == "next" else today.replace(day=1)
    )
    last = calendar.monthrange(first.year, first.month)[1]
    part = {"middle": 15, "mid": 15, "end": last}.get(match["part"].lower(), 1)
    day = first.replace(day=part)
    bygone = day < today and match["which"].lower() == "the"
    return _first_of_next_month(today).replace(day=part if part < 28 else 28) if bygone else day


def _first_of_next_month(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def _feast(match: re.Match[str], today: date) -> date:
    after = "after" in (match["when"] or "").lower()
    for year in (today.year, today.year + 1):
        day = _day_of(match["feast"].lower(), year, after)
        if day >= today:
            return day
    return today


def _day_of(feast: str, year: int, after: bool) -> date:
    """The day itself, or the first working day behind it; bank holidays follow each feast."""
    if feast == "easter":
        return easter(year) + timedelta(days=2 if after else 0)
    if feast in ("christmas", "xmas"):
        return date(year, 12, 27 if after else 25)
    return date(year, 1, 2 if after else 1)


def _new_year(_match: re.Match[str], today: date) -> date:
    return date(today.year + 1, 1, 1)


def _season(match: re.Match[str], today: date) -> date:
    first = date(today.year, _SEASON_MONTHS[match["season"].lower()], 1)
    return first if first >= today else first.replace(year=today.year + 1)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = (
    (_WEEKDAY, _weekday),
    (_MONTH_ABOUT, _month_about),
    (_FEAST, _feast),
    (_NEW_YEAR, _new_year),
    (_NEXT_YEAR, _new_year),
    (_SEASON, _season),
)
