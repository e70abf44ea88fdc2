"""Words of a call: whether somebody asks for one, and whether they speak of a time for it."""

from __future__ import annotations

import re

HOURS: tuple[str, ...] = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)
HOURS += ("eleven", "twelve")
HOUR_WORD = re.compile(
    r"\b(?P<cue>at|around|about|after|from|past|before|by|until|till|to|and|between|half|@)\s"
    rf"(?P<hour>{'|'.join(HOURS)})\b",
    re.IGNORECASE,
)
_TIME_OPEN = re.compile(
    r"^\W*(?:(?:at )?any\s?time(?: is| works| really| will do)?|whenever|any ?day|all day"
    r"|when(?:ever)? you(?: can|['\u2019]re free| like)"
    r"|i['\u2019]?m (?:free|around|flexible|in) ?(?:all day|any\s?time|most days|always)?|no"
    r" preference"
    r"|(?:i )?don['\u2019]?t mind(?: when)?|(?:it )?doesn['\u2019]?t matter(?: when)?"
    r"|a\.?s\.?a\.?p\.?"
    r"|as soon as (?:possible|you can|they can)|soon|now|the sooner the better"
    r"|(?:(?:please )?(?:ring|call|phone) (?:me|us) )?(?:with)?in (?:the next|an|the|half an)"
    r" (?:few )?(?:half )?(?:hours?|minutes)(?: or i(?:['\u2019]?ll)? go elsewhere)?)"
    r"(?: (?:is )?(?:fine|ok|okay|good|suits me|suits|please|thanks?(?: you)?|works?(?: for"
    r" me)?|for me|really|will do))*\W*$",
    re.IGNORECASE,
)
_OF_TIMES = re.compile(
    r"\d|\b(?:mornings?|afternoons?|evenings?|nights?|lunch\w*|noon|midday|today|tomorrow"
    r"|tonight|tmrw"
    r"|week\w*"
    r"|mon|tues?|wed\w*|thu\w*|fri|sat\w*|sun|\w+days?|daily|hours?|o['\u2019]?clock|time"
    r"|times|soon\w*"
    r"|asap|now|later|early|late|after|before|until|till|between|from|shift|break|work|school|free"
    r"|available|busy|whenever|when|any|next|month)\b",
    re.IGNORECASE,
)
_CALL_ME = re.compile(
    r"\b(?:call|ring|phone|telephone|speak (?:to|with)|talk (?:to|with)|contact) (?:me|us)\b"
    r"|\b(?:a|the|get a|your) (?:phone ?|quick )?(?:call|ring|call\s?back|bell)\b(?! cent)"
    r"|\b(?:call|ring|phone) (?:me |us )?back\b"
    r"|\b(?:some(?:one|body)|any(?:one|body)|recruiter|you) (?:to |please )?(?:call|ring|phone)\b"
    r"|\b(?:call|ring|phone|use|try) (?:my|the|our) (?:mobile|cell|direct line|landline|work phone"
    r"|home phone|office|ward)\b",
    re.IGNORECASE,
)
_NOT_CALLED = re.compile(
    r"\b(?:don['\u2019]?t|do not|dont|not|never|no|without|stop|nobody|rather (?:you )?(?:not"
    r"|didn['\u2019]?t)|can['\u2019]?t (?:take|answer|have|get))\W(?:\w+ ){0,2}?"
    r"(?:call(?:s|ing)?|ring(?:ing)?|phon(?:e|ing)|contact)\b(?: (?:me|us|back))?",
    re.IGNORECASE,
)


def leaves_time_open(text: str) -> bool:
    """Whether any time will do: "whenever", "as soon as possible"."""
    return bool(_TIME_OPEN.search(text))


def speaks_of_time(text: str) -> bool:
    """Whether a text holds any word of a day or an hour."""
    return leaves_time_open(text) or bool(_OF_TIMES.search(text) or HOUR_WORD.search(text))


def asks_for_a_call(text: str) -> bool:
    """Whether somebody asks to be called: "can someone ring me tomorrow?"."""
    return bool(_CALL_ME.search(_NOT_CALLED.sub(" ", text)))
