"""The recruiter desk's addresses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from frontline.application.accounts import Welcome
from frontline.application.handle_cases import HandleCases
from frontline.application.learn_from_unanswered import ReviewUnanswered
from frontline.application.sign_in import SignIn
from frontline.web.recruiter_desk.cases import CasePages
from frontline.web.recruiter_desk.entrance import Entrance
from frontline.web.recruiter_desk.gate import MAY_SEE_QUESTIONS, Change, Endpoint, Gate
from frontline.web.recruiter_desk.questions import QuestionPages
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import DeskCookies


@dataclass(frozen=True)
class DeskServices:
    """What the desk needs. `widget_dist` is where the widget's build left htmx.min.js."""

    sign_in: SignIn
    welcome: Welcome
    cases: HandleCases
    unanswered: ReviewUnanswered
    public_url: str
    widget_dist: Path


def routes(services: DeskServices) -> list[BaseRoute]:
    """Everything under /desk."""
    cookies, pages = DeskCookies(services.public_url), Pages()
    gate = Gate(services.sign_in, cookies, pages)
    entrance = Entrance(services.sign_in, services.welcome, cookies, pages)
    return [
        *_entrance_routes(gate, entrance),
        *_case_routes(gate, CasePages(services.cases, pages)),
        *_question_routes(gate, QuestionPages(services.unanswered, pages)),
        _get("/desk/static/htmx.min.js", _htmx(services.widget_dist / "htmx.min.js")),
        Mount("/desk/static", StaticFiles(directory=Path(__file__).parent / "static")),
    ]


def _entrance_routes(gate: Gate, entrance: Entrance) -> list[BaseRoute]:
    return [
        _get("/desk/sign-in", gate.open_to_all(entrance.sign_in_page)),
        _post("/desk/sign-in", gate.open_to_all(entrance.sign_in)),
        _post("/desk/sign-out", gate.open_to_all(entrance.sign_out)),
        _get("/desk/welcome/{secret}", gate.open_to_all(entrance.welcome_page)),
        _post("/desk/welcome/{secret}", gate.open_to_all(entrance.welcome)),
    ]


def _case_routes(gate: Gate, pages: CasePages) -> list[BaseRoute]:
    def changing(action: str, change: Change) -> Route:
        return _post(f"/desk/cases/{{case_id}}/{action}", gate.changing(change))

    return [
        _get("/desk", gate.reading(pages.list)),
        _get("/desk/arrivals", gate.reading(pages.arrivals, by_person=False)),
        _get("/desk/cases/{case_id}", gate.reading(pages.case)),
        changing("claim", pages.claim),
        changing("notes", pages.note),
        changing("close", pages.close),
        changing("deliveries/{delivery_id}/send-again", pages.send_again),
    ]


def _question_routes(gate: Gate, pages: QuestionPages) -> list[BaseRoute]:
    return [_get("/desk/unanswered", gate.reading(pages.list, roles=MAY_SEE_QUESTIONS))]


def _get(path: str, endpoint: Endpoint) -> Route:
    return Route(path, endpoint, methods=["GET"])


def _post(path: str, endpoint: Endpoint) -> Route:
    return Route(path, endpoint, methods=["POST"])


def _htmx(script: Path) -> Endpoint:
    """The script that makes the pages smoother; without the widget's build they do without."""

    async def serve(_request: Request) -> Response:
        if not script.is_file():
            return Response(status_code=404)
        headers = {"Cache-Control": "public, max-age=3600"}
        return FileResponse(script, media_type="text/javascript", headers=headers)

    return serve
