"""A role that is taken down in the middle of a talk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from tests.conversations.talks import Visitor

pytestmark = pytest.mark.model
GONE = "FD-1001"


@pytest.fixture
def visitor(client: TestClient, product: Product) -> Iterator[Visitor]:
    """Somebody who saw a list whose first role was then taken down."""
    talking = Visitor(client)
    talking.say("hybrid clinical informatics roles near Leeds over 45k")
    with product.units() as work:
        work.vacancies.close(GONE)
        work.commit()
    yield talking
    with product.units() as work:
        work.vacancies.reopen(GONE)
        work.commit()


@pytest.mark.parametrize("words", ["apply for the first one", "tell me about the first one"])
def test_a_role_taken_down_is_said_so_with_others_like_it(visitor: Visitor, words: str) -> None:
    """Nobody applies for, or reads about, what has gone; open roles of like kind are shown."""
    said = visitor.say(words)
    assert "Senior Clinical Informatics Specialist" in said
    assert "is no longer open. The advert has been taken down." in said
    assert "What is your name?" not in said
    refs = [card["ref"] for card in visitor.cards()]
    assert refs
    assert GONE not in refs


def test_one_of_those_like_it_can_be_applied_for_at_once(visitor: Visitor) -> None:
    """ "The first one" is then one of the roles shown instead."""
    visitor.say("apply for the first one")
    instead = visitor.cards()[0]["title"]
    said = visitor.say("apply for the first one then")
    assert instead in said
    assert "What is your name?" in said
