"""The job the product exists for, end to end: from a visitor's words to a recruiter's desk.

Real parts throughout: the trained model, the chat API, SQLite or PostgreSQL, a mail server, a
webhook receiver that verifies signatures, the relay, and the desk's pages.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from frontline.domain.delivery import Channel
from tests.conversations.product import whole_product
from tests.conversations.talks import Visitor
from tests.integration.handoff.receivers import (
    SECRET,
    Received,
    Sink,
    smtp_sink,
    webhook_receiver,
)
from tests.web.desk.browser import PASSWORD, URL, Browser

pytestmark = [pytest.mark.model, pytest.mark.slow]

RECRUITER = "rita@example.org"


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def recruiter_site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Product, Sink, Received]]:
    settings = {}
    if request.param == "postgres":
        settings["DATABASE_URL"] = request.getfixturevalue("module_postgres_url")
    with (
        smtp_sink() as (port, mail),
        webhook_receiver() as received,
        whole_product(
            tmp_path_factory.mktemp("var"),
            FRONTLINE_SMTP_URL=f"smtp://127.0.0.1:{port}",
            FRONTLINE_WEBHOOK_URL=received.url,
            FRONTLINE_WEBHOOK_SECRET=SECRET,
            FRONTLINE_WEBHOOK_ALLOW_PRIVATE="yes",
            **settings,
        ) as product,
    ):
        yield product, mail, received


@pytest.fixture(scope="module")
def client(recruiter_site: tuple[Product, Sink, Received]) -> Iterator[TestClient]:
    product, _, _ = recruiter_site
    with TestClient(product.web_app(), base_url=URL, follow_redirects=True) as made:
        yield made


@pytest.fixture(scope="module")
def visitor(client: TestClient) -> Visitor:
    """The talk, as the visitor has it."""
    anna = Visitor(client)
    found = anna.say("hybrid clinical informatics roles near Leeds over 45k")
    assert "Leeds, 20 miles" in found
    assert len(anna.cards()) >= 2
    assert "hybrid" in anna.say("tell me more about the first one").lower()
    anna.press("Apply for this role")
    anna.say("Anna Kowalska")
    anna.say("anna@example.com")
    assert "anna@example.org" in anna.say("sorry, my email is .org not .com")
    answered = anna.say("what is the metaverse in healthcare")
    assert answered.count("What is your phone number?") == 1
    for answer in (
        "07700 900123",
        "I'm a nurse",
        "12A3456B",
        "yes, no limits",
        "8 years in acute care, 3 of them in informatics",
        "4 weeks",
        "yes",
    ):
        anna.say(answer)
    assert "Anna Kowalska" in anna.text()
    assert "reference number" in anna.say("send it")
    return anna


@pytest.fixture(scope="module")
def document(recruiter_site: tuple[Product, Sink, Received], visitor: Visitor) -> dict[str, Any]:
    """What the webhook's receiver got, its signature verified."""
    product, _, received = recruiter_site
    while any(product.deliver_handoffs.deliver_next(channel) for channel in Channel):
        pass
    assert len(received.documents) == 1
    return dict(received.documents[0])


def test_the_visitor_gets_the_reference_the_recruiters_have(
    visitor: Visitor, document: dict[str, Any]
) -> None:
    """The number told in the chat is the number of the case."""
    assert document["case"]["reference"] in visitor.text()


def test_the_document_holds_the_corrected_answer_and_the_correction(
    document: dict[str, Any],
) -> None:
    """The recruiter sees the right address, and that it was changed."""
    assert document["person"]["email"] == "anna@example.org"
    assert [change["before"] for change in document["corrections"]] == ["anna@example.com"]


def test_the_document_quotes_the_person_and_judges_nothing(document: dict[str, Any]) -> None:
    """Own words beside requirements; a register number that is not verified; no score."""
    assert "score" not in str(document).lower()
    assert "8 years in acute care" in str(document)
    assert document["registration"]["number"] == "12A3456B"
    assert document["registration"]["verified"] is False


def test_consent_is_for_this_role_with_its_wording(document: dict[str, Any]) -> None:
    """What the person agreed to, in which version, and when."""
    (consent,) = document["consents"]
    assert "Senior Clinical Informatics Specialist" in consent["wording"]
    assert consent["wording_version"]
    assert consent["given_at"]


def test_the_same_case_arrives_as_an_e_mail(
    recruiter_site: tuple[Product, Sink, Received], document: dict[str, Any]
) -> None:
    """A person can read it, and the reference stands in the subject."""
    _, mail, _ = recruiter_site
    (raw,) = mail.messages
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert document["case"]["reference"] in message["subject"]
    body = message.get_body(("plain",))
    assert body is not None
    assert "anna@example.org" in body.get_content()


def test_a_recruiter_signs_in_and_reads_the_case(
    recruiter_site: tuple[Product, Sink, Received], client: TestClient, document: dict[str, Any]
) -> None:
    """From the one-time link to the case on one screen, with the whole talk."""
    product, _, _ = recruiter_site
    link = product.first_account.link_if_needed(URL)
    assert link is not None
    desk = Browser(client)
    welcome = link.removeprefix(URL)
    desk.send(welcome, name="Rita Recruiter", email=RECRUITER, password=PASSWORD)
    listed = desk.page("/desk")
    assert document["case"]["reference"] in listed
    case = desk.page(f"/desk/cases/{document['case']['id']}")
    for seen in ("Anna Kowalska", "anna@example.org", "12A3456B", "not verified", "metaverse"):
        assert seen.lower() in case.lower()


def test_the_assistant_remembers_what_was_sent(visitor: Visitor, document: dict[str, Any]) -> None:
    """Asked for news of the application it names the case, and takes no second one."""
    assert document["case"]["reference"] in visitor.say("any news on my application?")
