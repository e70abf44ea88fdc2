"""Where a message that asks for two things can be cut in two."""

from __future__ import annotations

import re

# Longer messages are a story with one wish; cutting them costs time and finds little.
LONGEST_CUT = 300
MOST_CUTS = 3
FEWEST_WORDS = 2

_ASKS = (
    r"what|what['\u2019]?s|whats|wats|wots|how|hows|why|y|when|whens|where|wheres|who|whos|which|can"
    r"|could|do|does|did|d['\u2019]?you|is|are|am|r u|will|would|should|must|have|has|any|anything"
    r"|tell|show|find|get|give|send|explain|whether"
)
_WANTS = (
    r"i|i['\u2019](?:d|m|ve|ll)|im|id|ive|let me|let['\u2019]s|please|pls|put|stick|book|apply"
    r"|change|delete|wipe|remove|cancel|stop|skip|drop|leave|pass|pull|take|withdraw|move|accept"
    r"|look|search|compare|read|confirm|keep|set|alert|sign|register|make|email|ring|call|text"
    r"|want|also|then|if|one (?:more|last|other) thing"
)
# A comma or "and" joins two requests only where a new sentence begins after it.
_CUT = re.compile(
    rf"(?P<end>[.!?;]\s+|\n+)(?=\w)"
    rf"|(?P<comma>,\s*(?:(?:and|n|but|also|plus|then|so|or)\s+)*)(?=(?:{_ASKS}|{_WANTS})\b)"
    rf"|(?P<word>\s+(?:and|n|but|plus|&)\s+(?:(?:also|then|so|plus)\s+)*)"
    rf"(?=(?:{_ASKS}|{_WANTS}|while you['\u2019]?re)\b)"
    rf"|(?P<dash>\s[-\u2013]\s)(?=(?:{_ASKS}|{_WANTS})\b)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|thanks|thank you|ta"
    r"|cheers|great|lovely|perfect|brilliant|ok|okay|cool|fine|right|please|sorry"
    r"|(?:so|very) much|a lot|there|for (?:that|the info|your help))\b[\s,.!;:\u2013-]*){1,4}",
    re.IGNORECASE,
)


# A word that says enough by itself.
_ENOUGH = re.compile(r"\S*@\S*|\d+|yes|yeah|yep|no|nope|sure|skip|stop|cancel|apply", re.IGNORECASE)


def opening(text: str) -> str:
    """The greeting or thanks a message begins with; empty without, or when there is no more."""
    found = _OPENING.match(text)
    return found.group() if found and len(text[found.end() :].split()) >= FEWEST_WORDS else ""


def cuts(text: str) -> list[tuple[int, int]]:
    """Where two requests may meet, as (end of the first, start of the second); few, in order.

    Empty for nearly every message: most ask for one thing. Positions count in `text`.
    """
    if len(text) > LONGEST_CUT:
        return []
    begin = len(opening(text))
    found = [(each.start() + _sign(each), each.end()) for each in _CUT.finditer(text, begin)]
    fit = [(a, b) for a, b in found if _words(text[begin:a]) and _words(text[b:])]
    return fit[:MOST_CUTS]


def _sign(cut: re.Match[str]) -> int:
    """The mark that ends a sentence belongs to it."""
    return 1 if cut["end"] and not cut["end"].isspace() else 0


def _words(piece: str) -> bool:
    return len(piece.split()) >= FEWEST_WORDS or bool(_ENOUGH.fullmatch(piece.strip()))
