"""Messages that mean nothing by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.bare_answers import Bare, asks_yes_or_no, bare_answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Yes please!", Bare.YES),
        ("hmm ok then", Bare.YES),
        ("leave it", Bare.NO),
        ("no thanks", Bare.NO),
        ("pass", Bare.NO),
        ("go on then", Bare.GO_ON),
        ("carry on", Bare.CARRY_ON),
        ("maybe later", Bare.LATER),
        ("both please", Bare.BOTH),
        ("none of them, thanks", Bare.NEITHER),
        ("no, not those", Bare.NEITHER),
        ("ok that one", Bare.THAT_ONE),
        ("same as before", Bare.SAME),
        ("the last one", Bare.LAST),
    ],
)
def test_a_bare_answer_is_read_for_what_it_says(text: str, kind: Bare) -> None:
    """Small words around it and marks change nothing."""
    answer = bare_answer(text)
    assert answer is not None
    assert answer.kind is kind


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("the second one", 2, True),
        ("I'll take the first one please", 1, True),
        ("option 3", 3, True),
        ("no. 2", 2, True),
        ("2", 2, False),
        ("40,000", 40_000, False),
    ],
)
def test_a_number_counts_or_is_a_figure(text: str, number: int, counted: bool) -> None:
    """ "2" may be either; what it is said to decides."""
    answer = bare_answer(text)
    assert answer is not None
    assert (answer.kind, answer.number, answer.counted) == (Bare.NUMBER, number, counted)


@pytest.mark.parametrize(
    "text",
    [
        "ok thanks",
        "thanks",
        "yes I would like to apply for the nurse job",
        "no experience",
        "next week",
        "band 6",
        "the second floor",
        "not sure",
        "Leeds",
        "",
    ],
)
def test_what_says_more_is_no_bare_answer(text: str) -> None:
    """A sentence with a wish of its own is left to the classifier."""
    assert bare_answer(text) is None


@given(st.text(max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    """An answer, or none; never an exception."""
    answer = bare_answer(text)
    assert answer is None or (answer.kind is Bare.NUMBER) == (answer.number > 0) or "0" in text


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("I can't do that. Would you like to talk to a person?", True),
        ("Leave your details. Shall we do that?", True),
        ("Did you mean to find a job, or to apply? You can also say it in other words.", False),
        ("What would you like to do?", False),
        ("Goodbye.", False),
        ("Would you like to stop here? Nothing is lost. What next?", False),
    ],
)
def test_a_yes_answers_only_a_question_of_yes_or_no(said: str, asks: bool) -> None:
    """The last question counts."""
    assert asks_yes_or_no(said) is asks
