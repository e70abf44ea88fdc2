"""Words about job alerts."""

from __future__ import annotations

import pytest

from frontline.domain.job_alert import asks_how_to_stop


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how do I stop them if I find something", True),
        ("can I cancel later", True),
        ("how would I unsubscribe", True),
        ("stop the emails", False),
        ("can you stop those emails now", False),
        ("please unsubscribe me", False),
    ],
)
def test_to_ask_how_alerts_are_stopped_stops_none(text: str, asks: bool) -> None:
    """An order does, a question about some later day does not."""
    assert asks_how_to_stop(text) is asks
