"""What somebody asks for so that they can take part: noted for a person, apart from all else.

An agency must make reasonable adjustments and may ask whether they are needed (Equality Act 2010
s.20 and s.60(6)(b)). They have no part in any assessment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WISH = (
    r"(?:need|require|want|like|ask for|have|request|appreciate|use|bring)(?:ing|s)?"
    r"|(?:is|would) (?:there|it)(?: be)?"
)
_HELP = (
    r"(?:reasonable )?adjustments?|extra time|(?:a )?quiet(?:er)? (?:room|place|space)"
    r"|step[- ]free|wheelchair access|(?:a )?ramp|(?:a )?lift access|ground floor"
    r"|large print|braille|screen reader|hearing loop|subtitles|captions|sign language"
    r"|bsl|(?:an )?interpreter|lip[- ]?read\w*|breaks? (?:in|during)|questions? in advance"
    r"|(?:the )?questions beforehand|coloured (?:paper|overlay)|support worker|assistance dog"
    r"|guide dog"
)
_ASKED = re.compile(
    rf"\b(?:i|i'?d|i'?ll|me|my|we)\b[^.!?\n]{{0,30}}\b(?:{_WISH})\b[^.!?\n]{{0,30}}\b(?:{_HELP})\b",
    re.IGNORECASE,
)
_FOR_WORK = re.compile(
    r"\b(?:job|role|vacanc\w+|post|work|career)s? (?:as|for|with) (?:an? )?(?:\w+ ){0,2}"
    r"(?:interpreter|support worker|sign language)|\bexperience\b|\bpatients?\b|\bservice users?\b"
    r"|\b(?:as|am|i'?m|was) (?:an? )?(?:\w+ )?(?:bsl )?(?:interpreter|support worker)",
    re.IGNORECASE,
)


_TIME = re.compile(
    r"(?:^|[,;.]?\s*(?:\b(?:and|but|also|though)\b)?\s*)"
    r"(?P<need>\b(?:i'?d|i would|i'?ll|i)\b(?: \w+)? (?:need|want|like|appreciate)\b"
    r"[^.;,!?\n]{0,30}?\b(?:time|breaks?|space|room|place)\b"
    r"[^.;,!?\n]{0,30}?)\s*\b(?:to pray|for (?:my )?(?:\w+ )?prayers?|to observe \w+|for mosque"
    r"|for church|for worship)\b[^.;,!?\n]{0,20}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TimeNeeded:
    """The need without its reason, which is nobody's business, and what else was said."""

    need: str
    rest: str


def time_needed(text: str) -> TimeNeeded | None:
    """The need of "3 years, and I'd need a bit of time on Fridays to pray"; None without one."""
    plain = text.replace("\u2019", "'")
    found = _TIME.search(plain)
    if not found:
        return None
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ,.;")
    return TimeNeeded(found["need"].strip(), rest)


def asks_for_adjustment(text: str) -> bool:
    """Whether somebody says what they need to take part: "I need a quiet room for the interview".

    Skills and roles of the same words ("jobs for a BSL interpreter") are none.
    """
    plain = text.replace("\u2019", "'")
    return bool(_ASKED.search(plain)) and not _FOR_WORK.search(plain)
