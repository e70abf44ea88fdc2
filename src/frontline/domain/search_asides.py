"""Short words about the search itself: "make it 30", "what did you look for"."""

from __future__ import annotations

import re

_MILES = re.compile(
    r"^\W*(?:(?:ok|okay|and|no|well|then|hmm|actually|right|so|sorry)\W{1,3}){0,3}"
    r"(?:make (?:it|that)|what about|wh?at about|wot about|how about|try|say|maybe|up to|within"
    r"|go (?:up )?to|let'?s (?:say|try|go)|change (?:it|that) to|i (?:can|could) do|or)?\s*"
    r"(?P<miles>\d{1,3})(?:\s?(?:m|mi|mile|miles))?(?: (?:then|instead|please|pls|max|tops"
    r"|though))*"
    r"\W*$",
    re.IGNORECASE,
)
_LEAST_MILES, _MOST_MILES = 5, 200
_SEARCHED = re.compile(
    r"\bwhat (?:did|have|were|are) (?:you|u) (?:actually |just |really )?"
    r"(?:look(?:ed|ing)?|search(?:ed|ing)?|try|tried)\b"
    r"(?! (?:\w+ )?in an?\b)"
    r"|\bwhat (?:was|is|am|were|'?s) (?:i |that |the |my |this )?(?:search|searching|looking"
    r"|criteria"
    r"|filters?)\b(?! (?:for|like) (?:a|an|the)\b)"
    r"|^\W*(?:are )?(?:you|u) (?:really |quite |absolutely )?(?:sure|certain|positive)"
    r"(?: about (?:that|this))?\W*$",
    re.IGNORECASE,
)


def bare_miles(text: str) -> float | None:
    """The miles of "what about 40" or "make it 30", said where a radius is what can change."""
    said = _MILES.match(text)
    miles = float(said["miles"]) if said else 0.0
    # A number so small, and nothing else, counts down a list.
    return miles if _LEAST_MILES <= miles <= _MOST_MILES else None


def asks_what_was_searched(text: str) -> bool:
    """Whether it asks what was looked for, or doubts what was found: "are you sure?"."""
    return bool(_SEARCHED.search(text.replace("\u2019", "'")))
