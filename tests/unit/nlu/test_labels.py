"""Full labels, the intents they add up to and their families."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.nlu.labels import by_family, rank, sum_to_intents

SHARES = {"apply": 0.3, "faq/dbs": 0.25, "faq/fees": 0.15, "smalltalk/joke": 0.3}


def test_an_intent_adds_up_its_answers() -> None:
    """Two answers of a family may together win over one intent."""
    assert sum_to_intents(SHARES) == {
        "apply": 0.3,
        "faq": pytest.approx(0.4),
        "smalltalk": 0.3,
    }


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
def test_no_share_is_lost(shares: dict[str, float]) -> None:
    """Intents hold together exactly what the labels hold."""
    assert sum(sum_to_intents(shares).values()) == pytest.approx(sum(shares.values()))
