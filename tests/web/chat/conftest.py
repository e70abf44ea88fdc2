"""What the tests of the chat API share: an API, and one visitor in an opened chat."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.web.chat.scripted import ScriptedConverse
from tests.web.chat.visitor import Visitor, client_of


@pytest.fixture
def converse() -> ScriptedConverse:
    return ScriptedConverse()


@pytest.fixture
def client(converse: ScriptedConverse) -> TestClient:
    return client_of(converse)


@pytest.fixture
def visitor(client: TestClient) -> Visitor:
    return Visitor(client)
