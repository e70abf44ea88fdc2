"""Ending for the day in other words than a goodbye."""

from __future__ import annotations

import pytest

from frontline.domain.leave_taking import has_had_enough


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("ok enough for today", True),
        ("that'll do", True),
        ("right, I'm done for now", True),
        ("is that enough for today?", False),
        ("I have enough experience", False),
        ("show me more", False),
    ],
)
def test_somebody_may_have_had_enough(text: str, ends: bool) -> None:
    """Only where nothing is asked."""
    assert has_had_enough(text) is ends
