"""A page is not filled by one employer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.spread import IN_A_ROW, MOST_OF_ONE, spread

lists = st.lists(st.sampled_from("abc"), max_size=20)


def of(each: tuple[int, str]) -> str:
    return each[1]


def test_a_third_of_one_employer_waits_for_others() -> None:
    """It comes as soon as it fits, and straight away where there is nobody else."""
    assert spread("aaabc", str, 5) == list("aabca")
    assert spread("aaaa", str, 3) == list("aaa")


@given(lists, st.integers(0, 25))
def test_nothing_is_lost_and_an_employer_keeps_its_own_order(employers: str, most: int) -> None:
    """Everybody is chosen once, and of each employer the newest first."""
    offered = list(enumerate(employers))
    chosen = spread(offered, of, most)
    assert len(chosen) == min(most, len(offered))
    assert len(set(chosen)) == len(chosen)
    for employer in "abc":
        mine = [each for each in chosen if of(each) == employer]
        assert mine == [each for each in offered if of(each) == employer][: len(mine)]


@given(lists)
def test_a_third_in_five_means_that_no_other_was_left(employers: str) -> None:
    """While somebody else's fits, the rule holds."""
    chosen = spread(list(employers), str, 20)
    for place in range(len(chosen)):
        window = chosen[max(0, place - IN_A_ROW + 1) : place + 1]
        if window.count(chosen[place]) > MOST_OF_ONE:
            before = window[:-1]
            assert all(before.count(other) >= MOST_OF_ONE for other in chosen[place:])
