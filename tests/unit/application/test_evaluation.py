"""What an evaluation says about a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis.strategies import floats, lists

from frontline.application.evaluation.evaluate import compare, evaluate
from frontline.application.evaluation.facts import FactScore, overall_facts
from frontline.application.evaluation.shares import Share, auroc, chance_of_luck
from frontline.application.evaluation.talk import (
    FALLBACK,
    Fact,
    HeldOutFacts,
    HeldOutMessage,
    Understand,
    Understood,
    Value,
    agrees,
)

TALK = [
    HeldOutMessage("hi", "greet"),
    HeldOutMessage("need a dbs?", "faq/dbs"),
    HeldOutMessage("what do you charge", "faq/fees"),
    HeldOutMessage("hmm", "unsure"),
]


def model(
    answers: Mapping[str, str],
    facts: Sequence[Fact] = (),
    others: frozenset[str] = frozenset(),
    confidence: Mapping[str, float] | None = None,
) -> Understand:
    """A model that answers from a table."""
    sure = confidence or {}
    return lambda text: Understood(
        answers.get(text, FALLBACK), sure.get(text, 0.9), facts, 0.002, others
    )


OLD = model({"hi": "greet", "need a dbs?": "faq/fees", "what do you charge": "faq/fees"})
NEW = model({"hi": "goodbye", "need a dbs?": "faq/dbs", "what do you charge": "faq/fees"})


NEW_GREETS = model({"hi": "greet", "need a dbs?": "faq/dbs"})


def test_a_wrong_answer_of_the_right_family_is_half_right() -> None:
    """The label is wrong, the intent is right."""
    report = evaluate(OLD, TALK)
    assert (report.labels.right, report.intents.right, report.unsure.right) == (2, 3, 1)


def test_a_message_measured_for_facts_too_is_asked_about_once() -> None:
    """Understanding is what an evaluation's time goes into."""
    asked: list[str] = []

    def understand(text: str) -> Understood:
        asked.append(text)
        return OLD(text)

    evaluate(understand, TALK, [HeldOutFacts(text, [], frozenset()) for text in ("hi", "brum")])
    assert asked == [*(each.text for each in TALK), "brum"]


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
        [Fact("place", "leeds"), Fact("salary", "45k")],
        frozenset({"place", "salary"}),
    )
    found = [Fact("place", "leeds"), Fact("salary", "45"), Fact("role", "nurse")]
    facts = evaluate(model({}, found), TALK, [annotated]).facts
    assert facts == {"place": FactScore(1, 0, 0), "salary": FactScore(0, 1, 1)}
    assert facts["place"].f1 == 1.0
    assert overall_facts(facts) == FactScore(1, 1, 1)


@pytest.mark.parametrize(
    ("found", "values"),
    [
        (Fact("place", "brum", {"name": "Birmingham", "latitude": 52.5}), Share(1, 1)),
        (Fact("place", "brum", {"name": "Brumby"}), Share(0, 1)),
        (Fact("place", "brum", {"name": "Birmingham"}, negated=True), Share(0, 1)),
    ],
)
def test_a_fact_found_counts_for_its_value_apart(found: Fact, values: Share) -> None:
    """The right words with another meaning, or another polarity, are a mistake of their own."""
    annotated = HeldOutFacts("brum", [Fact("place", "brum", "Birmingham")], frozenset({"place"}))
    report = evaluate(model({}, [found]), [], [annotated])
    assert report.facts["place"] == FactScore(1, 0, 0, values)
    assert [each.kind for each in report.fact_mistakes] == ["other value"] * (1 - values.right)


@pytest.mark.parametrize(
    ("expected", "got", "same"),
    [
        (["6", "7"], ["7", "6"], True),
        (["6"], ["6", "7"], False),
        ({"minimum": 45_000}, {"minimum": 45_000.0, "maximum": None}, True),
        ({"minimum": 45_000}, {"minimum": None}, False),
        ({"minimum": 45_000}, 45_000, False),
        ({"days": 28}, {"days": 28, "text": "4 weeks"}, True),
        (28, {"days": 28, "text": "4 weeks"}, True),
        ("Hybrid", "hybrid", True),
        (True, "true", True),
    ],
)
def test_a_value_agrees_in_the_parts_that_were_annotated(
    expected: Value, got: Value, same: bool
) -> None:
    """Order, rounding and letter case make no difference; a missing part does."""
    assert agrees(expected, got) is same


def test_a_label_another_annotator_would_give_is_right_too() -> None:
    """Where people differ, the model may side with either."""
    talk = [HeldOutMessage("need a dbs?", "faq/dbs", accepted=frozenset({"faq/fees"}))]
    assert evaluate(OLD, talk).labels == Share(1, 1)


def test_of_two_requests_either_may_come_first_and_both_are_counted() -> None:
    """The label is right with one of them; the message is served with both."""
    talk = [HeldOutMessage("hi", "thank", second="greet"), HeldOutMessage("need a dbs?", "faq/dbs")]
    once = evaluate(NEW_GREETS, talk)
    assert (once.labels, once.two_requests, once.one_request) == (
        Share(2, 2),
        Share(0, 1),
        Share(1, 1),
    )
    both = evaluate(model({"hi": "greet"}, others=frozenset({"thank"})), talk)
    assert (both.two_requests, both.one_request) == (Share(1, 1), Share(0, 1))


def test_kinds_of_message_are_measured_apart() -> None:
    """What the annotator saw in it, and its length in words."""
    talk = [
        HeldOutMessage("hi", "greet", kinds=frozenset({"typos"})),
        HeldOutMessage("what do you charge", "faq/fees", kinds=frozenset({"typos"})),
        HeldOutMessage("word " * 20, "unsure"),
    ]
    assert evaluate(NEW, talk).by_slice() == {
        "long": Share(0, 1),
        "short": Share(0, 1),
        "typos": Share(1, 2),
    }


def test_rejection_looks_at_what_is_out_of_scope_and_at_what_is_not() -> None:
    """Being asked about counts as noticed; confidence is measured without the threshold."""
    talk = [
        HeldOutMessage("hi", "greet"),
        HeldOutMessage("need a dbs?", "faq/dbs"),
        HeldOutMessage("weather?", "out_of_scope"),
        HeldOutMessage("sing", "out_of_scope"),
    ]
    answers = {"hi": "greet", "need a dbs?": "out_of_scope", "sing": "smalltalk/joke"}
    understand = model(answers, confidence={"hi": 0.8, "sing": 0.5})
    rejection = evaluate(understand, talk).rejection()
    assert (rejection.declined, rejection.wrongly) == (Share(1, 2), Share(1, 2))
    assert rejection.auroc == pytest.approx((1 + 1 + 0 + 0.5) / 4)


@given(lists(floats(0, 1)), lists(floats(0, 1)))
def test_telling_apart_is_the_same_from_both_sides(above: list[float], below: list[float]) -> None:
    """Swapping the groups mirrors the number around one half."""
    forth, back = auroc(above, below), auroc(below, above)
    if not above or not below:
        assert forth is back is None
    else:
        assert forth is not None
        assert back is not None
        assert forth + back == pytest.approx(1)


@pytest.mark.parametrize(
    ("wins", "losses", "chance"), [(0, 0, 1.0), (5, 5, 1.0), (10, 0, 0.00195), (8, 1, 0.03906)]
)
def test_luck_is_mcnemars_exact_test(wins: int, losses: int, chance: float) -> None:
    """Twice the tail of a fair coin."""
    assert chance_of_luck(wins, losses) == pytest.approx(chance, abs=0.0001)


def test_a_comparison_lists_wins_and_losses_by_message() -> None:
    """Each difference shows the message and what the wrong model took it for."""
    comparison = compare(evaluate(OLD, TALK), evaluate(NEW, TALK))
    assert [(win.text, win.before) for win in comparison.wins] == [("need a dbs?", "faq/fees")]
    assert [(loss.text, loss.after) for loss in comparison.losses] == [("hi", "goodbye")]


def test_a_report_of_nothing_is_no_error() -> None:
    """Without messages every share is zero of zero."""
    assert evaluate(OLD, []).summary()["accuracy"] == 0.0
