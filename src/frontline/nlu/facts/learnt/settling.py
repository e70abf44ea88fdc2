"""From learnt spans and the facts of the rules to the facts of a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from frontline.nlu.facts.fact import Fact, without_overlaps
from frontline.nlu.facts.learnt.tokens import Span
from frontline.nlu.facts.negation import mark_negated
from frontline.nlu.facts.rewritten import Rewritten

# Their grammar is closed, so the rules say where they are, whatever was learnt.
BY_RULES = frozenset({"email", "phone", "registration_number"})

# A message of which the rules call so much a fact is an answer, and keeps all that they found.
LITTLE_ELSE = 0.7

# The fact of a kind that the words at characters `start` to `end` state, or None.
Read = Callable[[Span], Fact | None]


def settled(
    text: str, spans: Iterable[Span], facts: Sequence[Fact], read_again: Read, read: Rewritten
) -> list[Fact]:
    """The facts with learnt words and kinds, in the order of the text, with their polarity.

    The value is that of the rules' fact of the same kind there, or what `read_again` makes of the
    words; where it makes nothing, there is no fact. `read` is the text with its slips put right.
    """
    certain = [fact for fact in facts if fact.entity in BY_RULES]
    learnt = (span for span in spans if span[2] not in BY_RULES)
    found = [fact for span in learnt for fact in _facts_of(span, facts, read_again)]
    rest = facts if _says_little_else(text, facts) else ()
    kept = without_overlaps([*certain, *found, *rest])
    return mark_negated(text, [_with_reading(text, fact, read) for fact in kept])


def _says_little_else(text: str, facts: Sequence[Fact]) -> bool:
    covered = sum(fact.end - fact.start for fact in facts)
    return covered >= LITTLE_ELSE * len(text.strip())


def _facts_of(span: Span, facts: Sequence[Fact], read_again: Read) -> list[Fact]:
    start, end, kind = span
    same = [f for f in facts if f.entity == kind and f.start < end and start < f.end]
    if len(same) > 1:
        return same
    if same:
        return [replace(same[0], start=start, end=end)]
    fact = read_again(span)
    return [fact] if fact else []


def _with_reading(text: str, fact: Fact, read: Rewritten) -> Fact:
    """The fact with what its words were read as, now that it may have others."""
    words = text[fact.start : fact.end]
    meant = read.of(fact.start, fact.end, text)
    return replace(fact, read="" if meant == words else meant)
