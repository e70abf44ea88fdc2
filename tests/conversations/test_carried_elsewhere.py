"""Begun on one device, finished on another, through the chat of both."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from frontline.domain.delivery import Channel
from tests.conversations.talks import Visitor


def newest_code(product: Product) -> str:
    with product.units() as work:
        letters = [each for each in work.outbox.all() if each.channel is Channel.LETTER]
    return str(letters[-1].document["code"])


@pytest.mark.model
def test_what_was_begun_on_a_phone_is_sent_from_a_laptop(
    client: TestClient, product: Product
) -> None:
    """The code brings every answer and the open question; the phone has nothing open any more."""
    phone = Visitor(client)
    for line in (
        "can I send my details for future roles",
        "Anna Kowalska",
        "anna.elsewhere@example.org",
        "07700 900123",
    ):
        phone.say(line)
    assert "a\u2026@example.org" in phone.say("can I finish this on my laptop")

    laptop = Visitor(client)
    told = laptop.say(newest_code(product))
    assert "Welcome back" in told
    assert "Anna Kowalska" in told
    assert laptop.last[-1]["text"].startswith("What is your profession"), laptop.told()
    laptop.say("theatre nurse")
    assert laptop.last[-1]["text"].startswith("What is your professional reg"), laptop.told()

    phone.say("theatre nurse")
    assert product.screening.question(phone.conversation_id) is None
    assert "went wrong" not in phone.text()
    for line in ("12A3456B", "no limits", "skip", "4 weeks", "yes", "yes"):
        laptop.say(line)
    assert "reference number" in laptop.text(), laptop.told()
    (case,) = product.follow_up.sent(laptop.conversation_id)
    assert case.contact.name == "Anna Kowalska"
    assert product.follow_up.sent(phone.conversation_id) == ()


@pytest.mark.model
def test_an_erasure_on_the_laptop_reaches_the_talk_on_the_phone(
    client: TestClient, product: Product
) -> None:
    """What was carried over is one person's; nothing of it stays behind."""
    phone = Visitor(client)
    for line in ("can I send my details for future roles", "Ben Nowak", "ben.gone@example.org"):
        phone.say(line)
    phone.say("send me a code")
    laptop = Visitor(client)
    laptop.say(f"my code is {newest_code(product)}")
    url = f"/chat/conversations/{laptop.conversation_id}"
    assert client.delete(url, headers=laptop.headers).status_code in {200, 204}
    assert client.get(phone.url, headers=phone.headers).status_code == 401
