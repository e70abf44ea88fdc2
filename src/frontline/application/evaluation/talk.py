"""What people wrote and meant, and what a model made of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

FALLBACK = "nlu_fallback"

# Messages this long or longer, and this short or shorter, are slices of their own, in words.
LONG_MESSAGE, SHORT_MESSAGE = 20, 3

# What a fact's value may be: a name, a number, a list, or a mapping of such.
Value: TypeAlias = Any


@dataclass(frozen=True)
class HeldOutMessage:
    """A message with the full label (`apply`, `faq/dbs`) a person gave it; never trained on.

    `accepted` are labels a second careful annotator would also give, `second` is the other
    request of a message that holds two, `kinds` are the slices the annotator saw it in
    (`typos`, `second_language`, …).
    """

    text: str
    label: str
    accepted: frozenset[str] = frozenset()
    second: str | None = None
    kinds: frozenset[str] = frozenset()

    @property
    def slices(self) -> frozenset[str]:
        """The annotator's kinds, with the length counted in words."""
        words = len(self.text.split())
        length = {"short"} if words <= SHORT_MESSAGE else set()
        length |= {"long"} if words >= LONG_MESSAGE else set()
        return (self.kinds - {"short", "long"}) | length

    @property
    def right_labels(self) -> frozenset[str]:
        """Every first answer that does what the visitor wanted: of two requests, either."""
        second = {self.second} if self.second else set()
        return self.accepted | {self.label} | second


@dataclass(frozen=True)
class Fact:
    """A fact as it stands in a message: kind, words in lower case, and what they come to."""

    entity: str
    text: str
    value: Value = None
    negated: bool = False


@dataclass(frozen=True)
class HeldOutFacts:
    """A message with the facts of `kinds` it states. A value of None was not annotated."""

    text: str
    facts: Sequence[Fact]
    kinds: frozenset[str]


@dataclass(frozen=True)
class Understood:
    """What a model made of a message. `seconds` is the processor time it took.

    `others` are the labels of further requests it found in the message.
    """

    label: str
    confidence: float
    facts: Sequence[Fact]
    seconds: float
    others: frozenset[str] = frozenset()


Understand = Callable[[str], Understood]


def agrees(expected: Value, got: Value) -> bool:
    """Whether a value is the annotated one.

    Of a mapping only the annotated parts must agree, and a name alone stands for a mapping that
    has it. Numbers may differ by rounding, letters by case.
    """
    if isinstance(expected, Mapping):
        return isinstance(got, Mapping) and all(
            agrees(part, got.get(name)) for name, part in expected.items()
        )
    if isinstance(got, Mapping):
        return any(agrees(expected, got.get(name)) for name in ("name", "days", "kind"))
    if isinstance(expected, (list, tuple)):
        return isinstance(got, (list, tuple)) and sorted(map(str, expected)) == sorted(
            map(str, got)
        )
    return _same(expected, got)


def _same(expected: Value, got: Value) -> bool:
    if isinstance(expected, (int, float)) and isinstance(got, (int, float)):
        return math.isclose(expected, got, rel_tol=0.005)
    return str(expected).casefold() == str(got).casefold()
