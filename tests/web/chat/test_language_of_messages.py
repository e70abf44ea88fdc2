"""What a screen reader is told about the language of a message."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from frontline.domain.conversation import Message, Speaker
from frontline.web.chat.views import message_json


def message(text: str) -> Message:
    at = datetime(2026, 11, 23, tzinfo=timezone.utc)
    return Message("m1", "c1", 1, Speaker.ASSISTANT, text, at)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dim ond yn Saesneg y gallaf sgwrsio. Hoffech chi siarad â pherson?", "cy"),
        ("Mogę rozmawiać tylko po angielsku. Czy chcesz porozmawiać z człowiekiem?", "pl"),
        ("I found 3 roles for: nurse · Aberystwyth, 20 miles. Newest first.", None),
    ],
)
def test_a_message_that_is_not_english_says_so(text: str, language: str | None) -> None:
    """`lang` is there for the other languages alone."""
    assert message_json(message(text)).get("lang") == language
