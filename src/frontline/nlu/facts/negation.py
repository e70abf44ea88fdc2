"""Polarity: which of the facts a visitor says they do not want."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from frontline.nlu.facts.fact import Fact

# What a visitor can want or not want; a contact detail cannot be negated.
NEGATABLE = frozenset(
    {"place", "work_mode", "contract_type", "hours", "pay_band", "role", "specialty", "employer"}
)

_NOT = (
    r"not|no|(?:is|do|does|wo|ca|would)n['\u2019]?t|can['\u2019]?t|do not|cannot"
    r"|never|without|except|excluding|exclude|avoid|avoiding|anything but|anywhere but"
    r"|apart from|other than|instead of|rather than|hate|nor|neither|nowhere|minus|non"
)
# "not only", "no problem with", "don't mind": these say yes.
_STILL_YES = (
    r"only|just|far|too far|mind|matter|care|fussed|bothered|fussy|sure|problem|issue"
    r"|rule out|less|more|under|over|below|above|longer|yet"
)
_BEFORE = re.compile(
    rf"\b(?:{_NOT})\b(?!\s(?:{_STILL_YES})\b)(?:\s[\w'\u2019-]{{1,20}}){{0,5}}[\s-]{{0,3}}$",
    re.IGNORECASE,
)
# Words that end the reach of a "not", and words that join the next value to it.
_TURN = re.compile(
    r"[.;!?\n]|(?<!anything )(?<!anywhere )\bbut\b"
    r"|\b(?:just|only|prefer|please|so|because|i['\u2019]?m|i am|i['\u2019]?d)\b"
    r"|,\s(?!or\b|nor\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s?(?:,\s?)?(?:or|nor|/)\s(?:(?:in|at|the|any|a)\s)?", re.IGNORECASE)
_AFTER = re.compile(
    r"\s(?:(?:is|are|would be|['\u2019]s)\s)?(?:too far|no good|out of the question|not for me"
    r"|isn['\u2019]?t for me|is a no|(?:wo|does)n['\u2019]?t work|not possible|not an option)",
    re.IGNORECASE,
)
# "not nights in Hull": what is not wanted stands before the place where the rest is.
_WHERE = re.compile(
    r"\s(?:[\w-]{1,12}\s){0,2}(?:in|near|at|around|round|across)\s(?:the\s)?", re.IGNORECASE
)
_FIELD_IN = re.compile(
    r"\b(?:care|nursing|health|shifts?|wards?|patients)\s(?:in|near|at|around|round|across)\s(?:the\s)?$",
    re.IGNORECASE,
)
REACH = 60  # characters; a "not" further away belongs to something else


def mark_negated(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with `negated` set where the sentence says so.

    "not London or Leeds" negates both; "not London, Leeds" only the first, and "not nights in
    Leeds" only the nights.
    """
    marked: list[Fact] = []
    for fact in facts:
        previous = marked[-1] if marked else None
        negated = (
            fact.entity in NEGATABLE
            and not _where_the_rest_is(text, previous, fact)
            and (_negated_here(text, fact) or _negated_with(text, previous, fact))
        )
        marked.append(replace(fact, negated=negated))
    return marked


def _negated_here(text: str, fact: Fact) -> bool:
    before = text[max(0, fact.start - REACH) : fact.start]
    turns = list(_TURN.finditer(before))
    clause = before[turns[-1].end() :] if turns else before
    return bool(_BEFORE.search(clause) or _AFTER.match(text, fact.end))


def _where_the_rest_is(text: str, previous: Fact | None, fact: Fact) -> bool:
    if fact.entity != "place":
        return False
    if _FIELD_IN.search(text[max(0, fact.start - REACH) : fact.start]):
        return True
    if previous is None or not previous.negated or previous.entity == "place":
        return False
    return _WHERE.fullmatch(text[previous.end : fact.start]) is not None


def _negated_with(text: str, previous: Fact | None, fact: Fact) -> bool:
    if previous is None or not previous.negated or previous.entity != fact.entity:
        return False
    return _JOINED.fullmatch(text[previous.end : fact.start]) is not None
