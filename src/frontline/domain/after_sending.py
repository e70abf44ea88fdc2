"""What people ask once something is sent, or think it is: "when will I hear?", "did it go?"."""

from __future__ import annotations

import re

_WHO = (
    r"(?:i|we|you|they|he|she|it|this|that|some(?:one|body)|any(?:one|body)|a recruiter|the"
    r" recruiter|my \w+)"
)
_WHEN_ANSWERED = re.compile(
    rf"\bwhen (?:will|do|can|should|might|would|['\u2019]ll|am i going to|are (?:you|they)"
    rf" going to) ?(?:{_WHO} )?"
    r"(?:expect to )?(?:hear|know|get (?:back|a (?:reply|call|response)|an answer)|(?:be"
    r" )?(?:call|ring|phone|contact|answer)"
    r"|reply|respond|be in touch|find out|be (?:sorted|dealt|looked|done|read))"
    r"|\bhow (?:long|soon) (?:until|till|before|will it (?:take|be)|does it (?:\w+"
    r" )?take)\b.{0,30}\b(?:hear|reply|answer"
    r"|get back|call|contact|respon\w+)\b"
    r"|\bwhen (?:will|does|is) (?:it|this|that|my \w+) (?:going to )?(?:be )?(?:sorted|dealt"
    r" with|fixed|done|looked at|read)\b"
    r"|^\W*(?:and |so |ok(?:ay)? )?what happens (?:next|now|then|after (?:that|this))\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"^\W*(?:and |so |ok(?:ay)? )?how long (?:will|does) (?:it|that|this)(?: \w+)? take\W*$",
    re.IGNORECASE,
)
_IF_DONE = re.compile(
    r"^\W*(?:so |and |ok(?:ay)? |but )?(?:are you (?:really |quite )?sure|r u"
    r" sure)\b(?!.*\b(?:all|only|enough|more)\b)"
    r"|\b(?:did|has|have|is|was) (?:it|that|this|they|everything|my \w+)(?: (?:all|really"
    r"|definitely|been|already|now)){0,2}"
    r" (?:go(?:ne)?(?: through)?|sent|work(?:ed)?|submitted|done|set up|deleted|stopped"
    r"|cancelled|saved|arrive[d]?)\b"
    r"|\bdid you (?:get|send|receive|save|delete|stop) (?:it|that|this|them|everything|my \w+)\b",
    re.IGNORECASE,
)
_LONGEST = 14


def asks_when_answered(text: str) -> bool:
    """Whether somebody asks when they will hear, or what happens now, in a few words."""
    return len(text.split()) <= _LONGEST and bool(_WHEN_ANSWERED.search(text))


def asks_how_long(text: str) -> bool:
    """Whether somebody asks how long it takes; before anything is sent that may be the form."""
    return bool(_HOW_LONG.search(text))


def asks_if_done(text: str) -> bool:
    """Whether somebody asks if what was said to be done is done: "are you sure that's gone?"."""
    return len(text.split()) <= _LONGEST and bool(_IF_DONE.search(text))
