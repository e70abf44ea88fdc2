"""A complaint is taken down where it is one, and asked about where it may be."""

from __future__ import annotations

import pytest

from frontline.domain.complaints import clearly_complains, complaint_story, wants_no_complaint


@pytest.mark.parametrize(
    "text",
    [
        "I want to complain about one of your recruiters",
        "your recruiter was rude to me",
        "nobody called me back as promised",
        "I'm not happy with how I was treated",
        "this is the worst service I have ever had",
        "he hung up on me twice",
    ],
)
def test_words_of_a_complaint_leave_no_doubt(text: str) -> None:
    """Being treated badly, or saying that one complains, is enough."""
    assert clearly_complains(text)


@pytest.mark.parametrize(
    "text",
    [
        "who would I report to",
        "I'm not happy",
        "anything similar but in Wales",
        "no I don't want to make a complaint",
        "this isn't a complaint, the search is just slow",
    ],
)
def test_other_words_do_not(text: str) -> None:
    """A question about a role, a mood or a denial is no complaint yet."""
    assert not clearly_complains(text)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no I don't want to make a complaint", True),
        ("it's not a complaint", True),
        ("I'm not happy and want to complain", False),
        ("my complaint is about Tuesday", False),
    ],
)
def test_a_denial_is_heard(text: str, denied: bool) -> None:
    """ "Not" counts where it is said of the complaint."""
    assert wants_no_complaint(text) is denied


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I want to make a complaint", False),
        ("how do I complain about a recruiter", False),
        ("sorry, not your fault. I want to complain about a call I had", False),
        ("I'd like to complain, your recruiter shouted at me on the phone yesterday", True),
        ("nobody called me back on Tuesday although it was promised", True),
    ],
)
def test_what_happened_is_not_asked_for_where_it_was_told(text: str, told: bool) -> None:
    """An announcement alone tells nothing of it."""
    assert complaint_story(text) == (text if told else "")
