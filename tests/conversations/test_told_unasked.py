"""What somebody tells of themself unasked changes nothing: the same answers make the same case."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from frontline.domain.handoff import HandoffCase
from frontline.domain.handoff_document import as_document
from tests.conversations.talks import Visitor

ANSWERS = [
    "can I send my details for future roles",
    "Sam Taylor",
    "sam.taylor@example.org",
    "07700 900123",
    "theatre nurse",
    "12A3456B",
    "no limits",
    "eight years in theatres",
    "4 weeks",
    "yes",
    "yes",
]
TOLD = [
    "I have epilepsy",
    "I\u2019ve been convicted of theft in 2010",
    "I'm 58",
    "I\u2019m a practising Muslim",
    "I'm pregnant",
    "I\u2019m on maternity leave",
]
# What differs between any two talks.
OF_THE_TALK = {
    "timestamp",
    "id",
    "reference",
    "case_id",
    "created_at",
    "at",
    "said_at",
    "given_at",
    "message_id",
}
OF_THE_TALK |= {"transcript", "transcript_url", "conversation_id", "url", "shown_at", "desk_url"}


def sent_by(visitor: Visitor, product: Product) -> HandoffCase:
    (case,) = product.follow_up.sent(visitor.conversation_id)
    return case


def without_times(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: without_times(each) for key, each in part.items() if key not in OF_THE_TALK}
    if isinstance(part, (list, tuple)):
        return [without_times(each) for each in part]
    return part


def played(client: TestClient, lines: list[str]) -> Visitor:
    visitor = Visitor(client)
    for line in lines:
        visitor.say(line)
    return visitor


@pytest.mark.model
def test_what_is_told_unasked_leaves_no_trace_in_the_case(
    client: TestClient, product: Product
) -> None:
    """Health, convictions, age, faith and pregnancy, one before each question: the same case."""
    plain = sent_by(played(client, ANSWERS), product)
    opening, *rest = ANSWERS
    told = [line for pair in zip(TOLD, rest, strict=False) for line in pair]
    visitor = played(client, [opening, *told, *rest[len(TOLD) :]])
    case = sent_by(visitor, product)
    document = as_document(case, "https://linq.example/desk")
    assert without_times(document) == without_times(as_document(plain, "https://linq.example/desk"))
    kept = " ".join(message["text"] for message in visitor.history())
    for word in ("epilepsy", "theft", "58", "Muslim", "pregnant", "maternity"):
        assert word not in kept
        assert word not in str(without_times(document))


@pytest.mark.model
def test_a_whole_application_takes_twelve_messages_at_most(
    client: TestClient, product: Product
) -> None:
    """One question at a time, from the first word to the reference number."""
    found = "hybrid clinical informatics roles near Leeds over 45k"
    visitor = played(client, [found, "apply for the first one", *ANSWERS[1:]])
    assert len([found, "apply for the first one", *ANSWERS[1:]]) <= 12
    assert "reference number" in visitor.text(), visitor.told()
    assert sent_by(visitor, product).vacancy_ref


@pytest.mark.model
def test_with_everything_in_one_message_an_application_takes_four(
    client: TestClient, product: Product
) -> None:
    """Search, everything at once, permission, send."""
    visitor = played(
        client,
        [
            "hybrid clinical informatics roles near Leeds over 45k",
            "apply for the first one. I'm Anna Kowalska, a nurse, anna@example.org, 07700 900123, "
            "PIN 12A3456B, no limits on my right to work, 8 years of experience, 4 weeks notice",
            "yes",
            "yes",
        ],
    )
    assert "reference number" in visitor.text(), visitor.told()
    assert sent_by(visitor, product).contact.name == "Anna Kowalska"


@pytest.mark.model
def test_a_wish_for_adjustments_reaches_the_recruiter_apart(
    client: TestClient, product: Product
) -> None:
    """In its own field, with every answer and the assessment as without it."""
    plain = sent_by(played(client, ANSWERS), product)
    opening, *rest = ANSWERS
    asked = sent_by(
        played(client, [opening, "I need a quiet room for the interview", *rest]), product
    )
    assert asked.adjustments == "I need a quiet room for the interview"
    told, without = (
        without_times(as_document(case, "https://linq.example/desk")) for case in (asked, plain)
    )
    assert told.pop("adjustments")
    assert without.pop("adjustments") is None
    assert told == without
