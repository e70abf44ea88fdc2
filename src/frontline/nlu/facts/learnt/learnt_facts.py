"""Facts as learnt: the rules' facts of a message, looked at again by a tagger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.learnt.clues import Clues, LabelAt, Ranks
from frontline.nlu.facts.learnt.reading import Reader
from frontline.nlu.facts.learnt.settling import settled, within_one
from frontline.nlu.facts.learnt.tagger import Tagger, learn
from frontline.nlu.facts.learnt.tokens import Span, spans_of, tags_of, tokens_of
from frontline.nlu.facts.scan import Sight

# What a visitor types is shorter; behind so many characters of a pasted document the rules decide.
LONGEST_LEARNT = 800

# What the rules see in a text, its label ("" where that is not to be relied on), and all its facts.
Marked = tuple[Sight, str, Sequence[Span]]


class LearntFacts:
    """Learns from marked examples and finds facts in messages. Pure but for the tagger's files."""

    def __init__(self, ranks: Ranks, model: bytes = b"") -> None:
        """`ranks` says how common English words are. Without a `model` the rules decide alone."""
        self._ranks = ranks
        self._tagger = Tagger(model) if model else None

    def learn(self, examples: Iterable[Marked]) -> bytes:
        """A model of the examples; nothing (b"") where there are none."""
        prepared = [self._prepared(*example) for example in examples]
        return learn(prepared) if prepared else b""

    def _prepared(
        self, sight: Sight, label: str, spans: Sequence[Span]
    ) -> tuple[list[list[str]], list[str]]:
        tokens = tokens_of(sight.text, sight.read)
        clues = Clues(tokens, sight.hints, sight.listed, lambda _: label, self._ranks)
        return clues.of_each(), tags_of(tokens, spans)

    def facts(self, sight: Sight, found: Sequence[Fact], label_at: LabelAt) -> list[Fact]:
        """The facts of a text in which the rules are sure of those `found`, in its order."""
        cut = _cut(sight.text)
        cut = min([cut, *(fact.start for fact in found if fact.start < cut < fact.end)])
        start = sight.of(sight.text[:cut])
        learnt = self._learnt(start, [f for f in found if f.start < cut], label_at)
        return [*learnt, *(fact for fact in found if fact.start >= cut)]

    def _learnt(self, sight: Sight, found: Sequence[Fact], label_at: LabelAt) -> list[Fact]:
        if self._tagger is None:
            return list(found)
        tokens = tokens_of(sight.text, sight.read)
        clues = Clues(tokens, sight.hints, sight.listed, label_at, self._ranks).of_each()
        spans = within_one(spans_of(tokens, self._tagger.tags(clues)), sight.hints)
        reader = Reader(sight.text, sight.hints, sight.listed, lambda words: sight.of(words).hints)
        return settled(sight.text, spans, found, reader.read, sight.read)


def _cut(text: str) -> int:
    """Where the part ends that the tagger reads: between two words where that can be."""
    if len(text) <= LONGEST_LEARNT:
        return len(text)
    space = text.rfind(" ", 0, LONGEST_LEARNT)
    return LONGEST_LEARNT if space <= 0 else space
