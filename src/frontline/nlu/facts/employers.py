"""Employers named, the visitor's own organisation, and how many people it needs."""

from __future__ import annotations

import re

from frontline.nlu.facts.fact import Fact, without_overlaps

_KIND = (
    r"(?:nhs|foundation|trust|hospitals?|infirmary|health\s?board|icb|clinic|surgery|practice"
    r"|hospice|care\shome|nursing\shome|healthcare|group|university|school)"
)
# Words with a capital at the beginning of a sentence that are no part of a name.
_NO_NAME = (
    r"(?!(?i:we|we['\u2019]re|we['\u2019]ve|our|i|i['\u2019]m|at|the|from|here|in|for|and|my|any|is|are|do|can|this"
    r"|that|no|not|hi|hello|band|looking|need|nurse|gp|health|nhs jobs"
    r"|your|which|what|jobs?|permanent"
    r"|bank|a|an)\b)"
)
# The names of homes and of firms that run them end so, with a capital.
_HOUSE = r"(?:Court|House|Lodge|Manor|Grange|Care|Unit|Healthcare)"
_WORD = r"[A-Z][\w&'\u2019.-]{0,24}"
_NAMED = re.compile(
    rf"\b{_NO_NAME}(?P<name>{_WORD}(?:\s(?:and|of|the|&|{_WORD})){{0,6}}?"
    rf"(?<!\sthe)\s(?:(?i:{_KIND})|{_HOUSE})(?:\s(?i:{_KIND})){{0,3}})\b"
)
# "them at Harrow & Lowe": a firm by its partners.
_PARTNERS = re.compile(rf"\b(?P<name>{_NO_NAME}{_WORD}\s&\s{_WORD})(?![\w&])")
# Providers with many sites, and hospitals people call by one word.
_KNOWN = re.compile(
    r"\b(?P<name>Spire|Nuffield(?: Health)?|BUPA|Ramsay|Circle Health|Priory|Cygnet|Barchester"
    r"|HC-One"
    r"|Care UK|Marie Curie|Macmillan|NHS (?:England|Digital|Scotland|Wales|Professionals|24"
    r"|111)|Barts(?: Health)?"
    r"|Guy['\u2019]?s(?: and St Thomas['\u2019]?s?)?|GOSH|Great Ormond Street|Moorfields"
    r"|Addenbrooke['\u2019]?s"
    r"|Royal Free|Royal Marsden|Royal Brompton|Elysium|Virgin Care|HCRG|Specsavers|Boots"
    r"|Sue Ryder|Mencap)\b",
    re.IGNORECASE,
)
_NAMES = (
    rf"(?P<name>{_NO_NAME}{_WORD}(?:\s(?:and|of|the|&|{_WORD})){{0,5}}?)(?=[.,;!?]|\s[a-z]|\s?$)"
)
_TO_WORK_FOR = re.compile(rf"\b(?:work|working|job|jobs|roles?|position) (?:for|with) {_NAMES}")
_ON_BEHALF = re.compile(
    r"\b(?i:recruiting|recruit|hiring|hire|staff|on behalf|calling|writing|here|i run|i manage"
    r"|i own)"
    rf"\s?(?:for|of|from|at)?\s{_NAMES}"
)
# "RMNs for Heron Unit": whom an organisation that hires needs people for.
_PEOPLE_FOR = re.compile(
    r"\b(?:[A-Z]{2,4}s|nurses|carers|doctors|assistants|practitioners|workers|staff|people|cover)"
    rf" for {_NAMES}"
)
_OUR_OWN = re.compile(
    r"\b(?:we|we['\u2019]re|our|us|i (?:run|manage|own|work for|work at)|on behalf of"
    r"|(?:hiring|recruiting) for|here at|calling from)\b"
    r"|\b(?:staff|recruit|hire)\sfor\b|\bto\s(?:hire|recruit)\b"
    r"|\bhiring\b|\bne+e?d\s(?:carers|nurses|staff)\b",
    re.IGNORECASE,
)
_HIRING = re.compile(
    r"\b(?:we\s(?:need|want|are|require|have|['\u2019]re)|we['\u2019]re|our|hire|hiring|recruit(?:ing)?|supply"
    r"|short.?staffed"
    r"|i (?:own|run|manage)\s(?:(?-i:[A-Z])"
    r"|(?:\w{1,12}\s){1,3}(?:homes?|clinics?|practices?|surger\w+"
    r"|chemists|pharmac\w+|services?|wards?|theatres|units?|schools?)\b)"
    r"|i need (?:\w{1,12} )?(?:people|staff|nurses|carers)"
    r"|(?:i['\u2019]?m|we['\u2019]?re) after (?:\d{1,3}|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b"
    r"|shifts? to (?:fill|cover)|looking for staff|cover for|(?:need|require)s? (?:staff|cover)"
    r"|can you (?:send|supply|find|get) (?:us|me))\b",
    re.IGNORECASE,
)
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{
        "nine": 9,
        "ten": 10,
        "a dozen": 12,
        "twelve": 12,
        "fifteen": 15,
        "twenty": 20,
        "a couple of": 2,
        "half a dozen": 6,
        "a pair of": 2,
        "a": 1,
        "an": 1,
    },
}
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_HEADCOUNT = re.compile(
    rf"(?<![\w£.,])(?P<number>\d{{1,3}}|{_NUMBER})\s?(?:x\s|\s)"
    rf"(?=(?:(?!(?:and|or|{_NUMBER})\b)[\w'\u2019/-]{{1,20}}\s){{0,4}}?"
    r"(?:nurses?|doctors?|hcas?|odps?|carers?|physios?|physiotherapists?|consultants?|midwives"
    r"|paramedics?|pharmacists?|radiographers?|practitioners?|assistants?|staff|people|locums?"
    r"|therapists?|analysts?|managers?|workers?|rmns?|rgns?|rns?|ots?|slts?|bodies|clinicians?)\b)",
    re.IGNORECASE,
)


def find_employers(text: str) -> list[Fact]:
    """Organisations by name: the visitor's own (`organisation`) or one to work for (`employer`)."""
    own = _OUR_OWN.search(text) is not None and _HIRING.search(text) is not None
    entity = "organisation" if own else "employer"
    whose: tuple[re.Pattern[str], ...] = (_ON_BEHALF, _PEOPLE_FOR) if own else (_TO_WORK_FOR,)
    partners = (_PARTNERS,) if "&" in text else ()
    patterns: tuple[re.Pattern[str], ...] = (_NAMED, _KNOWN, *partners, *whose)
    return without_overlaps(
        Fact(entity, *match.span("name"), match["name"].strip())
        for pattern in patterns
        for match in pattern.finditer(text)
    )


def employers_beside(employers: list[Fact], places: list[Fact]) -> list[Fact]:
    """The employers whose name is not just a place, or the second half of one."""
    inside = {(place.start, place.end) for place in places}
    return [
        employer
        for employer in employers
        if (employer.start, employer.end) not in inside
        and not any(place.start < employer.start < place.end for place in places)
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
