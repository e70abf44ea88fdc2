"""How well the assistant understands talk it has never seen, and which messages it gets wrong."""

from __future__ import annotations

import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

FALLBACK = "nlu_fallback"

# Two-sided 95 % of the normal distribution, for Wilson's interval.
Z = 1.959964


@dataclass(frozen=True)
class HeldOutMessage:
    """A message with the full label (`apply`, `faq/dbs`) a person gave it; never trained on."""

    text: str
    label: str


@dataclass(frozen=True)
class HeldOutFacts:
    """A message with the facts of `kinds` it states, as (entity, text in lower case)."""

    text: str
    facts: frozenset[tuple[str, str]]
    kinds: frozenset[str]


@dataclass(frozen=True)
class Understood:
    """What a model made of a message. `seconds` is the processor time it took."""

    label: str
    confidence: float
    facts: frozenset[tuple[str, str]]
    seconds: float


Understand = Callable[[str], Understood]


@dataclass(frozen=True)
class Share:
    """`right` of `total`, with Wilson's 95 % interval."""

    right: int
    total: int

    @property
    def value(self) -> float:
        """Between 0 and 1; 0 for nothing of nothing."""
        return self.right / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper end (E. B. Wilson, 1927)."""
        if not self.total:
            return 0.0, 1.0
        n, p = self.total, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Answered:
    """One held-out message and what the model took it for."""

    text: str
    expected: str
    got: str
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the full label is right: the intent and, where it has one, its answer."""
        return self.expected == self.got


@dataclass(frozen=True)
class LabelScore:
    """One label: `recall` of its own messages, `precision` of those taken for it."""

    label: str
    recall: Share
    precision: Share


@dataclass(frozen=True)
class FactScore:
    """One kind of fact over the annotated messages; text and kind must both agree."""

    found: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 when nothing was found."""
        counted = 2 * self.found + self.wrong + self.missed
        return 2 * self.found / counted if counted else 0.0


@dataclass(frozen=True)
class Report:
    """Everything one evaluation says. Times are processor milliseconds per message."""

    answered: tuple[Answered, ...]
    facts: Mapping[str, FactScore]
    median_ms: float
    slow_ms: float

    @property
    def labels(self) -> Share:
        """Messages whose full label is right."""
        return Share(sum(each.right for each in self.answered), len(self.answered))

    @property
    def intents(self) -> Share:
        """Messages whose intent is right, whichever of its answers was picked."""
        right = sum(_intent(each.expected) == _intent(each.got) for each in self.answered)
        return Share(right, len(self.answered))

    @property
    def unsure(self) -> Share:
        """Messages the model would rather ask about than guess."""
        return Share(sum(each.got == FALLBACK for each in self.answered), len(self.answered))

    def by_label(self) -> list[LabelScore]:
        """Each label, the worst recall first."""
        expected = Counter(each.expected for each in self.answered)
        got = Counter(each.got for each in self.answered)
        right = Counter(each.expected for each in self.answered if each.right)
        scores = [
            LabelScore(label, Share(right[label], count), Share(right[label], got[label]))
            for label, count in expected.items()
        ]
        return sorted(scores, key=lambda score: (score.recall.value, score.label))

    def confusions(self) -> list[tuple[str, str, int]]:
        """(expected, got, how often) of everything wrong, the most frequent first."""
        wrong = Counter((each.expected, each.got) for each in self.answered if not each.right)
        return [(*pair, count) for pair, count in wrong.most_common()]

    def as_record(self) -> dict[str, Any]:
        """The whole report as JSON values."""
        return {
            "summary": self.summary(),
            "labels": [
                {
                    "label": score.label,
                    "recall": [score.recall.right, score.recall.total],
                    "precision": [score.precision.right, score.precision.total],
                }
                for score in self.by_label()
            ],
            "facts": {kind: asdict(score) | {"f1": score.f1} for kind, score in self.facts.items()},
            "wrong": [asdict(each) for each in self.answered if not each.right],
        }

    def summary(self) -> dict[str, Any]:
        """The headline numbers, as a model's card keeps them."""
        low, high = self.labels.interval
        return {
            "messages": self.labels.total,
            "accuracy": round(self.labels.value, 4),
            "accuracy_interval": [round(low, 4), round(high, 4)],
            "intent_accuracy": round(self.intents.value, 4),
            "unsure": round(self.unsure.value, 4),
            "fact_f1": round(overall_facts(self.facts).f1, 4),
            "cpu_ms_median": round(self.median_ms, 2),
            "cpu_ms_p95": round(self.slow_ms, 2),
        }


def evaluate(
    understand: Understand,
    messages: Sequence[HeldOutMessage],
    annotated: Sequence[HeldOutFacts] = (),
) -> Report:
    """Ask the model about every message. `annotated` measures facts apart from intents."""
    understood = [understand(message.text) for message in messages]
    answered = tuple(
        Answered(message.text, message.label, each.label, each.confidence)
        for message, each in zip(messages, understood, strict=True)
    )
    milliseconds = sorted(each.seconds * 1_000 for each in understood) or [0.0]
    return Report(
        answered,
        _facts(understand, annotated),
        statistics.median(milliseconds),
        milliseconds[int(0.95 * (len(milliseconds) - 1))],
    )


def overall_facts(scores: Mapping[str, FactScore]) -> FactScore:
    """All kinds of fact together."""
    each = scores.values()
    return FactScore(
        sum(score.found for score in each),
        sum(score.wrong for score in each),
        sum(score.missed for score in each),
    )


def _facts(understand: Understand, annotated: Iterable[HeldOutFacts]) -> dict[str, FactScore]:
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for message in annotated:
        got = {fact for fact in understand(message.text).facts if fact[0] in message.kinds}
        found.update(kind for kind, _ in got & message.facts)
        wrong.update(kind for kind, _ in got - message.facts)
        missed.update(kind for kind, _ in message.facts - got)
    kinds = sorted({*found, *wrong, *missed})
    return {kind: FactScore(found[kind], wrong[kind], missed[kind]) for kind in kinds}


@dataclass(frozen=True)
class Difference:
    """A message two models disagree on. None stands for a model that was right."""

    text: str
    expected: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Comparison:
    """Two models message by message: what the second one newly gets right and wrong."""

    before: Report
    after: Report
    wins: tuple[Difference, ...]
    losses: tuple[Difference, ...]


def compare(before: Report, after: Report) -> Comparison:
    """Compare two reports on the same messages, in the same order."""
    sides: dict[str, list[Difference]] = defaultdict(list)
    for old, new in zip(before.answered, after.answered, strict=True):
        if old.right != new.right:
            difference = Difference(
                old.text,
                old.expected,
                None if old.right else old.got,
                None if new.right else new.got,
            )
            sides["wins" if new.right else "losses"].append(difference)
    return Comparison(before, after, tuple(sides["wins"]), tuple(sides["losses"]))


def _intent(label: str) -> str:
    return label.split("/", maxsplit=1)[0]
