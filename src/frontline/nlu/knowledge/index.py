"""An index over the passages: the likeliest one for a question, and how likely it answers it."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from frontline.domain.knowledge import Passage, most_to_the_point
from frontline.nlu.encoder.files import WIDTH
from frontline.nlu.encoder.session import Vector
from frontline.nlu.knowledge.words import content_words, question_kinds

PASSAGES_FILE = "passages.json"
VECTORS_FILE = "vectors.npy"

Words = frozenset[str]
# Texts to vectors of unit length, one a row.
Encode = Callable[[Sequence[str]], Vector]


@dataclass(frozen=True)
class Evidence:
    """How a question and a passage go together.

    `asked` and `told` are cosines: with the nearest way to ask for the passage, and with its text.
    `shared` is the weight of the content words they share (rare words weigh more), `overlap` the
    part of all words of question and nearest way to ask that are shared, and `other_kind` is 1
    when the question wants another kind of answer ("how much") than any way to ask for it.
    """

    asked: float
    told: float
    shared: float
    overlap: float
    other_kind: float

    def values(self) -> tuple[float, ...]:
        """In the order of WEIGHTS."""
        return (self.asked, self.told, self.shared, self.overlap, self.other_kind)


# Logistic regression on the tuning half of tests/nlu/knowledge: python -m benchmarks.knowledge.fit
WEIGHTS = (5.03, 5.92, 0.47, -2.84, -1.19)
INTERCEPT = -8.85
# From this cosine on a question is one of the listed ways to ask. The labelled questions hold no
# such one, so the weights know nothing of it.
SAME = 0.97


@dataclass(frozen=True)
class Match:
    """The likeliest passage, how likely it answers the question (0 to 1), and what to quote."""

    passage: Passage
    score: float
    excerpt: str


@dataclass(frozen=True)
class _Entry:
    """What is known of one passage when it is searched; the slices are rows of the vectors."""

    passage: Passage
    ways: slice
    sentences: slice
    words: Words
    words_of_ways: tuple[Words, ...]
    kinds: Words


class KnowledgeIndex:
    """Passages with their vectors. Searching is a few products and set operations a passage."""

    def __init__(self, passages: Sequence[Passage], vectors: Vector) -> None:
        """`vectors` as `build_index` lays them out."""
        self._vectors = vectors
        self._entries = list(_entries(passages))
        # Where the ways to ask of each passage begin and end among the vectors.
        self._bounds = [at for entry in self._entries for at in (entry.ways.start, entry.ways.stop)]
        self._told = [entry.sentences.stop for entry in self._entries]
        self._weight = _word_weights([entry.words for entry in self._entries])

    @property
    def passages(self) -> list[Passage]:
        return [entry.passage for entry in self._entries]

    def evidence(self, question: str, vector: Vector) -> list[Evidence]:
        """The evidence for each passage, in their order. `vector` has unit length."""
        words, kinds = content_words(question), question_kinds(question)
        cosines = self._vectors @ vector
        asked = np.maximum.reduceat(cosines, self._bounds)[::2].tolist()
        told = cosines[self._told].tolist()
        return [
            self._evidence(entry, near, words, kinds)
            for entry, near in zip(self._entries, zip(asked, told, strict=True), strict=True)
        ]

    def lists(self, vector: Vector) -> bool:
        """Whether a passage lists this very question; much quicker than a search."""
        return bool(self._entries) and float((self._vectors @ vector).max()) >= SAME

    def best(self, question: str, vector: Vector) -> Match | None:
        """The likeliest passage, however unlikely; None when there are none."""
        if not self._entries:
            return None
        scores = [likelihood(each) for each in self.evidence(question, vector)]
        at = int(np.argmax(scores))
        entry = self._entries[at]
        near = (self._vectors[entry.sentences] @ vector).tolist()
        excerpt = most_to_the_point(entry.passage.sentences, near)
        return Match(entry.passage, scores[at], excerpt)

    def _evidence(
        self, entry: _Entry, near: tuple[float, float], words: Words, kinds: Words
    ) -> Evidence:
        shared = words & entry.words
        return Evidence(
            asked=near[0],
            told=near[1],
            shared=self._sum(shared),
            overlap=max(self._overlap(words, way) for way in entry.words_of_ways) if shared else 0,
            other_kind=float(bool(kinds) and not kinds & entry.kinds),
        )

    def _overlap(self, words: Words, way: Words) -> float:
        common = self._sum(words & way)
        return common / self._sum(words | way) if common else 0.0

    def _sum(self, words: Collection[str]) -> float:
        return sum(self._weight.get(word, self._weight[""]) for word in words)

    def save(self, folder: Path) -> None:
        """Write the index into a folder, from which `load_index` reads it."""
        record = [asdict(passage) for passage in self.passages]
        text = json.dumps(record, default=date.isoformat, ensure_ascii=False)
        (folder / PASSAGES_FILE).write_text(text, encoding="utf-8")
        np.save(folder / VECTORS_FILE, self._vectors, allow_pickle=False)


def likelihood(evidence: Evidence) -> float:
    """How likely the passage answers the question, from 0 to 1.

    A question the passage lists counts as answered, whatever the other evidence.
    """
    if evidence.asked >= SAME:
        return min(1.0, evidence.asked)
    weighed = zip(WEIGHTS, evidence.values(), strict=True)
    return 1 / (1 + math.exp(-INTERCEPT - sum(weight * value for weight, value in weighed)))


def build_index(passages: Sequence[Passage], encode: Encode) -> KnowledgeIndex:
    """An index of the passages: per passage its ways to ask, its sentences, its whole text."""
    texts = [text for passage in passages for text in _texts(passage)]
    vectors = encode(texts) if texts else np.zeros((0, WIDTH), dtype=np.float32)
    return KnowledgeIndex(passages, vectors)


def load_index(folder: Path) -> KnowledgeIndex:
    """The index that was saved there. Errors: OSError when there is none."""
    record = json.loads((folder / PASSAGES_FILE).read_text(encoding="utf-8"))
    vectors = np.load(folder / VECTORS_FILE, allow_pickle=False)
    return KnowledgeIndex([_passage(each) for each in record], vectors)


def _passage(record: dict[str, Any]) -> Passage:
    dates = {name: date.fromisoformat(record[name]) for name in ("reviewed", "review_by")}
    return Passage(**{**record, "questions": tuple(record["questions"]), **dates})


def _ways(passage: Passage) -> list[str]:
    """The ways to ask for it; the heading is one where the trainer wrote none."""
    return list(passage.questions) or [f"{passage.title}: {passage.heading}"]


def _texts(passage: Passage) -> list[str]:
    return [*_ways(passage), *passage.sentences, passage.text]


def _entries(passages: Sequence[Passage]) -> Iterable[_Entry]:
    row = 0
    for passage in passages:
        ways = _ways(passage)
        sentences = row + len(ways)
        end = sentences + len(passage.sentences)
        said = " ".join([passage.title, passage.heading, passage.text, *passage.questions])
        yield _Entry(
            passage,
            slice(row, sentences),
            slice(sentences, end),
            content_words(said),
            tuple(content_words(way) for way in (*ways, passage.heading)),
            frozenset().union(*(question_kinds(way) for way in ways)),
        )
        row = end + 1


def _word_weights(documents: Sequence[Words]) -> dict[str, float]:
    """Inverse document frequency as in BM25; "" stands for a word that no passage has."""
    counts = Counter(word for words in documents for word in words)
    total = len(documents)
    weights = {word: _idf(total, count) for word, count in counts.items()}
    return {**weights, "": _idf(total, 0)}


def _idf(total: int, count: int) -> float:
    return math.log(1 + (total - count + 0.5) / (count + 0.5))
