"""Full labels, the intents they add up to and their families."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.nlu.labels import best_per_intent, by_family, label_weights, rank

SHARES = {"apply": 0.3, "faq/dbs": 0.25, "faq/fees": 0.15, "smalltalk/joke": 0.3}


def test_an_intent_is_as_likely_as_its_best_answer() -> None:
    """A family of many answers draws nothing in by their number alone."""
    assert best_per_intent(SHARES) == {"apply": 0.3, "faq": 0.25, "smalltalk": 0.3}


def test_a_family_is_scaled_to_one() -> None:
    """An answer's share is told within its family, as Rasa's ResponseSelector does."""
    assert by_family(SHARES)["faq"] == {
        "faq/dbs": pytest.approx(0.625),
        "faq/fees": pytest.approx(0.375),
    }


def test_a_family_without_any_share_is_even() -> None:
    """Nothing is divided by nothing."""
    assert by_family({"faq/a": 0.0, "faq/b": 0.0})["faq"] == {"faq/a": 0.5, "faq/b": 0.5}


def test_equal_shares_are_ranked_by_name() -> None:
    """The same shares give the same ranking on every machine."""
    assert [name for name, _ in rank(SHARES)] == ["apply", "smalltalk/joke", "faq/dbs", "faq/fees"]


@settings(max_examples=40)
@given(
    st.dictionaries(st.from_regex(r"[a-c](/[a-d])?", fullmatch=True), st.floats(0, 1), min_size=1)
)
def test_the_likeliest_label_names_the_likeliest_intent(shares: dict[str, float]) -> None:
    """Intent and approved answer never contradict one another."""
    label = rank(shares)[0][0]
    best = best_per_intent(shares)
    assert best[label.split("/")[0]] == max(best.values())


def test_a_rare_label_counts_more_but_does_not_make_up_for_all() -> None:
    """Of 9 examples to 1, each of the few counts more than once and less than nine times."""
    weights = label_weights(["apply"] * 9 + ["faq/dbs"])
    assert 1 < weights["faq/dbs"] / weights["apply"] < 9


def test_equally_frequent_labels_count_alike() -> None:
    """Nothing is weighed where there is nothing to balance."""
    assert label_weights(["apply", "faq/dbs"]) == {"apply": 1.0, "faq/dbs": 1.0}


def test_no_labels_have_no_weights() -> None:
    """Training without data is refused by Rasa in its own words, not here."""
    assert label_weights([]) == {}
