"""How the passages are found: weights and threshold from the tuning half, figures on the test half.

    python -m benchmarks.knowledge.fit

Prints the weights for frontline.nlu.knowledge.index and the threshold for config.yml. Run it anew
when the encoder changes, or when many passages do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from frontline.adapters.knowledge import load_passages
from frontline.nlu.encoder.files import encoder_files
from frontline.nlu.encoder.session import shared_encoder
from frontline.nlu.knowledge.index import build_index
from frontline.settings import load_settings
from tests.nlu.knowledge_questions import (
    ANSWERABLE,
    NEAR_MISS,
    OUT_OF_SCOPE,
    Found,
    Question,
    quality,
    questions,
)

DATA = Path(__file__).parents[2] / "data" / "knowledge"
# Of the questions that look as if a passage answered them, so many may be answered wrongly.
MOST_FALSE = 0.05
FOLDS = 6
ROUNDS = 3
RIVALS = 2
ALL_KINDS = (ANSWERABLE, NEAR_MISS, OUT_OF_SCOPE)


class Bench:
    """Every question with its evidence for every passage."""

    def __init__(self) -> None:
        encoder = shared_encoder(encoder_files(load_settings()))
        index = build_index(load_passages(DATA), encoder.encode_batch)
        self.ids = [passage.id for passage in index.passages]
        self.asked = questions(index.passages)
        self.rows = {
            each: np.array(
                [e.values() for e in index.evidence(each.text, encoder.encode(each.text))]
            )
            for each in self.asked
        }

    def fit(self, asked: Sequence[Question], columns: Sequence[int]) -> LogisticRegression:
        """The right passages against the likeliest wrong ones, found again each round."""
        near = {each: self.rows[each][:, :2].sum(axis=1) for each in asked}
        for _ in range(ROUNDS):
            rows, labels = [], []
            for each in asked:
                right = self.ids.index(each.passage) if each.passage else None
                order = [int(at) for at in np.argsort(-near[each]) if at != right]
                wrong = order[: RIVALS if right is not None else 1]
                for at in [*([right] if right is not None else []), *wrong]:
                    rows.append(self.rows[each][at][columns])
                    labels.append(at == right)
            model = LogisticRegression(C=10, max_iter=5000).fit(rows, labels)
            near = {e: model.decision_function(self.rows[e][:, columns]) for e in asked}
        return model

    def find(
        self, model: LogisticRegression, asked: Sequence[Question], columns: Sequence[int]
    ) -> list[Found]:
        found = []
        for each in asked:
            scores = model.predict_proba(self.rows[each][:, columns])[:, 1]
            at = int(scores.argmax())
            found.append(Found(each, self.ids[at], float(scores[at])))
        return found


def _reaches(score: float, each: Found) -> bool:
    return each.score >= score


def threshold(found: Sequence[Found]) -> float:
    """The lowest score with at most MOST_FALSE of near misses answered, and of wrong passages."""
    for score in sorted({each.score for each in found}):
        at = quality(found, partial(_reaches, score))
        if at.near_miss <= MOST_FALSE and at.wrong_passage <= MOST_FALSE:
            return score
    return 1.0


def auroc(found: Sequence[Found], kinds: Sequence[str]) -> float:
    kept = [each for each in found if each.question.kind in kinds]
    answerable = [each.question.kind == ANSWERABLE for each in kept]
    return float(roc_auc_score(answerable, [each.score for each in kept]))


def report(bench: Bench, name: str, columns: Sequence[int]) -> None:
    """One kind of evidence: threshold by cross-validation on the tuning half, then the test."""
    tuning = [each for each in bench.asked if not each.is_test]
    test = [each for each in bench.asked if each.is_test]
    folded = [
        one
        for fold in range(FOLDS)
        for one in bench.find(
            bench.fit([e for n, e in enumerate(tuning) if n % FOLDS != fold], columns),
            tuning[fold::FOLDS],
            columns,
        )
    ]
    least = threshold(folded)
    model = bench.fit(tuning, columns)
    found = bench.find(model, test, columns)
    at = quality(found, lambda each: each.score >= least)
    first = [each.is_right for each in found if each.question.kind == ANSWERABLE]
    for line in (
        f"{name}: threshold {least:.2f}",
        f"  first passage right {np.mean(first):.1%}, AUROC {auroc(found, ALL_KINDS):.3f}, "
        f"against near misses alone {auroc(found, ALL_KINDS[:2]):.3f}",
        f"  precision {at.precision:.1%}, recall {at.recall:.1%}",
        f"  answered all the same: near misses {at.near_miss:.1%}, "
        f"out of scope {at.out_of_scope:.1%}, by another passage {at.wrong_passage:.1%}",
        f"  weights {np.round(model.coef_[0], 2).tolist()}, intercept {model.intercept_[0]:.2f}",
    ):
        say(line)


def say(line: str) -> None:
    print(line)


def main() -> None:
    bench = Bench()
    tuning = sum(not each.is_test for each in bench.asked)
    say(f"{len(bench.asked)} questions, {tuning} to tune, {len(bench.asked) - tuning} to test")
    report(bench, "cosines alone", [0, 1])
    report(bench, "words alone", [2, 3])
    report(bench, "both", [0, 1, 2, 3])
    report(bench, "both and the kind of question", [0, 1, 2, 3, 4])


if __name__ == "__main__":
    main()
