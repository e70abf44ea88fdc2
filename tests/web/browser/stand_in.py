"""The real web tier around a scripted conversation, for tests in a browser.

`python -m tests.web.browser.stand_in` serves on a free port and prints its address as the first
line. POST /test/recruiter?conversation=ID&text=… makes a recruiter say something.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import FrameType

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from frontline.domain.pay import Pay
from frontline.domain.vacancy import ContractType, Hours, Location, Vacancy, WorkMode
from frontline.web.chat.limits import Rate, Rates
from frontline.web.chat.routes import ChatServices, chat_routes
from frontline.web.chat.stream import Pace
from frontline.web.openapi import openapi_routes
from frontline.web.security import SecurityHeaders
from frontline.web.site.routes import site_routes
from tests.web.chat.scripted import ROLES, ScriptedConverse, is_urgent
from tests.web.site_stand_in import TwoAlerts, site_services

WIDGET = Path(__file__).parents[3] / "widget" / "dist"
BRAND = {
    "brand_name": "Linq",
    "brand_phone": "01632 960 100",
    "brand_email": "hello@linq.example",
    "brand_hours": "Monday to Friday, 9am to 5:30pm",
    "brand_address": "1 Sample Street, Leeds, LS1 1AA",
}
_MANY = Rate(1_000, 1_000)

LEAD = Vacancy(
    ref="LDS-101",
    title="Clinical Informatics Lead",
    employer="Aire Valley NHS Foundation Trust (sample)",
    description="You lead a small team.\n\nYou help wards to use the electronic record well.",
    location=Location("Leeds"),
    posted=date(2026, 11, 20),
    closes=date(2026, 12, 11),
    work_mode=WorkMode.HYBRID,
    contract=ContractType.PERMANENT,
    hours=Hours.FULL_TIME,
    pay=Pay("£46,148 to £52,809 a year"),
    requirements=("A clinical background", "Two years with electronic records"),
)


CLOSED = replace(LEAD, ref="LDS-099", title="Clinical Informatics Nurse")


def vacancies() -> list[Vacancy]:
    return [
        replace(LEAD, ref=ref, title=title, location=Location(place), pay=Pay(pay) if pay else None)
        for ref, title, place, pay in ROLES
    ]


class _Server(uvicorn.Server):
    """Tells open streams to end as soon as it is asked to stop."""

    def __init__(self, config: uvicorn.Config, closing: threading.Event) -> None:
        super().__init__(config)
        self._closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._closing.set()
        super().handle_exit(sig, frame)


def app(converse: ScriptedConverse, stopping: Callable[[], bool]) -> Starlette:
    async def recruiter(request: Request) -> Response:
        asked = request.query_params
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        talk = converse.conversation_for(asked["conversation"], token)
        converse.recruiter_says(talk, asked["text"])
        return Response(status_code=204)

    free = Rates(_MANY, _MANY, _MANY)
    chat = ChatServices(converse, is_urgent, rates=free, pace=Pace(0.2), stopping=stopping)
    return Starlette(
        routes=[
            Route("/test/recruiter", recruiter, methods=["POST"]),
            *chat_routes(chat),
            *openapi_routes(),
            *site_routes(
                site_services(BRAND, vacancies(), WIDGET, closed=[CLOSED], alerts=TwoAlerts())
            ),
        ],
        middleware=[Middleware(SecurityHeaders)],
    )


def main() -> None:
    """Serve until stopped; the address is printed once the port is taken."""
    listening = socket.create_server(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)  # noqa: T201 - the contract with the browser tests
    closing = threading.Event()
    config = uvicorn.Config(
        app(ScriptedConverse(thinking=0.15), closing.is_set),
        log_level="warning",
        ws="none",
        timeout_graceful_shutdown=5,
    )
    _Server(config, closing).run([listening])


if __name__ == "__main__":
    main()
