"""Messages about somebody's safety or age: counted, and kept from recruiters."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from frontline.domain.conversation import Message, Speaker
from frontline.domain.safety import SafetyKind
from frontline.domain.safety_marks import (
    NOT_SHOWN,
    OF_AGE,
    SAFETY_MARKS,
    UNDER_AGE,
    is_under_age,
    times_before,
    without_safety,
)

AT = datetime(2026, 11, 23, tzinfo=timezone.utc)


def talk(*payloads: str | None) -> list[Message]:
    """A visitor's messages with these payloads, each with a reply."""
    said = []
    for number, payload in enumerate(payloads, start=1):
        asked = f"v{number}"
        said.append(
            Message(asked, "c", 2 * number, Speaker.VISITOR, f"words {number}", AT, payload=payload)
        )
        reply = f"reply {number}"
        said.append(
            Message(f"a{number}", "c", 2 * number + 1, Speaker.ASSISTANT, reply, AT, reply_to=asked)
        )
    return said


@pytest.mark.parametrize("mark", SAFETY_MARKS.values())
def test_recruiters_see_a_neutral_line_in_its_place(mark: str) -> None:
    """Neither the words nor the card, which would tell of them; all else stays."""
    shown = [m.text for m in without_safety(talk(None, mark, "/affirm"))]
    assert shown == ["words 1", "reply 1", NOT_SHOWN, "words 3", "reply 3"]


def test_a_reported_concern_is_shown_where_it_was_reported() -> None:
    """Only the kinds named stay; a crisis in the same talk is still kept back."""
    history = talk(SAFETY_MARKS[SafetyKind.CONCERN], SAFETY_MARKS[SafetyKind.CRISIS])
    shown = [m.text for m in without_safety(history, {SafetyKind.CONCERN})]
    assert shown == ["words 1", "reply 1", NOT_SHOWN]


def test_each_kind_is_counted_for_itself() -> None:
    """A second crisis is a second one, whatever came between."""
    crisis, emergency = SAFETY_MARKS[SafetyKind.CRISIS], SAFETY_MARKS[SafetyKind.EMERGENCY]
    history = talk(crisis, emergency, None, crisis)
    counts = [times_before(history, m) for m in history if m.speaker is Speaker.VISITOR]
    assert counts == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("payloads", "under_age"),
    [((None,), False), ((UNDER_AGE, None), True), ((UNDER_AGE, OF_AGE), False)],
)
def test_being_under_age_holds_until_it_is_taken_back(
    payloads: tuple[str | None, ...], under_age: bool
) -> None:
    """What was said last counts."""
    assert is_under_age(talk(*payloads)) is under_age
