"""Sourced pieces of knowledge, and which of their sentences answer a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SENTENCES_SHOWN = 3

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z£0-9{])")


@dataclass(frozen=True)
class Passage:
    """One section of a file in data/knowledge: an answer short enough to be read in a chat.

    `questions` are ways to ask for it, which are searched and never shown. `link` leads to the
    source, or is None where it has no address. The source holds from `reviewed`, and must be
    looked at again by `review_by`.
    """

    id: str
    title: str
    heading: str
    text: str
    questions: tuple[str, ...]
    source: str
    link: str | None
    reviewed: date
    review_by: date

    @property
    def file(self) -> str:
        """The name of its file in data/knowledge."""
        return f"{self.id.partition('#')[0]}.md"

    @property
    def sentences(self) -> list[str]:
        """The text, sentence by sentence."""
        return [part for part in _SENTENCE_END.split(self.text) if part]

    def is_overdue(self, today: date) -> bool:
        """Whether its source should have been looked at again before today."""
        return today > self.review_by


def most_to_the_point(sentences: Sequence[str], scores: Sequence[float]) -> str:
    """The run of at most SENTENCES_SHOWN sentences that scores best, as one text.

    A run and not a choice, because "It must also …" says nothing without the sentence before.
    """
    shown = min(SENTENCES_SHOWN, len(sentences))
    starts = range(len(sentences) - shown + 1)
    best = max(starts, key=lambda at: sum(scores[at : at + shown]), default=0)
    return " ".join(sentences[best : best + shown])
