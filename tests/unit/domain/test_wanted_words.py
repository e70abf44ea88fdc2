"""Pieces of text that a pattern cannot do without."""

from __future__ import annotations

import re

import pytest

from frontline.domain.safety import _wordings
from frontline.domain.wanted_words import alternatives, wanted_words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bkill myself\b", ("kill myself",)),
        (r"\b(?:hurt|harm)s? \w+ (?:dog|bird)\b", ("harm ", "harms ", "hurt ", "hurts ")),
        (r"\w+", ()),
        (r"a?", ()),
    ],
)
def test_every_way_to_match_is_covered(pattern: str, words: tuple[str, ...]) -> None:
    """The longest set of pieces is chosen; none means that the pattern is always tried."""
    assert wanted_words(pattern) == words


def test_looking_for_pieces_first_changes_no_verdict() -> None:
    """On thousands of windows of text, what a wording finds is among those that are tried."""
    from tests.unit.domain.test_safety import UNSEEN, _lines  # noqa: PLC0415 - its texts only

    texts = [*_lines("crisis"), *_lines("emergency"), *_lines("concern"), *_lines("working_talk")]
    texts += [
        line for path in UNSEEN.glob("*.txt") for line in path.read_text("utf-8").splitlines()
    ]
    wordings = _wordings()
    for text in texts[::4]:
        tried = wordings.that_may_stand_in(text)
        missed = [w for w in wordings._wordings if w not in tried and w.pattern.search(text)]
        assert missed == []


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (r"\bone\b|\btwo\b", (r"\bone\b", r"\btwo\b")),
        (r"(?:a|b)c", (r"(?:a|b)c",)),
        (r"x \||[(|]y", (r"x \|", r"[(|]y")),
        ("", ("",)),
    ],
)
def test_only_the_outermost_ways_are_taken_apart(pattern: str, ways: tuple[str, ...]) -> None:
    """Bars within brackets, classes and after a backslash belong to their own way."""
    assert alternatives(pattern) == ways


def test_every_wording_has_pieces_of_its_own() -> None:
    """So no wording has to be tried on every message."""
    assert [
        w.pattern.pattern for w in _wordings()._wordings if not wanted_words(w.pattern.pattern)
    ] == []


def test_pieces_are_text_of_the_match() -> None:
    """A match always holds one of them."""
    pattern = r"\b(?:take|taking) (?:all|every)(?: \w+){0,3} (?:pills|tablets)"
    match = re.search(pattern, "he is taking all of the tablets")
    assert match
    assert any(word in match.group() for word in wanted_words(pattern))
