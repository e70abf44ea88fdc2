"""Scores of the facts found: kind and words first, then what they were taken to mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frontline.application.evaluation.shares import Share
from frontline.application.evaluation.talk import Fact, HeldOutFacts, Understand, agrees

NO_VALUES = Share(0, 0)


@dataclass(frozen=True)
class FactScore:
    """One kind of fact over the annotated messages; text and kind must both agree.

    `values` counts, among the facts found, those whose annotated value or polarity is right.
    """

    found: int
    wrong: int
    missed: int
    values: Share = NO_VALUES

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 when nothing was found."""
        counted = 2 * self.found + self.wrong + self.missed
        return 2 * self.found / counted if counted else 0.0

    def __add__(self, other: FactScore) -> FactScore:
        """Both counted together."""
        return FactScore(
            self.found + other.found,
            self.wrong + other.wrong,
            self.missed + other.missed,
            Share(self.values.right + other.values.right, self.values.total + other.values.total),
        )


@dataclass(frozen=True)
class FactMistake:
    """A fact that was missed, found where there is none, or taken to mean something else."""

    text: str
    fact: Fact
    kind: str


NOTHING = FactScore(0, 0, 0)


def score_facts(
    understand: Understand, annotated: Iterable[HeldOutFacts]
) -> tuple[dict[str, FactScore], tuple[FactMistake, ...]]:
    """The score of each kind of fact, in the order of their names, and every mistake."""
    scores: defaultdict[str, FactScore] = defaultdict(lambda: NOTHING)
    mistakes: list[FactMistake] = []
    for message in annotated:
        got = [fact for fact in understand(message.text).facts if fact.entity in message.kinds]
        for fact, kind in _judged(message.facts, got):
            scores[fact.entity] += _score(fact, kind)
            if kind != "right":
                mistakes.append(FactMistake(message.text, fact, kind))
    return dict(sorted(scores.items())), tuple(mistakes)


def overall_facts(scores: Mapping[str, FactScore]) -> FactScore:
    """All kinds of fact together."""
    return sum(scores.values(), NOTHING)


def _judged(expected: Iterable[Fact], got: Iterable[Fact]) -> Iterable[tuple[Fact, str]]:
    found = {(fact.entity, fact.text): fact for fact in got}
    for fact in expected:
        match = found.pop((fact.entity, fact.text), None)
        yield fact, "missed" if match is None else _meaning(fact, match)
    for fact in found.values():
        yield fact, "not there"


def _meaning(expected: Fact, got: Fact) -> str:
    same = expected.value is None or agrees(expected.value, got.value)
    return "right" if same and expected.negated == got.negated else "other value"


def _score(fact: Fact, kind: str) -> FactScore:
    if kind == "missed":
        return FactScore(0, 0, 1)
    if kind == "not there":
        return FactScore(0, 1, 0)
    judged = fact.value is not None or fact.negated or kind != "right"
    return FactScore(1, 0, 0, Share(int(kind == "right"), 1) if judged else NO_VALUES)
