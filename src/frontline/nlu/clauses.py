"""Where a message that asks for two things can be cut in two."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Longer messages are a story with one wish; cutting them costs time and finds little.
LONGEST_CUT = 400
# Of the places of one message so many are looked at, before the likeliest are chosen.
MOST_PLACES = 8

_LINK = (
    r"(?:and|n|&|\+|plus|but|also|or|so|then|though|tho|btw|by the way|oh|ps|p\.s\.?"
    r"|while (?:you['\u2019]?re|im|i['\u2019]?m|we['\u2019]?re) (?:at it|here|on)"
    r"|after that|another thing|one (?:more|last|other) thing|cos|because|if so)(?![\w'\u2019])"
)
_ASKS_ANYWHERE = (
    r"what|whats|how|why|when|where|who|do (?:you|u|i)|can (?:you|u|i)|could (?:you|i)"
    r"|is (?:it|there)|are (?:you|there|u)|will (?:you|i|they|u)|did (?:you|they)|please|pls"
    r"|tell me|show me"
)
# Behind a mark, a comma, a dash or a joining word; or, from the hurried, just before a question.
_PLACE = re.compile(
    rf"(?P<mark>(?P<sign>[.!?;\u2026]+[)\"'\u2019]*)\s+(?:{_LINK}[\s,]+)*|\s*\n\s*(?:{_LINK}[\s,]+)*)(?=\w)"
    rf"|(?P<comma>\s*,\s*(?:{_LINK}[\s,]+)*)(?=\w)"
    rf"|(?P<dash>\s+[-\u2013\u2014]+\s+|\s*:\s+|\s*\()(?=\w)"
    rf"|(?P<word>\s+(?:{_LINK}[\s,]+)+)(?=\w)"
    rf"|(?P<bare>\s+)(?=(?:{_ASKS_ANYWHERE})\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|ta"
    r"|cheers|great|lovely|perfect|brilliant|ok|okay|cool|fine|right|please|sorry"
    r"|(?:so|very) much|a lot|there|for (?:that|the info|your help))\b[\s,.!;:\u2013-]*){1,4}",
    re.IGNORECASE,
)
FEWEST_WORDS = 2


@dataclass(frozen=True)
class Cut:
    """A place where two requests may meet: the first ends, the second starts (in the message).

    `kind` is "mark", "comma", "dash", "word" or "bare"; `link` the words and marks between, in
    lower case.
    """

    ends: int
    starts: int
    kind: str
    link: str


def opening(text: str) -> str:
    """The greeting or thanks a message begins with; empty without, or when there is no more."""
    found = _OPENING.match(text)
    return found.group() if found and len(text[found.end() :].split()) >= FEWEST_WORDS else ""


def cuts(text: str) -> list[Cut]:
    """Where two requests may meet, in order; each half has a word in it.

    Most messages with such a place ask for one thing all the same.
    """
    if len(text) > LONGEST_CUT:
        return []
    begin = len(opening(text))
    found = [_cut(each) for each in _PLACE.finditer(text, begin)]
    fit = [cut for cut in found if text[begin : cut.ends].strip() and text[cut.starts :].strip()]
    return fit[:MOST_PLACES]


def _cut(place: re.Match[str]) -> Cut:
    """The mark that ends a sentence belongs to it."""
    ends = place.end("sign") if place["sign"] else place.start()
    kind = next(k for k in ("mark", "comma", "dash", "word", "bare") if place[k] is not None)
    return Cut(ends, place.end(), kind, place.group().strip().lower())
