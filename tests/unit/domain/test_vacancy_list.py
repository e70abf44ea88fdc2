"""Keys of pages, and the words somebody looks for."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from frontline.domain.vacancy_list import ListKey, read_key, wanted_words, written_key


@given(st.dates(), st.text(min_size=1))
def test_a_key_comes_back_as_it_was_written(day: date, ref: str) -> None:
    """Whatever the reference holds."""
    assert read_key(written_key(ListKey(day, ref))) == ListKey(day, ref)


@given(st.text())
def test_any_other_text_is_no_key(text: str) -> None:
    """And never an error."""
    key = read_key(text)
    assert key is None or text.endswith(f"~{key.ref}")


def test_words_come_once_and_not_without_end() -> None:
    """A long text finds by its first eight words."""
    assert wanted_words("  Staff  nurse STAFF ") == ["staff", "nurse"]
    assert len(wanted_words(" ".join(map(str, range(40))))) == 8
