"""Since when a role may have been advertised: "new today", "posted last week", "since Monday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

LONGEST_READ = 300
MOST_DAYS = 366
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_NUMBERS = {"couple of": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LENGTHS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30}

_ADVERTS = r"(?:jobs|roles|posts|vacancies|ones|work|shifts|adverts)"
# "A new job this month" is a wish, and "new jobs this month" asks about adverts.
_NEW = rf"(?:new(?:est|ly)?|latest|fresh|recent)(?:(?:\s\w+){{0,3}}?\s{_ADVERTS})?"
_CUE = (
    r"(?:(?:post|add|advertis|list|publish|upload)(?:ed|ing)"
    r"|c[ao]me (?:in|up|out)|gone (?:up|live)|went (?:up|live)|put up"
    rf"|{_ADVERTS} from|{_NEW})"
)
_BETWEEN = r"(?:\s(?:jobs|roles|only|just|within|during|over|in|from|since|on|after|for))*\s"
_MONTH = "|".join(_MONTHS)
_WHEN = (
    r"(?P<when>today|yesterday|this morning|this week|this month"
    r"|(?:the )?(?:last|past) (?P<count>\d{1,3}|couple of|two|three|four|five|six|seven)?\s?"
    r"(?P<length>hour|day|week|fortnight|month)s?"
    r"|(?:last )?(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})|(?P<whole>{_MONTH}))\b"
)
_SAID = re.compile(rf"\b{_CUE}{_BETWEEN}{_WHEN}", re.IGNORECASE)
_TODAYS = re.compile(
    rf"\b(?P<when>today|this week|this month)['’]s (?:new )?{_ADVERTS}\b", re.IGNORECASE
)


def posted_since(text: str, today: date) -> date | None:
    """The first day of the adverts asked for, or None where nothing is said of when they came."""
    said = _SAID.search(text[:LONGEST_READ]) or _TODAYS.search(text[:LONGEST_READ])
    if said is None:
        return None
    named = {name: value.lower() for name, value in said.groupdict().items() if value}
    first = _first_day(named, today)
    return first if first and today - timedelta(days=MOST_DAYS) <= first <= today else None


def _first_day(named: dict[str, str], today: date) -> date | None:
    if "length" in named:
        return _long_ago(named, today)
    if "weekday" in named:
        since = (today.weekday() - _DAYS.index(named["weekday"])) % 7
        return today - timedelta(days=since)
    if "month" in named or "whole" in named:
        return _in_month(named, today)
    return {
        "today": today,
        "this morning": today,
        "yesterday": today - timedelta(days=1),
        "this week": today - timedelta(days=today.weekday()),
        "this month": today.replace(day=1),
    }.get(named["when"])


def _long_ago(named: dict[str, str], today: date) -> date:
    """So long before today; "last week" and "last month" from their first day on."""
    length, count = named["length"], named.get("count")
    if count is None and named["when"] == "last week":
        return today - timedelta(days=today.weekday() + 7)
    if count is None and named["when"] == "last month":
        return (today.replace(day=1) - timedelta(days=1)).replace(day=1)
    times = _NUMBERS.get(count or "") or int(count or 1)
    return today - timedelta(days=max(1, round(times * _LENGTHS[length])))


def _in_month(named: dict[str, str], today: date) -> date | None:
    """The last such day that is not still to come; None for the 31st of February."""
    month = _MONTHS.index(named.get("month") or named["whole"]) + 1
    try:
        day = date(today.year, month, int(named.get("day", "1")))
        return day if day <= today else day.replace(year=today.year - 1)
    except ValueError:
        return None
