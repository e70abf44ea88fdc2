"""What an evaluation says about a model."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from frontline.application.evaluate_understanding import (
    FALLBACK,
    FactScore,
    HeldOutFacts,
    HeldOutMessage,
    Share,
    Understand,
    Understood,
    compare,
    evaluate,
)

NONE: frozenset[tuple[str, str]] = frozenset()
TALK = [
    HeldOutMessage("hi", "greet"),
    HeldOutMessage("need a dbs?", "faq/dbs"),
    HeldOutMessage("what do you charge", "faq/fees"),
    HeldOutMessage("hmm", "unsure"),
]


def model(answers: Mapping[str, str], facts: frozenset[tuple[str, str]] = NONE) -> Understand:
    """A model that answers from a table."""
    return lambda text: Understood(answers.get(text, FALLBACK), 0.9, facts, 0.002)


OLD = model({"hi": "greet", "need a dbs?": "faq/fees", "what do you charge": "faq/fees"})
NEW = model({"hi": "goodbye", "need a dbs?": "faq/dbs", "what do you charge": "faq/fees"})


def test_a_wrong_answer_of_the_right_family_is_half_right() -> None:
    """The label is wrong, the intent is right."""
    report = evaluate(OLD, TALK)
    assert (report.labels.right, report.intents.right, report.unsure.right) == (2, 3, 1)


def test_the_worst_label_comes_first() -> None:
    """A trainer reads from the top."""
    assert [score.label for score in evaluate(OLD, TALK).by_label()][:2] == ["faq/dbs", "unsure"]


def test_precision_counts_what_was_taken_for_a_label() -> None:
    """`faq/fees` got its own message and a stranger."""
    scores = {score.label: score for score in evaluate(OLD, TALK).by_label()}
    assert scores["faq/fees"].precision == Share(1, 2)


def test_confusions_name_both_sides() -> None:
    """What was meant, and what it was taken for."""
    assert ("faq/dbs", "faq/fees", 1) in evaluate(OLD, TALK).confusions()


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    # Worked examples of Wilson's interval.
    [(0, 0, 0.0, 1.0), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (0, 20, 0.0, 0.1611)],
)
def test_the_interval_is_wilsons(right: int, total: int, low: float, high: float) -> None:
    """Small samples get wide intervals that stay between 0 and 1."""
    assert Share(right, total).interval == pytest.approx((low, high), abs=0.0001)


def test_facts_must_agree_in_kind_and_words() -> None:
    """A fact of a kind nobody annotated is neither right nor wrong."""
    annotated = HeldOutFacts(
        "in Leeds, 45k",
        frozenset({("place", "leeds"), ("salary", "45k")}),
        frozenset({"place", "salary"}),
    )
    understand = model({}, frozenset({("place", "leeds"), ("salary", "45"), ("role", "nurse")}))
    facts = evaluate(understand, TALK, [annotated]).facts
    assert facts == {"place": FactScore(1, 0, 0), "salary": FactScore(0, 1, 1)}
    assert facts["place"].f1 == 1.0


def test_a_comparison_lists_wins_and_losses_by_message() -> None:
    """Each difference shows the message and what the wrong model took it for."""
    comparison = compare(evaluate(OLD, TALK), evaluate(NEW, TALK))
    assert [(win.text, win.before) for win in comparison.wins] == [("need a dbs?", "faq/fees")]
    assert [(loss.text, loss.after) for loss in comparison.losses] == [("hi", "goodbye")]


def test_a_report_of_nothing_is_no_error() -> None:
    """Without messages every share is zero of zero."""
    assert evaluate(OLD, []).summary()["accuracy"] == 0.0
