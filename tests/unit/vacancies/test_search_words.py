"""Which words of a request name the work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.search_words import (
    MOST_WORDS,
    is_slip_of_asking,
    plain_words,
    words_of_work,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm looking for clinical informatics jobs near", ["clinical", "informatics"]),
        ("any A&E nurse roles?", ["ae", "nurse"]),
        ("Children's nurse", ["children", "nurse"]),
        ("what jobs have you got", []),
        ("Ŷsbyty nyrs", ["ysbyty", "nyrs"]),
    ],
)
def test_ways_of_asking_fall_away(text: str, words: list[str]) -> None:
    """Only the words of the work remain, in plain letters."""
    assert words_of_work(text) == words


@given(st.text(max_size=500))
def test_words_are_always_plain(text: str) -> None:
    """Nothing but small letters and digits comes through, and never many words."""
    words = words_of_work(text)
    assert len(words) <= MOST_WORDS
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words)
    assert set(words) <= set(plain_words(text))


@pytest.mark.parametrize("word", ["lokking", "wrok", "serching", "vacncies"])
def test_a_slip_of_asking_is_known(word: str) -> None:
    """One letter too many, too few, wrong, or two swapped."""
    assert is_slip_of_asking(word)


@pytest.mark.parametrize("word", ["nurse", "ward", "astronaut", "xr"])
def test_a_word_of_work_is_no_slip_of_asking(word: str) -> None:
    """Nor is a short one."""
    assert not is_slip_of_asking(word)
