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

# The facts of a kind that the words at characters `start` to `end` state.
Read = Callable[[Span], Sequence[Fact]]


def settled(
    text: str, spans: Iterable[Span], facts: Sequence[Fact], stated: Read, read: Rewritten
) -> list[Fact]:
    """The facts with learnt words and kinds, in the order of the text, with their polarity.

    `facts` are those the rules are sure of, `stated` says what a learnt span means; where it means
    nothing, there is no fact. `read` is the text with its slips put right.
    """
    certain = [fact for fact in facts if fact.entity in BY_RULES]
    learnt = (span for span in spans if span[2] not in BY_RULES)
    found = [fact for span in learnt for fact in stated(span)]
    rest = facts if _says_little_else(text, facts) else ()
    kept = without_overlaps([*certain, *found, *rest])
    return mark_negated(text, [_with_reading(text, fact, read) for fact in kept])


def _says_little_else(text: str, facts: Sequence[Fact]) -> bool:
    covered = sum(fact.end - fact.start for fact in facts)
    return covered >= LITTLE_ELSE * len(text.strip())


def _with_reading(text: str, fact: Fact, read: Rewritten) -> Fact:
    """The fact with what its words were read as, now that it may have others."""
    words = text[fact.start : fact.end]
    meant = read.of(fact.start, fact.end, text)
    return replace(fact, read="" if meant == words else meant)
