"""Ask a model about every held-out message, and compare two models on the same messages."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from frontline.application.evaluation.facts import score_facts
from frontline.application.evaluation.report import Answered, Report
from frontline.application.evaluation.shares import Share, chance_of_luck
from frontline.application.evaluation.talk import HeldOutFacts, HeldOutMessage, Understand


def evaluate(
    understand: Understand,
    messages: Iterable[HeldOutMessage],
    annotated: Sequence[HeldOutFacts] = (),
) -> Report:
    """Ask the model about every message, once. `annotated` measures facts apart from intents."""
    answered = tuple(Answered(message, understand(message.text)) for message in messages)
    milliseconds = sorted(each.understood.seconds * 1_000 for each in answered) or [0.0]
    known = {each.text: each.understood for each in answered}
    facts, mistakes = score_facts(lambda text: known.get(text) or understand(text), annotated)
    return Report(
        answered,
        facts,
        statistics.median(milliseconds),
        milliseconds[int(0.95 * (len(milliseconds) - 1))],
        mistakes,
    )


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

    @property
    def luck(self) -> float:
        """How likely equally good models differ so much, between 0 and 1."""
        return chance_of_luck(len(self.wins), len(self.losses))

    def by_slice(self) -> Mapping[str, tuple[Share, Share]]:
        """Each kind of message: the share of the first model and of the second."""
        before, after = self.before.by_slice(), self.after.by_slice()
        return {name: (share, after[name]) for name, share in before.items()}


def compare(before: Report, after: Report) -> Comparison:
    """Compare two reports on the same messages, in the same order."""
    sides: dict[str, list[Difference]] = defaultdict(list)
    for old, new in zip(before.answered, after.answered, strict=True):
        if old.right != new.right:
            sides["wins" if new.right else "losses"].append(_difference(old, new))
    return Comparison(before, after, tuple(sides["wins"]), tuple(sides["losses"]))


def _difference(old: Answered, new: Answered) -> Difference:
    return Difference(
        old.text,
        old.expected,
        None if old.right else old.got,
        None if new.right else new.got,
    )
