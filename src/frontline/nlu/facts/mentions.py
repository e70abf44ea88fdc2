"""Roles pointed at: "the second one", "the last one", "the Leeds one"."""

from __future__ import annotations

import re

from frontline.nlu.facts.fact import Fact

_ORDINALS = {
    **dict.fromkeys(("first", "1st", "top"), 1),
    **dict.fromkeys(("second", "2nd"), 2),
    **dict.fromkeys(("third", "3rd"), 3),
    **dict.fromkeys(("fourth", "4th"), 4),
    **dict.fromkeys(("fifth", "5th"), 5),
}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple": 2}
_THING = r"(?:one|role|job|post|vacancy|position|result|option|listing)"
_ORDINAL = re.compile(
    rf"\b(?:the\s)?(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s{_THING}\b|(?=\s(?:and|or|pays?)\b)"
    r"|(?=[?.!,]?\s?$))",
    re.IGNORECASE,
)
_FIRST_FEW = re.compile(
    r"\b(?:the\s)?(?:first|top)\s(?P<count>two|three|four|couple|[2-4])\b"
    r"(?!\s(?:days?|weeks?|months?|years?)\b)(?:\s(?:ones|roles|jobs|posts|vacancies)\b)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?<![\w£])(?:(?:number|no\.?|option|role|job|vacancy)\s?#?\s?|#)"
    rf"(?P<number>[1-9]|10|{'|'.join(_NUMBERS)})\b(?!\s?(?:miles?|weeks?|days?|years?|%|k\b))",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:the\s)?(?:very\s)?(?:last|bottom|final)\s{_THING}\b|\b(?:the\s)?last\s(?=of the\b)"
    r"|^\s*the\slast[?.!]?\s*$",
    re.IGNORECASE,
)
# The words between "the" and "one" may hold a place; only the gazetteer knows.
_NAMED = re.compile(
    rf"\b(?:the|that)\s(?P<name>[\w'\u2019-]{{2,20}}(?:\s[\w'\u2019-]{{2,20}}){{0,2}}?)\s{_THING}\b",
    re.IGNORECASE,
)


def find_mentions(text: str) -> list[Fact]:
    """Roles pointed at by their number in the list last shown, counted from 1.

    "the first two" is ordinal 1 with `count` 2.
    """
    few = [
        Fact("mention", *match.span(), {"ordinal": 1, "count": _number(match["count"])})
        for match in _FIRST_FEW.finditer(text)
    ]
    last = [Fact("mention", *_trimmed(match), {"last": True}) for match in _LAST.finditer(text)]
    ordinals = [
        Fact("mention", *match.span(), {"ordinal": _ORDINALS[match["ordinal"].lower()]})
        for match in _ORDINAL.finditer(text)
    ]
    numbered = [
        Fact("mention", *match.span(), {"ordinal": _number(match["number"])})
        for match in _NUMBERED.finditer(text)
    ]
    return few + last + ordinals + numbered


def _number(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.end() - len(match[0].lstrip()), match.start() + len(match[0].rstrip(" ?.!"))


def place_mentions(text: str, places: list[Fact]) -> list[Fact]:
    """ "the Leeds one": a mention that takes the place inside it."""
    found = []
    for match in _NAMED.finditer(text):
        start, end = match.span("name")
        inside = [place for place in places if start <= place.start and place.end <= end]
        if inside:
            found.append(Fact("mention", *match.span(), {"place": inside[0].value["name"]}))
    return found
