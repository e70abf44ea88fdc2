"""From when an employer needs staff, in the words for it."""

from __future__ import annotations

import re

from frontline.domain.heard import Heard, Reading
from frontline.domain.notice import find_notice

_FROM = re.compile(r"\b(?:from|starting|start|by|as of)\s[^,;.]{1,40}", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:a\.?s\.?a\.?p\b|as soon as (?:possible|you can|we can|they can)|straight\s?away"
    r"|immediately"
    r"|right away|the sooner the better)",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_THESE_DAYS = re.compile(
    rf"\b(?:(?:this|on|for|these|tonight|coming)\s)?{_DAY}(?:\s?(?:\+|&|and|/|,|to"
    rf"|-)\s?{_DAY}){{0,6}}"
    r"\s(?:nights?|days?|shifts?|morning|evening|afternoon)\b"
    rf"|\bthis\s(?:weekend|{_DAY})\b|\b(?:tonight|tomorrow)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NEXT = re.compile(
    rf"\b(?:(?:next|this|coming|the|early|mid|late|end of|start of|beginning of)\s){{1,3}}"
    rf"(?:week|month|year|{_DAY}|{_MONTH}|spring|summer|autumn|winter|new year|christmas|easter)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b(?:{_DAY}|{_MONTH}|today|tomorrow|tonight|yesterday|now|soon|sooner|asap|immediate(?:ly)?"
    r"|urgent(?:ly)?|rush|hurry|straight\s?away|right away|weeks?|weekends?|months?|days?|years?"
    r"|spring|summer|autumn|winter|christmas|easter|new year|ongoing|whenever|any\s?time|flexible"
    r"|start(?:ing)?|depends|possible|can wait|until|till|next|\d{1,2}(?:st|nd|rd|th)|20\d\d"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|a\.s\.a\.p)\b",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(rf"\b(?:not|rather than|instead of) (?:in |from |until )?{_MONTH}\b", re.I)
_THEN = re.compile(
    rf"\b(?:(?:early|mid|late|end of|start of|beginning of|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?: of)?)\s)?{_MONTH}"
    r"(?:\s20\d\d)?\b",
    re.IGNORECASE,
)
# "As soon as possible", and not "as soon as possible, at the latest in March".
_FEW = 6


def start_in(heard: Heard) -> Reading | None:
    """From when staff are wanted, in the words for it."""
    told = [words for entity, _, words in heard.facts if entity == "start_date" and words]
    stated = [words for words in told if not _is_ruled_out(words, heard.text)]
    if stated:
        # "Our nurse leaves at the end of May, so from 1 June": the day behind "from" is meant.
        words = next(filter(_FROM.match, stated), stated[0])
        return Reading(words, words)
    for phrase in _FROM.finditer(heard.text):
        found = find_notice(phrase[0], heard.today) or _NEXT.search(phrase[0])
        if isinstance(found, re.Match) or (found and not found.problem):
            words = phrase[0] if isinstance(found, re.Match) else found.text
            return Reading(words, words)
    said = _AT_ONCE.search(heard.text) or _THESE_DAYS.search(heard.text) or _instead(heard.text)
    return Reading(said[0], said[0]) if said else None


def _is_ruled_out(words: str, text: str) -> bool:
    return bool(
        re.search(rf"\b(?:not|than|of) (?:in |from |until )?{re.escape(words)}", text, re.I)
    )


def _instead(text: str) -> re.Match[str] | None:
    """ "Not March, the builders have slipped, it's April": the month said in place of another."""
    if not _NOT_THEN.search(text):
        return None
    months = [each for each in _THEN.finditer(text) if not _is_ruled_out(each[0], text)]
    return months[-1] if months else None


def tells_when(text: str) -> bool:
    """Whether a text holds any word of a time, or says that it is urgent or not."""
    return bool(_TIME.search(text))


def is_vague(start: str) -> bool:
    """Whether a start is "as soon as possible" and names no day: a day told later is the better."""
    return bool(_AT_ONCE.search(start)) and len(start.split()) <= _FEW


def leaves_start_open(text: str) -> bool:
    """ "Don't know when", "before our first hospital goes live": the recruiter asks them."""
    return bool(_START_OPEN.search(text))


_START_OPEN = re.compile(
    r"\b(?:not sure|unsure|don['\u2019]?t (?:really )?know|dunno|no idea|can['\u2019]?t say|tb[acd]"
    r"|undecided|open|before|once|when(?:ever)?|after|as and when|depend(?:s|ing)|to be"
    r" (?:confirmed|decided|agreed))\b",
    re.IGNORECASE,
)
