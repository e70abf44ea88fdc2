"""What is said about a whole list."""

from __future__ import annotations

import pytest

from frontline.domain.comparison import order_asked
from frontline.domain.list_questions import (
    asks_for_others,
    asks_for_similar,
    asks_if_all,
    asks_in_which_towns,
    asks_to_widen,
    only_carries,
    says_too_far,
    starts_anew,
)
from frontline.domain.search import Order


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("are you sure that's all", True),
        ("is that all you've got?", True),
        ("are those all of them?", True),
        ("how many are there", True),
        ("how many have you got", True),
        ("only two?", True),
        ("nothing else?", True),
        ("that's all for now, bye", False),
        ("yes that's all", False),
        ("how many days holiday are there", False),
        ("are these all permanent", False),
    ],
)
def test_who_doubts_a_list_is_no_yes(text: str, asks: bool) -> None:
    """Whether that is all is asked of the list; who is done asks nothing."""
    assert asks_if_all(text) is asks


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("highest paid first", Order.PAY),
        ("sort by pay", Order.PAY),
        ("closing soonest", Order.CLOSES),
        ("nearest first please", Order.DISTANCE),
        ("newest first", Order.NEWEST),
        ("sort by closing date", Order.CLOSES),
        ("which one closes first", None),
        ("tell me about the first one", None),
        ("best paid jobs", None),
        ("what do the first two pay", None),
        ("what does the first pay", None),
    ],
)
def test_an_order_is_asked_for(text: str, order: Order | None) -> None:
    """A list is put in order; a question which comes first is answered instead."""
    assert order_asked(text) is order


def test_a_search_is_begun_anew_only_when_that_is_all_that_is_said() -> None:
    """ "Start over" does; "start date" and a form's "start again on Monday" do not."""
    assert starts_anew("start over")
    assert not starts_anew("I can start again on Monday")


def test_far_similar_and_towns_are_told_apart() -> None:
    """Each is asked in many words, and none is read into another request."""
    assert says_too_far("too far for me")
    assert not says_too_far("is Leeds too far from York")
    assert asks_for_similar("anything similar but in Wales")
    assert asks_in_which_towns("what cities do you have them in")
    assert not asks_in_which_towns("which areas do you cover")


@pytest.mark.parametrize(
    ("rest", "nothing"),
    [
        ("no contracts,  only", True),
        ("what about  then", True),
        ("not  actually", True),
        ("what does  pay", False),
        ("is there parking in ", False),
    ],
)
def test_words_that_carry_a_criterion_say_nothing_themselves(rest: str, nothing: bool) -> None:
    """What is left besides the facts decides whether a message only changes the search."""
    assert only_carries(rest) is nothing


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("ok widen it then", True),
        ("can you broaden the search a bit", True),
        ("look a bit wider please", True),
        ("I'm flexible", True),
        ("widen to 40 miles", False),
        ("I want to widen my experience", False),
        ("relax, it's only a job", False),
    ],
)
def test_a_wider_search_is_asked_for_without_saying_in_what(text: str, wider: bool) -> None:
    """Where the message says in what, that is changed instead."""
    assert asks_to_widen(text) is wider


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("are there others outside london", True),
        ("is there anything permanent", True),
        ("have you got any other jobs in Kent", True),
        ("is there any flexible working", False),
        ("is it permanent", False),
        ("is there parking", False),
    ],
)
def test_other_roles_are_told_from_the_one_at_hand(text: str, others: bool) -> None:
    """ "Is there any flexible working" asks of the role, "anything permanent" of others."""
    assert asks_for_others(text) is others
