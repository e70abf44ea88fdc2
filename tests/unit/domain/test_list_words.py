"""Words that point at lists shown before."""

from __future__ import annotations

import pytest

from frontline.domain.list_words import (
    ListAgain,
    list_again,
    means_the_other_one,
    rules_out_this_one,
    steps_in_the_list,
)


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("go back to the first list", ListAgain.FIRST),
        ("show me the first list again", ListAgain.FIRST),
        ("the original search", ListAgain.FIRST),
        ("can I see the previous list", ListAgain.BEFORE),
        ("back to the list", ListAgain.LAST),
        ("show me the list again", ListAgain.LAST),
        ("the second one", None),
        ("take me off your mailing list", None),
        ("my first job was in Leeds", None),
    ],
)
def test_a_list_shown_before_is_known(text: str, which: ListAgain | None) -> None:
    """The first, the one before, or the one just shown; other lists are none of these."""
    assert list_again(text) is which


def test_no_to_this_one_and_the_other_one_are_told_apart() -> None:
    """ "Not that one" rules out; "the other one" asks for it."""
    assert rules_out_this_one("no, not that one")
    assert not rules_out_this_one("not that far")
    assert means_the_other_one("what about the other one?")
    assert not means_the_other_one("the other day I saw a job")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("and the one before that", -1),
        ("the next one please", 0),
        ("next one", 1),
        ("what about the one after", 1),
        ("the previous role", -1),
        ("the one before Christmas", 0),
        ("before that I was a nurse", 0),
    ],
)
def test_a_neighbour_in_the_list_may_be_meant(text: str, steps: int) -> None:
    """One step up or down from the role the talk is about."""
    assert steps_in_the_list(text) == steps
