"""Names of any shape are kept as typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frontline.domain.names import find_introduction, read_name

letters = st.text(st.characters(whitelist_categories=("Lu", "Lo")), min_size=2, max_size=12)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Kowalska",
        "O\u2019Neill",
        "Siobh\u00e1n N\u00ed Dhomhnaill",
        "\u1eccl\u00e1 Ad\u00e9b\u00e1y\u1ecd\u0300",
        "Nguy\u1ec5n V\u0103n An",
        "van der Berg",
        "Mar\u00eda del Carmen Garc\u00eda L\u00f3pez de Silva",
        "\u738b\u5c0f\u660e",
        "\u0645\u062d\u0645\u062f \u0639\u0644\u064a",
        "\u05e9\u05e8\u05d4 \u05db\u05d4\u05df",
        "Jean-Luc",
        "Null",
        "D'Arcy Smith Jr.",
        "Madonna",
        "Will Grace",
    ],
)
def test_a_name_of_any_shape_is_kept_as_typed(name: str) -> None:
    """One word or six, particles, hyphens, apostrophes and every script."""
    assert read_name(name) == name.removesuffix(".")
    assert read_name(f"my name is {name}") == name.removesuffix(".")


@settings(max_examples=200)
@given(st.lists(letters, min_size=1, max_size=6))
def test_any_words_in_capitals_of_any_script_are_a_name(words: list[str]) -> None:
    """What is kept is what was typed, letter by letter."""
    name = " ".join(words)
    read = read_name(name)
    if name.casefold() not in {"yes", "no", "ok", "hi", "hey", "stop", "skip", "help", "why"}:
        assert read is None or read == name
    if all(word.isalpha() and len(word) > 6 for word in words):
        assert read == name


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_whatever_is_kept_stood_in_the_message(text: str) -> None:
    """Nothing is made up, and digits are part of no name."""
    read = read_name(text)
    assert read is None or (read in text and not any(map(str.isdigit, read)))


def test_what_others_call_somebody_is_not_their_name() -> None:
    """The name is the one that stands first."""
    assert read_name("Dorothy Mbeki, people call me Dot") == "Dorothy Mbeki"
    assert find_introduction("Dorothy Mbeki, people call me Dot") is None
