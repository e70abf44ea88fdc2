"""Whether a question asks after one role, or after roles and recruiters in general."""

from __future__ import annotations

import re

_THE_ROLE = re.compile(
    r"\b(?:it|its|it['\u2019]s|they|this|that (?:one|role|job|post)"
    r"|the (?:role|job|post|position|employer|trust|one))\b",
    re.IGNORECASE,
)
_US = re.compile(r"\b(?:you|your|yours|recruiters?)\b", re.IGNORECASE)
_IN_GENERAL = re.compile(
    r"\b(?:jobs|roles|vacancies|posts|positions|in general|generally|usually|normally"
    r"|charg\w+|fees?|costs?|free|bands|mean|means|difference|how often|weekly|monthly|pay ?day"
    r"|(?:have|need) to pay|(?:do|must) i pay|(?:when|how) (?:do|will|am) i (?:get|be)? ?paid"
    r"|agency|agencies)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 7


def names_the_role(text: str) -> bool:
    """Whether it speaks of a role as known: "is it", "the post"; not of roles in general."""
    return bool(_THE_ROLE.search(text)) and not asks_in_general(text)


def asks_in_general(text: str) -> bool:
    """Whether it asks how things are for everybody: "do I have to pay", "what do bands mean"."""
    return bool(_IN_GENERAL.search(text))


def may_ask_of_a_role(text: str) -> bool:
    """Whether a fact it names can be one role's: "what's the pay?", "do you know what it pays?".

    A long question that does not speak of the role asks about the world.
    """
    if names_the_role(text):
        return True
    short = len(text.split()) <= _MOST_WORDS
    return short and not (asks_in_general(text) or _US.search(text))
