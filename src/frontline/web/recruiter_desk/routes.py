"""The recruiter desk's addresses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from frontline.application.accounts import Welcome
from frontline.application.edit_questions import EditQuestions
from frontline.application.edit_vacancies import EditVacancies
from frontline.application.handle_cases import HandleCases
from frontline.application.import_desk import ImportDesk
from frontline.application.learn_from_unanswered import ReviewUnanswered
from frontline.application.review_gaps import ReviewGaps
from frontline.application.sign_in import SignIn
from frontline.application.upload_feeds import UploadFeeds
from frontline.application.vacancy_desk import VacancyDesk
from frontline.domain.uploaded_feed import LARGEST
from frontline.web.recruiter_desk.cases import CasePages
from frontline.web.recruiter_desk.entrance import Entrance
from frontline.web.recruiter_desk.forms import LARGEST_ADVERT
from frontline.web.recruiter_desk.gate import MAY_SEE_QUESTIONS, Change, Endpoint, Gate
from frontline.web.recruiter_desk.imports import ImportPages
from frontline.web.recruiter_desk.own_questions import OwnQuestionPages
from frontline.web.recruiter_desk.questions import QuestionPages
from frontline.web.recruiter_desk.searches import SearchPages
from frontline.web.recruiter_desk.uploads import UploadPages
from frontline.web.recruiter_desk.vacancies import VacancyPages
from frontline.web.recruiter_desk.vacancy_editing import VacancyEditing
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import DeskCookies


@dataclass(frozen=True)
class DeskServices:
    """What the desk needs. `widget_dist` is where the widget's build left htmx.min.js."""

    sign_in: SignIn
    welcome: Welcome
    cases: HandleCases
    unanswered: ReviewUnanswered
    vacancies: VacancyDesk
    edits: EditVacancies
    questions: EditQuestions
    imports: ImportDesk
    uploads: UploadFeeds
    gaps: ReviewGaps
    public_url: str
    widget_dist: Path


def routes(services: DeskServices) -> list[BaseRoute]:
    """Everything under /desk."""
    cookies, pages = DeskCookies(services.public_url), Pages()
    vacancies = VacancyPages(services.vacancies, pages)
    gate = Gate(services.sign_in, cookies, pages)
    entrance = Entrance(services.sign_in, services.welcome, cookies, pages)
    return [
        *_entrance_routes(gate, entrance),
        *_case_routes(gate, CasePages(services.cases, pages)),
        *_question_routes(gate, QuestionPages(services.unanswered, pages)),
        *_vacancy_routes(gate, vacancies, VacancyEditing(services.edits, vacancies, pages)),
        *_own_question_routes(gate, OwnQuestionPages(services.questions, pages)),
        *_import_routes(gate, ImportPages(services.imports, pages)),
        *_upload_routes(gate, UploadPages(services.uploads, pages)),
        *_search_routes(gate, SearchPages(services.gaps, pages)),
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
        _get("/desk/cases/{case_id}/cv", gate.reading(pages.cv)),
        changing("claim", pages.claim),
        changing("notes", pages.note),
        changing("close", pages.close),
        changing("outcome", pages.outcome),
        changing("deliveries/{delivery_id}/send-again", pages.send_again),
    ]


def _question_routes(gate: Gate, pages: QuestionPages) -> list[BaseRoute]:
    return [_get("/desk/unanswered", gate.reading(pages.list, roles=MAY_SEE_QUESTIONS))]


def _vacancy_routes(gate: Gate, pages: VacancyPages, edits: VacancyEditing) -> list[BaseRoute]:
    # A reference may hold anything, a slash too, so it stands in the query.
    return [
        _get("/desk/vacancies", gate.reading(pages.list)),
        _get("/desk/vacancies/new", gate.reading(edits.new)),
        _post("/desk/vacancies/new", gate.changing(edits.send_new, LARGEST_ADVERT)),
        _get("/desk/vacancy", gate.reading(pages.vacancy)),
        _get("/desk/vacancy/edit", gate.reading(edits.edit)),
        _post("/desk/vacancy/edit", gate.changing(edits.send_edit, LARGEST_ADVERT)),
        _post("/desk/vacancy/close", gate.changing(edits.close)),
        _post("/desk/vacancy/reopen", gate.changing(edits.reopen)),
        _post("/desk/vacancy/release", gate.changing(edits.release)),
    ]


def _own_question_routes(gate: Gate, pages: OwnQuestionPages) -> list[BaseRoute]:
    return [
        _get("/desk/vacancy/questions", gate.reading(pages.list)),
        _get("/desk/vacancy/question", gate.reading(pages.question)),
        _post("/desk/vacancy/question", gate.changing(pages.send)),
        _post("/desk/vacancy/questions/earlier", gate.changing(pages.earlier)),
        _post("/desk/vacancy/questions/later", gate.changing(pages.later)),
        _post("/desk/vacancy/questions/remove", gate.changing(pages.remove)),
    ]


def _import_routes(gate: Gate, pages: ImportPages) -> list[BaseRoute]:
    return [
        _get("/desk/imports", gate.reading(pages.list)),
        _get("/desk/imports/source", gate.reading(pages.source)),
        _get("/desk/imports/report", gate.reading(pages.report)),
        _get("/desk/imports/ended", gate.reading(pages.ended, by_person=False)),
        _post("/desk/imports/ask", gate.changing(pages.ask)),
    ]


def _search_routes(gate: Gate, pages: SearchPages) -> list[BaseRoute]:
    return [_get("/desk/searches", gate.reading(pages.show, roles=MAY_SEE_QUESTIONS))]


def _upload_routes(gate: Gate, pages: UploadPages) -> list[BaseRoute]:
    return [
        _get("/desk/imports/upload", gate.reading(pages.form)),
        _post("/desk/imports/upload", gate.uploading(pages.send, LARGEST)),
        _post("/desk/imports/upload/apply", gate.changing(pages.apply)),
    ]


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
