"""A person comes back another day, in a new talk, about what they sent."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import HandoffCase
from tests.conversations.talks import Visitor

pytestmark = pytest.mark.model
REGISTERING = (
    "can I send my details for future roles",
    "I'm Maya Ọkafor, maya@example.org, 07700 900321, I'm a nurse",
    "not registered",
    "yes, no limits",
    "six years on the wards",
    "4 weeks",
    "yes",
)


@pytest.fixture(scope="module")
def reference(client: TestClient) -> str:
    """The number Maya was told."""
    visitor = Visitor(client)
    for words in REGISTERING:
        visitor.say(words)
    found = re.search(r"\*\*([0-9A-Z-]{9})\*\*", visitor.say("yes"))
    assert found, visitor.told()
    return found[1]


def case(product: Product, reference: str) -> HandoffCase:
    with product.units() as work:
        found = work.cases.by_reference(reference)
    assert found is not None
    return found


def test_the_status_is_told_to_whoever_has_number_and_address(
    client: TestClient, reference: str
) -> None:
    """How far it is, and no word of a decision."""
    visitor = Visitor(client)
    visitor.say("any news on my application?")
    told = visitor.say(f"{reference} maya@example.org")
    assert "It waits for a recruiter" in told, visitor.told()


def test_a_stranger_with_the_number_alone_is_told_nothing(
    client: TestClient, reference: str
) -> None:
    """Neither name nor role nor that there is such a case."""
    visitor = Visitor(client)
    visitor.say(f"how does {reference} stand")
    told = visitor.say("it's mallory@example.org")
    assert "can't find anything" in told, visitor.told()
    assert "Maya" not in visitor.told()


def test_the_wish_reaches_the_case_in_the_words_that_began_it(
    client: TestClient, product: Product, reference: str
) -> None:
    """Feedback, interview, withdrawal and permission: each is one line more on the case."""
    visitor = Visitor(client)
    visitor.say("I've had an offer from the interview, can I tell you?")
    visitor.say(f"{reference}")
    visitor.say("maya@example.org")
    visitor.say("please withdraw my application")
    visitor.say("I withdraw my consent")
    lines = case(product, reference).requests
    assert [line.kind for line in lines] == [
        RequestKind.INTERVIEW,
        RequestKind.WITHDRAW,
        RequestKind.WITHDRAW_CONSENT,
    ], visitor.told()
    assert lines[0].words == "I've had an offer from the interview, can I tell you?"
    assert case(product, reference).permission_withdrawn_at is not None
