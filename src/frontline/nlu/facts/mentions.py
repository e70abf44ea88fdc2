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
    **dict.fromkeys(("sixth", "6th"), 6),
    **dict.fromkeys(("seventh", "7th"), 7),
    **dict.fromkeys(("eighth", "8th"), 8),
    **dict.fromkeys(("ninth", "9th"), 9),
    **dict.fromkeys(("tenth", "10th"), 10),
}
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple": 2}
_NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_THING = r"(?:one|role|job|post|vacancy|position|result|option|listing)"
_ORDINAL = re.compile(
    rf"\b(?:the\s)?(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s{_THING}\b|(?=\s(?:and|or|pays?)\b)"
    r"|(?=[?.!,]?\s?$))",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:the\s)?(?:(?P<last>last|bottom|final)|first|top)\s(?P<count>two|three|four|couple|[2-4])\b"
    r"(?!\s(?:days?|weeks?|months?|years?)\b)(?:\s(?:ones|roles|jobs|posts|vacancies)\b)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?<![\w£])(?:(?:number|num|no\.?|nr|option|role|job|vacancy|result)\s?#?\s?|#)"
    rf"(?P<number>[1-9]|10|{'|'.join(_NUMBERS)})\b(?!\s?(?:miles?|weeks?|days?|years?|%|k\b))",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\b(?:the\s)?(?:very\s)?(?:last|bottom|final)\s{_THING}\b|\b(?:the\s)?last\s(?=of the\b)"
    r"|^\s*the\slast[?.!]?\s*$",
    re.IGNORECASE,
)
_THIS = re.compile(
    rf"\b(?:that|this)\s{_THING}\b(?!['\u2019]s\s(?:not|a)\b)"
    rf"|\bthe (?:same )?one you (?:just )?(?:showed|mentioned|said)"
    r"(?: me)?\b",
    re.IGNORECASE,
)
# "Jersey or Guernsey would suit us both" speaks of people.
_BOTH = re.compile(
    r"(?<!\bus\s)(?<!\bwe\s)(?<!\byou\s)\b(?:both(?: of (?:them|those))?|the pair of them)\b"
    r"(?=[.?!,]|\s|$)",
    re.IGNORECASE,
)
_LAST_BUT_ONE = re.compile(
    r"\b(?:the\s)?(?:second (?:to )?last|last but one|penultimate)(?:\sone\b)?", re.IGNORECASE
)
# "the NHS one": a kind of employer, looked for in what each role shown says.
_KIND_ONE = re.compile(
    r"\b(?:the|that)\s(?P<kind>nhs|hospital|trust|gp|gp surgery|private|charity|hospice|university"
    r"|clinic|council|prison|school|care home|nursing home|community|childrens"
    r"|children['\u2019]s|mental health)"
    rf"\s{_THING}\b",
    re.IGNORECASE,
)
# The words between "the" and "one" may hold a place; only the gazetteer knows.
_NAMED = re.compile(
    rf"\b(?:the|that)\s(?P<name>[\w'\u2019-]{{2,20}}(?:\s[\w'\u2019-]{{2,20}}){{0,2}}?)\s{_THING}\b",
    re.IGNORECASE,
)


def find_mentions(text: str) -> list[Fact]:
    """Roles pointed at by their number in the list last shown, counted from 1.

    "the first two" is ordinal 1 with `count` 2, "the last two" `last` with `count` 2; "that one" is
    the role the talk is about, and "the NHS one" is looked for by its kind.
    """
    few = [Fact("mention", *match.span(), _few(match)) for match in _FEW.finditer(text)]
    last = [Fact("mention", *_trimmed(match), {"last": True}) for match in _LAST.finditer(text)]
    ordinals = [
        Fact("mention", *match.span(), {"ordinal": _ORDINALS[match["ordinal"].lower()]})
        for match in _ORDINAL.finditer(text)
    ]
    numbered = [
        Fact("mention", *match.span(), {"ordinal": _number(match["number"])})
        for match in _NUMBERED.finditer(text)
    ]
    return [*few, *_by_other_words(text), *last, *ordinals, *numbered]


def _few(match: re.Match[str]) -> dict[str, object]:
    count = _number(match["count"])
    return {"last": True, "count": count} if match["last"] else {"ordinal": 1, "count": count}


def _by_other_words(text: str) -> list[Fact]:
    fixed: tuple[tuple[re.Pattern[str], dict[str, object]], ...] = (
        (_LAST_BUT_ONE, {"last": True, "skip": 1}),
        (_BOTH, {"ordinal": 1, "count": 2}),
        (_THIS, {"this": True}),
    )
    kinds = [
        Fact("mention", *match.span(), {"kind": match["kind"].lower()})
        for match in _KIND_ONE.finditer(text)
    ]
    said = [
        Fact("mention", *m.span(), value)
        for pattern, value in fixed
        for m in pattern.finditer(text)
    ]
    return kinds + said


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
