"""From learnt spans and the facts of the rules to the facts of a message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.learnt.tokens import Span
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.rewritten import Rewritten

# Their grammar is closed, so the rules say where they are, whatever was learnt.
BY_RULES = frozenset({"email", "phone", "registration_number"})

# A message of which the rules call so much a fact is an answer, and keeps all that they found.
LITTLE_ELSE = 0.7

# "the wakefield" before "msk physio" points at one role: its place and its work are one mention.
_PLACE_OF_ONE = re.compile(
    r"(?:the|that)\s(?!first|second|third|fourth|fifth|last|top|next|other|same|one|two|both)[a-z]+",
    re.I,
)
_ANYWHERE = re.compile(r"\banywhere in (?:the )?$", re.IGNORECASE)
_PART_OF_A_MONTH = re.compile(r"\b(?:start|beginning|middle|end)\s$", re.IGNORECASE)
_WORK = frozenset({"role", "specialty", "profession"})
# What these are called is nobody's slip: they are read back as typed.
_NAMES = frozenset({"person_name", "employer", "organisation", "place", *BY_RULES})

# The facts of a kind that the words at characters `start` to `end` state.
Read = Callable[[Span], Sequence[Fact]]


def settled(
    text: str, spans: Iterable[Span], facts: Sequence[Fact], stated: Read, read: Rewritten
) -> list[Fact]:
    """The facts with learnt words and kinds, in the order of the text, with their polarity.

    `facts` are those the rules are sure of, `stated` says what a learnt span means; where it means
    nothing, there is no fact. `read` is the text with its slips put right.
    """
    certain = [f for f in facts if f.entity in BY_RULES or _is_anywhere(text, f)]
    whole = _joined(text, (_whole_date(text, span) for span in spans))
    learnt = (span for span in whole if span[2] not in BY_RULES)
    found = [fact for span in learnt for fact in stated(span)]
    rest = facts if _says_little_else(text, facts) else ()
    kept = without_overlaps([*certain, *found, *rest])
    return mark_negated(text, [_with_reading(text, fact, read) for fact in kept])


def _is_anywhere(text: str, fact: Fact) -> bool:
    """What "anywhere in" stands before is a place, whatever was learnt."""
    return fact.entity == "place" and bool(_ANYWHERE.search(text, 0, fact.start))


def _whole_date(text: str, span: Span) -> Span:
    """ "Start of Feb", where only "of Feb" was learnt as the date."""
    start, end, kind = span
    if kind != "start_date" or not text[start:end].lower().startswith("of "):
        return span
    part = _PART_OF_A_MONTH.search(text, 0, start)
    return (part.start(), end, kind) if part else span


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, a place said as "the wakefield" with the work behind it as one."""
    last: Span | None = None
    for span in spans:
        if last and _is_work_of(text, last, span):
            last = (last[0], span[1], last[2])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _is_work_of(text: str, place: Span, work: Span) -> bool:
    words = text[place[0] : place[1]]
    beside = text[place[1] : work[0]] == " "
    return (
        beside
        and place[2] == "mention"
        and work[2] in _WORK
        and bool(_PLACE_OF_ONE.fullmatch(words))
    )


def _says_little_else(text: str, facts: Sequence[Fact]) -> bool:
    covered = sum(fact.end - fact.start for fact in facts)
    return covered >= LITTLE_ELSE * len(text.strip())


def within_one(spans: Iterable[Span], facts: Sequence[Fact]) -> list[Span]:
    """The spans, those that the rules see as one fact of that kind as one: "bands 2, 3 and 4"."""
    kept: list[Span] = []
    for start, end, kind in spans:
        one = _fact_over(kept[-1], (start, end, kind), facts) if kept else None
        if one:
            kept[-1] = (min(kept[-1][0], one.start), max(end, one.end), kind)
        else:
            kept.append((start, end, kind))
    return kept


def _fact_over(span: Span, next_one: Span, facts: Sequence[Fact]) -> Fact | None:
    """The fact of their kind that has words of both spans."""
    same = (f for f in facts if span[2] == next_one[2] == f.entity)
    return next((f for f in same if f.start < span[1] and next_one[0] < f.end), None)


def _with_reading(text: str, fact: Fact, read: Rewritten) -> Fact:
    """The fact with what its words were read as, now that it may have others."""
    words = text[fact.start : fact.end]
    if fact.entity in _NAMES:
        return replace(fact, read="")
    meant = read.of(fact.start, fact.end, text)
    return replace(fact, read="" if meant == words else meant)
