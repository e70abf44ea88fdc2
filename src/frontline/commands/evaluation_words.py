"""An evaluation in words, as a trainer reads it in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from frontline.application.evaluation.evaluate import Comparison, Difference
from frontline.application.evaluation.facts import FactScore, overall_facts
from frontline.application.evaluation.report import Report
from frontline.application.evaluation.shares import Share

WORST_SHOWN = 15
# Above this, a difference between two models may well be luck.
LUCK = 0.05


def summary(report: Report, folder: Path) -> str:
    """The headline, the kinds of message, the facts, the weakest labels, and where the rest is."""
    low, high = report.labels.interval
    return "\n".join(
        [
            f"{report.labels.right} of {report.labels.total} messages understood: "
            f"{report.labels.value:.1%} (95% interval {low:.1%} to {high:.1%})",
            f"Right intent: {report.intents.value:.1%}. Asked instead of guessed: "
            f"{report.unsure.value:.1%}.",
            *_two_requests(report),
            *_rejection(report),
            f"Processor time a message: median {report.median_ms:.1f} ms, 95% under "
            f"{report.slow_ms:.1f} ms.",
            *_kinds(report),
            *_facts(report),
            *_worst(report),
            f"All of it, with pictures, is in {folder}.",
        ]
    )


def comparison_in_words(names: Sequence[str], comparison: Comparison) -> str:
    """Both models' shares, all and by kind of message, and every message they differ on."""
    sides = (comparison.before.labels, comparison.after.labels)
    lines = [
        f"{name}: {share.value:.1%} of {share.total} messages"
        for name, share in zip(names, sides, strict=True)
    ]
    lines += [
        f"  {_plain(name):20} {before.value:6.1%} → {after.value:6.1%}  of {before.total}"
        for name, (before, after) in comparison.by_slice().items()
    ]
    lines.append(_verdict(comparison))
    lines += [f"Newly right ({len(comparison.wins)}):", *map(_difference, comparison.wins)]
    lines += [f"Newly wrong ({len(comparison.losses)}):", *map(_difference, comparison.losses)]
    return "\n".join(lines)


def _two_requests(report: Report) -> list[str]:
    both, single = report.two_requests, report.one_request
    if not both.total:
        return []
    imagined = single.total - single.right
    return [
        f"Two requests in one message: both understood in {_counted(both)}; a second one was "
        f"imagined in {imagined} of {single.total}."
    ]


def _rejection(report: Report) -> list[str]:
    rejection = report.rejection()
    if rejection.auroc is None:
        return []
    return [
        f"Out of scope: {_counted(rejection.declined)} noticed; {_counted(rejection.wrongly)} of "
        f"the others declined. Confidence tells them apart at {rejection.auroc:.3f} (1 is always)."
    ]


def _kinds(report: Report) -> list[str]:
    slices = report.by_slice()
    if not slices:
        return []
    return ["By kind of message:", *(f"  {_plain(n):32} {_margin(s)}" for n, s in slices.items())]


def _facts(report: Report) -> list[str]:
    if not report.facts:
        return []
    scores = [*report.facts.items(), ("all facts", overall_facts(report.facts))]
    return ["Facts:", *(f"  {name:20} {_fact(score)}" for name, score in scores)]


def _fact(score: FactScore) -> str:
    values = score.values
    right = f", value right in {values.right} of {values.total}" if values.total else ""
    return f"F1 {score.f1:.2f} (missed {score.missed}, not there {score.wrong}){right}"


def _worst(report: Report) -> list[str]:
    worst = [score for score in report.by_label() if score.recall.value < 1][:WORST_SHOWN]
    return ["Least understood:", *(f"  {s.label:32} {_counted(s.recall)}" for s in worst)]


def _verdict(comparison: Comparison) -> str:
    luck = comparison.luck
    said = "may well be luck" if luck > LUCK else "is unlikely to be luck"
    return f"The difference {said} (McNemar's test: {luck:.3f})."


def _difference(difference: Difference) -> str:
    mistaken = difference.before or difference.after
    return f"  {difference.text}  [{difference.expected}, taken for {mistaken}]"


def _margin(share: Share) -> str:
    low, high = share.interval
    return f"{share.value:6.1%} of {share.total} ({low:.0%} to {high:.0%})"


def _counted(share: Share) -> str:
    return f"{share.right} of {share.total}"


def _plain(name: str) -> str:
    return name.replace("_", " ")
