"""A visitor of the chat API, and the API around a scripted conversation."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from frontline.web.chat.health import health_routes
from frontline.web.chat.limits import Rate, Rates
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.openapi import openapi_routes
from frontline.web.security import SecurityHeaders
from tests.web.chat.scripted import ScriptedConverse, is_urgent

FRIEND = "https://recruiter.example"
MANY = Rate(10_000, 10_000)
FREE = Rates(MANY, MANY, MANY)


def client_of(converse: ScriptedConverse, rates: Rates = FREE) -> TestClient:
    services = ChatServices(converse, is_urgent, allowed_origins=[FRIEND], rates=rates)
    app = Starlette(
        routes=[*chat_routes(services), *openapi_routes(), *health_routes(lambda: ())],
        middleware=[Middleware(SecurityHeaders)],
    )
    return TestClient(app, raise_server_exceptions=False)


class Visitor:
    """One opened conversation and how to talk in it."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        begun = client.post("/chat/conversations", json={}).json()
        self.path = f"/chat/conversations/{begun['conversation_id']}"
        self.headers = {"Authorization": f"Bearer {begun['token']}"}

    def say(self, text: str, client_id: str = "one", **more: Any) -> Any:
        body = {"client_id": client_id, "text": text, **more}
        return self.client.post(f"{self.path}/messages", json=body, headers=self.headers)

    def send(self, body: bytes) -> Any:
        return self.client.post(f"{self.path}/messages", content=body, headers=self.headers)

    def read(self, what: str, **params: Any) -> Any:
        return self.client.get(f"{self.path}/{what}", params=params, headers=self.headers)


def error_of(response: Any) -> tuple[int, str, str]:
    error = response.json()["error"]
    assert set(error) == {"code", "message"}
    return response.status_code, error["code"], error["message"]
