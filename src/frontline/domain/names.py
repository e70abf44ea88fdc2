"""People's names, in any script and shape, kept exactly as typed."""

from __future__ import annotations

import re
import unicodedata

_LEAD_IN = re.compile(
    r"^(?:(?:hi|hello|hey|yes|yeah|sure|ok|okay)[\s,.!]{1,3})?"
    r"(?:(?:my|the|full) (?:full )?name(?:'s|\u2019s| is)|i am|i['\u2019]?m|it(?:'s|\u2019s| is)"
    r"|this is|call me|name|spel(?:t|led))[\s:]{1,3}",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"\b(?:my (?:full )?name(?:'s|\u2019s| is)|i am called|call me)\s+"
    r"(?P<name>[^\W\d_][^\d,.;:!?@\n]{0,60})",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(
    r"\s(?:and|but|i|i'm|i\u2019m|my|from|on|an?)\b.*", re.IGNORECASE | re.DOTALL
)
_NO_NAMES = {"yes", "no", "yeah", "yep", "nope", "ok", "okay", "sure", "maybe", "idk", "hi", "hey"}
_NO_NAMES |= {"hello", "thanks", "cheers", "stop", "skip", "help", "why", "what", "nothing", "none"}


def read_name(text: str) -> str | None:
    """The name in an answer to "what is your name?", or None when it cannot be one.

    A single word is a name, so are six; apostrophes, particles, accents and every script stay
    as typed. Digits, addresses and mere yes or no are no names.
    """
    name = _LEAD_IN.sub("", text.strip()).strip(' .,!"\u201c\u201d')
    words = name.split()
    if not 1 <= len(words) <= 8 or len(name) > 100 or name.casefold() in _NO_NAMES:
        return None
    return name if all(map(_belongs_in_a_name, name)) and _has_a_letter(name) else None


def _belongs_in_a_name(character: str) -> bool:
    return (
        unicodedata.category(character)[0] in "LMZ"
        or character in "'\u2019\u02bc`-.,()\u200c\u200d"
    )


def _has_a_letter(name: str) -> bool:
    return any(unicodedata.category(character)[0] == "L" for character in name)


def find_introduction(text: str) -> str | None:
    """The name in "my name is …" anywhere in a longer message; None when nobody says theirs."""
    found = _INTRODUCTION.search(text)
    return read_name(_NAME_ENDS.sub("", found["name"])) if found else None
