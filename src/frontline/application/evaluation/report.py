"""Everything one evaluation says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from frontline.application.evaluation.facts import FactMistake, FactScore, overall_facts
from frontline.application.evaluation.shares import Share, auroc
from frontline.application.evaluation.talk import FALLBACK, HeldOutMessage, Understood

OUT_OF_SCOPE = "out_of_scope"
# What a model says of a message it will not act on.
DECLINED = frozenset({FALLBACK, OUT_OF_SCOPE})


@dataclass(frozen=True)
class Answered:
    """One held-out message and what the model took it for."""

    message: HeldOutMessage
    understood: Understood

    @property
    def text(self) -> str:
        """The message."""
        return self.message.text

    @property
    def expected(self) -> str:
        """The label a person gave it."""
        return self.message.label

    @property
    def got(self) -> str:
        """The label the model gave it."""
        return self.understood.label

    @property
    def confidence(self) -> float:
        """How sure the model was, between 0 and 1."""
        return self.understood.confidence

    @property
    def right(self) -> bool:
        """Whether the full label is one a person accepts: intent and, with one, its answer."""
        return self.got in self.message.right_labels

    @property
    def right_intent(self) -> bool:
        """Whether the intent is right, whichever of its answers was picked."""
        return _intent(self.got) in {_intent(label) for label in self.message.right_labels}

    @property
    def both_served(self) -> bool:
        """Whether both requests of a message that holds two were understood."""
        found = self.understood.others | {self.got}
        return self.message.second in found and bool(
            found & (self.message.accepted | {self.expected})
        )

    def as_record(self) -> dict[str, Any]:
        """The message and what was made of it, as JSON values."""
        return {
            "text": self.text,
            "expected": self.expected,
            "accepted": sorted(self.message.accepted),
            "got": self.got,
            "confidence": round(self.confidence, 4),
            "slices": sorted(self.message.slices),
        }


@dataclass(frozen=True)
class LabelScore:
    """One label: `recall` of its own messages, `precision` of those taken for it."""

    label: str
    recall: Share
    precision: Share


@dataclass(frozen=True)
class Rejection:
    """How well what the assistant does not do is told from what it does.

    `declined` of the out-of-scope messages were asked about or declined, `wrongly` of the others
    were. `auroc` is how well the confidence alone tells the two apart; None without either.
    """

    declined: Share
    wrongly: Share
    auroc: float | None


@dataclass(frozen=True)
class Report:
    """Everything one evaluation says. Times are processor milliseconds per message."""

    answered: tuple[Answered, ...]
    facts: Mapping[str, FactScore]
    median_ms: float
    slow_ms: float
    fact_mistakes: Sequence[FactMistake] = field(default=())

    @property
    def labels(self) -> Share:
        """Messages whose full label is right."""
        return Share.of(each.right for each in self.answered)

    @property
    def intents(self) -> Share:
        """Messages whose intent is right, whichever of its answers was picked."""
        return Share.of(each.right_intent for each in self.answered)

    @property
    def unsure(self) -> Share:
        """Messages the model would rather ask about than guess."""
        return Share.of(each.got == FALLBACK for each in self.answered)

    @property
    def two_requests(self) -> Share:
        """Messages with two requests of which both were understood."""
        return Share.of(each.both_served for each in self.answered if each.message.second)

    @property
    def one_request(self) -> Share:
        """Messages with one request in which no second one was imagined."""
        single = (each for each in self.answered if not each.message.second)
        return Share.of(not each.understood.others for each in single)

    def by_label(self) -> list[LabelScore]:
        """Each label, the worst recall first."""
        expected = Counter(each.expected for each in self.answered)
        recalled = Counter(each.expected for each in self.answered if each.right)
        got = Counter(each.got for each in self.answered)
        precise = Counter(each.got for each in self.answered if each.right)
        scores = [
            LabelScore(label, Share(recalled[label], count), Share(precise[label], got[label]))
            for label, count in expected.items()
        ]
        return sorted(scores, key=lambda score: (score.recall.value, score.label))

    def by_slice(self) -> dict[str, Share]:
        """The full label's share in each kind of message (`typos`, `short`, …), by name."""
        slices: defaultdict[str, list[bool]] = defaultdict(list)
        for each in self.answered:
            for name in each.message.slices:
                slices[name].append(each.right)
        return {name: Share.of(slices[name]) for name in sorted(slices)}

    def rejection(self) -> Rejection:
        """What became of the out-of-scope messages, and of the others."""
        strange = [each for each in self.answered if OUT_OF_SCOPE in each.message.right_labels]
        known = [each for each in self.answered if OUT_OF_SCOPE not in each.message.right_labels]
        return Rejection(
            Share.of(each.got in DECLINED for each in strange),
            Share.of(each.got in DECLINED for each in known),
            auroc(_confidences(known), _confidences(strange)),
        )

    def confusions(self) -> list[tuple[str, str, int]]:
        """(expected, got, how often) of everything wrong, the most frequent first."""
        wrong = Counter((each.expected, each.got) for each in self.answered if not each.right)
        return [(*pair, count) for pair, count in wrong.most_common()]

    def as_record(self) -> dict[str, Any]:
        """The whole report as JSON values. Shares are [right, total]."""
        return {
            "summary": self.summary(),
            "labels": [
                {
                    "label": score.label,
                    "recall": _pair(score.recall),
                    "precision": _pair(score.precision),
                }
                for score in self.by_label()
            ],
            "slices": {name: _pair(share) for name, share in self.by_slice().items()},
            "facts": {kind: _fact_record(score) for kind, score in self.facts.items()},
            "wrong": [each.as_record() for each in self.answered if not each.right],
            "wrong_facts": [
                {"text": each.text, "mistake": each.kind, "entity": each.fact.entity}
                | {"words": each.fact.text, "value": each.fact.value}
                for each in self.fact_mistakes
            ],
        }

    def summary(self) -> dict[str, Any]:
        """The headline numbers, as a model's card keeps them."""
        low, high = self.labels.interval
        facts, rejection = overall_facts(self.facts), self.rejection()
        return {
            "messages": self.labels.total,
            "accuracy": round(self.labels.value, 4),
            "accuracy_interval": [round(low, 4), round(high, 4)],
            "intent_accuracy": round(self.intents.value, 4),
            "unsure": round(self.unsure.value, 4),
            "two_requests": _pair(self.two_requests),
            "out_of_scope_declined": _pair(rejection.declined),
            "in_scope_declined": _pair(rejection.wrongly),
            "out_of_scope_auroc": rejection.auroc and round(rejection.auroc, 4),
            "fact_f1": round(facts.f1, 4),
            "fact_values": round(facts.values.value, 4),
            "cpu_ms_median": round(self.median_ms, 2),
            "cpu_ms_p95": round(self.slow_ms, 2),
        }


def _confidences(answered: Sequence[Answered]) -> list[float]:
    # A model that already says "out of scope" is sure of the opposite of what is asked here.
    return [each.confidence if each.got not in DECLINED else 0.0 for each in answered]


def _fact_record(score: FactScore) -> dict[str, Any]:
    counts = {"found": score.found, "wrong": score.wrong, "missed": score.missed}
    return {**counts, "f1": round(score.f1, 4), "values": _pair(score.values)}


def _pair(share: Share) -> list[int]:
    return [share.right, share.total]


def _intent(label: str) -> str:
    return label.split("/", maxsplit=1)[0]
