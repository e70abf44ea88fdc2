"""Facts as learnt: the rules' facts of a message, looked at again by a tagger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.learnt.clues import Clues, LabelAt, Ranks
from frontline.nlu.facts.learnt.reading import Reader
from frontline.nlu.facts.learnt.settling import settled
from frontline.nlu.facts.learnt.tagger import Tagger, learn
from frontline.nlu.facts.learnt.tokens import Span, spans_of, tags_of, tokens_of
from frontline.nlu.facts.scan import FactScan

# What a visitor types is shorter; behind so many characters of a pasted document the rules decide.
LONGEST_LEARNT = 800

# A text, its label or "" where that is not to be relied on, and all its facts.
Marked = tuple[str, str, Sequence[Span]]


class LearntFacts:
    """Learns from marked examples and finds facts in messages. Pure but for the tagger's files."""

    def __init__(self, scan: FactScan, ranks: Ranks, model: bytes = b"") -> None:
        """`scan` has the rules with all the words that may be a fact; `ranks` says how common
        English words are. Without a `model` the rules decide alone.
        """
        self._scan = scan
        self._ranks = ranks
        self._tagger = Tagger(model) if model else None

    def learn(self, examples: Iterable[Marked], today: date) -> bytes:
        """A model of the examples; nothing (b"") where there are none."""
        prepared = [self._prepared(example, today) for example in examples]
        return learn(prepared) if prepared else b""

    def _prepared(self, example: Marked, today: date) -> tuple[list[list[str]], list[str]]:
        text, label, spans = example
        tokens = tokens_of(text, self._scan.read(text))
        facts, listed = self._scan.facts(text, today), self._scan.listed(text)
        clues = Clues(tokens, facts, listed, lambda _: label, self._ranks)
        return clues.of_each(), tags_of(tokens, spans)

    def facts(self, text: str, found: Sequence[Fact], label_at: LabelAt, today: date) -> list[Fact]:
        """The facts of a text in which the rules are sure of those `found`, in its order."""
        cut = _cut(text)
        cut = min([cut, *(fact.start for fact in found if fact.start < cut < fact.end)])
        learnt = self._learnt(text[:cut], [f for f in found if f.start < cut], label_at, today)
        return [*learnt, *(fact for fact in found if fact.start >= cut)]

    def _learnt(
        self, text: str, found: Sequence[Fact], label_at: LabelAt, today: date
    ) -> list[Fact]:
        if self._tagger is None:
            return list(found)
        read, listed = self._scan.read(text), self._scan.listed(text)
        hints, tokens = self._scan.facts(text, today), tokens_of(text, read)
        clues = Clues(tokens, hints, listed, label_at, self._ranks).of_each()
        spans = spans_of(tokens, self._tagger.tags(clues))
        reader = Reader(text, hints, listed, lambda words: self._scan.facts(words, today))
        return settled(text, spans, found, reader.read, read)


def _cut(text: str) -> int:
    """Where the part ends that the tagger reads: between two words where that can be."""
    if len(text) <= LONGEST_LEARNT:
        return len(text)
    space = text.rfind(" ", 0, LONGEST_LEARNT)
    return LONGEST_LEARNT if space <= 0 else space
