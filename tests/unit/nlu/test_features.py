"""What the classifier is told about a message besides its meaning."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.features import FEATURES, fact_features


def told(text: str) -> set[str]:
    """The names of the features that are not 0, for a text without facts."""
    return {name for name, value in zip(FEATURES, fact_features(text, []), strict=True) if value}


@pytest.mark.parametrize(
    "text", ["Adaeze Okafor", "Máire Ní Cheallaigh", "Jean-Luc Moreau", "Siân", "Оксана Шевченко"]
)
def test_a_bare_name_looks_like_one(text: str) -> None:
    """A few capitalised words, wherever the person comes from."""
    assert told(text) == {"name"}


@pytest.mark.parametrize(
    "text", ["szukam pracy", "RMN", "Band 6", "Can I See The Whole Job List Now", "hello", "?"]
)
def test_other_short_messages_do_not_look_like_a_name(text: str) -> None:
    """Lower case, abbreviations, numbers and sentences are no names."""
    assert "name" not in told(text)


@pytest.mark.parametrize(
    ("text", "one_role"),
    [
        ("what does it pay", True),
        ("do they sponsor", True),
        ("is this one remote", True),
        ("is the Leeds role permanent", True),
        ("do you sponsor visas", False),
        ("what do you charge", False),
    ],
)
def test_a_question_about_one_role_is_told_from_one_about_the_recruiter(
    text: str, one_role: bool
) -> None:
    """ "it", "they" and "this one" speak of a role."""
    assert ("one role" in told(text)) is one_role


def test_a_question_is_known_by_its_first_word_or_its_mark() -> None:
    """People who type on a phone leave the question mark out."""
    assert told("how many hours") == {"asks"}
    assert told("part-time?") == {"question"}


def test_a_long_message_is_known_as_one() -> None:
    """A request at the head of a long message still counts."""
    assert told("word " * 15) == {"many words"}


def test_the_share_of_facts_is_that_of_the_letters() -> None:
    """A message that is nothing but a fact is an answer."""
    phone = Fact("phone", 0, 12, "+447700900123")
    values = dict(zip(FEATURES, fact_features("07700 900123", [phone]), strict=True))
    assert (values["phone"], values["share"]) == (1.0, 1.0)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_every_message_has_every_feature(text: str) -> None:
    """Whatever the text, the numbers are as many as the names."""
    assert len(fact_features(text, [])) == len(FEATURES)
