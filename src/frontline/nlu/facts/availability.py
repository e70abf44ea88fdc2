"""Days and times a person can work or be reached."""

from __future__ import annotations

import re

from frontline.nlu.facts.fact import Fact

_DAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:days?)?"
_TIME = (
    r"(?:(?:about\s)?\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|o['\u2019]?clock)|noon|midday"
    r"|lunch(?:time)?|\d{1,2}:\d{2})"
)
_PART = r"(?:mornings?|afternoons?|evenings?|eves?|lunchtimes?|nights?|ams?\b|pms?\b)"
_AVAILABILITY = re.compile(
    rf"\b(?:(?:any\s?(?:time|day)\s)?(?:after|from|before|until|till|between)\s{_TIME}"
    rf"(?:\s?(?:-|to|and|til|until)\s?{_TIME})?(?:\son\s{_DAY})?"
    r"|between\s\d{1,2}(?:[:.]\d{2})?\s(?:and|&)\s\d{1,2}(?:[:.]\d{2})?(?!\s?(?:k|%|miles|hours|years))"
    rf"|{_TIME}\s?(?:-|to|til|until)\s?{_TIME}"
    rf"|{_DAY}(?:(?:\s?(?:,|/|&|and|or|to|-|through)\s?){_DAY}){{0,6}}(?:\s{_PART})?"
    rf"|any\sday\s(?:except|but|bar)\s(?:an?\s)?{_DAY}|any\sother\sdays?"
    r"|(?:(?:weekday|weekend|in the|most|early|late)\s)?(?:mornings|afternoons|evenings|lunchtimes)"
    r"|alternate weekends|every other weekend|weekdays|weekends(?=\s(?:only|are fine|is fine"
    r"|and evenings))"
    r")\b(?:\sonly\b)?",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(rf"{_DAY}(?:\s{_PART})?", re.IGNORECASE)
_REACH = 60
_TOLD = re.compile(
    r"\b(?:said|say|says|told|applied|aplied|sent|was|were|did|had|went|rang|called|heard|since"
    r"|put|looked|interviewed|lapses|ends|missed|worked|spoke|emailed|met|saw|interview|last|by|which|wast(?:e|ed|ing)|due|paid|until|till|yesterday|that)\b[^,]*$",
    re.IGNORECASE,
)
_IS_ANOTHERS = re.compile(
    r"s?\s(?:are|is|was|were)\s(?:my|his|her|our|their|for|when)\b|s?\s(?:are|is|was|were)\s\w+\sdays?\b",
    re.IGNORECASE,
)
_OF_FEW = re.compile(r"\b(?:fewer|less|no)\s$", re.IGNORECASE)


def find_availability(text: str) -> list[Fact]:
    """Days and times a person can work or be reached, as typed.

    A day of a story is none: "I applied on Monday", "Wednesdays are my chemo days".
    """
    return [
        Fact("availability", *match.span(), match[0].strip())
        for match in _AVAILABILITY.finditer(text)
        if not _is_of_a_story(text, match)
    ]


def _is_of_a_story(text: str, match: re.Match[str]) -> bool:
    if not _ONE_DAY.fullmatch(match[0]):
        return bool(_OF_FEW.search(text[max(0, match.start() - 10) : match.start()]))
    before = text[max(0, match.start() - _REACH) : match.start()]
    clause = re.split(r"[.;!?\n]", before)[-1]
    return bool(_TOLD.search(clause) or _IS_ANOTHERS.match(text, match.end()))
