"""When somebody can start: a length of notice, or a date, in the words people use for it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from frontline.domain.coming_days import find_bare_day, find_named_day

_NUMBERS = {"zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3}
_NUMBERS |= {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBERS |= {"eleven": 11, "twelve": 12, "sixteen": 16}
_DAYS = {"day": 1, "week": 7, "wk": 7, "fortnight": 14, "month": 30, "mth": 30, "mnth": 30}
# As they are mistyped.
_DAYS |= {"wek": 7, "weeek": 7, "weaks": 7, "weak": 7, "moth": 30, "mont": 30, "monht": 30}
_MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if number}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_AMOUNT = r"(?P<amount>\d{1,3}(?:\.5)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")"
# "4-6 weeks" and "two or three months" count as the longer.
_LENGTH = re.compile(
    rf"\b(?:in\s(?:about\s)?)?(?:a\s+(?:(?:full|whole|good|solid)\s+)?)?(?:(?:\d{{1,2}}"
    rf"|{'|'.join(_NUMBERS)})\s?(?:-|–|to|or)\s?)?"
    rf"(?:{_AMOUNT}(?:\s+(?:of|calendar|full|whole|clear))?(?P<half_first>\sand a half)?"
    r"|(?P<half>half an?))[\s-]{0,3}"
    r"(?P<unit>days?|weeks?|wks?|fortnights?|months?|mths?|mnths?"
    r"|weks?|weeeks?|weaks?|moths?|monts?|monhts?)\b"
    r"(?P<and_a_half>\sand a half\b)?(?:['\u2019]?s?['\u2019]?\s+notice\b)?",
    re.IGNORECASE,
)
# What every length and every month is written with. Most messages have neither, and looking for
# these few letters takes a tenth of the time.
_A_UNIT = re.compile(r"day|we{0,3}k|weak|fortnight|mont|mth|mnth|moth|monht", re.IGNORECASE)
_A_MONTH = re.compile("|".join(_MONTHS), re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:immediate(?:ly)?|str(?:ai|ia)ght\s?away|right\s?away|asap|a\.s\.a\.p"
    r"|as soon as (?:possible|you like)"
    r"|at once|no notice|(?:don['\u2019]?t|do not) (?:have|need) (?:to give )?(?:any )?notice"
    r"|whenever(?: you like)?|any\s?(?:time|day)(?!\s(?:except|but|bar|after|before))|today|now)\b",
    re.IGNORECASE,
)
# What says "no notice" only as the answer to how much notice there is.
_NO_NOTICE = re.compile(
    r"^\W*(?:(?:absolutely|there is|there'?s|i have|i'?ve got|got|no,?) )?"
    r"(?:none|nil|zero|nowt|0)(?: (?:at all|really|needed|to give|whatsoever|thanks))*\W*$",
    re.IGNORECASE,
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
            *(f"twenty-{unit}" for unit in ("first", "second", "third", "fourth", "fifth")),
            *(f"twenty-{unit}" for unit in ("sixth", "seventh", "eighth", "ninth")),
            *("thirtieth", "thirty-first"),
        ),
        start=1,
    )
}
_ORDINAL = "|".join(word.replace("-", "[ -]") for word in sorted(_ORDINALS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|(?:{_ORDINAL})(?=\s{{1,3}}of\b))\s{{1,3}}(?:of\s{{1,3}})?({_MONTH})(?:,?\s{{1,3}}([12]\d{{3}})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{{1,3}}([12]\d{{3}})\b)?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-]([12]\d{3}|\d{2}))?(?![\d/-])")
_ISO = re.compile(r"(?<![\d-])([12]\d{3})-(\d{2})-(\d{2})(?![\d-])")
_PART_OF_MONTH = re.compile(
    rf"\b(start|beginning|early|middle|mid|late|end|from|in|by|until|till|before|after|around"
    rf"|this|next)[\s-]?(?:of\s{{1,3}})?({_MONTH})"
    r"(?:\s{1,3}(\d{4})\b)?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:(?:start|beginning) of\s)?(tomorrow|next\s{1,3}(?:week|month)"
    r"|(?:the )?week after next)\b",
    re.IGNORECASE,
)
# A month alone, where its name is no other word ("may", "march").
_BARE_MONTH = re.compile(
    r"\b(?P<month>January|Jan|February|Feb|April|June|July|August|Aug|September|Sept|October|Oct"
    r"|November|Nov|December|Dec)\b",
    re.IGNORECASE,
)
# Alone in an answer "March" and "May" are months as well.
_ONLY_A_MONTH = re.compile(
    r"^\W*(?:(?:probably|maybe|around|about|say|some ?time|roughly|it'?s|it would be|it'?ll be|from"
    r"|in|for|i think|i guess|not before|not until|earliest|beginning|start|early|of|the|on|yes|ok"
    r"|ready|free|can start|i can start)\W{1,3}){0,4}"
    rf"(?P<month>{_MONTH})"
    r"(?:\W{1,3}(?:(?:but |and )?not (?:before|until|earlier|sooner|any earlier)(?: (?:that|then))?"
    r"|at the (?:very )?earliest|earliest|onwards?|on|or so|probably|i (?:think|hope|guess|reckon)"
    r"|hopefully|if possible|please|some ?time|time|ideally|for me)\b){0,3}\W*$",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"^\W*(?:(?:sometime |some time |early )?(?:in )?)?(20\d\d)\W*$", re.I)


@dataclass(frozen=True)
class FoundNotice:
    """Notice in a text, characters `start` to `end`.

    `days` are calendar days from today until the person is free, a month counting as 30;
    `starts_on` is the day itself when a date was named. With `problem` ("no_such_date" or
    "past") neither can be relied on.
    """

    text: str
    start: int
    end: int
    days: int
    starts_on: date | None = None
    problem: str | None = None


def find_notice(text: str, today: date) -> FoundNotice | None:
    """The notice or start date a text states, seen from `today`; None when it states none."""
    return _length(text) or _some_date(text, today) or _soon(text) or _at_once(text)


def find_bare_start(text: str, today: date) -> FoundNotice | None:
    """A day that only an answer may name so barely: "Monday", "March", "spring", "none".

    A year or a season counts from its first day, or from `today` where that has passed.
    """
    none = _NO_NOTICE.search(text.replace("\u2019", "'"))
    if none:
        return FoundNotice(none[0], *none.span(), days=0)
    named = find_bare_day(text, today)
    if named:
        words = text[named.start : named.end]
        return FoundNotice(words, named.start, named.end, (named.day - today).days, named.day)
    month = _ONLY_A_MONTH.search(text)
    if month:
        number = _month(month["month"])
        first = date(today.year + (number <= today.month), number, 1)
        return _dated(month, first, today)
    year = _BARE_YEAR.search(text)
    if year is None:
        return None
    is_this_year = int(year[1]) == today.year
    return _dated(year, today if is_this_year else date(int(year[1]), 1, 1), today)


def _length(text: str) -> FoundNotice | None:
    found = _LENGTH.search(text) if _A_UNIT.search(text) else None
    if not found:
        return None
    days = _amount(found) * _DAYS[found["unit"].lower().rstrip("s")]
    return FoundNotice(found[0], *found.span(), days=round(days))


def _amount(found: re.Match[str]) -> float:
    if found["half"]:
        return 0.5
    word = found["amount"].lower()
    return float(_NUMBERS.get(word, word)) + (
        0.5 if found["and_a_half"] or found["half_first"] else 0
    )


def _some_date(text: str, today: date) -> FoundNotice | None:
    return (
        (_day_of_month(text, today) if _A_MONTH.search(text) else None)
        or _date_in_figures(text, today)
        or _named_day(text, today)
    )


def _day_of_month(text: str, today: date) -> FoundNotice | None:
    named = _DAY_MONTH.search(text)
    if named:
        return _dated(named, _day(_day_number(named[1]), _month(named[2]), named[3], today), today)
    named = _MONTH_DAY.search(text)
    if named:
        return _dated(named, _day(int(named[2]), _month(named[1]), named[3], today), today)
    return None


def _date_in_figures(text: str, today: date) -> FoundNotice | None:
    iso = _ISO.search(text)
    if iso:
        return _dated(iso, _day(int(iso[3]), int(iso[2]), iso[1], today), today)
    slashed = _SLASHED.search(text)
    if slashed and _is_a_date(slashed):
        return _dated(slashed, _day(int(slashed[1]), int(slashed[2]), slashed[3], today), today)
    return None


def _named_day(text: str, today: date) -> FoundNotice | None:
    """ "Mid March" or "after Easter", whichever comes first."""
    names_a_month = _A_MONTH.search(text)
    part = _PART_OF_MONTH.search(text) if names_a_month else None
    named = find_named_day(text, today)
    if named and (part is None or named.start < part.start()):
        words = text[named.start : named.end]
        return FoundNotice(words, named.start, named.end, (named.day - today).days, named.day)
    if part:
        return _dated(part, _day_in_part(part, today), today)
    month = _BARE_MONTH.search(text) if names_a_month else None
    if month is None:
        return None
    number = _month(month["month"])
    first = date(today.year + (number <= today.month), number, 1)
    return _dated(month, first, today)


def _is_a_date(slashed: re.Match[str]) -> bool:
    """ "7.5" and "24/7" are no dates; with a year they would be."""
    return bool(slashed[3]) or (slashed[0] != "24/7" and "." not in slashed[0])


def _soon(text: str) -> FoundNotice | None:
    """A day a known number of days ahead."""
    found = _NEXT.search(text)
    if not found:
        return None
    days = {"tomorrow": 1, "week": 7, "month": 30, "next": 14}[found[1].lower().split()[-1]]
    return FoundNotice(found[0], *found.span(), days=days)


def _at_once(text: str) -> FoundNotice | None:
    found = _NOW.search(text)
    return FoundNotice(found[0], *found.span(), days=0) if found else None


def _day_number(said: str) -> int:
    """ "3", "3rd" or "third"."""
    digits = re.match(r"\d+", said)
    return int(digits[0]) if digits else _ORDINALS[re.sub(r"[ -]", "-", said.lower())]


def _month(word: str) -> int:
    return _MONTHS[word[:3].lower()]


def _day(day: int, month: int, year: str | None, today: date) -> date | None:
    """The date named; without a year the next one. None when no calendar has it."""
    passed = (month, day) < (today.month, today.day)
    number = int(year) + 2000 * (len(year) == 2) if year else today.year + passed
    try:
        return date(number, month, day)
    except ValueError:
        return None


def _day_in_part(found: re.Match[str], today: date) -> date:
    """A day for "mid March": the 1st, 15th or last, and never a day gone by of this very month."""
    month = _month(found[2])
    year = int(found[3]) if found[3] else today.year + (month < today.month)
    last = calendar.monthrange(year, month)[1]
    day = date(
        year,
        month,
        {"middle": 15, "mid": 15, "late": 21, "end": last, "after": last}.get(found[1].lower(), 1),
    )
    return max(day, today) if (year, month) == (today.year, today.month) else day


def _dated(found: re.Match[str], day: date | None, today: date) -> FoundNotice:
    if day is None:
        return FoundNotice(found[0], *found.span(), days=0, problem="no_such_date")
    days = (day - today).days
    problem = "past" if days < 0 else None
    return FoundNotice(found[0], *found.span(), max(days, 0), starts_on=day, problem=problem)
