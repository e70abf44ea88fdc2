"""How many messages an application takes, from the wish to the reference number."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.conversations.talks import Visitor

MOST, MOST_AT_ONCE = 12, 4


def messages_until_sent(client: TestClient, *said: str) -> int:
    """How many of these messages it takes; they must be enough."""
    visitor = Visitor(client)
    for number, words in enumerate(said, start=1):
        if "reference number" in visitor.say(words):
            return number
    raise AssertionError(f"It was not sent.\n{visitor.told()}")


@pytest.mark.model
def test_answer_by_answer(client: TestClient) -> None:
    """One thing a message, for a role that asks for a register's number too."""
    taken = messages_until_sent(
        client,
        "I'd like to apply for the virtual ward nurse role",
        "yes",
        "Grace Okoro",
        "grace@example.org",
        "07700 900456",
        "registered nurse",
        "18K2345C",
        "British citizen",
        "six years on medical wards",
        "4 weeks",
        "yes, I agree",
        "send it",
    )
    assert taken <= MOST


@pytest.mark.model
def test_with_everything_volunteered(client: TestClient) -> None:
    taken = messages_until_sent(
        client,
        "I want to apply for FD-1013. My name is Femi Adeyemi, femi@example.org, 07700 900321."
        " I'm a registered nurse, PIN 17A2345B, British citizen, 6 years of experience, 4 weeks"
        " notice.",
        "yes, I agree",
        "send it",
    )
    assert taken <= MOST_AT_ONCE
