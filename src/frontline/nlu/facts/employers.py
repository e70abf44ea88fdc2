"""Employers named, the visitor's own organisation, and how many people it needs."""

from __future__ import annotations

import re

from frontline.nlu.facts.fact import Fact

_KIND = (
    r"(?:nhs|foundation|trust|hospitals?|infirmary|health\s?board|icb|clinic|surgery|practice"
    r"|hospice|care\shome|nursing\shome|healthcare|group|university|school)"
)
_NAMED = re.compile(
    rf"\b(?P<name>[A-Z][\w&'\u2019.-]{{0,24}}(?:\s(?:and|of|the|for|[A-Z&][\w&'\u2019.-]{{0,24}})){{0,6}}?"
    rf"\s(?i:{_KIND})(?:\s(?i:{_KIND})){{0,3}})\b"
)
_OUR_OWN = re.compile(
    r"\b(?:we|we['\u2019]re|our|us|i (?:run|manage|own|work for|work at)|on behalf of|hiring for"
    r"|here at)\b"
    r"|\b(?:staff|recruit|hire)\sfor\b",
    re.IGNORECASE,
)
_HIRING = re.compile(
    r"\b(?:we\s(?:need|want|are|require|have)|we['\u2019]re|our|hire|hiring|recruit|supply"
    r"|shifts? to (?:fill|cover)|looking for staff|short of|cover for)\b",
    re.IGNORECASE,
)
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "a dozen": 12, "twelve": 12, "twenty": 20, "a couple of": 2, "a": 1},
}
_HEADCOUNT = re.compile(
    rf"(?<![\w£.,])(?P<number>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\s"
    r"(?=(?:[\w'\u2019/-]{1,20}\s){0,4}?"
    r"(?:nurses?|doctors?|hcas?|odps?|carers?|physios?|physiotherapists?|consultants?|midwives"
    r"|paramedics?|pharmacists?|radiographers?|practitioners?|assistants?|staff|people|locums?"
    r"|therapists?|analysts?|managers?|workers?|rmns?|rgns?|bodies)\b)",
    re.IGNORECASE,
)


def find_employers(text: str) -> list[Fact]:
    """Organisations by name: the visitor's own (`organisation`) or one to work for (`employer`)."""
    own = _OUR_OWN.search(text) is not None and _HIRING.search(text) is not None
    entity = "organisation" if own else "employer"
    return [
        Fact(entity, *match.span("name"), match["name"].strip()) for match in _NAMED.finditer(text)
    ]


def find_headcount(text: str) -> list[Fact]:
    """How many people an employer needs: "three theatre nurses"."""
    if not _HIRING.search(text):
        return []
    return [
        Fact("headcount", *match.span("number"), _number(match["number"]))
        for match in _HEADCOUNT.finditer(text)
    ]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
