"""One fact found in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fact:
    """A fact at characters `start` to `end` of a text; `value` is JSON in its normal form.

    `negated` says that the visitor does not want it, `read` what its words were read as where they
    were typed with a slip.
    """

    entity: str
    start: int
    end: int
    value: Any = field(hash=False)
    negated: bool = False
    read: str = ""

    def as_entity(self, text: str) -> dict[str, Any]:
        """The fact as Rasa carries entities; `negated` and `read` are there only when they say
        something.
        """
        entity: dict[str, Any] = {
            "entity": self.entity,
            "start": self.start,
            "end": self.end,
            "text": text[self.start : self.end],
            "value": self.value,
            "extractor": "FactExtractor",
        }
        entity |= {"negated": True} if self.negated else {}
        return entity | ({"read": self.read} if self.read else {})


def fact_of(entity: Mapping[str, Any]) -> Fact:
    """The fact that `as_entity` made the entity of."""
    return Fact(
        entity["entity"],
        entity["start"],
        entity["end"],
        entity["value"],
        bool(entity.get("negated")),
        str(entity.get("read", "")),
    )


Finder = Callable[[str], Sequence[Fact]]


def without_overlaps(found: Iterable[Fact]) -> list[Fact]:
    """Facts in the order of the text; where two share characters, the one given first stays."""
    kept: list[Fact] = []
    for fact in found:
        index = bisect_left(kept, fact.end, key=lambda other: other.start)
        if fact.start < fact.end and (index == 0 or kept[index - 1].end <= fact.start):
            kept.insert(index, fact)
    return kept
